import { LitElement, nothing, type PropertyValues } from 'lit';
import { FetchTransport, type Transport } from './api/transport';
import { App } from './core/app';
import type { DuilianEvents } from './core/events';
import { locale, translator } from './core/i18n';
import { Memory } from './core/memory';
import type { View } from './core/state';
import { Composer } from './views/composer';
import { Eyes } from './eyes';
import { home } from './home';
import { launcher } from './views/launcher';
import { page } from './views/page';
import type { Ui } from './views/ui';
import { styles } from './styles';

/**
 * A sales role-play with a chatbot buyer, from the choice of a scenario to the result card. With the
 * attribute `launcher` it is a button at the bottom right that opens the role-play above the page.
 *
 * @fires duilian-attempt-started - A role-play is on the screen: `{attempt, scenario, mode, resumed}`.
 * @fires duilian-turn - The buyer answered a turn: `{attempt, turn, state, turnsUsed, turnsMax}`.
 * @fires duilian-attempt-finished - The role-play is over: `{attempt, scenario, mode, outcome}`.
 * @fires duilian-error - The gateway refused or can't be reached: `{status, code}`; status 401 asks a
 *   page that set `token` for a new one.
 * @slot intro - A word of welcome of the page's own, above the name.
 * @csspart app - The whole widget.
 * @csspart launcher - The button of a launcher.
 * @csspart header - The bar at the top of a view.
 * @csspart log - The conversation.
 * @csspart composer - The text box with its button.
 * @csspart send - The send button.
 * @csspart report - The result card.
 * @cssprop --duilian-brand - The main colour. Keep 4.5:1 against `--duilian-on-brand`.
 * @cssprop --duilian-on-brand - Text on the main colour.
 * @cssprop --duilian-font - The font family.
 */
export class DuilianChat extends LitElement {
  static override properties = {
    baseUrl: { attribute: 'base-url' },
    lang: {},
    scenario: {},
    mode: {},
    traineeName: { attribute: 'trainee-name' },
    token: {},
    launcher: { type: Boolean },
    open: { type: Boolean, reflect: true },
  };

  static override styles = styles;

  /** Where the gateway is; by default where the script came from. */
  declare baseUrl: string | null;
  /** `zh-TW` (default) or `en`. */
  declare lang: string;
  /** Opens the brief of this scenario at once. */
  declare scenario: string | null;
  /** `practice` or `assessment`; without it the trainee chooses. */
  declare mode: 'practice' | 'assessment' | null;
  /** Starts a session under this name without asking. */
  declare traineeName: string | null;
  /** A session that the page made itself. It is never stored. */
  declare token: string | null;
  /** A button that opens the role-play, instead of the role-play itself. */
  declare launcher: boolean;
  /** A launcher's role-play is open. */
  declare open: boolean;

  /** Another way to the gateway, for tests. Set it before the element is connected. */
  transport: Transport | null = null;

  private app: App | null = null;
  private readonly eyes = new Eyes(this);
  private readonly composer = new Composer('say', () => this.requestUpdate(),
    (text) => this.app?.state.play?.say(text) ?? false);
  private readonly asker = new Composer('ask', () => this.requestUpdate(),
    (text) => this.app?.state.coach.say(text) ?? false);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.onOnline);
    this.app?.leave();
    this.app = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.eyes.before();
    // A launcher that nobody opens asks nothing of the gateway.
    if (!this.app || changed.has('baseUrl')) this.begin();
    else if (changed.has('token') || changed.has('traineeName')) void this.app.start();
    else if (changed.has('scenario') && this.scenario) void this.app.openBrief(this.scenario);
  }

  protected override render() {
    const content = this.app ? page(this.ui(this.app)) : nothing;
    return this.launcher ? launcher(this, content) : content;
  }

  protected override updated(): void {
    this.composer.attach(this.renderRoot);
    this.asker.attach(this.renderRoot);
    if (this.app) this.eyes.after(this.app.state);
  }

  private begin(): void {
    if (this.launcher && !this.open) return;
    const base = (this.baseUrl ?? home).replace(/\/+$/, '');
    this.app?.leave();
    this.app = new App({
      transport: this.transport ?? new FetchTransport(base, () => locale(this.lang)),
      memory: new Memory(`duilian:${base}`),
      wishes: () => this,
      calm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      emit: (name, detail) => this.emit(name, detail),
      changed: () => this.requestUpdate(),
      giveBack: (words) => this.boxOf(this.app?.state.view).giveBack(words),
    });
    void this.app.start();
  }

  private boxOf(view?: View): Composer {
    return view === 'chat' ? this.composer : this.asker;
  }

  private ui(app: App): Ui {
    return {
      app, state: app.state, t: translator(this.lang), lang: locale(this.lang),
      composer: this.composer, asker: this.asker,
      modeFixed: !!this.mode, hosted: !!this.token,
      dialog: (id, open) => this.eyes.dialog(id, open),
      showTurn: (turn) => {
        this.eyes.lookFor(turn);
        app.showTranscript();
      },
    };
  }

  private emit<K extends keyof DuilianEvents>(name: K, detail: DuilianEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private readonly onOnline = (): void => this.app?.online();
}

declare global {
  interface HTMLElementTagNameMap { 'duilian-chat': DuilianChat }
}
