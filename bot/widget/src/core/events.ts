import type { AttemptState, Mode, Outcome } from '../api/types';

/** What the element tells its page. No event carries the trainee's words: the page may not be ours. */
export interface DuilianEvents {
  'duilian-attempt-started': { attempt: string; scenario: string; mode: Mode; resumed: boolean };
  'duilian-turn': { attempt: string; turn: string; state: AttemptState; turnsUsed: number; turnsMax: number };
  'duilian-attempt-finished': { attempt: string; scenario: string; mode: Mode; outcome: Outcome | null };
  'duilian-error': { status: number; code: string };
}

export type Emit = <K extends keyof DuilianEvents>(name: K, detail: DuilianEvents[K]) => void;
