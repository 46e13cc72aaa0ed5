/** The only way out of the widget; tests put a fake in its place. */
export interface Transport {
  send(request: Request_): Promise<Reply>;
}

export interface Request_ {
  method: 'GET' | 'POST';
  path: string;
  token: string | null;
  body?: unknown;
}

export interface Reply { status: number; body: unknown }

/** A refusal by the gateway, or with status 0 a request that got no answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message = '',
  ) {
    super(message);
  }

  /** True where the same request may succeed later, so that nothing the trainee wrote is given up. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429 || this.busy;
  }

  /** Another copy of this turn is being answered. */
  get busy(): boolean {
    return this.code === 'turn_in_flight';
  }
}

/** Longer than a slow reply, shorter than a trainee's patience. A turn that was cut off is sent again. */
const TIMEOUT_MS = 40_000;

/** Talks to `/api/v1` of a gateway. Never with cookies: third-party ones are blocked on a foreign page. */
export class FetchTransport implements Transport {
  constructor(
    private readonly base: string,
    private readonly language: () => string,
  ) {}

  async send({ method, path, token, body }: Request_): Promise<Reply> {
    try {
      const response = await fetch(`${this.base}/api/v1${path}`, {
        method,
        headers: this.#headers(token, body),
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { status: response.status, body: await response.json() };
    } catch {
      // No answer, an answer cut off, or a proxy's HTML page: nobody can say what the gateway did.
      throw new ApiError(0, 'network');
    }
  }

  #headers(token: string | null, body: unknown): Record<string, string> {
    const headers: Record<string, string> = { 'Accept-Language': this.language() };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (token) headers['Authorization'] = `Bearer ${token}`;
    return headers;
  }
}
