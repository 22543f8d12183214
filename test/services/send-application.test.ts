import { expect } from '@open-wc/testing';
import { isAmbiguous, NotSentError, type SubmitResult } from '../../src/core/application/result.ts';
import type { SubmitResponder } from '../../src/events.ts';
import { readOutcome } from '../../src/services/read-outcome.ts';
import { runHandler, sendByXhr } from '../../src/services/send-application.ts';
import type { Application, SubmitContext } from '../../src/submission.ts';

const timeout = 10_000;
let id = '';
let elsewhere = '';
let logged: unknown[][] = [];
const consoleError = console.error;

before(async () => {
  elsewhere = (await (await fetch('/__faults/elsewhere')).json()).origin;
});
beforeEach(() => {
  id = Math.random().toString(36).slice(2);
  logged = [];
  console.error = (...words: unknown[]) => logged.push(words);
});
afterEach(() => {
  console.error = consoleError;
});

const faults = (route: string, parameters: Record<string, string> = {}) =>
  `/__faults/${route}?${new URLSearchParams({ id, ...parameters })}`;
const seen = async (): Promise<string[]> => (await fetch(faults('seen'))).json();

function bodyOf(bytes = 10): FormData {
  const body = new FormData();
  body.append('name', 'Ada\nLovelace');
  body.append('resume', new File([new Uint8Array(bytes).fill(37)], 'Résumé 履歴.pdf', { type: 'application/pdf' }));
  return body;
}

const application: Application = {
  posting: null,
  values: {},
  files: {},
  source: { url: '', referrer: '', parameters: {} },
};
function contextOf(signal = new AbortController().signal): SubmitContext {
  return { signal, idempotencyKey: 'key', attempt: 1, captcha: null, progress: () => {} };
}
const loadReader = async () => readOutcome;
const run = (responder: SubmitResponder, body: FormData, signal?: AbortSignal, ready?: Promise<unknown>) =>
  runHandler(responder, application, body, contextOf(signal), loadReader, ready);
const handle = (responder: unknown, signal?: AbortSignal) => run(responder as SubmitResponder, bodyOf(), signal);
/** As the `action` attribute sends. */
function send(url: string, body = bodyOf(), options: Partial<Parameters<typeof sendByXhr>[2]> = {}) {
  const { signal = new AbortController().signal } = options;
  return run(() => sendByXhr(new URL(url, location.href), body, { signal, progress: true, ...options }), body, signal);
}
/** How the page would send by itself. */
const byFetch =
  (url: string): SubmitResponder =>
  (_application, body, { signal }) =>
    fetch(url, { method: 'POST', body, signal });

/** A failure that says nothing about whether the application was received. */
function expectUnknown(result: SubmitResult, retryable = true): void {
  expect(result).to.include({ status: 'failed', retryable });
  expect(result).to.have.property('cause');
  expect(isAmbiguous(result)).to.equal(true);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject.');
}

