import { html } from 'lit';
import { locale, translator } from '../core/i18n';
import { icon } from './icons';
import { seal } from './parts';

interface Launcher { lang: string; open: boolean; readonly renderRoot: ParentNode }

/** The button at the bottom right, and the box that it opens. */
export function launcher(host: Launcher, content: unknown) {
  const t = translator(host.lang);
  const escape = (event: KeyboardEvent): void => {
    // Escape also cancels an input method and closes a dialog; those come first.
    const busy = event.isComposing || host.renderRoot.querySelector('dialog[open]');
    if (event.key !== 'Escape' || busy) return;
    host.open = false;
    host.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  };
  return html`
    <div class="box" role="dialog" aria-label=${t('app')} ?hidden=${!host.open} @keydown=${escape}>${content}</div>
    <button type="button" class="primary launcher" part="launcher" lang=${locale(host.lang)}
      aria-expanded=${!!host.open} @click=${() => { host.open = !host.open; }}>${host.open
        ? html`${icon('close')}<span class="sr">${t('close')}</span>`
        : html`${seal()}${t('launcher')}`}</button>`;
}
