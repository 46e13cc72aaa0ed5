import { html, nothing } from 'lit/html.js';

/** Nothing to say, no heading. */
export const section = (title: string, content: unknown) => content ? html`
  <section><h3>${title}</h3>${content}</section>` : nothing;

export const stack = (items: unknown[]) => items.length
  ? html`<ul class="stack">${items.map((item) => html`<li class="panel">${item}</li>`)}</ul>` : '';
