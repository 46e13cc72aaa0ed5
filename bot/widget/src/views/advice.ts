import { html, nothing } from 'lit';
import type { Report } from '../api/types';
import { icon } from './icons';
import { quote } from './quote';
import type { Ui } from './ui';

export function improvements(ui: Ui, { improvements: all }: Report) {
  const { t } = ui;
  if (!all.length) return nothing;
  return html`
    <section><h3>${t('improvements')}</h3>
      <ul class="stack">${all.map(({ name, quote: words, better, why }) => html`
        <li class="panel advice"><h4>${name}</h4>
          ${words ? html`<h5>${t('yours')}</h5>${quote(ui, words)}` : nothing}
          <h5>${t('better')}</h5><p class="better">${better}</p>
          <h5>${t('why')}</h5><p>${why}</p></li>`)}</ul>
    </section>`;
}

export function strengths(ui: Ui, { strengths: all }: Report) {
  if (!all.length) return nothing;
  return html`
    <section><h3>${ui.t('strengths')}</h3>
      <ul class="stack">${all.map(({ name, quote: words, why }) => html`
        <li class="panel"><h4 class="good">${icon('good')}${name}</h4>${quote(ui, words)}<p>${why}</p></li>`)}</ul>
    </section>`;
}
