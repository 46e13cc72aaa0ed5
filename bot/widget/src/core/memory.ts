import type { TurnContent } from '../api/client';
import type { Trainee } from '../api/types';

/** A turn that the gateway has not answered yet. It keeps its id for as long as it takes. */
export interface Pending { turn: string; content: TurnContent }

/** What outlives a reload. */
export interface Saved {
  token?: string;
  expires?: string;
  trainee?: Trainee;
  /** The attempt on the screen, and its scenario. */
  attempt?: string;
  scenario?: string;
  /** Unanswered turns by attempt. */
  pending?: Record<string, Pending>;
}

type Box = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Remembers in localStorage where it may. In a foreign iframe with third-party storage blocked the
 * mere mention of `localStorage` throws; then it remembers until the page goes away.
 */
export class Memory {
  #saved: Saved;

  constructor(
    private readonly key: string,
    private readonly box: () => Box = () => localStorage,
  ) {
    this.#saved = this.#load();
  }

  get(): Readonly<Saved> {
    return this.#saved;
  }

  update(change: Partial<Saved>): void {
    this.#saved = { ...this.#saved, ...change };
    try {
      this.box().setItem(this.key, JSON.stringify(this.#saved));
    } catch {
      // Blocked or full: this.#saved is all there is.
    }
  }

  forget(): void {
    this.#saved = {};
    this.update({});
  }

  setPending(attempt: string, pending: Pending | null): void {
    const { [attempt]: _old, ...others } = this.#saved.pending ?? {};
    this.update({ pending: pending ? { ...others, [attempt]: pending } : others });
  }

  #load(): Saved {
    try {
      const found: unknown = JSON.parse(this.box().getItem(this.key) ?? '{}');
      return found && typeof found === 'object' ? found : {};
    } catch {
      return {};
    }
  }
}
