import type { DetailedError, HttpRequest, HttpResponse, Upload, UploadOptions } from 'tus-js-client';

/** What is used of `tus-js-client`. */
export interface TusClient {
  readonly Upload: new (file: File, options: UploadOptions) => Upload;
}

export interface TusSettings {
  /** An absolute address. */
  readonly endpoint: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly chunkSize?: number;
  readonly retryDelays: readonly number[];
  readonly resumeAfterReload?: boolean;
  client(): Promise<TusClient>;
  /** The addresses of what was uploaded, whole or in part. */
  readonly uploads: WeakMap<File, string>;
}

/**
 * Uploads a file, or what is missing of it on the server.
 * @returns the upload's address
 * @throws the signal's reason when it aborts; a `DetailedError` when the server refuses, or cannot be reached for longer than
 *   the delays allow
 */
export async function uploadByTus(
  file: File,
  { endpoint, headers, chunkSize, retryDelays, resumeAfterReload = false, client, uploads }: TusSettings,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (loaded: number) => void },
): Promise<string> {
  const { Upload } = await client();
  signal.throwIfAborted();
  let abort = () => {};
  try {
    return await new Promise<string>((resolve, reject) => {
      const upload = new Upload(file, {
        endpoint,
        uploadUrl: uploads.get(file) ?? null,
        ...(headers && { headers: { ...headers } }),
        ...(chunkSize && { chunkSize }),
        retryDelays: [...retryDelays],
        metadata: { filename: file.name, ...(file.type && { filetype: file.type }) },
        storeFingerprintForResuming: resumeAfterReload,
        removeFingerprintOnSuccess: true,
        // Between its steps the client forgets that it was aborted.
        onBeforeRequest: () => signal.throwIfAborted(),
        onAfterResponse: keepUpload,
        onShouldRetry: (error) => !signal.aborted && mayPass(error),
        onUploadUrlAvailable: () => note(),
        onProgress: (loaded) => onProgress(loaded),
        onSuccess: () => resolve(note()),
        onError: reject,
      });
      const note = () => {
        const { url } = upload;
        if (url) uploads.set(file, url);
        return url ?? '';
      };
      abort = () => {
        // What has arrived stays, for the next try.
        upload.abort().catch(() => {});
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort);
      begin(upload, resumeAfterReload && !uploads.has(file)).catch(reject);
    });
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function begin(upload: Upload, resume: boolean): Promise<void> {
  const [previous] = resume ? await upload.findPreviousUploads() : [];
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
}

/** Asked where to go on, a server that is only being restarted answers with an error: the client would begin from nothing. */
function keepUpload(request: HttpRequest, response: HttpResponse): void {
  if (request.getMethod() === 'HEAD' && response.getStatus() >= 500) {
    throw new Error(`The tus server answered ${response.getStatus()} when asked where to go on.`);
  }
}

/** A lost connection, a busy server, or an upload whose last request is not over yet on the server's side. */
function mayPass({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status >= 500;
}
