import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Scenario } from '../api/types';
import { icon, type IconName } from './icons';
import type { Ui } from './ui';

type Part = TemplateResult | typeof nothing | string;

/** The head of a view. Its title takes the focus when the view is opened. */
export const bar = (title: Part, { before = nothing as Part, after = nothing as Part }) => html`
  <header class="bar" part="header">${before}
    <h2 class="title" tabindex="-1">${title}</h2>${after}
  </header>`;

export const iconButton = (name: IconName, label: string, click: () => void, kind = '') => html`
  <button type="button" class="round ${kind}" aria-label=${label} title=${label} @click=${click}>
    ${icon(name)}
  </button>`;

export const backToLobby = ({ app, t }: Ui) => iconButton('back', t('back'), () => void app.openLobby());

/** The first letter of a Chinese name is the family name, which is what a caller would say. */
export const avatar = (name: string) =>
  html`<span class="avatar" aria-hidden="true">${Array.from(name.trim())[0] ?? ''}</span>`;

/** A red seal, as a signature under a pair of couplets. */
export const seal = () => html`<span class="seal" aria-hidden="true">${svg`
  <svg viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" rx="9" />
  <path d="M10 12h13a4 4 0 014 4v3a4 4 0 01-4 4h-6l-5 4v-4h-2z" />
  <path d="M18 26v1a3 3 0 003 3h4l4 3v-3h1V20" /></svg>`}</span>`;

/** Four steps; a missing level is drawn hollow. The words beside it say the same. */
export const meter = (level: number | null, max = 4) => svg`
  <svg class="meter ${level === null ? 'hollow' : ''}" viewBox="0 0 ${max * 24 - 4} 8"
    preserveAspectRatio="none" aria-hidden="true">${Array.from({ length: max }, (_, step) => svg`
    <rect x=${step * 24} width="20" height="8" rx="3" class=${step < (level ?? 0) ? 'on' : ''} />`)}
  </svg>`;

export const difficulty = (level: Scenario['difficulty'], { t }: Ui) => html`
  <span class="tag level${level}">${t(`difficulty${level}`)}</span>`;

/** The one thing to do next. */
export const primary = (label: string, click: () => void, disabled = false) => html`
  <button type="button" class="primary" ?disabled=${disabled} @click=${click}>${label}</button>`;

export const plain = (label: string, click: () => void) => html`
  <button type="button" class="plain" @click=${click}>${label}</button>`;
