import { html } from 'lit';
import type { AttemptSummary } from '../api/types';
import { locale } from '../core/i18n';
import { icon } from './icons';
import { backToLobby, bar } from './parts';
import type { Ui } from './ui';

/** The trainee's own attempts: open ones go on, finished ones show their report. */
export function attempts(ui: Ui) {
  const { t, state } = ui;
  return html`
    ${bar(t('history'), { before: backToLobby(ui) })}
    <div class="scroll page">
      ${state.attempts.length
        ? html`<ul class="cards">${state.attempts.map((attempt) => row(ui, attempt))}</ul>`
        : html`<p class="empty">${t('noAttempts')}</p>`}
    </div>`;
}

function row(ui: Ui, attempt: AttemptSummary) {
  const { t, app } = ui;
  const { id, scenario, mode, state, outcome, started_at } = attempt;
  const finished = state === 'finished';
  const open = (): void => void (finished ? app.openReport(id) : app.resume(id));
  return html`
    <li>
      <button type="button" class="card" @click=${open}>
        <strong>${scenario.title}</strong>
        <span class="small">${when(started_at, ui.lang)}・${t(scenario.family)}・${t(mode)}</span>
        <span class="tags"><span class="tag ${finished ? '' : 'strong'}">${outcome?.title ?? t(state)}</span>
          ${mark(ui, attempt)}<span class="pill">${t(finished ? 'seeReport' : 'continue')}</span></span>
        ${icon('next')}
      </button>
    </li>`;
}

function mark({ t }: Ui, { overall }: AttemptSummary) {
  const value = typeof overall === 'object' ? overall?.mark : overall;
  return value == null ? '' : html`<span class="tag">${t('marks', { mark: value })}</span>`;
}

const when = (iso: string, lang: string): string =>
  new Intl.DateTimeFormat(locale(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
