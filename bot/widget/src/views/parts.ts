import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Level, Scenario } from '../api/types';
import { icon, type IconName } from './icons';
import type { Ui } from './ui';

type Part = TemplateResult | typeof nothing | string;

/** The head of a view. Its title takes the focus when the view is opened. */
export const bar = (before: Part, title: Part, subtitle: Part = nothing, after: Part = nothing) => html`
  <header class="bar" part="header">${before}
    <h2 class="title" tabindex="-1">${title}<span class="small">${subtitle}</span></h2>${after}
  </header>`;

export const iconButton = (name: IconName, label: string, click: () => void, kind = '') => html`
  <button class="round ${kind}" aria-label=${label} title=${label} @click=${click}>
    ${icon(name)}</button>`;

/** `primary` is the one thing to do next; `plain`, `link`, `chip` are the others. */
export const button = (kind: string, label: string, click: () => void, disabled = false) => html`
  <button class=${kind} ?disabled=${disabled} @click=${click}>${label}</button>`;

export const toLobby = ({ app, t }: Ui) => iconButton('back', t('back'), () => app.openLobby());

export const tag = (text: string, kind = '') => html`<span class="tag ${kind}">${text}</span>`;

/** The first letter of a Chinese name is the family name, which is what a caller would say. */
export const avatar = (name: string) =>
  html`<span class="avatar" aria-hidden="true">${Array.from(name)[0]}</span>`;

/** A red seal with two lines of talk, as a signature under a pair of couplets. */
export const seal = () => svg`<svg class="seal" viewBox="0 0 40 40" aria-hidden="true">
  <rect width="40" height="40" rx="10" /><path d="M9 11h16v11H15l-6 5zM19 27h6l6 5V17" /></svg>`;

/** Four steps; a missing level is drawn hollow. The words beside it say the same. */
export const meter = (level: Level | number) => html`
  <span class="meter ${level === null ? 'hollow' : ''}" aria-hidden="true">${[0, 1, 2, 3].map((step) => html`<i
    class=${step < (level ?? 0) ? 'on' : ''}></i>`)}</span>`;

export const levelText = ({ t }: Ui, level: Level | number) => (level === null ? t('none') : `${level} / 4`);

/** What a scenario is like, at a glance. */
export const tags = ({ t }: Ui, { difficulty, trade, turns }: Scenario) => html`
  <span class="tags">${tag(t(`difficulty${difficulty}`), `level${difficulty}`)}${tag(trade)}
    ${tag(t('rounds', turns))}</span>`;
