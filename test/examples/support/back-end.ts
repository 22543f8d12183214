import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type BackEndOptions, createApp } from '../../../examples/backend/app.ts';
import type { StoredApplication } from '../../../examples/backend/application-store.ts';
import { loadPostings } from '../../../examples/backend/postings.ts';
import { samplePdf } from '../../support/sample-files.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const postings = await loadPostings([new URL('../../../examples/careers/jobs', import.meta.url).pathname]);

/** A back end in process; captcha and rate limit are off unless asked for. */
export async function startBackEnd(t: TestContext, options: Partial<BackEndOptions> = {}) {
  const directory = options.directory ?? (await temporaryDirectory(t));
  const errors: unknown[] = [];
  const app = await createApp({
    postings,
    captcha: false,
    rateLimit: false,
    showReceived: true,
    onError: (error) => errors.push(error),
    ...options,
    directory,
  });
  return {
    app,
    directory,
    errors,
    send: async (body: BodyInit, init: { query?: string; headers?: Record<string, string> } = {}) =>
      reply(
        await app.request(`/applications${init.query ?? ''}`, { method: 'POST', body, headers: init.headers ?? {} }),
      ),
    received: async (): Promise<StoredApplication[]> => (await app.request('/received.json')).json(),
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at replies of every shape.
  readonly body: any;
}

export async function reply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

export const fileOf = (name: string, ...parts: readonly Uint8Array[]): File =>
  new File(
    parts.map((part) => part.slice()),
    name,
    { type: name.endsWith('.pdf') ? 'application/pdf' : '' },
  );

/** A complete application; `changes` replace entries, null leaves one out. */
export function application(changes: Record<string, string | File | null> = {}): FormData {
  const body = new FormData();
  const entries: Record<string, string | File | null> = {
    posting_id: 'backend-developer',
    idempotency_key: crypto.randomUUID(),
    source: JSON.stringify({ url: 'http://localhost/', referrer: '', parameters: { ref: 'test' } }),
    form_hp: '',
    first_name: 'Ada',
    last_name: 'Ærøskøbing',
    email: 'ada@example.com',
    resume: fileOf('Résumé 履歴.pdf', samplePdf()),
    ...changes,
  };
  for (const [name, value] of Object.entries(entries)) if (value !== null) body.set(name, value);
  return body;
}

/** Every file below a directory, as paths relative to it. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

export const readStored = (directory: string, application: StoredApplication, field: string): Promise<Buffer> => {
  const file = application.files.find((candidate) => candidate.field === field);
  if (!file) throw new Error(`No file for ${field}.`);
  return readFile(join(directory, 'applications', application.id, file.storedAs));
};
