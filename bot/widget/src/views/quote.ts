import { html } from 'lit/html.js';
import type { Quote } from '../api/types';
import { segments } from '../core/codepoints';
import { button } from './parts';
import type { Ui } from './ui';

/** The trainee's own words with the telling part marked. */
export const marked = ({ text, spans }: Quote) => html`<p>${segments(text, spans).map((part) =>
  (part.hit ? html`<mark>${part.text}</mark>` : part.text))}</p>`;

/** The same, and the way back to where they were said. */
export const quote = (ui: Ui, words: Quote) => html`
  <blockquote>${marked(words)}
    ${button('link', ui.t('quote', { number: words.number }), () => ui.showTurn(words.turn))}</blockquote>`;
