import { isObject } from '../posting/loose.ts';
import type { SubmitResult } from './result.ts';

/** Results that answer the application, whatever else they say. */
const answers: ReadonlySet<unknown> = new Set<SubmitResult['status']>([
  'invalid',
  'flagged',
  'captcha',
  'duplicate',
  'closed',
]);

/**
 * Stands for a reply or result while what reads it could not be loaded: a failure that says nothing of its reason. It is
 * ambiguous exactly where the true outcome is, so that the idempotency key is kept or changed as it must be.
 */
export function unreadOutcome(value: unknown): SubmitResult {
  const { status, retryable, cause } = isObject(value) ? value : {};
  const answered =
    typeof status === 'number'
      ? status >= 300 && status < 500 && status !== 408 && status !== 429
      : answers.has(status) || (status === 'failed' && retryable !== true && cause === undefined);
  return { status: 'failed', retryable: !answered };
}
