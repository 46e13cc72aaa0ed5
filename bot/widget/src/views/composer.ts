import { html, nothing, type TemplateResult } from 'lit/html.js';
import { length, LIMIT } from '../core/codepoints';
import type { Translate } from '../core/i18n';
import { icon } from './icons';

const COUNT_FROM = LIMIT - 200;

/** The text box. Lit never writes into it: that would cut off an input method in the middle of a word. */
export class Composer {
  draft = '';
  #box: HTMLTextAreaElement | null = null;
  #talk = '';

  constructor(
    readonly id: string,
    private readonly changed: () => void,
    /** Gives false where the text can't go out now. */
    private readonly submit: (text: string) => boolean,
  ) {}

  template(t: Translate, placeholder: string, waiting: boolean): TemplateResult {
    const count = length(this.draft);
    const over = count > LIMIT;
    const counter = over ? t('over', { count: count - LIMIT }) : t('left', { count: LIMIT - count });
    return html`
      <form class="composer" part="composer" @submit=${this.#onSubmit}>
        <textarea id=${this.id} rows="1" enterkeyhint="send" placeholder=${placeholder}
          aria-label=${placeholder} aria-invalid=${over} aria-describedby="${this.id}-count"
          @input=${this.#onInput} @keydown=${this.#onKeydown}></textarea>
        <button class="send" part="send" aria-label=${t('send')} title=${t('send')}
          ?disabled=${waiting || over || !this.draft.trim()}>${icon('send')}</button>
        <p class="count ${over ? 'over' : ''}" id="${this.id}-count" role="status">
          ${count > COUNT_FROM ? counter : nothing}</p>
      </form>`;
  }

  /** Called after each render: a new box gets the draft of the old one, if it is the same talk. */
  attach(root: ParentNode, talk = ''): void {
    const box = root.querySelector<HTMLTextAreaElement>(`#${this.id}`);
    if (!box || box === this.#box) return;
    this.#box = box;
    this.#write(talk === this.#talk ? this.draft : '');
    this.#talk = talk;
  }

  /** Puts words in front of what is already there. */
  giveBack(words: string): void {
    this.#write(this.draft ? `${words}\n${this.draft}` : words);
  }

  focus(): void {
    this.#box?.focus();
  }

  #write(text: string): void {
    this.draft = text;
    if (this.#box) this.#box.value = text;
    this.#fit();
    this.changed();
  }

  #send(): void {
    const text = this.draft.trim();
    if (!text || length(this.draft) > LIMIT || !this.submit(text)) return;
    this.#write('');
    this.focus();
  }

  readonly #onInput = (): void => {
    this.draft = this.#box?.value ?? '';
    this.#fit();
    this.changed();
  };

  /**
   * The Enter that confirms a Zhuyin candidate must not send. Chromium and Firefox mark it with
   * `isComposing`; Safari ends the composition first and leaves only the key code 229.
   */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  /** As tall as its text; the style sheet sets the most. */
  #fit(): void {
    if (!this.#box) return;
    this.#box.style.height = 'auto';
    this.#box.style.height = `${this.#box.scrollHeight}px`;
  }
}
