import { ApiError } from '../api/transport';

/** Time, so that tests need not wait. */
export interface Clock {
  now(): number;
  after(ms: number, wake: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, wake) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
};

const BACKOFF_MS = [1000, 2000, 4000, 8000, 15000, 30000];
const IN_FLIGHT_MS = 1000;
const IN_FLIGHT_TRIES = 60;

/** `retrying`: it will be tried again by itself. `stuck`: only the trainee or the network's return helps. */
export type Trouble = 'retrying' | 'stuck';

/** Thrown into a delivery that nobody waits for any more. */
export class Abandoned extends Error {}

/** Sends one request until it is answered, refused for good, or abandoned. */
export class Delivery {
  #wake: (() => void) | null = null;
  #abandoned = false;

  constructor(
    private readonly clock: Clock,
    private readonly onTrouble: (trouble: Trouble) => void,
  ) {}

  async run<T>(send: () => Promise<T>): Promise<T> {
    let failures = 0;
    let inFlight = 0;
    for (;;) {
      try {
        const answer = await send();
        if (this.#abandoned) throw new Abandoned();
        return answer;
      } catch (error) {
        if (!(error instanceof ApiError && error.passing)) throw error;
        // In flight is no trouble: the first copy arrived and is being answered.
        if (error.busy && ++inFlight < IN_FLIGHT_TRIES) await this.#pause(IN_FLIGHT_MS);
        else await this.#pauseAfter(failures++);
      }
    }
  }

  /** Tries again now. */
  retry(): void {
    this.#wake?.();
  }

  abandon(): void {
    this.#abandoned = true;
    this.#wake?.();
  }

  #pauseAfter(failures: number): Promise<void> {
    const ms = BACKOFF_MS[failures];
    this.onTrouble(ms === undefined ? 'stuck' : 'retrying');
    return this.#pause(ms);
  }

  /** Without a time it waits to be woken. */
  async #pause(ms?: number): Promise<void> {
    let cancel = (): void => {};
    if (!this.#abandoned) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (ms !== undefined) cancel = this.clock.after(ms, resolve);
      });
    }
    cancel();
    this.#wake = null;
    if (this.#abandoned) throw new Abandoned();
  }
}
