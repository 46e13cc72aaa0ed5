import { FetchTransport, type Transport } from './api/transport';
import { App } from './core/app';
import type { DuilianEvents } from './core/events';
import { locale, translator } from './core/i18n';
import { Memory } from './core/memory';
import { TemplateElement } from './element';
import { Eyes } from './eyes';
import { home } from './home';
import { styles } from './styles';
import { Composer } from './views/composer';
import { launcher } from './views/launcher';
import { page } from './views/page';
import type { Ui } from './views/ui';

/**
 * A sales role-play with a chatbot buyer, from the choice of a scenario to the result card. With the
 * attribute `launcher` it is a button at the bottom right that opens the role-play above the page.
 *
 * @attr base-url - Where the gateway is; by default where the script came from.
 * @attr scenario - Opens the brief of this scenario at once.
 * @attr mode - `practice` or `assessment`; without it the trainee chooses.
 * @attr trainee-name - Starts a session under this name without asking.
 * @attr token - A session that the page made itself. It is never stored.
 * @attr lang - `zh-TW` (default) or `en`.
 * @attr launcher - A button that opens the role-play, instead of the role-play itself.
 * @attr open - A launcher's role-play is open.
 * @fires duilian-attempt-started - A role-play is on the screen: `{attempt, scenario, mode, resumed}`.
 * @fires duilian-turn - The buyer answered a turn: `{attempt, turn, state, turnsUsed, turnsMax}`.
 * @fires duilian-attempt-finished - The role-play is over: `{attempt, scenario, mode, outcome}`.
 * @fires duilian-error - The gateway refused or can't be reached: `{status, code}`; status 401 asks a
 *   page that set `token` for a new one.
 * @slot intro - A word of welcome of the page's own, above the name.
 * @csspart app - The whole widget.
 * @csspart header - The bar at the top of a view.
 * @csspart log - The conversation.
 * @csspart composer - The text box with its button.
 * @csspart report - The result card.
 * @csspart launcher - The button of a launcher.
 * @cssprop --duilian-brand - The main colour. Keep 4.5:1 against `--duilian-on-brand`.
 * @cssprop --duilian-on-brand - Text on the main colour.
 * @cssprop --duilian-font - The font family.
 */
export class DuilianChat extends TemplateElement {
  static observedAttributes =
    ['base-url', 'lang', 'scenario', 'mode', 'trainee-name', 'token', 'launcher', 'open'];

  /** Another way to the gateway, for tests. Set it before the element is connected. */
  transport: Transport | null = null;

  #app: App | null = null;
  readonly #eyes = new Eyes(this.root);
  readonly #composer = this.#box('say', (text) => !!this.#app?.state.play?.say(text));
  readonly #asker = this.#box('ask', (text) => !!this.#app?.state.coach.say(text));

  constructor() {
    super(styles);
  }

  connectedCallback(): void {
    addEventListener('online', this.#online);
    this.#begin();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#online);
    this.#leave();
  }

  protected changed(attribute: string): void {
    if (attribute === 'base-url') this.#leave();
    if (!this.#app) this.#begin();
    else if (attribute === 'token' || attribute === 'trainee-name') void this.#app.start();
    else if (attribute === 'scenario') void this.#app.open();
    this.requestUpdate();
  }

  protected update(): void {
    this.#eyes.before();
    const content = this.#app && page(this.#ui(this.#app));
    this.show(this.hasAttribute('launcher') ? launcher(this, content) : content);
    if (!this.#app) return;
    const { state } = this.#app;
    this.#composer.attach(this.root, state.play?.attempt.id);
    this.#asker.attach(this.root, state.trainee?.id);
    this.#eyes.after(state);
  }

  #begin(): void {
    // A launcher that nobody opens asks nothing of the gateway.
    if (this.hasAttribute('launcher') && !this.hasAttribute('open')) return;
    const base = (this.getAttribute('base-url') ?? home).replace(/\/+$/, '');
    this.#app = new App({
      transport: this.transport ?? new FetchTransport(base, () => locale(this.lang)),
      memory: new Memory(`duilian:${base}`),
      wish: (name) => this.getAttribute(name),
      calm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      emit: (name, detail) => this.#emit(name, detail),
      changed: () => this.requestUpdate(),
      giveBack: (words) =>
        (this.#app?.state.view === 'chat' ? this.#composer : this.#asker).giveBack(words),
    });
    void this.#app.start();
  }

  #leave(): void {
    this.#app?.leave();
    this.#app = null;
  }

  #ui(app: App): Ui {
    return {
      app, state: app.state, t: translator(this.lang), lang: locale(this.lang),
      composer: this.#composer, asker: this.#asker,
      modeFixed: this.hasAttribute('mode'), hosted: this.hasAttribute('token'),
      dialog: (id, open) => this.#eyes.dialog(id, open),
      showTurn: (turn) => {
        this.#eyes.lookFor(turn);
        app.showTranscript();
      },
    };
  }

  #box(id: string, submit: (text: string) => boolean): Composer {
    return new Composer(id, () => this.requestUpdate(), submit);
  }

  #emit<K extends keyof DuilianEvents>(name: K, detail: DuilianEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  readonly #online = (): void => this.#app?.online();
}

declare global {
  interface HTMLElementTagNameMap { 'duilian-chat': DuilianChat }
}
