import { html, nothing } from 'lit';
import type { Line } from '../api/types';
import type { Play } from '../core/play';
import type { Ui } from './ui';

/** The lines so far. The live region wraps the list, since a list can't be both list and log. */
export function log(ui: Ui, play: Play) {
  const { attempt, pending } = play;
  const { name } = attempt.scenario.buyer;
  // A turn that the gateway already has may come back with the attempt while we still send it.
  const lines = attempt.lines.filter((line) => !pending || line.turn !== pending.turn || line.speaker !== 'trainee');
  return html`
    <div class="log scroll" part="log" role="log" aria-label=${ui.t('log', { name })} tabindex="0">
      <ol>
        ${lines.map((line, index) => bubble(ui, play, line, lines[index - 1]))}
        ${pending && 'text' in pending.content ? unanswered(ui, play, pending.content.text) : nothing}
        ${play.trouble ? trouble(ui, play) : nothing}
      </ol>
      ${play.typing ? html`<p class="typing"><span class="sr">${ui.t('typing', { name })}</span>
        <i></i><i></i><i></i></p>` : nothing}
    </div>`;
}

function bubble(ui: Ui, { attempt }: Play, { speaker, text, turn }: Line, before?: Line) {
  const names = { buyer: attempt.scenario.buyer.name, trainee: ui.t('you'), coach: ui.t('coach') };
  const repeated = before?.speaker === speaker || speaker === 'trainee';
  const mine = speaker === 'trainee';
  return html`
    <li class="line ${speaker} ${before?.speaker === speaker ? 'same' : ''}"
      data-turn=${mine && turn ? turn : nothing} tabindex=${mine && turn ? '-1' : nothing}>
      <span class=${repeated ? 'sr' : 'who'}>${names[speaker]}</span>
      <p class="bubble">${text}</p>
    </li>`;
}

function unanswered({ t }: Ui, { trouble }: Play, text: string) {
  return html`
    <li class="line trainee ${trouble ? 'unsent' : 'sending'}">
      <span class="sr">${t('you')}</span><p class="bubble">${text}</p>
      <span class="sr">${t(trouble ?? 'sending')}</span>
    </li>`;
}

function trouble({ t }: Ui, play: Play) {
  return html`
    <li class="line trouble"><span>${t(play.trouble!)}</span>
      <button type="button" class="link" @click=${() => play.retry()}>${t('again')}</button></li>`;
}
