import { webAddress } from '../core/text/web-address.ts';
import { sendByXhr } from '../services/send-application.ts';
import type { SubmitHandler } from '../submission.ts';
import { notUploaded, refusedUpload } from './tus/refusal.ts';
import { type TusClient, type TusSettings, uploadByTus } from './tus/upload.ts';

export type { TusClient } from './tus/upload.ts';

export interface TusTransportOptions {
  /** Where the tus server creates uploads. */
  readonly endpoint: string;
  /** Where the application goes once its files are there, as a multipart POST. */
  readonly action: string;
  /** Sent to the tus server with every request, such as a permission to upload. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The most bytes in one request, where a proxy limits them. As many as the file has by default. */
  readonly chunkSize?: number;
  /** How long to wait before each new try after a failure, in milliseconds. Whenever bytes have gone through, it starts anew. */
  readonly retryDelays?: readonly number[];
  /**
   * Also resumes what was interrupted by leaving the page: remembers the address of each unfinished upload in
   * `localStorage`, under the file's name, type, size and date. Off by default, since others may use the browser.
   */
  readonly resumeAfterReload?: boolean;
  /** Brings the client where the page has its own copy; `import('tus-js-client')` by default. */
  readonly loadClient?: () => Promise<TusClient>;
}

/** About 50 seconds in all: less than the form waits for something to move. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 15_000, 15_000];

/**
 * Sends files to a tus server (https://tus.io), resumably, then the application with the address of each upload under the
 * field name of its file: for files larger than one request should carry, and for file storage apart from the server that
 * takes applications. For an `<apply-form>`'s `submitHandler`.
 *
 * What was uploaded stays known: sending the application again sends no byte twice. Wrong addresses fail the submission; a
 * tus server's refusals by size, type or load are told as those of a back end.
 */
export function tusTransport(options: TusTransportOptions): SubmitHandler {
  const { loadClient = () => import('tus-js-client') } = options;
  const uploads = new WeakMap<File, string>();

  return async (_application, body, { signal, progress }) => {
    const endpoint = webAddress(options.endpoint, document.baseURI)?.href;
    const action = webAddress(options.action, document.baseURI);
    if (endpoint === undefined || !action) {
      const wrong = action ? options.endpoint : options.action;
      return notUploaded(new TypeError(`"${wrong}" is not a web address.`), false);
    }
    const settings: TusSettings = {
      ...options,
      retryDelays: options.retryDelays ?? retryDelays,
      endpoint,
      client: loadClient,
      uploads,
    };

    const files = [...body.values()].filter(isFile);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const sent = new FormData();
    let before = 0;
    for (const [name, value] of body) {
      if (!isFile(value)) {
        sent.append(name, value);
        continue;
      }
      try {
        const onProgress = (loaded: number) => progress(before + loaded, total);
        sent.append(name, await uploadByTus(value, settings, { signal, onProgress }));
      } catch (error) {
        signal.throwIfAborted();
        return refusedUpload(error);
      }
      before += value.size;
    }

    const answer = await sendByXhr(action, sent, { signal, progress: false });
    // They belong to that application now.
    if (answer.ok) for (const file of files) uploads.delete(file);
    return answer;
  };
}

/** An input without a choice has a file without a name in the body. */
const isFile = (value: FormDataEntryValue): value is File =>
  typeof value !== 'string' && (value.name !== '' || value.size > 0);