describe('sending by XHR', () => {
  it('delivers texts and files whole, and asks for JSON', async () => {
    const bytes = 300_000;
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes).fill(37));
    const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const result = await send(faults('parts'), bodyOf(bytes));
    expect(result.status).to.equal('accepted');
    const { parts, accept } = JSON.parse('message' in result ? (result.message ?? '') : '');
    expect(parts).to.deep.equal([
      ['name', 'Ada\r\nLovelace'],
      ['resume', 'Résumé 履歴.pdf', bytes, hex],
    ]);
    expect(accept).to.match(/^application\/json/);
  });

  it('reports progress from the beginning up to the whole body, unless told not to', async () => {
    const progress: [number, number | undefined][] = [];
    const onProgress = (...given: [number, number | undefined]) => progress.push(given);
    await send(faults('status/200'), bodyOf(2_000_000), { onProgress });
    const [loaded, total] = progress.at(-1) ?? [];
    expect(loaded).to.equal(total);
    expect(loaded).to.be.greaterThan(2_000_000);
    expect(progress[0]).to.deep.equal([0, total]);
    progress.length = 0;
    await send(faults('status/200'), bodyOf(2_000_000), { onProgress, progress: false });
    expect(progress).to.deep.equal([]);
  });

  it('sends a request and no preflight to another origin when progress is off', async () => {
    const result = await send(`${elsewhere}${faults('cors/status/200')}`, bodyOf(), { progress: false });
    expect(result).to.deep.equal({ status: 'accepted' });
    expect(await seen()).to.deep.equal(['POST']);
  });

  it('leaves unreadable headers of another origin alone', async () => {
    const result = await send(`${elsewhere}${faults('cors/status/429', { after: '7' })}`, bodyOf(), {
      progress: false,
    });
    expect(result).to.deep.equal({ status: 'rate-limited' });
  });

  it('stops at once when cancelled, and sends nothing when cancelled before', async () => {
    const abort = new AbortController();
    const reason = new DOMException('Enough.', 'AbortError');
    const sending = send(faults('silent'), bodyOf(5_000_000), { signal: abort.signal });
    abort.abort(reason);
    expect(await rejection(sending)).to.equal(reason);
    id = `${id}-before`;
    expect(await rejection(send(faults('silent'), bodyOf(), { signal: abort.signal }))).to.equal(reason);
    expect(await seen()).to.deep.equal([]);
  });

  it('takes a time-out as a failure that can be retried', async () => {
    const abort = new AbortController();
    const sending = send(faults('silent'), bodyOf(), { signal: abort.signal });
    abort.abort(new DOMException('Nothing moved.', 'TimeoutError'));
    expectUnknown(await sending);
  });

  it('takes an early refusal of a large body as no acceptance', async () => {
    // Firefox reports the closed connection instead of the reply, and may have sent the body twice.
    const result = await send(faults('early-413'), bodyOf(8_000_000));
    if (result.status === 'invalid') expect(result).to.deep.include({ fieldErrors: {}, files: 'too-large' });
    else expectUnknown(result);
  });
});

/** Both ways of sending must read replies alike. */
const ways: [string, (url: string) => Promise<SubmitResult>][] = [
  ['by XHR', (url) => send(url)],
  ['by a handler with fetch', (url) => handle(byFetch(url))],
];

for (const [way, sendTo] of ways) {
  describe(`replies ${way}`, () => {
    const rows: [string, Record<string, string>, SubmitResult][] = [
      ['status/200', { body: '{"applicationId":"7"}' }, { status: 'accepted', applicationId: '7' }],
      ['status/422', { body: '{"errors":{"email":"No"}}' }, { status: 'invalid', fieldErrors: { email: 'No' } }],
      ['status/403', { body: '{"code":"flagged","reference":"r"}' }, { status: 'flagged', reference: 'r' }],
      ['status/400', { body: '{"code":"captcha-expired"}' }, { status: 'captcha', reason: 'expired' }],
      ['status/409', {}, { status: 'duplicate' }],
      ['status/410', {}, { status: 'closed' }],
      ['status/413', {}, { status: 'invalid', fieldErrors: {}, files: 'too-large' }],
      ['status/415', {}, { status: 'invalid', fieldErrors: {}, files: 'type' }],
      ['status/429', { after: '30' }, { status: 'rate-limited', retryAfter: 30 }],
      ['status/503', { after: '5' }, { status: 'rate-limited', retryAfter: 5 }],
      ['status/503', {}, { status: 'failed', retryable: true }],
      ['status/500', {}, { status: 'failed', retryable: true }],
      ['status/401', {}, { status: 'failed', retryable: false }],
      ['html', {}, { status: 'accepted' }],
      ['html/500', {}, { status: 'failed', retryable: true }],
      ['html/422', {}, { status: 'failed', retryable: false }],
      ['redirect/303', {}, { status: 'accepted' }],
    ];
    for (const [route, parameters, expected] of rows) {
      it(`${route} ${JSON.stringify(parameters)} is ${expected.status}`, async () => {
        expect(await sendTo(faults(route, parameters))).to.deep.equal(expected);
      });
    }

    it('20 MB of JSON leave the status to speak', async () => {
      expect(await sendTo(faults('huge'))).to.deep.equal({ status: 'accepted' });
      expect(await sendTo(faults('huge/422'))).to.deep.equal({ status: 'failed', retryable: false });
    }).timeout(timeout);

    for (const route of ['drop/before', 'drop/during', 'drop/after', 'cut', 'loop']) {
      it(`${route} is a failure that can be retried`, async () => {
        expectUnknown(await sendTo(faults(route)));
      }).timeout(timeout);
    }

    it('another origin that does not let us read its reply confirms nothing', async () => {
      expectUnknown(await sendTo(`${elsewhere}${faults('status/200')}`));
    });
  });
}

