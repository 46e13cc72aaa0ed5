import type { App } from '../core/app';
import type { Translate } from '../core/i18n';
import type { State } from '../core/state';
import type { Composer } from './composer';

/** What every view is given. A view is a function of it and keeps nothing. */
export interface Ui {
  app: App;
  state: State;
  t: Translate;
  lang: string;
  /** The input of the role-play. */
  composer: Composer;
  /** The input to the coach in the lobby. */
  asker: Composer;
  /** The page chose the mode, the trainee can't. */
  modeFixed: boolean;
  /** The page brought the session and has to renew it. */
  hosted: boolean;
  /** Opens or closes a dialog of the view. */
  dialog(id: string, open: boolean): void;
  /** Shows the conversation at the line that a quote came from. */
  showTurn(turn: string): void;
}
