import { expect } from '@open-wc/testing';
import { fromReply } from '../../src/core/application/reply.ts';
import { NotSentError, type SubmitResult } from '../../src/core/application/result.ts';
import type { Application, SubmitContext, SubmitHandler } from '../../src/submission.ts';
import { type TusTransportOptions, tusTransport } from '../../src/transports/tus.ts';
import { eventFrom, FormPage } from '../elements/apply-form/support.ts';

interface Upload {
  readonly address: string;
  readonly size: number;
  readonly complete: boolean;
  readonly metadata: Readonly<Record<string, string>>;
  readonly sha256: string;
}

/** A tus server of the test's own, behind a line that can be cut, and a back end that takes applications. */
class TusServer {
  readonly endpoint: string;
  readonly #url: string;

  private constructor({ endpoint, url }: { endpoint: string; url: string }) {
    this.endpoint = endpoint;
    this.#url = url;
  }

  static async start(maxSize = 0): Promise<TusServer> {
    return new TusServer(await (await fetch(`/__tus/start?maxSize=${maxSize}`)).json());
  }

  get action(): string {
    return `${this.#url}applications`;
  }

  cut = (after: number, { times = 1, refuse = 0 } = {}) =>
    this.#ask(`cut?after=${after}&times=${times}&refuse=${refuse}`);
  mend = () => this.cut(0, { times: 0 });
  fail = (method: string, status: number, times = 1) =>
    this.#ask(`fail?method=${method}&status=${status}&times=${times}`);
  remove = (upload: string) => this.#ask(`remove?upload=${encodeURIComponent(upload)}`);
  /** What came in since it was last asked. */
  requests = (): Promise<string[]> => this.#ask('requests');
  received = (): Promise<[name: string, value: string | Upload][][]> => this.#ask('received');

