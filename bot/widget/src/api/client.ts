import { ApiError, type Request_, type Transport } from './transport';
import type {
  Attempt, AttemptSummary, Control, Message, Mode, Report, Scenario, Session, TurnReply,
} from './types';

interface Problem { code?: string; title?: string; detail?: string }

/** What one turn carries besides its id: words, or a button. */
export type TurnContent = { text: string } | { control: Control };

/** The gateway's calls, typed. Every refusal is thrown as an `ApiError`. */
export class Api {
  token: string | null = null;

  constructor(private readonly transport: Transport) {}

  openSession(name: string): Promise<Session> {
    return this.#post('/sessions', { name });
  }

  async scenarios(): Promise<Scenario[]> {
    return (await this.#get<{ scenarios: Scenario[] }>('/scenarios')).scenarios;
  }

  scenario(id: string): Promise<Scenario> {
    return this.#get(`/scenarios/${encodeURIComponent(id)}`);
  }

  async attempts(): Promise<AttemptSummary[]> {
    return (await this.#get<{ attempts: AttemptSummary[] }>('/attempts')).attempts;
  }

  attempt(id: string): Promise<Attempt> {
    return this.#get(`/attempts/${encodeURIComponent(id)}`);
  }

  /** The client makes the id, so that a request whose answer was lost can be sent again. */
  startAttempt(attempt: string, scenario: string, mode: Mode): Promise<Attempt> {
    return this.#post('/attempts', { attempt, scenario, mode });
  }

  takeTurn(attempt: string, turn: string, content: TurnContent): Promise<TurnReply> {
    return this.#post(`/attempts/${encodeURIComponent(attempt)}/turns`, { turn, ...content });
  }

  report(attempt: string): Promise<Report> {
    return this.#get(`/attempts/${encodeURIComponent(attempt)}/report`);
  }

  async lobby(turn: string, text: string): Promise<Message[]> {
    return (await this.#post<{ messages: Message[] }>('/lobby/turns', { turn, text })).messages;
  }

  #get<T>(path: string): Promise<T> {
    return this.#call('GET', path);
  }

  #post<T>(path: string, body: unknown): Promise<T> {
    return this.#call('POST', path, body);
  }

  #call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    return call<T>(this.transport, { method, path, token: this.token, body });
  }
}

/** One request; a refusal is thrown as an `ApiError`. */
export async function call<T>(transport: Transport, request: Request_): Promise<T> {
  const reply = await transport.send(request);
  if (reply.status < 400) return reply.body as T;
  const problem = (reply.body ?? {}) as Problem;
  throw new ApiError(reply.status, problem.code ?? 'unknown', problem.detail || problem.title);
}
