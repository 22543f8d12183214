import { toSubmitResult } from '../core/application/parse-result.ts';
import { fromReply } from '../core/application/reply.ts';
import type { SubmitResult } from '../core/application/result.ts';
import { isResponse, type ReadOutcome } from './read-reply.ts';

/** A response that says nothing (opaque, from `no-cors`) confirms nothing, and neither does a value that is no result. */
export const readOutcome: ReadOutcome = (value, body) => {
  if (!isResponse(value)) return toSubmitResult(value) ?? unknownAnswer(value);
  const { status, headers, type } = value;
  if (status > 0) return fromReply({ status, headers, body });
  const cause = new TypeError(`A response of type "${type}" does not say what became of the application.`);
  return { status: 'failed', retryable: type === 'error', cause };
};

function unknownAnswer(value: unknown): SubmitResult {
  const cause = new TypeError('The handler must return a SubmitResult or a Response.');
  console.error(`<apply-form> ${cause.message} It returned:`, value);
  return { status: 'failed', retryable: false, cause };
}
