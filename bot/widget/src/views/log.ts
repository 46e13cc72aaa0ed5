import { html, nothing } from 'lit/html.js';
import type { Line } from '../api/types';
import type { Trouble } from '../core/delivery';
import type { Play } from '../core/play';
import { button } from './parts';
import type { Ui } from './ui';

/** The lines so far. The live region wraps the list, since a list can't be both list and log. */
export function log(ui: Ui, play: Play) {
  const { t } = ui;
  const { attempt, pending, trouble } = play;
  const { name } = attempt.scenario.buyer;
  const names = { buyer: name, trainee: t('you'), coach: t('coach') };
  // A turn that the gateway already has may come back with the attempt while we still send it.
  const known = attempt.lines.filter(({ turn, speaker }) => speaker !== 'trainee' || turn !== pending?.turn);
  return html`
    <div class="log scroll" part="log" role="log" aria-label=${t('log', { name })} tabindex="0">
      <ol>
        ${known.map(({ speaker, text, turn }, index) => bubble(speaker, names[speaker], text, nothing,
          speaker === 'trainee' ? turn : null, known[index - 1]?.speaker === speaker ? 'same' : ''))}
        ${pending && 'text' in pending.content
          ? bubble('trainee', names.trainee, pending.content.text, nothing, null, trouble ? 'unsent' : 'sending')
          : nothing}
        ${trouble ? troubleLine(ui, play) : nothing}
      </ol>
      ${play.typing ? dots(ui, name) : nothing}
    </div>`;
}

/** One line. Who said it is always in the text, though not always to be seen. */
export const bubble = (
  speaker: Line['speaker'], who: string, text: string, after: unknown = nothing, turn: string | null = null, kind = '',
) => html`
  <li class="line ${speaker} ${kind}" data-turn=${turn ?? nothing} tabindex=${turn ? -1 : nothing}>
    <span class="who">${who}</span><p class="bubble">${text}</p>${after}</li>`;

export const dots = ({ t }: Ui, name: string) => html`
  <p class="dots"><span class="sr">${t('typing', { name })}</span><i></i><i></i><i></i></p>`;

/** What became of the line above, and the way to try again. */
export const troubleLine = ({ t }: Ui, talk: { trouble: Trouble | null; retry(): void }) => html`
  <li class="trouble">${t(talk.trouble!)} ${button('link', t('again'), () => talk.retry())}</li>`;
