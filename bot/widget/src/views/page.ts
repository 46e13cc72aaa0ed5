import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from '../core/state';
import { brief } from './brief';
import { chat } from './chat';
import { lobby } from './lobby';
import { button, iconButton, seal } from './parts';
import { report } from './report';
import type { Ui } from './ui';
import { welcome } from './welcome';

const VIEWS: Record<View, (ui: Ui) => TemplateResult> = {
  start: () => html`<div class="welcome">${seal()}</div>`, welcome, lobby, brief, chat, report,
};

/** The view of the state, with what went wrong above it. */
export function page(ui: Ui): TemplateResult {
  const { t, state: { view, loading, notice }, lang, app } = ui;
  return html`
    <section class="app" part="app" lang=${lang} aria-label=${t('app')} aria-busy=${loading}>
      <p role="status" class="sr">${loading ? t('loading') : nothing}</p>
      <div role="alert">${notice ? html`<div class="notice"><p>${notice.key ? t(notice.key) : notice.text}</p>
        ${notice.again ? button('link', t('again'), notice.again) : nothing}
        ${iconButton('close', t('close'), () => app.dismiss())}</div>` : nothing}</div>
      ${VIEWS[view](ui)}
    </section>`;
}
