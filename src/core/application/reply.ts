import { isObject } from '../posting/loose.ts';
import { readAccepted, readText } from './accepted.ts';
import { readSeconds, toSubmitResult } from './parse-result.ts';
import type { SubmitResult } from './result.ts';

/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The JSON parsed; undefined where there was none. */
  readonly body: unknown;
}

/**
 * What a reply means for the candidate. Errors are RFC 9457 problem details; `problemDetails` writes them.
 *
 * A back end that is still at work on an earlier try answers 503 with `Retry-After`: 409 says that the application is there.
 * @param now milliseconds since the epoch, for a `Retry-After` that names a date
 */
export function fromReply({ status, headers, body }: Reply, now = Date.now()): SubmitResult {
  const details = isObject(body) ? body : {};
  const isProblem = headers.get('content-type')?.includes('problem+json') ?? false;
  // Frameworks put words for developers into `detail`; whoever says that it is problem details means people.
  const message = readText(details['message']) ?? (isProblem ? readText(details['detail']) : undefined);
  const result = (given: Readonly<Record<string, unknown>>) => toSubmitResult({ message, ...given }) ?? failed(false);
  const failed = (retryable: boolean): SubmitResult => ({ status: 'failed', retryable, ...(message && { message }) });

  if (status >= 200 && status < 300) return readAccepted(details);
  switch (status) {
    case 400:
    case 403:
    case 422:
      return fromCode(status, details) ?? failed(false);
    case 404:
    case 410:
      return result({ status: 'closed' });
    case 409:
      return result({ status: 'duplicate', applicationId: details['applicationId'] });
    case 413:
    case 415:
      return result({ ...errorsOf(details), status: 'invalid', files: status === 413 ? 'too-large' : 'type' });
    case 429:
      return result({ status: 'rate-limited', retryAfter: retryAfter(headers, details, now) });
    case 503:
      if (headers.get('retry-after') === null) return failed(true);
      return result({ status: 'rate-limited', retryAfter: retryAfter(headers, details, now) });
    default:
      return failed(status === 408 || status >= 500);
  }
}

/** Refusals that say why. */
function fromCode(status: number, details: Readonly<Record<string, unknown>>): SubmitResult | undefined {
  const code = readText(details['code']) ?? '';
  const [, reason] = /^captcha-(missing|expired|invalid)$/.exec(code) ?? [];
  if (reason && status !== 422) return toSubmitResult({ status: 'captcha', reason });
  if (status === 403) {
    if (code !== 'flagged') return undefined;
    return toSubmitResult({ message: details['detail'], ...details, status: 'flagged' });
  }
  const result = toSubmitResult({ ...errorsOf(details), status: 'invalid' });
  const says = result?.status === 'invalid' && (result.formErrors || Object.keys(result.fieldErrors).length > 0);
  return says ? result : undefined;
}

/** `errors` by field; a list names no fields, so it concerns the form. */
function errorsOf({ errors, formErrors }: Readonly<Record<string, unknown>>) {
  return isObject(errors) ? { fieldErrors: errors, formErrors } : { fieldErrors: {}, formErrors: errors };
}

/** Another origin's header cannot be read unless it is exposed, so the body may say it as well. */
function retryAfter(headers: Reply['headers'], details: Readonly<Record<string, unknown>>, now: number) {
  const header = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(header)) return readSeconds(Number(header));
  const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? readSeconds(details['retryAfter']) : readSeconds((date - now) / 1000);
}
