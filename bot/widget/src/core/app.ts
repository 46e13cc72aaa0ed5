import type { Attempt, Link, Mode } from '../api/types';
import { Play } from './play';
import { Shell } from './shell';
import { uuid } from './uuid';

/** The moves that a trainee can make from view to view. Knows no DOM. */
export class App extends Shell {
  /** The attempt about to start; it keeps its id until the gateway has confirmed it. */
  #starting = { what: '', id: '' };

  /** First view: where the trainee left off, or the wished scenario, or the lobby. */
  async start(): Promise<void> {
    const token = this.world.wish('token');
    const name = this.world.wish('trainee-name');
    this.#forgetOthers(name);
    const { token: saved, expires, trainee = null } = this.world.memory.get();
    const expired = Date.parse(expires ?? '') <= this.clock.now();
    this.api.token = token || (expired ? null : saved || null);
    if (this.api.token) {
      this.patch({ trainee: token ? null : trainee });
      await this.#arrive();
    } else if (name) await this.signIn(name);
    else this.patch({ view: 'welcome', loading: false, expired, trainee });
  }

  signIn(name: string): Promise<void> {
    return this.go('start', async () => {
      // An expired session is renewed by its own token, so that an interrupted attempt goes on.
      const known = this.world.memory.get();
      this.api.token = known.trainee?.name === name && known.token || null;
      const { token, expires_at: expires, trainee } = await this.api.openSession(name);
      this.api.token = token;
      this.world.memory.update({ token, expires, trainee });
      return { trainee, expired: false };
    }, () => this.#arrive());
  }

  /** For the next person at a shared computer: nothing of this one stays. */
  signOut(): Promise<void> {
    this.leave();
    return this.go('welcome', async () => {
      this.world.memory.forget();
      this.api.token = null;
      return this.fresh();
    });
  }

  /** The scenario that the page wishes, else the choice of them. */
  open(): Promise<void> {
    const wished = this.world.wish('scenario');
    return wished ? this.openBrief(wished) : this.openLobby();
  }

  openLobby(): Promise<void> {
    this.world.memory.update({ attempt: '' });
    return this.go('lobby', async () => {
      const [scenarios, attempts] = await Promise.all([this.api.scenarios(), this.api.attempts()]);
      return { scenarios, attempts };
    });
  }

  openBrief(id: string): Promise<void> {
    return this.go('brief', async () => ({ brief: await this.api.scenario(id) }));
  }

  /** Only for modes that the page leaves open. */
  choose(mode: Mode): void {
    this.patch({ mode });
  }

  get mode(): Mode {
    return this.world.wish('mode') === 'assessment' ? 'assessment' : this.state.mode;
  }

  startAttempt(scenario: string, mode: Mode = this.mode): Promise<void> {
    const what = `${scenario} ${mode}`;
    if (this.#starting.what !== what) this.#starting = { what, id: uuid() };
    const { id } = this.#starting;
    return this.#enter(() => this.api.startAttempt(id, scenario, mode), false);
  }

  resume(id: string): Promise<void> {
    return this.#enter(() => this.api.attempt(id), true);
  }

  openReport(id: string): Promise<void> {
    return this.go('report', async () => {
      const known = this.state.play?.attempt.id === id ? this.state.play : null;
      const [report, attempt] = await Promise.all([
        this.api.report(id), known?.attempt ?? this.api.attempt(id),
      ]);
      return { report, play: known ?? this.#newPlay(attempt) };
    }, () => this.#remember());
  }

  follow({ scenario, attempt, report }: Link): boolean {
    if (scenario) void this.openBrief(scenario);
    else if (attempt) void this.resume(attempt);
    else if (report) void this.openReport(report);
    else return false;
    return true;
  }

  /** Back to the words that a quote came from. */
  showTranscript(): void {
    this.patch({ view: 'chat' });
  }

  /** The network is back. */
  online(): void {
    this.state.play?.retry();
    this.state.coach.retry();
  }

  /** Nobody waits any more for what is under way. */
  leave(): void {
    this.state.play?.leave();
    this.state.coach.leave();
  }

  protected override lost(): void {
    void this.openLobby().then(() => this.patch({ notice: { key: 'lost', text: '', again: null } }));
  }

  /** What the computer remembers of another trainee is not this one's. */
  #forgetOthers(name: string | null): void {
    const saved = this.world.memory.get().trainee?.name;
    if (name && saved && saved !== name) this.world.memory.forget();
  }

  async #arrive(): Promise<void> {
    const { attempt, scenario } = this.world.memory.get();
    const wished = this.world.wish('scenario');
    await (attempt && (!wished || wished === scenario) ? this.resume(attempt) : this.open());
  }

  #enter(load: () => Promise<Attempt>, resumed: boolean): Promise<void> {
    return this.go('chat', async () => {
      const attempt = await load();
      this.#starting.what = '';
      return { play: this.#newPlay(attempt), report: null };
    }, () => this.#begin(this.state.play!, resumed));
  }

  async #begin(play: Play, resumed: boolean): Promise<void> {
    const { id, scenario, mode, state } = play.attempt;
    this.#remember();
    if (state === 'finished') return this.openReport(id);
    this.world.emit('duilian-attempt-started', { attempt: id, scenario: scenario.id, mode, resumed });
    play.begin();
  }

  #remember(): void {
    const { id, scenario } = this.state.play!.attempt;
    this.world.memory.update({ attempt: id, scenario: scenario.id });
  }

  #newPlay(attempt: Attempt): Play {
    const refused = (error: unknown, words: string | null): void => this.giveUp(error, words);
    return new Play(attempt, { ...this.world, api: this.api, clock: this.clock, refused });
  }
}
