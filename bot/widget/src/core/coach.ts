import type { Api } from '../api/client';
import type { Link, Message } from '../api/types';
import { Abandoned, Delivery, type Clock, type Trouble } from './delivery';
import { uuid } from './uuid';

export type CoachLine = { mine: true; text: string } | ({ mine: false } & Message);

/** The talk with the coach outside a role-play. It lives as long as the page. */
export class Coach {
  lines: CoachLine[] = [];
  waiting = false;
  trouble: Trouble | null = null;
  readonly #delivery: Delivery;

  constructor(
    private readonly api: Api,
    clock: Clock,
    private readonly changed: () => void,
    private readonly refused: (error: unknown, words: string) => void,
    private readonly follow: (link: Link) => void,
  ) {
    this.#delivery = new Delivery(clock, (trouble) => this.#show({ trouble }));
  }

  say(text: string): boolean {
    if (this.waiting) return false;
    void this.#ask(text, uuid());
    return true;
  }

  retry(): void {
    this.#delivery.retry();
  }

  leave(): void {
    this.#delivery.abandon();
  }

  close(): void {
    this.#show({ lines: [] });
  }

  async #ask(text: string, turn: string): Promise<void> {
    this.#show({ lines: [...this.lines, { mine: true, text }], waiting: true });
    try {
      const messages = await this.#delivery.run(() => this.api.lobby(turn, text));
      // A link without words is no line of talk.
      const said = messages.filter(({ text }) => text).map((message) => ({ mine: false as const, ...message }));
      this.lines = [...this.lines, ...said];
      messages.forEach(this.follow);
    } catch (error) {
      if (error instanceof Abandoned) return;
      this.lines = this.lines.slice(0, -1);
      this.refused(error, text);
    }
    this.#show({ waiting: false, trouble: null });
  }

  #show(change: Partial<Pick<Coach, 'lines' | 'waiting' | 'trouble'>>): void {
    Object.assign(this, change);
    this.changed();
  }
}
