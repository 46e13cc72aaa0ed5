import { Api } from '../api/client';
import { ApiError, type Transport } from '../api/transport';
import type { Link } from '../api/types';
import { Coach } from './coach';
import { systemClock, type Clock } from './delivery';
import type { Emit } from './events';
import type { Key } from './i18n';
import type { Memory } from './memory';
import type { State, View } from './state';

export interface AppWorld {
  transport: Transport;
  memory: Memory;
  clock?: Clock;
  /** What the page asks for by an attribute, read anew each time: attributes change. */
  wish(name: 'scenario' | 'mode' | 'trainee-name' | 'token'): string | null;
  /** No pauses between lines, for people who asked for less motion. */
  calm(): boolean;
  emit: Emit;
  changed(): void;
  /** Words that were refused go back into the input. */
  giveBack(words: string): void;
}

/** Holds the state, loads what a view needs, and turns failures into notices. */
export abstract class Shell {
  state: State;
  protected readonly api: Api;
  protected readonly clock: Clock;
  /** The latest move; the answers of earlier ones come too late to matter. */
  #move = 0;

  constructor(protected readonly world: AppWorld) {
    this.api = new Api(world.transport);
    this.clock = world.clock ?? systemClock;
    this.state = this.fresh();
  }

  dismiss(): void {
    this.patch({ notice: null });
  }

  /** Goes where a link of the coach's points; false where it points nowhere. */
  abstract follow(link: Link): boolean;

  /** The remembered attempt is someone else's or gone, as after a new sign-in. */
  protected abstract lost(): void;

  /** Loads, shows the view, goes on; unless the trainee has moved elsewhere meanwhile. */
  protected async go(
    view: View, load: () => Promise<Partial<State>>, next?: () => unknown,
  ): Promise<void> {
    const move = ++this.#move;
    this.patch({ loading: true, notice: null });
    try {
      const loaded = await load();
      if (move !== this.#move) return;
      this.patch({ ...loaded, view, loading: false });
    } catch (error) {
      if (move === this.#move) this.fail(error, () => void this.go(view, load, next));
      return;
    }
    await next?.();
  }

  protected fail(error: unknown, again: (() => void) | null): void {
    this.patch({ loading: false });
    if (!(error instanceof ApiError)) {
      this.patch({ notice: { key: 'failed', text: '', again } });
      throw error;
    }
    this.world.emit('duilian-error', { status: error.status, code: error.code });
    if (error.status === 401) this.#expire();
    else if (this.#isLost(error)) this.lost();
    else this.#notify(error, again);
  }

  /** The gateway refused a turn: the trainee gets the words back and is told why. */
  protected giveUp(error: unknown, words: string | null): void {
    if (words) this.world.giveBack(words);
    this.fail(error, null);
  }

  protected fresh(): State {
    const giveUp = (error: unknown, words: string): void => this.giveUp(error, words);
    return {
      view: 'start', loading: true, notice: null, expired: false, trainee: null, scenarios: [],
      attempts: [], brief: null, mode: 'practice', play: null, report: null,
      coach: new Coach(this.api, this.clock, () => this.world.changed(), giveUp,
        (link) => this.state.view === 'lobby' && this.follow(link)),
    };
  }

  protected patch(change: Partial<State>): void {
    if ('play' in change && change.play !== this.state.play) this.state.play?.leave();
    this.state = { ...this.state, ...change };
    this.world.changed();
  }

  #notify(error: ApiError, again: (() => void) | null): void {
    const key: Key | null = error.status === 0 ? 'offline' : error.message ? null : 'failed';
    this.patch({ notice: { key, text: error.message, again: error.passing ? again : null } });
  }

  #expire(): void {
    this.api.token = null;
    this.world.memory.update({ expires: '1970' });
    this.patch({ view: 'welcome', expired: true, play: null });
  }

  #isLost(error: ApiError): boolean {
    const resuming = this.state.view === 'start' && !!this.world.memory.get().attempt;
    return resuming && (error.status === 404 || error.status === 403);
  }
}
