import type { State, View } from './core/state';

/** How near to its end a log counts as being read at the end. */
const NEAR = 160;

/** Where the trainee looks: the focus when views change, and how far the log is scrolled. */
export class Eyes {
  #view: View = 'start';
  #turn: string | null = null;
  #follow = true;
  #settled = false;

  constructor(private readonly root: ParentNode) {}

  /** Go to this turn's line as soon as it is on the screen. */
  lookFor(turn: string): void {
    this.#turn = turn;
  }

  dialog(id: string, open: boolean): void {
    const dialog = this.#find<HTMLDialogElement>(`dialog#${id}`);
    if (open) dialog?.showModal();
    else dialog?.close();
  }

  before(): void {
    const log = this.#find('.log');
    this.#follow = !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  }

  after(state: State): void {
    const moved = this.#view !== state.view;
    // The first view comes by itself: a page that embeds us keeps its focus.
    if (moved && this.#settled) this.#focusView(state.view);
    this.#settled ||= state.view !== 'start' && !state.loading;
    this.#view = state.view;
    if (this.#turn) this.#showTurn(this.#turn);
    else this.#scrollLog(moved);
  }

  #focusView(view: View): void {
    // On a phone the focus would push up the keyboard over a conversation not yet read.
    const typing = view === 'chat' && matchMedia('(pointer: fine)').matches;
    (typing && this.#find('textarea') || this.#find('.title'))?.focus();
  }

  #showTurn(turn: string): void {
    const line = this.#find(`[data-turn="${CSS.escape(turn)}"]`);
    this.#turn = null;
    line?.scrollIntoView({ block: 'center' });
    line?.focus();
  }

  #scrollLog(moved: boolean): void {
    const log = this.#find('.log');
    if (!log) return;
    if (moved || this.#follow || this.#find('.sending')) log.scrollTop = log.scrollHeight;
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }
}
