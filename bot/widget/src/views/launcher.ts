import { html } from 'lit/html.js';
import { locale, translator } from '../core/i18n';
import { icon } from './icons';
import { seal } from './parts';

/** The button at the bottom right, and the box that it opens. */
export function launcher(host: HTMLElement & { root: ShadowRoot }, content: unknown) {
  const t = translator(host.lang);
  const open = host.hasAttribute('open');
  const toggle = (): unknown => host.toggleAttribute('open');
  const escape = (event: KeyboardEvent): void => {
    // Escape also cancels an input method and closes a dialog; those come first.
    if (event.key !== 'Escape' || event.isComposing || host.root.querySelector('dialog[open]')) return;
    toggle();
    host.root.querySelector<HTMLElement>('.launcher')!.focus();
  };
  return html`
    <div class="box" role="dialog" aria-label=${t('app')} ?hidden=${!open} @keydown=${escape}>${content}</div>
    <button class="primary launcher" part="launcher" lang=${locale(host.lang)} aria-expanded=${open} @click=${toggle}>${open
        ? html`${icon('close')}<span class="sr">${t('close')}</span>`
        : html`${seal()}${t('launcher')}`}</button>`;
}
