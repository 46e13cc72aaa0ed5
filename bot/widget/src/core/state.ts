import type { AttemptSummary, Mode, Report, Scenario, Trainee } from '../api/types';
import type { Coach } from './coach';
import type { Key } from './i18n';
import type { Play } from './play';

export type View = 'start' | 'welcome' | 'lobby' | 'brief' | 'chat' | 'report';

/** Something went wrong; `again` tries the same once more. */
export interface Notice { key: Key | null; text: string; again: (() => void) | null }

/** Everything that the views show. Replaced as a whole, never changed in place. */
export interface State {
  view: View;
  loading: boolean;
  notice: Notice | null;
  /** The session ran out: the welcome view is shown to someone who had been in. */
  expired: boolean;
  trainee: Trainee | null;
  scenarios: Scenario[];
  attempts: AttemptSummary[];
  brief: Scenario | null;
  mode: Mode;
  play: Play | null;
  report: Report | null;
  coach: Coach;
}
