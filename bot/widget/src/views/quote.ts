import { html } from 'lit/html.js';
import type { Quote } from '../api/types';
import { segments } from '../core/codepoints';
import { button } from './parts';
import type { Ui } from './ui';

/** The trainee's own words with the telling part marked, and the way back to where they were said. */
export const quote = (ui: Ui, { text, spans, number, turn }: Quote) => html`
  <blockquote><p>${segments(text, spans).map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text))}</p>
    ${button('link', ui.t('quote', { number }), () => ui.showTurn(turn))}</blockquote>`;
