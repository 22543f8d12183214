import { fromReply } from '../core/application/reply.ts';
import type { SubmitResult } from '../core/application/result.ts';

/** The most of a body that is read, in bytes: replies are short, and parsing a wrong one must not freeze the page. */
export const maxReplyBytes = 1_000_000;

/** Parses a reply's body; undefined for anything but JSON, such as a web page. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What a handler's `Response` means. One that says nothing (opaque, from `no-cors`) confirms nothing. A body that was read
 * already, or is longer than any reply should be, leaves the status to speak.
 * @throws what reading the body throws, and the signal's reason when it aborts
 */
export async function fromResponse(response: Response, signal: AbortSignal): Promise<SubmitResult> {
  const { status, headers } = response;
  if (status === 0) {
    const cause = new TypeError(`A response of type "${response.type}" does not say what became of the application.`);
    return { status: 'failed', retryable: response.type === 'error', cause };
  }
  const text = response.body && !response.body.locked ? await readText(response.body, signal) : undefined;
  return fromReply({ status, headers, body: text === undefined ? undefined : parseBody(text) });
}

/** A body's text, or undefined when it is too long. */
async function readText(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<string | undefined> {
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
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
    signal.throwIfAborted();
    return text + decoder.decode();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
