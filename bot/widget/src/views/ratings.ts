import { html, nothing } from 'lit';
import type { Rating, Report } from '../api/types';
import { meter } from './parts';
import { quote } from './quote';
import type { Ui } from './ui';

/** The charts of K1–K9 and T1–T10. Each bar opens to its reason and its quotes. */
export const ratings = (ui: Ui, { knowledge, techniques }: Report) => {
  const { t } = ui;
  const seen = techniques.filter(({ level }) => level !== null);
  const unseen = techniques.filter(({ level }) => level === null);
  return html`
    <section><h3>${t('knowledge')}</h3><p class="small">${t('knowledgeAbout')}</p>
      <ul class="ratings">${knowledge.map((item) => rating(ui, item))}</ul></section>
    <section><h3>${t('techniquesDone')}</h3>
      ${seen.length ? html`<ul class="ratings">${seen.map((item) => rating(ui, item))}</ul>` : nothing}
      ${unseen.length ? html`<p class="small unseen">${t('noneAbout')}
        ${unseen.map(({ name }) => html`<span class="tag">${name}</span>`)}</p>` : nothing}</section>`;
};

const rating = (ui: Ui, { id, name, level, reason, quotes }: Rating) => html`
  <li><details class="rating ${level === null ? 'none' : ''}">
    <summary><span class="code">${id}</span><span class="name">${name}</span>
      ${meter(level)}
      <span class="level">${level === null ? ui.t('none') : ui.t('level', { level, max: 4 })}</span></summary>
    <p>${reason}</p>${quotes.map((words) => quote(ui, words))}
  </details></li>`;
