import { NotSentError, type SubmitResult } from '../core/application/result.ts';
import type { SubmitResponder } from '../events.ts';
import type { Application, SubmitContext } from '../submission.ts';
import { maxReplyBytes, type ReadOutcome, readResult } from './read-reply.ts';
import { untilAborted } from './until-aborted.ts';

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Whether to listen for upload progress, which costs a cross-origin request a preflight. */
  readonly progress: boolean;
  readonly onProgress?: (loaded: number, total: number | undefined) => void;
}

/**
 * Sends a multipart POST, by XHR because only that reports upload progress everywhere. Rejects when the connection fails, and
 * with the signal's reason when cancelled.
 */
export function sendByXhr(url: URL, body: FormData, options: SendOptions): Promise<Response> {
  const { signal } = options;
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  const reply = new Promise<Response>((resolve, reject) => {
    request.open('POST', url);
    request.responseType = 'blob';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');

    const { onProgress } = options;
    if (options.progress && onProgress) {
      const report = ({ lengthComputable, loaded, total }: ProgressEvent) =>
        onProgress(loaded, lengthComputable ? total : undefined);
      // From the beginning, so that silence after it means that nothing moves.
      for (const type of ['loadstart', 'progress'] as const) request.upload.addEventListener(type, report);
    }
    request.addEventListener('progress', ({ loaded }) => {
      // WebKit goes on telling after the end, when there is no status any more.
      if (loaded <= maxReplyBytes || !request.status) return;
      // The status is here, and no reply that means anything is that long.
      resolve(responseOf(request, null));
      request.abort();
    });
    request.addEventListener('load', () => resolve(responseOf(request, request.response)));
    request.addEventListener('error', () => reject(new TypeError('No reply came.')));
    signal.addEventListener('abort', abort);
    if (!signal.aborted) request.send(body);
  });
  return untilAborted(reply, signal).finally(() => signal.removeEventListener('abort', abort));
}

/**
 * Has the page send, or takes what it says. A handler that throws may be tried again; one that answers with nothing, or with
 * something unknown, has confirmed nothing. Rejects with the signal's reason when cancelled, even if the handler goes on.
 * @param loadReader gives what reads other outcomes than an acceptance, or undefined when that cannot be loaded
 * @param ready what to wait for before; nothing is sent when it rejects
 */
export function runHandler(
  responder: SubmitResponder,
  application: Application,
  body: FormData,
  context: SubmitContext,
  loadReader: () => Promise<ReadOutcome | undefined>,
  ready: PromiseLike<unknown> = Promise.resolve(),
): Promise<SubmitResult> {
  const { signal } = context;
  const answer = async () => {
    await ready.then(null, (cause) => {
      throw new NotSentError('waitUntil() failed.', { cause });
    });
    signal.throwIfAborted();
    const value = await (typeof responder === 'function' ? responder(application, body, context) : responder);
    return readResult(value, signal, loadReader);
  };
  return settle(answer(), signal);
}

/** The result, or what an exception or the signal makes of it. */
async function settle(result: Promise<SubmitResult>, signal: AbortSignal): Promise<SubmitResult> {
  try {
    return await untilAborted(result, signal);
  } catch (error) {
    const timedOut = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
    if (signal.aborted && !timedOut) throw signal.reason;
    const cause = signal.aborted ? signal.reason : (error ?? new Error('No reason was given.'));
    return { status: 'failed', retryable: true, cause };
  }
}

/** Asking for a single header that another origin hides makes browsers log an error; the list leaves it out. */
function responseOf(request: XMLHttpRequest, body: Blob | null): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().split('\r\n')) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) headers.append(name, value);
  }
  // The constructor knows no higher status, and refuses a body with some.
  const status = Math.min(request.status, 599);
  return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
}
