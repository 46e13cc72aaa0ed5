import { html, nothing } from 'lit';
import type { Mode, Scenario } from '../api/types';
import { avatar, backToLobby, bar, difficulty, primary } from './parts';
import type { Ui } from './ui';

/** What the trainee knows before the conversation, and the product that is for sale. */
export function brief(ui: Ui) {
  const { t, state, app } = ui;
  const scenario = state.brief!;
  return html`
    ${bar(scenario.title, { before: backToLobby(ui) })}
    <div class="scroll page brief-page">
      <p class="tags"><span class="tag strong">${t(scenario.family)}</span>
        ${difficulty(scenario.difficulty, ui)}<span class="tag">${scenario.trade}</span>
        <span class="tag">${t('rounds', scenario.turns)}</span></p>
      ${buyerCard(scenario)}
      ${briefing(ui, scenario)}
      ${ui.modeFixed ? nothing : modes(ui)}
    </div>
    <footer class="foot">
      ${primary(t('start'), () => void app.startAttempt(scenario.id), state.loading)}
    </footer>`;
}

const buyerCard = ({ buyer }: Scenario) => html`
  <div class="buyer-card">${avatar(buyer.name)}
    <div><strong>${buyer.name}</strong>
      <p class="small">${buyer.title}・${buyer.organisation}</p></div>
  </div>`;

/** Also beside the conversation, where the facts are needed. */
export function briefing({ t }: Ui, { summary, brief: task, product, techniques }: Scenario) {
  return html`
    <div class="sheets">
      <section class="sheet-card">
        ${task ? html`
          <h3>${t('goal')}</h3><p class="goal">${task.goal}</p>
          <h3>${t('role')}</h3><p>${task.role}</p>
          <h3>${t('situation')}</h3><p>${task.situation}</p>
          ${task.known.length ? html`<h3>${t('known')}</h3>
            <ul class="list">${task.known.map((fact) => html`<li>${fact}</li>`)}</ul>` : nothing}
        ` : html`<p>${summary}</p>`}
        ${techniques.length ? html`<h3>${t('techniques')}</h3>
          <p class="tags">${techniques.map(({ name }) => html`<span class="tag">${name}</span>`)}</p>` : nothing}
      </section>
      ${product ? html`
        <section class="sheet-card">
          <h3>${t('product')}</h3>
          <p><strong>${product.name}</strong></p><p>${product.summary}</p>
          <dl class="facts">${product.facts.map(({ label, value }) => html`
            <div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
          ${product.limits.length ? html`<h3>${t('limits')}</h3>
            <ul class="list limits">${product.limits.map((limit) => html`<li>${limit}</li>`)}</ul>` : nothing}
        </section>` : nothing}
    </div>`;
}

function modes({ t, app }: Ui) {
  const option = (mode: Mode, about: string) => html`
    <label class="mode"><input type="radio" name="mode" .checked=${app.mode === mode}
        @change=${() => app.choose(mode)}>
      <span><strong>${t(mode)}</strong><span class="small">${about}</span></span></label>`;
  return html`
    <fieldset class="modes"><legend>${t('modeQuestion')}</legend>
      ${option('practice', t('practiceAbout'))}${option('assessment', t('assessmentAbout'))}
    </fieldset>`;
}
