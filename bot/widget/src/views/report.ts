import { html, nothing } from 'lit/html.js';
import type { Report } from '../api/types';
import { icon } from './icons';
import { avatar, bar, button, levelText, tag, toLobby } from './parts';
import { quote } from './quote';
import { ratings } from './ratings';
import { section, stack } from './sections';
import { verdict } from './verdict';
import type { Ui } from './ui';

/** The result card: every number leads to the trainee's own words. */
export function report(ui: Ui) {
  const { t, state, app } = ui;
  const result = state.report!;
  const { scenario: { id, buyer }, mode } = state.play!.attempt;
  return html`
    ${bar(toLobby(ui), t('result'), result.scenario.title)}
    <div class="scroll page report" part="report">
      ${verdict(ui, result)}
      ${section(t('feedback'), result.buyer_feedback && html`
        <div class="person">${avatar(buyer.name)}<p class="bubble">${result.buyer_feedback}</p></div>`)}
      ${section(t('improvements'), stack(improvements(ui, result)))}
      ${section(t('strengths'), stack(strengths(ui, result)))}
      ${ratings(ui, result)}
      ${section(t('claims'), stack(claims(ui, result)))}
      ${section(t('reflection'), reflection(ui, result))}
      <p class="small">${t('rubric', result.rubric)}</p>
    </div>
    <footer class="foot actions">
      ${button('plain', t('other'), () => app.openLobby())}
      ${button('plain', t('transcript'), () => app.showTranscript())}
      ${button('primary', t('retry'), () => app.startAttempt(id, mode))}
    </footer>`;
}

const improvements = (ui: Ui, { improvements: all }: Report) => all.map(({ name, quote: words, better, why }) => html`
  <h4>${name}</h4>
  ${words ? html`<h5>${ui.t('yours')}</h5>${quote(ui, words)}` : nothing}
  <h5>${ui.t('better')}</h5><p class="better">${better}</p>
  <h5>${ui.t('why')}</h5><p>${why}</p>`);

const strengths = (ui: Ui, { strengths: all }: Report) => all.map(({ name, quote: words, why }) => html`
  <h4 class="good">${icon('good')}${name}</h4>${quote(ui, words)}<p>${why}</p>`);

const claims = (ui: Ui, { claims: all }: Report) => all.map(({ verdict: found, quote: words, fact }) => html`
  ${tag(ui.t(found), found)}${quote(ui, words)}<p>${ui.t('fact', { fact })}</p>`);

const reflection = (ui: Ui, { reflection: asked }: Report) => asked && html`
  <div class="panel"><h4>${asked.question}</h4><p class="better">${asked.answer ?? '—'}</p>
    <p>${tag(levelText(ui, asked.level), 'strong')}</p>
    <ul>${asked.points.map(({ text, met }) => html`
      <li class=${met ? 'good' : 'small'}>${icon(met ? 'good' : 'close')}
        <span class="sr">${ui.t(met ? 'met' : 'unmet')}</span>${text}</li>`)}</ul>
    ${asked.model_answer ? html`<h5>${ui.t('better')}</h5><p>${asked.model_answer}</p>` : nothing}</div>`;
