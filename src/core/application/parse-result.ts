import { isObject } from '../posting/loose.ts';
import { withoutUndefined } from '../posting/without-undefined.ts';
import { readAccepted, readText } from './accepted.ts';
import type { InvalidResult, SubmitResult } from './result.ts';
import { readSupport } from './support.ts';

/** The longest wait that is shown, in seconds: a day. A server's clock or arithmetic may be wrong. */
const longestWait = 86_400;

/**
 * Checks what a handler or a back end says became of a submission. Undefined when it is no result at all; a property of the
 * wrong kind is left out, and so is an address that could run script.
 */
export function toSubmitResult(value: unknown): SubmitResult | undefined {
  if (!isObject(value)) return undefined;
  const { status } = value;
  const message = readText(value['message']);
  const applicationId = readText(value['applicationId']);
  switch (status) {
    case 'accepted':
      return readAccepted(value);
    case 'invalid':
      return readInvalid(value);
    case 'flagged':
      return withoutUndefined({
        status,
        message,
        reference: readText(value['reference']),
        support: readSupport(value['support']),
      });
    case 'captcha': {
      const reason = value['reason'];
      return { status, reason: reason === 'missing' || reason === 'expired' ? reason : 'invalid' };
    }
    case 'rate-limited':
      return withoutUndefined({ status, retryAfter: readSeconds(value['retryAfter']) });
    case 'duplicate':
      return withoutUndefined({ status, applicationId, message });
    case 'closed':
      return withoutUndefined({ status, message });
    case 'failed':
      return withoutUndefined({
        status,
        retryable: value['retryable'] === true,
        message,
        cause: value['cause'],
      });
    default:
      return undefined;
  }
}

function readInvalid(value: Readonly<Record<string, unknown>>): InvalidResult {
  const { fieldErrors } = value;
  const entries = Object.entries(isObject(fieldErrors) ? fieldErrors : {}).flatMap(([name, given]) => {
    const messages = readTexts(given);
    const [first] = messages;
    return first === undefined ? [] : [[name, messages.length > 1 ? messages : first] as const];
  });
  const formErrors = readTexts(value['formErrors']);
  return withoutUndefined({
    status: 'invalid' as const,
    fieldErrors: Object.fromEntries(entries),
    formErrors: formErrors.length > 0 ? formErrors : undefined,
    files: (['too-large', 'type'] as const).find((reason) => reason === value['files']),
  });
}

/** Seconds to wait, whole and within reason. */
export function readSeconds(value: unknown): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  return Math.min(Math.max(Math.ceil(value), 0), longestWait);
}

function readTexts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => readText(item) ?? []);
}