  async #ask(what: string) {
    return (await fetch(this.#url + what)).json();
  }
}

const MEGABYTE = 1_000_000;

/** Of which no part is like another. */
function content(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
  return bytes;
}

/** What was chosen, held as an upload holds it: a file that only a FormData has may be another object each time in WebKit. */
let chosen: File[] = [];

function fileOf(bytes: Uint8Array<ArrayBuffer>, name = 'Résumé 履歴.pdf'): File {
  const file = new File([bytes], name, { type: 'application/pdf', lastModified: 1_700_000_000_000 });
  chosen.push(file);
  return file;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bodyOf(file: File): FormData {
  const body = new FormData();
  body.append('name', 'Ada');
  body.append('resume', file);
  body.append('idempotency_key', 'key');
  return body;
}

const application: Application = {
  posting: null,
  values: {},
  files: {},
  source: { url: '', referrer: '', parameters: {} },
};

/** What the form makes of it. */
async function send(handler: SubmitHandler, body: FormData, given: Partial<SubmitContext> = {}): Promise<SubmitResult> {
  const { signal } = new AbortController();
  const context = { signal, idempotencyKey: 'key', attempt: 1, captcha: null, progress() {}, ...given };
  const answer = await handler(application, body, context);
  if (!(answer instanceof Response)) return answer;
  const { status, headers } = answer;
  return fromReply({ status, headers, body: await answer.json().catch(() => undefined) });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const resume = (fields: readonly [string, string | Upload][] | undefined): Upload => {
  const value = fields?.find(([name]) => name === 'resume')?.[1];
  if (!value || typeof value === 'string') throw new Error(`No upload among ${JSON.stringify(fields)}`);
  return value;
};

describe('sending files by tus', () => {
  let server: TusServer;
  const transport = (options: Partial<TusTransportOptions> = {}) =>
    tusTransport({ endpoint: server.endpoint, action: server.action, retryDelays: [0, 50, 50], ...options });

  beforeEach(async () => {
    server = await TusServer.start();
    chosen = [];
    localStorage.clear();
  });

  it('uploads each file, and sends the form with their addresses in place of them', async () => {
    const [first, second] = [content(200_000), content(300_000)];
    const body = bodyOf(fileOf(first));
    body.append('work[]', fileOf(second, 'one.pdf'));
    body.append('work[]', new File([], 'empty.txt'));
    body.append('letter', new File([], ''));
    const progress: [number, number | undefined][] = [];
    const result = await send(transport(), body, { progress: (...bytes) => void progress.push(bytes as never) });
    expect(result).to.deep.equal({ status: 'accepted', applicationId: '1' });

    const [fields] = await server.received();
    expect(fields?.map(([name]) => name)).to.deep.equal([
      'name',
      'resume',
      'idempotency_key',
      'work[]',
      'work[]',
      'letter',
    ]);
    const uploads = fields?.filter(([, value]) => typeof value !== 'string').map(([, value]) => value as Upload) ?? [];
    expect(uploads.map(({ sha256 }) => sha256)).to.deep.equal(
      await Promise.all([first, second, new Uint8Array()].map(sha256)),
    );
    expect(uploads.map(({ metadata }) => metadata)).to.deep.equal([
      { filename: 'Résumé 履歴.pdf', filetype: 'application/pdf' },
      { filename: 'one.pdf', filetype: 'application/pdf' },
      { filename: 'empty.txt' },
    ]);
    expect(progress.at(-1)).to.deep.equal([500_000, 500_000]);
    expect(progress.every(([loaded, total]) => loaded <= 500_000 && total === 500_000)).to.equal(true);
  });

  it('goes on where a cut line left off, however often, and every byte arrives', async () => {
    const bytes = content(12 * MEGABYTE);
    await server.cut(3 * MEGABYTE, { times: 3 });
    const result = await send(transport(), bodyOf(fileOf(bytes)));
    expect(result.status).to.equal('accepted');
    const [fields] = await server.received();
    expect(resume(fields)).to.include({ size: bytes.length, complete: true, sha256: await sha256(bytes) });

    const requests = await server.requests();
    expect(requests.filter((request) => request === 'POST')).to.have.length(1);
    const offsets = requests
      .filter((request) => request.startsWith('PATCH'))
      .map((request) => Number(request.slice(6)));
    expect(offsets.filter((offset) => offset > MEGABYTE)).to.have.length.greaterThan(1);
    // Browsers repeat by themselves what broke on a connection used before, and the server refuses that.
    expect(offsets).to.deep.equal([...offsets].sort((a, b) => a - b));
  });

  it('gives up when the line stays cut; nothing counts as sent, and the next try goes on', async () => {
    const bytes = content(6 * MEGABYTE);
    const handler = transport();
    const body = bodyOf(fileOf(bytes));
    await server.cut(3 * MEGABYTE, { refuse: 1000 });
    const failed = await send(handler, body);
    expect(failed).to.include({ status: 'failed', retryable: true });
    expect(failed).to.have.property('cause').that.is.instanceOf(NotSentError);
    expect(await server.received()).to.deep.equal([]);
    await server.mend();
    await server.requests();

    expect((await send(handler, body)).status).to.equal('accepted');
    const requests = await server.requests();
    expect(requests).to.not.include('POST');
    expect(requests).to.not.include('PATCH 0');
    const [fields] = await server.received();
    expect(resume(fields).sha256).to.equal(await sha256(bytes));
  });

  it('sends no byte twice when only the reply to the application was lost', async () => {
    const handler = transport({ action: `${server.action}?status=502` });
    const body = bodyOf(fileOf(content(MEGABYTE)));
    expect(await send(handler, body)).to.include({ status: 'failed', retryable: true });
    await server.requests();
    await send(handler, body);
    expect(await server.requests()).to.deep.equal(['HEAD']);
    // The same body to the letter, so that the back end knows it by its key.
    const [first, second] = await server.received();
    expect(first).to.deep.equal(second);
  });

  it('uploads anew for another application', async () => {
    const handler = transport();
    const body = bodyOf(fileOf(content(1_000)));
    await send(handler, body);
    await send(handler, body);
    const [first, second] = await server.received();
    expect(resume(first).address).to.not.equal(resume(second).address);
  });

  it('stops when cancelled, and the next try goes on', async () => {
    const bytes = content(8 * MEGABYTE);
    const handler = transport();
    const body = bodyOf(fileOf(bytes));
    const abort = new AbortController();
    const reason = new Error('cancelled');
    let caught: unknown;
    await send(handler, body, {
      signal: abort.signal,
      progress: (loaded) => {
        if (loaded > MEGABYTE) abort.abort(reason);
      },
    }).catch((error) => {
      caught = error;
    });
    expect(caught).to.equal(reason);
    // A request that had left already may still arrive, on a busy machine late.
    await pause(1_500);
    await server.requests();
    await pause(500);
    expect(await server.requests()).to.deep.equal([]);

    expect((await send(handler, body)).status).to.equal('accepted');
    expect(await server.requests()).to.not.include('POST');
    const [fields] = await server.received();
    expect(resume(fields).sha256).to.equal(await sha256(bytes));
  });

  it('cancelled between two tries, sends nothing more', async () => {
    const abort = new AbortController();
    await server.fail('POST', 503, 100);
    // Longer than it takes a busy machine to hear of the first try.
    const sent = send(transport({ retryDelays: [2_000, 2_000] }), bodyOf(fileOf(content(10))), {
      signal: abort.signal,
    });
    while ((await server.requests()).length === 0);
    abort.abort(new Error('cancelled'));
    await sent.catch(() => {});
    await pause(2_500);
    expect(await server.requests()).to.deep.equal([]);
  });

  it('does not begin from nothing because the server is being restarted', async () => {
    const bytes = content(4 * MEGABYTE);
    await server.cut(2 * MEGABYTE);
    await server.fail('HEAD', 502, 2);
    expect((await send(transport(), bodyOf(fileOf(bytes)))).status).to.equal('accepted');
    const requests = await server.requests();
    expect(requests.filter((request) => request === 'POST')).to.have.length(1);
    expect(requests.filter((request) => request === 'HEAD')).to.have.length(3);
  });

  it('begins from nothing when the server has thrown the upload away', async () => {
    const bytes = content(MEGABYTE);
    const handler = transport({ action: `${server.action}?status=502` });
    const body = bodyOf(fileOf(bytes));
    await send(handler, body);
    const [first] = await server.received();
    await server.remove(resume(first).address);
    await send(handler, body).catch(() => {});
    const requests = await server.requests();
    expect(requests.filter((request) => request === 'POST')).to.have.length(2);
  });

  it('tells a refusal by size as one of the files', async () => {
    server = await TusServer.start(1_000);
    const result = await send(transport(), bodyOf(fileOf(content(2_000))));
    expect(result).to.deep.include({ status: 'invalid', files: 'too-large' });
  });

  it('tells load as load, with the seconds to wait where they can be read', async () => {
    await server.fail('POST', 429);
    expect(await send(transport(), bodyOf(fileOf(content(10))))).to.include({ status: 'rate-limited' });
  });

  it('tells neither a missing nor a forbidden tus server as an answer to the application', async () => {
    const logged: unknown[][] = [];
    const consoleError = console.error;
    console.error = (...words: unknown[]) => logged.push(words);
    try {
      for (const status of [401, 403, 404, 410, 409]) {
        await server.fail('POST', status, 100);
        const result = await send(transport(), bodyOf(fileOf(content(10))));
        expect(result).to.include({ status: 'failed', retryable: false });
        expect(result).to.have.property('cause').that.is.instanceOf(NotSentError);
      }
      expect(await send(transport({ endpoint: 'javascript:1' }), bodyOf(fileOf(content(10))))).to.include({
        status: 'failed',
        retryable: false,
      });
      expect(logged).to.have.length(6);
    } finally {
      console.error = consoleError;
    }
  });

  it('fails, to be tried again, when the client cannot be loaded', async () => {
    const loadClient = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const result = await send(transport({ loadClient }), bodyOf(fileOf(content(10))));
    expect(result).to.include({ status: 'failed', retryable: true });
  });

  it('sends headers of the page with each request to the tus server, in pieces where asked to', async () => {
    const handler = transport({ headers: { 'X-Permit': 'granted' }, chunkSize: 400_000 });
    expect((await send(handler, bodyOf(fileOf(content(MEGABYTE))))).status).to.equal('accepted');
    const pieces = ['POST', 'PATCH 0', 'PATCH 400000', 'PATCH 800000'];
    expect(await server.requests()).to.deep.equal(pieces.map((request) => `${request} granted`));
  });

  describe('left in the middle', () => {
    async function leave(options: Partial<TusTransportOptions>): Promise<Uint8Array<ArrayBuffer>> {
      const bytes = content(4 * MEGABYTE);
      await server.cut(2 * MEGABYTE, { refuse: 1000 });
      await send(transport(options), bodyOf(fileOf(bytes)));
      await server.mend();
      await server.requests();
      return bytes;
    }

    it('goes on after a reload where asked to, and then forgets', async () => {
      const bytes = await leave({ resumeAfterReload: true });
      expect(localStorage).to.have.length(1);
      // Another page: it knows nothing but what is stored, and has the file from a draft.
      const again = transport({ resumeAfterReload: true });
      expect((await send(again, bodyOf(fileOf(bytes)))).status).to.equal('accepted');
      expect(await server.requests()).to.not.include('POST');
      const [fields] = await server.received();
      expect(resume(fields).sha256).to.equal(await sha256(bytes));
      expect(localStorage).to.have.length(0);
    });

    it('leaves no trace in the browser otherwise', async () => {
      const bytes = await leave({});
      expect(localStorage).to.have.length(0);
      await send(transport(), bodyOf(fileOf(bytes)));
      expect(await server.requests()).to.include('POST');
    });
  });

  it('lets a candidate try again in a form, and sends only what is missing', async () => {
    const bytes = new TextEncoder().encode('A long life, told at length.\n'.repeat(150_000));
    const fields = [{ name: 'resume', label: 'Resume', type: 'file', accept: ['txt'] }];
    const page = await FormPage.open(fields, { submitHandler: transport() });
    await page.attach('resume', fileOf(bytes, 'life.txt'));
    await server.cut(2 * MEGABYTE, { refuse: 1000 });
    const { result } = await eventFrom(page.element, 'apply-error', () => page.submit());
    expect(result).to.include({ status: 'failed', retryable: true });
    await server.mend();
    await server.requests();

    await page.settled();
    const progress: number[] = [];
    page.element.addEventListener('apply-progress', ({ loaded }) => progress.push(loaded));
    await eventFrom(page.element, 'apply-success', () => page.button('retry').click());
    expect(progress[0]).to.be.greaterThan(MEGABYTE);
    expect(progress.at(-1)).to.equal(bytes.length);
    const requests = await server.requests();
    expect(requests).to.not.include('POST');
    expect(requests).to.not.include('PATCH 0');
    const [received] = await server.received();
    expect(resume(received)).to.include({ sha256: await sha256(bytes) });
  });
});
