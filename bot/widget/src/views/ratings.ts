import { html, nothing } from 'lit/html.js';
import type { Rating, Report } from '../api/types';
import { levelText, meter, tag } from './parts';
import { quote } from './quote';
import { section } from './sections';
import type { Ui } from './ui';

/** The charts of K1–K9 and T1–T10. Each bar opens to its reason and its quotes. */
export const ratings = (ui: Ui, { knowledge, techniques }: Report) => {
  const { t } = ui;
  const unseen = techniques.filter(({ level }) => level === null);
  return html`
    ${section(t('knowledge'), html`<p class="small">${t('knowledgeAbout')}</p>${chart(ui, knowledge)}`)}
    ${section(t('techniquesDone'), html`${chart(ui, techniques.filter(({ level }) => level !== null))}
      ${unseen.length ? html`<p class="tags small">${t('noneAbout')}${unseen.map(({ name }) => tag(name))}</p>`
        : nothing}`)}`;
};

const chart = (ui: Ui, items: Rating[]) => html`
  <ul class="chart">${items.map(({ id, name, level, reason, quotes }) => html`
    <li><details><summary><b>${id}</b><span class="name">${name}</span>${meter(level)}
      <span class="small">${levelText(ui, level)}</span></summary>
      <p>${reason}</p>${quotes.map((words) => quote(ui, words))}</details></li>`)}</ul>`;
