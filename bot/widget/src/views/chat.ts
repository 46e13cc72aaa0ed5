import { html, nothing } from 'lit';
import type { Play } from '../core/play';
import { briefing } from './brief';
import { confirmEnd, sheetDialog } from './dialogs';
import { avatar, bar, backToLobby, iconButton, plain, primary } from './parts';
import { log } from './log';
import { status } from './status';
import type { Ui } from './ui';

/** The conversation, beside the product sheet where there is room. */
export function chat(ui: Ui) {
  const play = ui.state.play!;
  const { scenario } = play.attempt;
  return html`
    ${head(ui, play)}
    <div class="chat">
      <div class="talk">
        ${status(ui, play)}${log(ui, play)}${foot(ui, play)}
      </div>
      <aside class="aside scroll" aria-label=${ui.t('brief')} tabindex="0">${briefing(ui, scenario)}</aside>
    </div>
    ${sheetDialog(ui, scenario)}${confirmEnd(ui, play)}`;
}

function head(ui: Ui, play: Play) {
  const { t } = ui;
  const { buyer } = play.attempt.scenario;
  const title = html`${buyer.name}<span class="subtitle">${buyer.title}・${buyer.organisation}</span>`;
  return bar(title, {
    before: html`${backToLobby(ui)}${avatar(buyer.name)}`,
    after: html`
      ${iconButton('sheet', t('brief'), () => ui.dialog('sheet', true), 'narrow')}
      ${play.attempt.state === 'finished' ? nothing : controls(ui, play)}`,
  });
}

function controls(ui: Ui, play: Play) {
  const { t } = ui;
  const pause = play.attempt.state === 'playing';
  return html`
    ${pause ? iconButton('pause', t('pause'), () => play.press('pause')) : nothing}
    ${iconButton('end', t('end'), () => ui.dialog('end', true), 'danger')}`;
}

function foot(ui: Ui, play: Play) {
  const { state } = play.attempt;
  if (state === 'finished') return finished(ui, play);
  if (state === 'paused') return paused(ui, play);
  const placeholder = ui.t(state === 'reflecting' ? 'sayReflection' : 'say');
  return html`
    <div class="foot-talk">${chips(ui, play)}
      ${ui.composer.template(ui.t, placeholder, !play.idle)}</div>`;
}

/** Pausing and giving up have their own places; a hint is always at hand in practice. */
function chips({ t }: Ui, play: Play) {
  const { attempt: { quick_replies: offered, state, mode } } = play;
  const extra = offered.filter(({ control }) => control !== 'pause' && control !== 'give_up');
  const hintMissing = state === 'playing' && mode === 'practice'
    && !extra.some(({ control }) => control === 'hint');
  const all = hintMissing ? [{ title: t('hint'), control: 'hint' as const }, ...extra] : extra;
  if (!all.length) return nothing;
  return html`<div class="chips">${all.map(({ title, control }) => control === 'report' || control === 'retry'
    ? nothing
    : html`<button type="button" class="chip" ?disabled=${!play.idle}
        @click=${() => play.press(control)}>${title}</button>`)}</div>`;
}

function paused({ t }: Ui, play: Play) {
  return html`
    <footer class="foot"><p>${t('paused')}</p>
      ${primary(t('resume'), () => play.press('resume'), !play.idle)}</footer>`;
}

function finished(ui: Ui, { attempt }: Play) {
  const { t, app } = ui;
  return html`
    <footer class="foot ended"><p><strong>${attempt.outcome?.title ?? t('over_')}</strong></p>
      <div class="actions">
        ${plain(t('retry'), () => void app.startAttempt(attempt.scenario.id, attempt.mode))}
        ${primary(t('seeReport'), () => void app.openReport(attempt.id))}
      </div></footer>`;
}
