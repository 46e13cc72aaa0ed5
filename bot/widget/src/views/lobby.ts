import { html, nothing } from 'lit';
import type { Family, Scenario } from '../api/types';
import { coachDock } from './coach-dock';
import { icon } from './icons';
import { bar, difficulty, iconButton, seal } from './parts';
import type { Ui } from './ui';

const FAMILIES: Family[] = ['cold_call', 'objection_handling', 'closing'];

/** The scenarios by family, with the coach at the foot. */
export function lobby(ui: Ui) {
  const { t, state, app } = ui;
  const name = state.trainee?.name;
  const after = html`
    ${iconButton('clock', t('history'), () => void app.openAttempts())}
    ${ui.hosted ? nothing : iconButton('leave', t('switch'), () => app.signOut())}`;
  return html`
    ${bar(name ? t('hello', { name }) : t('helloNoName'), { before: seal(), after })}
    <div class="lobby">
      <div class="scroll page">
        ${unfinished(ui)}
        ${FAMILIES.map((family) => group(ui, family))}
      </div>
      ${coachDock(ui)}
    </div>`;
}

function unfinished({ t, state, app }: Ui) {
  const open = state.attempts.find((attempt) => attempt.state !== 'finished');
  if (!open) return nothing;
  return html`
    <button type="button" class="resume" @click=${() => void app.resume(open.id)}>
      <span class="grow"><span class="small">${t('unfinished')}</span>
        <strong>${open.scenario.title}</strong></span>
      <span class="pill">${t('continue')}</span>
    </button>`;
}

function group(ui: Ui, family: Family) {
  const scenarios = ui.state.scenarios.filter((scenario) => scenario.family === family);
  if (!scenarios.length) return nothing;
  return html`
    <section class="family" aria-labelledby=${family}>
      <h3 id=${family}>${ui.t(family)}</h3>
      <p class="small">${ui.t(`${family}_about`)}</p>
      <ul class="cards">${scenarios.map((scenario) => card(ui, scenario))}</ul>
    </section>`;
}

function card(ui: Ui, scenario: Scenario) {
  const { id, title, trade, summary, turns, buyer } = scenario;
  return html`
    <li>
      <button type="button" class="card" @click=${() => void ui.app.openBrief(id)}>
        <strong>${title}</strong>
        <span class="summary">${summary}</span>
        <span class="tags">${difficulty(scenario.difficulty, ui)}
          <span class="tag">${trade}</span><span class="tag">${buyer.title}</span>
          <span class="tag">${ui.t('rounds', turns)}</span></span>
        ${icon('next')}
      </button>
    </li>`;
}
