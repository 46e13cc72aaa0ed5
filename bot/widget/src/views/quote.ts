import { html } from 'lit';
import type { Quote } from '../api/types';
import { segments } from '../core/codepoints';
import type { Ui } from './ui';

/** The trainee's own words with the telling part marked, and the way back to where they were said. */
export const quote = (ui: Ui, { text, spans, number, turn }: Quote) => html`
  <figure class="quote">
    <blockquote>${segments(text, spans).map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text))}</blockquote>
    <button type="button" class="link" aria-label=${ui.t('quoteLink', { number })}
      @click=${() => ui.showTurn(turn)}>${ui.t('quote', { number })}</button>
  </figure>`;
