import { readAccepted } from '../core/application/accepted.ts';
import type { SubmitResult } from '../core/application/result.ts';
import { unreadOutcome } from '../core/application/unread-outcome.ts';
import { isObject } from '../core/posting/loose.ts';

/** The most of a body that is read, in bytes: replies are short, and parsing a wrong one must not freeze the page. */
export const maxReplyBytes = 1_000_000;

/**
 * Reads what is no acceptance: a `Response` with its JSON, or what a handler returned. Loaded apart, as most applications
 * never need it.
 */
export type ReadOutcome = (value: unknown, body: unknown) => SubmitResult;

/**
 * What a reply, or the result of a handler, says became of the application. A body that was read already, that is longer
 * than any reply should be, or that is no JSON, leaves the status to speak.
 * @param loadReader gives undefined when what reads other outcomes cannot be loaded
 * @throws what reading the body throws, and the signal's reason when it aborts
 */
export async function readResult(
  value: unknown,
  signal: AbortSignal,
  loadReader: () => Promise<ReadOutcome | undefined>,
): Promise<SubmitResult> {
  const response = isResponse(value) ? value : undefined;
  const body = response ? await readJson(response, signal) : value;
  if (response ? response.ok : isObject(value) && value['status'] === 'accepted') return readAccepted(body);
  const read = await loadReader();
  return read ? read(value, body) : unreadOutcome(value);
}

/** Also one of another frame, whose class is not ours. */
export function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}

async function readJson({ body }: Response, signal: AbortSignal): Promise<unknown> {
  if (!body || body.locked) return undefined;
  const text = await readText(body, signal);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A body's text, or nothing of one that is too long. */
async function readText(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<string> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      read += value.byteLength;
      if (read > maxReplyBytes) {
        cancel();
        return '';
      }
      text += decoder.decode(value, { stream: true });
    }
    signal.throwIfAborted();
    return text + decoder.decode();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
