import type { Transport, Reply, Request_ } from '../src/api/transport';
import { ApiError } from '../src/api/transport';
import type { Attempt, Scenario, TurnReply } from '../src/api/types';
import { App } from '../src/core/app';
import type { Clock } from '../src/core/delivery';
import { Memory } from '../src/core/memory';

export const NETWORK = new ApiError(0, 'network');

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

export const problem = (status: number, code: string): Reply => ok({ status, code, detail: code }, status);

/** Answers by path; a list of answers is used up one by one, its last one stays. */
export class FakeTransport implements Transport {
  sent: Request_[] = [];

  constructor(readonly answers: Record<string, (Reply | ApiError)[]>) {}

  async send(request: Request_): Promise<Reply> {
    this.sent.push(request);
    const found = this.answers[`${request.method} ${request.path}`];
    if (!found?.length) throw new Error(`nobody expects ${request.method} ${request.path}`);
    const answer = found.length > 1 ? found.shift()! : found[0]!;
    if (answer instanceof ApiError) throw answer;
    return answer;
  }

  to(path: string): Request_[] {
    return this.sent.filter((request) => request.path === path);
  }
}

/** Time stands still until it is told to go on. */
export class FakeClock implements Clock {
  time = 1_000_000;
  #waiting: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, wake: () => void): () => void {
    const entry = { at: this.time + ms, wake };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  async pass(ms: number): Promise<void> {
    this.time += ms;
    const due = this.#waiting.filter(({ at }) => at <= this.time);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.time);
    due.forEach(({ wake }) => wake());
    await settled();
  }
}

/** Long enough for every promise that waits for nothing outside. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

export function memoryBox(): Pick<Storage, 'getItem' | 'setItem'> & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

export const SCENARIO: Scenario = {
  id: 'cafe', title: '豆子太貴', family: 'objection_handling', trade: '餐飲', difficulty: 2, summary: '…',
  techniques: [], turns: { min: 6, max: 14 }, buyer: { name: '周明哲', title: '創辦人', organisation: '角落' },
};

export const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  id: 'a1', scenario: SCENARIO, mode: 'practice', state: 'playing', quick_replies: [], turns_used: 0,
  turns_max: 14, mood: null, outcome: null, lines: [{ speaker: 'buyer', text: '喂？', turn: null }], ...change,
});

export const reply = (change: Partial<TurnReply> = {}): TurnReply => ({
  turn: 't', lines: [{ speaker: 'buyer', text: '喔？', turn: 't' }], state: 'playing', quick_replies: [],
  turns_used: 1, turns_max: 14, mood: null, outcome: null, ...change,
});

type Wish = 'scenario' | 'mode' | 'trainee-name' | 'token';

/** An app over a fake gateway, with what it told its page. */
export function appOver(
  transport: FakeTransport, wishes: Partial<Record<Wish, string>> = {}, box = memoryBox(),
) {
  const events: [string, unknown][] = [];
  const givenBack: string[] = [];
  const clock = new FakeClock();
  const app = new App({
    transport, clock, memory: new Memory('k', () => box), wish: (name) => wishes[name] ?? null,
    calm: () => true, emit: (name, detail) => events.push([name, detail]), changed: () => {},
    giveBack: (words) => givenBack.push(words),
  });
  return { app, clock, box, events, givenBack };
}

export const SESSION = { token: 'tok', expires_at: '2099-01-01T00:00:00Z', trainee: { id: 'u', name: '王小明' } };

/** A gateway with one scenario, where nothing goes wrong. */
export const calmGateway = (more: Record<string, (Reply | ApiError)[]> = {}): FakeTransport => new FakeTransport({
  'POST /sessions': [ok(SESSION, 201)],
  'GET /scenarios': [ok({ scenarios: [SCENARIO] })],
  'GET /scenarios/cafe': [ok(SCENARIO)],
  'GET /attempts': [ok({ attempts: [] })],
  'POST /attempts': [ok(attempt(), 201)],
  'GET /attempts/a1': [ok(attempt())],
  'POST /attempts/a1/turns': [ok(reply())],
  ...more,
});
