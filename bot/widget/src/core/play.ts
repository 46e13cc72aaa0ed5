import type { Api, TurnContent } from '../api/client';
import { ApiError } from '../api/transport';
import type { Attempt, Control, Line, Mood, TurnReply } from '../api/types';
import { Abandoned, Delivery, type Clock, type Trouble } from './delivery';
import type { Emit } from './events';
import type { Memory, Pending } from './memory';
import { uuid } from './uuid';

/** What a role-play needs from its surroundings. */
export interface PlayWorld {
  api: Api;
  memory: Memory;
  clock: Clock;
  emit: Emit;
  /** No pauses between lines, for people who asked for less motion. */
  calm(): boolean;
  changed(): void;
  /** A turn was refused for good. Its words, if any, go back to the trainee. */
  refused(error: unknown, words: string | null): void;
}

const typingTime = (line: Line): number => Math.min(1100, 250 + 18 * line.text.length);

/** One attempt on the screen: the turn under way, and the buyer's lines one after the other. */
export class Play {
  pending: Pending | null = null;
  trouble: Trouble | null = null;
  typing = false;
  /** The mood before the last turn, to show which way it went. */
  moodBefore: Mood | null = null;
  #busy = false;
  #left = false;
  readonly #delivery: Delivery;

  constructor(
    public attempt: Attempt,
    private readonly world: PlayWorld,
  ) {
    this.#delivery = new Delivery(world.clock, (trouble) => this.#show({ trouble, typing: false }));
  }

  get idle(): boolean {
    return !this.#busy;
  }

  /** Goes on with a turn that was unanswered when the page went away. */
  begin(): void {
    const pending = this.world.memory.get().pending?.[this.attempt.id] ?? this.#waiting();
    if (pending && this.attempt.state !== 'finished') void this.#deliver(pending, true);
  }

  say(text: string): boolean {
    return this.#take({ text });
  }

  press(control: Control): boolean {
    return this.#take({ control });
  }

  retry(): void {
    this.#delivery.retry();
  }

  leave(): void {
    this.#left = true;
    this.#delivery.abandon();
  }

  #waiting(): Pending | null {
    const { turn, text, control } = this.attempt.waiting ?? {};
    if (!turn) return null;
    return { turn, content: control ? { control } : { text: text ?? '' } };
  }

  #take(content: TurnContent): boolean {
    if (this.#busy) return false;
    const pending = { turn: uuid(), content };
    this.world.memory.setPending(this.attempt.id, pending);
    void this.#deliver(pending, false);
    return true;
  }

  async #deliver(pending: Pending, again: boolean): Promise<void> {
    this.#busy = true;
    this.#show({ pending, trouble: null });
    try {
      const reply = await this.#delivery.run(() => this.#send(pending));
      this.world.memory.setPending(this.attempt.id, null);
      await (again ? this.#reload() : this.#settle(pending, reply));
      this.#announce(reply);
    } catch (error) {
      if (!(error instanceof Abandoned)) await this.#refuse(pending, error);
    }
    this.#busy = false;
    this.#show({ pending: null, trouble: null, typing: false });
  }

  #send(pending: Pending): Promise<TurnReply> {
    this.#show({ typing: 'text' in pending.content });
    return this.world.api.takeTurn(this.attempt.id, pending.turn, pending.content);
  }

  /** After a resumed turn only the gateway knows which of its lines we already had. */
  async #reload(): Promise<void> {
    this.attempt = await this.#delivery.run(() => this.world.api.attempt(this.attempt.id));
  }

  async #settle({ turn, content }: Pending, reply: TurnReply): Promise<void> {
    const said: Line[] = 'text' in content ? [{ speaker: 'trainee', text: content.text, turn }] : [];
    this.attempt = { ...this.attempt, lines: [...this.attempt.lines, ...said] };
    this.#show({ pending: null, trouble: null });
    for (const line of reply.lines) await this.#reveal(line);
    const { lines: _lines, turn: _turn, ...progress } = reply;
    this.moodBefore = this.attempt.mood;
    this.attempt = { ...this.attempt, ...progress };
  }

  async #reveal(line: Line): Promise<void> {
    if (line.speaker === 'buyer' && !this.world.calm() && !this.#left) {
      this.#show({ typing: true });
      await new Promise<void>((done) => this.world.clock.after(typingTime(line), done));
    }
    this.attempt = { ...this.attempt, lines: [...this.attempt.lines, line] };
    this.#show({ typing: false });
  }

  #announce({ turn, state, turns_used, turns_max, outcome }: TurnReply): void {
    const { id: attempt, scenario, mode } = this.attempt;
    this.world.emit('duilian-turn', {
      attempt, turn, state, turnsUsed: turns_used, turnsMax: turns_max,
    });
    if (state !== 'finished') return;
    this.world.emit('duilian-attempt-finished', { attempt, scenario: scenario.id, mode, outcome });
  }

  async #refuse({ content }: Pending, error: unknown): Promise<void> {
    const status = error instanceof ApiError ? error.status : 0;
    // A turn refused because the session ran out is kept: after signing in it is sent again.
    if (status !== 401) this.world.memory.setPending(this.attempt.id, null);
    this.world.refused(error, status !== 401 && 'text' in content ? content.text : null);
    // The attempt went on elsewhere, in another window perhaps. If this fails too, the first notice stands.
    if (status === 409) await this.#reload().catch(() => {});
  }

  #show(change: Partial<Pick<Play, 'pending' | 'trouble' | 'typing'>>): void {
    if (this.#left) return;
    Object.assign(this, change);
    this.world.changed();
  }
}
