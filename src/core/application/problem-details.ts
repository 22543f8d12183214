import type { SubmitResult } from './result.ts';

/** A reply as a back end writes it; `body` is to be sent as JSON. */
export interface ProblemReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The HTTP reply that a form reads as `result`: problem details (RFC 9457), or plain JSON where the application was accepted. */
export function problemDetails(result: SubmitResult): ProblemReply {
  const { status: outcome } = result;
  switch (outcome) {
    case 'accepted': {
      const { status: _, ...body } = result;
      return { status: 201, headers: { 'content-type': 'application/json' }, body };
    }
    case 'invalid': {
      const { fieldErrors, formErrors, files } = result;
      const status = files === 'too-large' ? 413 : files === 'type' ? 415 : 422;
      return problem(status, 'Some answers were refused', { errors: fieldErrors, formErrors });
    }
    case 'flagged': {
      const { message, reference, support } = result;
      return problem(403, 'Taken for a bot', { code: 'flagged', detail: message, reference, support });
    }
    case 'captcha':
      return problem(400, 'The captcha was not accepted', { code: `captcha-${result.reason}` });
    case 'rate-limited': {
      const { retryAfter } = result;
      const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      return problem(429, 'Too many applications at once', { retryAfter }, headers);
    }
    case 'duplicate':
      return problem(409, 'Already applied', { detail: result.message, applicationId: result.applicationId });
    case 'closed':
      return problem(410, 'No longer open', { detail: result.message });
    case 'failed':
      return problem(result.retryable ? 500 : 400, 'Not received', { detail: result.message });
  }
}

function problem(
  status: number,
  title: string,
  members: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): ProblemReply {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: { type: 'about:blank', title, status, ...Object.fromEntries(given) },
  };
}
