import { type ProblemReply, problemDetails, type SubmitResult } from 'job-board-elements/core';

/** Thrown anywhere on an application's way in; turned into its reply, problem details as in RFC 9457, by `app.ts`. */
export class Refusal extends Error {
  readonly reply: ProblemReply;

  constructor(reply: ProblemReply, options?: ErrorOptions) {
    super(`Refused with ${reply.status}`, options);
    this.reply = reply;
  }

  /** One that the form has an outcome for. */
  static as(result: SubmitResult): Refusal {
    return new Refusal(problemDetails(result));
  }

  /** One that is between this server and whatever sent the request. `detail` is a sentence that a person understands. */
  static because(status: number, code: string, detail: string, options?: ErrorOptions): Refusal {
    return new Refusal(problem(status, code, detail), options);
  }

  /** One that passes: the form counts the seconds down, and keeps the application and its key. */
  static busy(code: string, detail: string, seconds: number): Refusal {
    return new Refusal(problem(503, code, detail, { 'retry-after': String(Math.ceil(seconds)) }));
  }
}

export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): ProblemReply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: { type: 'about:blank', status, code, detail },
  };
}

/** Never cached: it is about this one request. */
export function toResponse({ status, headers, body }: ProblemReply): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
