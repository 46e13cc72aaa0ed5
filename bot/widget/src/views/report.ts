import { html, nothing } from 'lit';
import type { Report } from '../api/types';
import { improvements, strengths } from './advice';
import { quote } from './quote';
import { ratings } from './ratings';
import { icon } from './icons';
import { avatar, backToLobby, bar, plain, primary } from './parts';
import { verdict } from './verdict';
import type { Ui } from './ui';

/** The result card: every number leads to the trainee's own words. */
export function report(ui: Ui) {
  const { t, state, app } = ui;
  const result = state.report!;
  const { attempt } = state.play!;
  return html`
    ${bar(t('result'), { before: backToLobby(ui) })}
    <div class="scroll page report" part="report">
      ${verdict(ui, result)}
      ${improvements(ui, result)}${strengths(ui, result)}
      ${feedback(ui, result)}${ratings(ui, result)}${claims(ui, result)}${reflection(ui, result)}
      <p class="small rubric">${t('rubric', result.rubric as { id: string; version: string })}</p>
    </div>
    <footer class="foot"><div class="actions">
      ${plain(t('other'), () => void app.openLobby())}
      ${plain(t('transcript'), () => app.showTranscript())}
      ${primary(t('retry'), () => void app.startAttempt(attempt.scenario.id, attempt.mode))}
    </div></footer>`;
}

function feedback({ t, state }: Ui, { buyer_feedback: words }: Report) {
  if (!words) return nothing;
  const { buyer } = state.play!.attempt.scenario;
  return html`
    <section><h3>${t('feedback')}</h3>
      <figure class="voice">${avatar(buyer.name)}
        <div><blockquote class="bubble">${words}</blockquote>
          <figcaption class="small">${buyer.name}・${buyer.title}</figcaption></div></figure>
    </section>`;
}

function claims(ui: Ui, { claims: all }: Report) {
  const { t } = ui;
  if (!all.length) return nothing;
  return html`
    <section><h3>${t('claims')}</h3>
      <ul class="stack">${all.map((claim) => html`
        <li class="panel"><span class="tag ${claim.verdict}">${t(claim.verdict)}</span>
          ${quote(ui, claim.quote)}<p>${t('fact', { fact: claim.fact })}</p></li>`)}</ul>
    </section>`;
}

function reflection({ t }: Ui, { reflection: asked }: Report) {
  if (!asked) return nothing;
  const { question, answer, level, points } = asked;
  return html`
    <section><h3>${t('reflection')}</h3>
      <div class="panel"><p class="question">${question}</p>
        <p class="answer">${answer ?? t('noAnswer')}</p>
        <p><span class="tag strong">${level === null ? t('none') : t('level', { level, max: 4 })}</span></p>
        <ul class="points">${points.map(({ text, met }) => html`
          <li class=${met ? 'met' : ''}>${icon(met ? 'good' : 'close')}
            <span class="sr">${t(met ? 'met' : 'unmet')}</span><span>${text}</span></li>`)}</ul>
      </div>
    </section>`;
}
