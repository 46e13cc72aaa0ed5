/** The gateway's JSON as docs/interfaces.md fixes it. Keep the two in step. */

export type Family = 'cold_call' | 'objection_handling' | 'closing' | 'workplace';
export type Mode = 'practice' | 'assessment';
export type AttemptState = 'playing' | 'paused' | 'reflecting' | 'finished';
export type Control = 'hint' | 'pause' | 'resume' | 'give_up';
export type Level = 0 | 1 | 2 | 3 | 4 | null;

export interface Trainee { id: string; name: string }

export interface Session { token: string; expires_at: string; trainee: Trainee }

export interface Brief { role: string; situation: string; goal: string; known: string[] }

export interface Product {
  name: string;
  summary: string;
  facts: { label: string; value: string }[];
  limits: string[];
}

export interface Scenario {
  id: string;
  title: string;
  family: Family;
  trade: string;
  difficulty: 1 | 2 | 3;
  summary: string;
  techniques: { id: string; name: string }[];
  turns: { min: number; max: number };
  buyer: { name: string; title: string; organisation: string };
  /** Absent in the list of scenarios. */
  brief?: Brief;
  product?: Product;
}

export interface Mood { patience: number; trust: number; interest: number }

export interface Outcome {
  id: 'won' | 'next_step' | 'put_off' | 'refused' | 'hung_up' | 'gave_up';
  title: string;
}

export interface Line { speaker: 'buyer' | 'trainee' | 'coach'; text: string; turn: string | null }

export interface QuickReply { title: string; control: Control | 'report' | 'retry' }

/** What a turn changes; an attempt and a reply to a turn both carry it. */
export interface Progress {
  lines: Line[];
  state: AttemptState;
  quick_replies: QuickReply[];
  turns_used: number;
  turns_max: number;
  mood: Mood | null;
  outcome: Outcome | null;
}

export interface Attempt extends Progress {
  id: string;
  scenario: Scenario;
  mode: Mode;
  /** A turn that the gateway has kept but not answered, perhaps sent from another computer. */
  waiting?: { turn: string; text: string | null; control: Control | null } | null;
}

export interface TurnReply extends Progress { turn: string }

export interface AttemptSummary {
  id: string;
  scenario: { id: string; title: string; family: Family };
  mode: Mode;
  state: AttemptState;
  turns_used: number;
  started_at: string;
  finished_at: string | null;
  outcome: Outcome | null;
  overall: number | null;
}

/** Something that trainee and trainer agreed to practise by a date. */
export interface Planned {
  kind: 'scenario' | 'question';
  item: string;
  title: string;
  knowledge: string;
  due_on: string;
  done: boolean;
}

/** Where the coach sends the trainee: to a brief, on with an attempt, to an attempt's report. */
export interface Link { scenario?: string; attempt?: string; report?: string }

export interface Message extends Link {
  text: string;
  buttons: ({ title: string; text?: string } & Link)[];
}

export interface Quote { turn: string; number: number; text: string; spans: [number, number][] }

/** Something that fails the attempt whatever its total, with the words that show it. */
export interface Quoted extends Quote { name: string }

export interface Overall { mark: number | null; grade: string; passed: boolean | null; blockers: Quoted[] }

export interface Rating { id: string; name: string; level: Level; reason: string; quotes: Quote[] }

export interface Strength { behaviour: string; name: string; why: string; quote: Quote }

export interface Improvement {
  behaviour: string | null;
  name: string;
  quote: Quote | null;
  better: string;
  why: string;
}

export interface Reflection {
  question: string;
  answer: string | null;
  level: Level;
  points: { text: string; met: boolean }[];
  model_answer?: string | null;
}

export interface Claim {
  verdict: 'right' | 'vague' | 'wrong' | 'beyond_authority';
  quote: Quote;
  fact: string;
}

export interface Report {
  attempt: string;
  scenario: { id: string; title: string; family: Family };
  outcome: Outcome;
  overall: Overall;
  knowledge: Rating[];
  techniques: Rating[];
  strengths: Strength[];
  improvements: Improvement[];
  buyer_feedback: string;
  reflection: Reflection | null;
  claims: Claim[];
  rubric: { id: string; version: string | number };
}
