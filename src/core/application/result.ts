/** What became of a submission. Everything but `accepted` leaves the answers and files in place. */
export type SubmitResult =
  | AcceptedResult
  | InvalidResult
  | { readonly status: 'flagged'; readonly message?: string; readonly reference?: string; readonly support?: Support }
  | { readonly status: 'captcha'; readonly reason: 'missing' | 'expired' | 'invalid' }
  /** `retryAfter` is in seconds. */
  | { readonly status: 'rate-limited'; readonly retryAfter?: number }
  | { readonly status: 'duplicate'; readonly applicationId?: string; readonly message?: string }
  | { readonly status: 'closed'; readonly message?: string }
  | { readonly status: 'failed'; readonly retryable: boolean; readonly message?: string; readonly cause?: unknown };

/** The application is there. */
export interface AcceptedResult {
  readonly status: 'accepted';
  readonly applicationId?: string;
  readonly message?: string;
  /** Where the candidate goes next: an address of the web, absolute or relative to the page. */
  readonly redirect?: string;
}

/** Some answers were refused. */
export interface InvalidResult {
  readonly status: 'invalid';
  readonly fieldErrors: Readonly<Record<string, string | readonly string[]>>;
  readonly formErrors?: readonly string[];
  /** The files as such were refused, as all together too large or of a wrong type, without saying which. */
  readonly files?: 'too-large' | 'type';
}

/** Where a candidate finds help. */
export interface Support {
  readonly email?: string;
  /** An https: address. */
  readonly url?: string;
}

/** The cause of a failure before anything was sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/**
 * Whether the application may have been received although nobody said so. The next try must then carry the same idempotency
 * key, so that a back end recognises it. A failure with a cause got no reply that could be understood; one without a cause
 * is a reply.
 */
export function isAmbiguous(result: SubmitResult): boolean {
  if (result.status === 'failed') return result.retryable || result.cause !== undefined;
  // Says nothing about an earlier try under the key that was answered by silence.
  return result.status === 'rate-limited';
}

/** Whether a server may have seen the attempt: its captcha token counts as used then. In doubt, it did. */
export function reachedServer(result: SubmitResult): boolean {
  return !(result.status === 'failed' && result.cause instanceof NotSentError);
}
