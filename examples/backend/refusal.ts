/** What a refused request is told, in the shape of RFC 9457 problem details. */
export interface Problem {
  readonly status: number;
  /** One sentence a person understands. */
  readonly detail: string;
  /** What a program recognises the problem by. */
  readonly code?: string;
  /** What is wrong with which field. */
  readonly errors?: Readonly<Record<string, string | readonly string[]>>;
  /** Names this refusal when the candidate writes to support. */
  readonly reference?: string;
  readonly support?: { readonly email?: string; readonly url?: string };
  /** Of the stored application that stands in the way. */
  readonly applicationId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** What the status allows instead, for 405. */
  readonly allow?: string;
}

/** Thrown anywhere on an application's way in; turned into one reply by `app.ts`. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.problem = problem;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not accepted as it is',
  429: 'Too many requests',
  500: 'Server error',
  503: 'Not available',
};

/** The reply: `application/problem+json`, never cached. */
export function problemResponse({ status, retryAfter, allow, ...problem }: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  if (allow !== undefined) headers.set('allow', allow);
  return new Response(JSON.stringify({ title: titles[status] ?? 'Refused', status, ...problem }), { status, headers });
}
