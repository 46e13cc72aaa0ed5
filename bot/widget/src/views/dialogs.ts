import { html } from 'lit/html.js';
import { button, iconButton } from './parts';
import type { Ui } from './ui';

const frame = (id: string, title: string, content: unknown) => html`
  <dialog id=${id} aria-label=${title} @click=${closeOutside}><div>${content}</div></dialog>`;

/** Something to read, over the whole width of a phone. */
export const dialog = ({ t, ...ui }: Ui, id: string, title: string, content: unknown) => frame(id, title, html`
  <header class="bar"><h3 class="title">${title}</h3>
    ${iconButton('close', t('close'), () => ui.dialog(id, false))}</header>
  <div class="scroll" tabindex="0">${content}</div>`);

/** Something to decide. The first button is the one that changes nothing. */
export const question = (ui: Ui, id: string, title: string, about: string, no: string, yes: unknown) =>
  frame(id, title, html`<h3>${title}</h3><p>${about}</p>
    <div class="actions">${button('plain', no, () => ui.dialog(id, false))}${yes}</div>`);

/** A click beside a dialog closes it, as people expect on a phone. */
function closeOutside({ target, currentTarget }: Event): void {
  if (target === currentTarget) (target as HTMLDialogElement).close();
}
