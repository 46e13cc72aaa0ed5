import { ApiError, FetchTransport, type Transport } from '../api/transport';
import { locale } from '../core/i18n';
import { Memory } from '../core/memory';
import { TemplateElement } from '../element';
import base from '../styles/base.css';
import progress from '../styles/progress.css';
import report from '../styles/report.css';
import tokens from '../styles/tokens.css';
import { Progress } from './model';
import { speaker } from './texts';
import { page, type Shown } from './view';

/**
 * A trainee's agreed plan and two of his role-plays side by side. It knows the trainee by the session that
 * the widget keeps on the same origin.
 *
 * @attr base-url - Where the gateway is; by default where the page came from.
 * @attr lang - `zh-TW` (default) or `en`.
 */
export class DuilianProgress extends TemplateElement {
  static observedAttributes = ['lang'];

  /** Another way to the gateway, for tests. Set it before the element is connected. */
  transport: Transport | null = null;

  #shown: Shown = { progress: null, problem: null, chosen: null, pairs: [], today: '' };

  constructor() {
    super(tokens + base + report + progress);
  }

  connectedCallback(): void {
    void this.#attempt(() => this.#load());
    this.requestUpdate();
  }

  protected changed(): void {
    this.requestUpdate();
  }

  protected update(): void {
    this.show(page({
      t: speaker(this.lang), lang: locale(this.lang),
      choose: (side, attempt) => {
        const chosen: [string, string] = [...this.#shown.chosen!];
        chosen[side] = attempt;
        void this.#attempt(() => this.#compare(chosen));
      },
    }, this.#shown));
  }

  async #load(): Promise<void> {
    const home = (this.getAttribute('base-url') ?? location.origin).replace(/\/+$/, '');
    const { token } = new Memory(`duilian:${home}`).get();
    if (!token) return this.#patch({ problem: 'signIn' });
    const loaded = new Progress(this.transport ?? new FetchTransport(home, () => locale(this.lang)), token);
    await loaded.load();
    this.#patch({ progress: loaded, today: new Date().toLocaleDateString('sv') });
    const suggested = loaded.suggested();
    if (suggested) await this.#compare(suggested);
  }

  async #compare(chosen: [string, string]): Promise<void> {
    const pairs = await this.#shown.progress!.compare(...chosen);
    this.#patch({ chosen, pairs });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#patch({ problem: error.status === 0 ? 'offline' : error.status === 401 ? 'signIn' : 'failed' });
    }
  }

  #patch(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap { 'duilian-progress': DuilianProgress }
}