describe('running a handler', () => {
  it('hands over the application, the body and the context', async () => {
    const given: unknown[] = [];
    const body = bodyOf();
    const context = contextOf();
    const handler: SubmitResponder = (...values) => {
      given.push(...values);
      return { status: 'accepted' };
    };
    expect(await runHandler(handler, application, body, context, loadReader)).to.deep.equal({ status: 'accepted' });
    expect(given).to.deep.equal([application, body, context]);
  });

  it('takes an outcome itself, a promise of one, and a thenable', async () => {
    const accepted = { status: 'accepted' } as const;
    expect(await handle(accepted)).to.deep.equal(accepted);
    expect(await handle(Promise.resolve(accepted))).to.deep.equal(accepted);
    // biome-ignore lint/suspicious/noThenProperty: old promise libraries have no other.
    expect(await handle(() => ({ then: (resolve: (value: unknown) => void) => resolve(accepted) }))).to.deep.equal(
      accepted,
    );
  });

  it('keeps the cause when it throws or rejects, with whatever', async () => {
    const cause = new Error('no');
    const thrower = () => {
      throw cause;
    };
    for (const responder of [thrower, async () => thrower(), Promise.reject(cause)]) {
      expect(await handle(responder)).to.deep.equal({ status: 'failed', retryable: true, cause });
    }
    expectUnknown(await handle(() => Promise.reject()));
  });

  it('has no acceptance from nothing or from something unknown, and tells the developer', async () => {
    const answers = [undefined, null, true, 'accepted', {}, { status: 200 }, { ok: true }];
    for (const answer of answers) expectUnknown(await handle(() => answer), false);
    expect(logged.length).to.equal(answers.length);
    expect(String(logged[0]?.[0])).to.include('must return a SubmitResult or a Response');
  });

  it('has no acceptance from an opaque response or an error', async () => {
    const opaque = await handle(() =>
      fetch(`${elsewhere}${faults('status/200')}`, { method: 'POST', mode: 'no-cors' }),
    );
    expectUnknown(opaque, false);
    const redirected = await handle(() => fetch(faults('redirect/303'), { method: 'POST', redirect: 'manual' }));
    expectUnknown(redirected, false);
    expectUnknown(await handle(Response.error()));
  });

  it('reads the status of a response whose body is used, and of one from another frame', async () => {
    const used = new Response('{"applicationId":"7"}');
    await used.text();
    expect(await handle(used)).to.deep.equal({ status: 'accepted' });
    expect(await handle(new Response(null, { status: 204 }))).to.deep.equal({ status: 'accepted' });
    const frame = document.body.appendChild(document.createElement('iframe'));
    const foreign = (frame.contentWindow as unknown as typeof globalThis).Response;
    expect(await handle(new foreign('{"applicationId":"7"}'))).to.deep.equal({
      status: 'accepted',
      applicationId: '7',
    });
    frame.remove();
  });

  it('ends when cancelled, even if the handler goes on or the body never ends', async () => {
    const deaf = () => new Promise<never>(() => {});
    for (const responder of [deaf, byFetch(faults('silent')), byFetch(faults('endless'))]) {
      const abort = new AbortController();
      const reason = new DOMException('Enough.', 'AbortError');
      const running = handle(responder, abort.signal);
      setTimeout(() => abort.abort(reason), 100);
      expect(await rejection(running)).to.equal(reason);
    }
  });

  it('takes a time-out as a failure that can be retried', async () => {
    const abort = new AbortController();
    const running = handle(() => new Promise<never>(() => {}), abort.signal);
    abort.abort(new DOMException('Nothing moved.', 'TimeoutError'));
    expectUnknown(await running);
  });

  it('calls nobody before the page is ready, and not at all when that fails', async () => {
    let calls = 0;
    const handler: SubmitResponder = () => {
      calls += 1;
      return { status: 'accepted' };
    };
    let open = () => {};
    const ready = new Promise<void>((resolve) => {
      open = resolve;
    });
    const running = run(handler, bodyOf(), undefined, ready);
    await Promise.resolve();
    expect(calls).to.equal(0);
    open();
    expect((await running).status).to.equal('accepted');

    const failed = await run(handler, bodyOf(), undefined, Promise.reject(new Error('no')));
    expect(calls).to.equal(1);
    expect(failed).to.include({ status: 'failed', retryable: true });
    expect('cause' in failed && failed.cause).to.be.instanceOf(NotSentError);
  });
});
