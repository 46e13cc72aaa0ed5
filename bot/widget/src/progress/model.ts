import { call } from '../api/client';
import type { Transport } from '../api/transport';
import type { AttemptSummary, Planned, Rating, Report } from '../api/types';

/** One knowledge item in two reports. */
export interface Pair { id: string; name: string; before: Rating; after: Rating }

/** What a trainee has agreed to do, and what he has done. Knows no DOM. */
export class Progress {
  plan: Planned[] = [];
  finished: AttemptSummary[] = [];
  #reports = new Map<string, Report>();

  constructor(private readonly transport: Transport, private readonly token: string) {}

  async load(): Promise<void> {
    const [{ plan }, { attempts }] = await Promise.all([
      this.#get<{ plan: Planned[] }>('/plan'), this.#get<{ attempts: AttemptSummary[] }>('/attempts'),
    ]);
    this.plan = plan;
    this.finished = attempts.filter(({ state }) => state === 'finished');
  }

  /** The last two role-plays of one scenario, else the last two; older first. */
  suggested(): [string, string] | null {
    const [newest, ...others] = this.finished;
    const earlier = others.find(({ scenario }) => scenario.id === newest?.scenario.id) ?? others[0];
    return newest && earlier ? [earlier.id, newest.id] : null;
  }

  async compare(before: string, after: string): Promise<Pair[]> {
    const [first, second] = await Promise.all([this.#report(before), this.#report(after)]);
    return first.knowledge.flatMap((rating) => {
      const other = second.knowledge.find(({ id }) => id === rating.id);
      return other ? [{ id: rating.id, name: rating.name, before: rating, after: other }] : [];
    });
  }

  async #report(id: string): Promise<Report> {
    const found = this.#reports.get(id) ?? await this.#get<Report>(`/attempts/${encodeURIComponent(id)}/report`);
    this.#reports.set(id, found);
    return found;
  }

  #get<T>(path: string): Promise<T> {
    return call<T>(this.transport, { method: 'GET', path, token: this.token });
  }
}

/** How a level changed; null where one of the two could not be judged. */
export function change({ before, after }: Pair): 'up' | 'down' | 'same' | null {
  if (before.level === null || after.level === null) return null;
  if (before.level === after.level) return 'same';
  return before.level < after.level ? 'up' : 'down';
}
