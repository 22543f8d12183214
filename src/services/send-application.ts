import { toSubmitResult } from '../core/application/parse-result.ts';
import { fromReply } from '../core/application/reply.ts';
import { NotSentError, type SubmitResult } from '../core/application/result.ts';
import { webAddress } from '../core/text/web-address.ts';
import type { SubmitResponder } from '../events.ts';
import type { Application, SubmitContext } from '../submission.ts';
import { fromResponse, maxReplyBytes, parseBody } from './read-reply.ts';
import { untilAborted } from './until-aborted.ts';

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Whether to listen for upload progress, which costs a cross-origin request a preflight. */
  readonly progress: boolean;
  readonly onProgress?: (loaded: number, total: number | undefined) => void;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a multipart POST, by XHR because only that reports upload progress everywhere. Whatever goes wrong is a result; only
 * a cancelled one rejects, with the signal's reason.
 */
export function sendByXhr(url: string, body: FormData, options: SendOptions): Promise<SubmitResult> {
  const { signal, headers = {} } = options;
  const address = webAddress(url, document.baseURI)?.href;
  if (address === undefined) {
    const cause = new NotSentError(`"${url}" is not an address that applications can be sent to.`);
    console.error(`<apply-form> ${cause.message}`);
    return Promise.resolve({ status: 'failed', retryable: false, cause });
  }
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  const reply = new Promise<SubmitResult>((resolve, reject) => {
    request.open('POST', address);
    request.responseType = 'blob';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);

    const { onProgress } = options;
    if (options.progress && onProgress) {
      request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) =>
        onProgress(loaded, lengthComputable ? total : undefined),
      );
    }
    request.addEventListener('progress', ({ loaded }) => {
      if (loaded <= maxReplyBytes) return;
      // The status is here, and no reply that means anything is that long.
      resolve(fromReply({ ...statusOf(request), body: undefined }));
      request.abort();
    });
    request.addEventListener('load', () => {
      const { response }: { response: Blob | null } = request;
      const text = response && response.size <= maxReplyBytes ? response.text() : Promise.resolve('');
      text.then((json) => resolve(fromReply({ ...statusOf(request), body: parseBody(json) })), reject);
    });
    request.addEventListener('error', () => reject(new TypeError('The connection failed before a reply came.')));
    signal.addEventListener('abort', abort);
    if (!signal.aborted) request.send(body);
  });
  return settle(reply, signal).finally(() => signal.removeEventListener('abort', abort));
}

/**
 * Has the page send, or takes what it says. A handler that throws may be tried again; one that answers with nothing, or with
 * something unknown, has confirmed nothing. Rejects with the signal's reason when cancelled, even if the handler goes on.
 * @param ready what to wait for before; nothing is sent when it rejects
 */
export function runHandler(
  responder: SubmitResponder,
  application: Application,
  body: FormData,
  context: SubmitContext,
  ready: PromiseLike<unknown> = Promise.resolve(),
): Promise<SubmitResult> {
  const { signal } = context;
  const answer = async () => {
    await ready.then(null, (cause) => {
      throw new NotSentError('What the page had to do before sending failed.', { cause });
    });
    signal.throwIfAborted();
    const value = await (typeof responder === 'function' ? responder(application, body, context) : responder);
    return isResponse(value) ? fromResponse(value, signal) : (toSubmitResult(value) ?? unknownAnswer(value));
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
    const cause = signal.aborted ? signal.reason : (error ?? new Error('The handler gave no reason.'));
    return { status: 'failed', retryable: true, cause };
  }
}

function unknownAnswer(value: unknown): SubmitResult {
  const cause = new TypeError('The handler must return a SubmitResult or a Response.');
  console.error(`<apply-form> ${cause.message} It returned:`, value);
  return { status: 'failed', retryable: false, cause };
}

/** Also one of another frame, whose class is not ours. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}

/** Asking for a single header that another origin hides makes browsers log an error; the list leaves it out. */
function statusOf(request: XMLHttpRequest): { status: number; headers: Headers } {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().split('\r\n')) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) headers.append(name, value);
  }
  return { status: request.status, headers };
}
