import { html, nothing } from 'lit/html.js';
import type { Control, QuickReply } from '../api/types';
import type { Play } from '../core/play';
import { briefing } from './brief';
import { dialog, question } from './dialogs';
import { log } from './log';
import { avatar, bar, button, iconButton, meter, toLobby } from './parts';
import type { Ui } from './ui';

/** The conversation, beside the product sheet where there is room. */
export function chat(ui: Ui) {
  const { t } = ui;
  const play = ui.state.play!;
  const { scenario: { buyer }, state } = play.attempt;
  const sheet = briefing(ui, play.attempt.scenario);
  const open = state === 'playing' || state === 'paused';
  return html`
    ${bar(html`${toLobby(ui)}${avatar(buyer.name)}`, buyer.name, `${buyer.title}・${buyer.organisation}`, html`
      ${iconButton('sheet', t('brief'), () => ui.dialog('sheet', true), 'narrow')}
      ${state === 'playing' ? iconButton('pause', t('pause'), () => play.press('pause')) : nothing}
      ${open ? iconButton('end', t('end'), () => ui.dialog('end', true), 'danger') : nothing}`)}
    <div class="columns">
      <div class="talk">${status(ui, play)}${log(ui, play)}
        <footer class="foot">${FEET[state](ui, play)}</footer></div>
      <aside class="side scroll aside" aria-label=${t('brief')} tabindex="0">${sheet}</aside>
    </div>
    ${dialog(ui, 'sheet', t('brief'), sheet)}
    ${question(ui, 'end', t('endTitle'), t('endAbout'), t('keep'),
      button('primary danger', t('endNow'), () => {
        ui.dialog('end', false);
        play.press('give_up');
      }))}`;
}

/** How far the conversation is, and in practice how the buyer feels and which way it went. */
function status({ t }: Ui, { attempt, moodBefore }: Play) {
  const { turns_used: used, turns_max: max, mood } = attempt;
  return html`
    <div class="status"><p>${t('turns', { used, max })}</p>
      ${mood ? html`<ul>${(['patience', 'trust', 'interest'] as const).map((feeling) => {
        const change = moodBefore ? mood[feeling] - moodBefore[feeling] : 0;
        return html`<li class=${change > 0 ? 'good' : change < 0 ? 'bad' : nothing}>${t(feeling)}
          ${meter(mood[feeling])}<span class="sr">${mood[feeling]} / 4</span>
          ${change > 0 ? '↑' : change < 0 ? '↓' : nothing}</li>`;
      })}</ul>` : nothing}
    </div>`;
}

const FEET = {
  playing: talking('say'),
  reflecting: talking('sayReflection'),
  paused: ({ t }: Ui, play: Play) => html`<p>${t('paused')}</p>
    ${button('primary', t('resume'), () => play.press('resume'), !play.idle)}`,
  finished: ({ t, app }: Ui, { attempt: { id, outcome, scenario, mode } }: Play) => html`
    <p><strong>${outcome?.title ?? t('finished')}</strong></p>
    <div class="actions">${button('plain', t('retry'), () => app.startAttempt(scenario.id, mode))}
      ${button('primary', t('seeReport'), () => app.openReport(id))}</div>`,
};

function talking(placeholder: 'say' | 'sayReflection') {
  return (ui: Ui, play: Play) => html`
    <div class="chips">${play.attempt.quick_replies.filter(hasNoOtherPlace, play).map(({ title, control }) =>
      button('chip', title, () => play.press(control as Control), !play.idle))}</div>
    ${ui.composer.template(ui.t, ui.t(placeholder), !play.idle)}`;
}

/** In a conversation, pausing and giving up are in the head; a question of the coach can be skipped here. */
function hasNoOtherPlace(this: Play, { control }: QuickReply): boolean {
  return control === 'hint' || this.attempt.state === 'reflecting';
}
