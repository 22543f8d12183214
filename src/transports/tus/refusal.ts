import type { HttpResponse } from 'tus-js-client';
import { NotSentError, type SubmitResult } from '../../core/application/result.ts';

/**
 * What a file that could not be uploaded means for the application, none of which has been sent. Only a refusal that concerns
 * the candidate is told as the tus server gave it: its 404, say, is no closed position.
 */
export function refusedUpload(error: unknown): SubmitResult | Response {
  const response = responseIn(error);
  const status = response?.getStatus() ?? 0;
  if (response && [413, 415, 429, 503].includes(status)) {
    const retryAfter = response.getHeader('Retry-After');
    return new Response(null, { status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} });
  }
  return notUploaded(error, status < 400 || status >= 500);
}

/** What trying again will not mend is for the page's developer. */
export function notUploaded(error: unknown, retryable: boolean): SubmitResult {
  if (!retryable) console.error('<apply-form> A file could not be uploaded.', error);
  const cause = new NotSentError('A file could not be uploaded.', { cause: error });
  return { status: 'failed', retryable, cause };
}

/** The reply in a `DetailedError`, whose class is the client's: it may be of any copy. */
function responseIn(error: unknown): HttpResponse | undefined {
  if (!(error instanceof Error) || !('originalResponse' in error)) return undefined;
  return (error.originalResponse as HttpResponse | null) ?? undefined;
}
