import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AttemptSummary, Scenario } from '../api/types';
import { coachDock } from './coach-dock';
import { icon } from './icons';
import { bar, button, iconButton, seal, tag, tags } from './parts';
import type { Ui } from './ui';

/** The scenarios by family and the trainee's own attempts, with the coach at the foot. */
export function lobby(ui: Ui) {
  const { t, state, app } = ui;
  const open = state.attempts.find((attempt) => attempt.state !== 'finished');
  const families = (['cold_call', 'objection_handling', 'closing', 'workplace'] as const).map((family) =>
    section(family, t(family), t(`${family}_about`), state.scenarios
      .filter((scenario) => scenario.family === family).map((scenario) => scenarioCard(ui, scenario))));
  return html`
    ${bar(seal(), t('hello'), state.trainee?.name,
      ui.hosted ? nothing : iconButton('leave', t('switch'), () => app.signOut()))}
    <div class="columns">
      <div class="scroll page">
        ${open ? html`<div class="resume"><p><span class="small">${t('unfinished')}</span>
          <strong>${open.scenario.title}</strong></p>
          ${button('chip', t('resume'), () => app.resume(open.id))}</div>` : nothing}
        ${families}
        ${section('history', t('history'), nothing, state.attempts.map((attempt) => attemptCard(ui, attempt)))}
      </div>
      ${coachDock(ui)}
    </div>`;
}

const section = (id: string, title: string, about: unknown, cards: unknown[]) => cards.length ? html`
  <section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3><p class="small">${about}</p><ul class="cards">${cards}</ul>
  </section>` : nothing;

const card = (title: string, about: string, details: TemplateResult, click: () => void) => html`
  <li><button class="card panel" @click=${click}>
    <strong>${title}</strong><span class="small">${about}</span>${details}${icon('next')}</button></li>`;

const scenarioCard = (ui: Ui, scenario: Scenario) =>
  card(scenario.title, scenario.summary, tags(ui, scenario), () => ui.app.openBrief(scenario.id));

/** Open attempts go on, finished ones show their report. */
function attemptCard({ t, app, lang }: Ui, attempt: AttemptSummary) {
  const { id, scenario, mode, state, outcome, overall, started_at: at } = attempt;
  const when = new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return card(scenario.title, `${when}・${t(mode)}`, html`
    <span class="tags">${tag(outcome?.title ?? t(state), 'strong')}
      ${overall === null ? nothing : tag(`${t('mark')} ${overall}`)}</span>`,
    () => state === 'finished' ? app.openReport(id) : app.resume(id));
}
