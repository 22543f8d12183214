import { expect } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { SubmitHandler } from '../../../src/submission.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import { FormPage, logged } from './support.ts';

/** Every row of the reply table and of the failure table, over real HTTP, told to a candidate. */

const fields = [
  { name: 'email', label: 'Email', type: 'email' },
  { name: 'cv', label: 'CV', type: 'file', accept: ['txt'] },
  { name: 'letter', label: 'Letter', type: 'file', accept: ['txt'] },
];
const timeout = 20_000;

let elsewhere = '';
before(async () => {
  elsewhere = (await (await fetch('/__faults/elsewhere')).json()).origin;
});

let id = '';
beforeEach(() => {
  id = crypto.randomUUID();
});
const faults = (route: string, parameters: Record<string, string> = {}) =>
  `/__faults/${route}?${new URLSearchParams({ id, ...parameters })}`;
const seen = async (): Promise<string[]> => (await fetch(faults('seen'))).json();

/** A filled-in form, and the keys of its attempts. */
async function open(properties: Partial<ApplyForm>): Promise<{ page: FormPage; keys: string[] }> {
  const page = await FormPage.open(fields, { support: 'mailto:jobs@example.com', ...properties });
  page.fill({ email: 'ada@example.com' });
  await page.attach('cv', fileOf('cv.txt', sampleTxt()));
  const keys: string[] = [];
  page.element.addEventListener('apply-submit', ({ idempotencyKey }) => keys.push(idempotencyKey));
  return { page, keys };
}

async function attempt(page: FormPage): Promise<void> {
  const ended = new Promise((resolve) => {
    for (const type of ['apply-success', 'apply-error', 'apply-invalid'] as const) {
      page.element.addEventListener(type, resolve, { once: true });
    }
  });
  page.button('submit').click();
  await ended;
  await until(() => page.root.querySelector('[part~="panel"]'), 'nothing is told');
  await page.settled();
}

interface Row {
  readonly says: string | RegExp;
  /** What else is offered or told. */
  readonly retry?: boolean;
  readonly at?: { readonly field: string; readonly error: string };
  /** Whether the next attempt is for the same application. */
  readonly sameKey?: boolean;
}

const problem = (body: object) => ({ body: JSON.stringify(body) });
const sentAgain: Row = { says: 'Your application was not sent', retry: true, sameKey: true };
const refused: Row = { says: 'Please contact us' };

const rows: readonly (readonly [what: string, route: string, parameters: Record<string, string>, row: Row])[] = [
  [
    '422 with errors',
    'status/422',
    problem({ errors: { email: 'Not that one.' } }),
    { says: 'Not that one.', at: { field: 'email', error: 'Not that one.' } },
  ],
  [
    '400 with several for a field',
    'status/400',
    problem({ errors: { email: ['One.', 'Two.'] } }),
    { says: 'One. Two.', at: { field: 'email', error: 'One. Two.' } },
  ],
  ['422 for a field nobody knows', 'status/422', problem({ errors: { ghost: 'Boo.' } }), { says: 'Boo.' }],
  ['422 without errors', 'status/422', {}, refused],
  ['403 flagged', 'status/403', problem({ code: 'flagged', reference: 'R-9' }), { says: /VPN.*R-9/, retry: true }],
  ['403 of another kind', 'status/403', {}, refused],
  [
    '400 captcha-missing',
    'status/400',
    problem({ code: 'captcha-missing' }),
    { says: 'Please complete the captcha above.' },
  ],
  ['400 captcha-expired', 'status/400', problem({ code: 'captcha-expired' }), { says: 'The captcha has expired.' }],
  [
    '403 captcha-invalid',
    'status/403',
    problem({ code: 'captcha-invalid' }),
    { says: 'The captcha was not accepted.' },
  ],
  ['409', 'status/409', {}, { says: 'You have already applied' }],
  ['404', 'status/404', {}, { says: 'This job is closed' }],
  ['410', 'status/410', problem({ detail: 'Filled on Monday.' }), { says: 'Filled on Monday.' }],
  ['413', 'status/413', {}, { says: 'too large', at: { field: 'cv', error: 'The files in “CV” are too large.' } }],
  [
    '415',
    'status/415',
    {},
    { says: 'not taken', at: { field: 'cv', error: 'The type of a file in “CV” is not taken.' } },
  ],
  ['429', 'status/429', { after: '0' }, { says: 'Too many tries at once', retry: true, sameKey: true }],
  [
    '503 with Retry-After',
    'status/503',
    { after: '0' },
    { says: 'Too many tries at once', retry: true, sameKey: true },
  ],
  ['503', 'status/503', {}, sentAgain],
  ['500', 'status/500', {}, sentAgain],
  ['502 in HTML', 'html/502', {}, sentAgain],
  ['408', 'status/408', {}, sentAgain],
  ['401', 'status/401', {}, refused],
  ['418', 'status/418', {}, refused],
  ['405 in HTML', 'html/405', {}, refused],
  ['a connection that breaks before the upload', 'drop/before', {}, sentAgain],
  ['a connection that breaks in the upload', 'drop/during', {}, sentAgain],
  ['a reply that is lost', 'drop/after', {}, sentAgain],
  ['a reply that is cut off', 'cut', {}, sentAgain],
  ['redirects without end', 'loop', {}, sentAgain],
];

const byFetch =
  (url: string): SubmitHandler =>
  (_application, body, { signal }) =>
    fetch(url, { method: 'POST', body, signal });

/** All ways read replies alike; what may differ between them is how a connection ends. */
const anyWay = ['drop/', 'cut', 'loop', 'html/', 'status/422', 'status/413'];
const someRows = rows.filter(([, route]) => anyWay.some((start) => route.startsWith(start)));

for (const [way, ready, told] of [
  ['by `action`', (url: string) => ({ action: url }), rows],
  ['by `action` without progress', (url: string) => ({ action: url, progress: 'off' }), someRows],
  ['by a handler with fetch', (url: string) => ({ submitHandler: byFetch(url) }), someRows],
] as const) {
  describe(`<apply-form> ${way}`, () => {
    for (const [what, route, parameters, { says, retry = false, at, sameKey = false }] of told) {
      it(`tells ${what}, and loses nothing`, async () => {
        const { page, keys } = await open(ready(faults(route, parameters)));
        await attempt(page);
        const shown = page.text('[part~="panel"]');
        if (typeof says === 'string') expect(shown).to.contain(says);
        else expect(shown).to.match(says);
        expect(page.root.querySelector('[part~="retry"]') !== null).to.equal(retry);
        if (at) {
          const control = page.root.querySelector(`[name="${at.field}"]`);
          const beside =
            at.field === 'cv'
              ? page.drop('cv').shadowRoot?.textContent
              : control?.closest('[part~="field"]')?.querySelector('[part~="error"]')?.textContent;
          expect(beside).to.contain(at.error);
          expect(page.drop('letter').shadowRoot?.textContent).to.not.contain(at.error);
        }
        expect(page.element.values).to.include({ email: 'ada@example.com' });
        expect(page.drop('cv').files.map(({ name }) => name)).to.deep.equal(['cv.txt']);
        expect(page.element.matches(':state(accepted)')).to.equal(false);
        expect(page.element.matches(':state(sending)')).to.equal(false);
        await attempt(page);
        expect(keys).to.have.length(2);
        expect(keys[0] === keys[1]).to.equal(sameKey);
      }).timeout(timeout);
    }

    for (const [what, route, parameters] of [
      ['200 with JSON', 'status/200', { body: '{"applicationId":"A-7"}' }],
      ['201 with null', 'status/201', {}],
      ['200 in HTML', 'html', {}],
      ['303 to a page', 'redirect/303', {}],
      ['20 MB of JSON', 'huge', {}],
    ] as const) {
      it(`takes ${what} for received`, async () => {
        const { page } = await open(ready(faults(route, parameters)));
        await attempt(page);
        expect(page.text('[part~="success"]')).to.contain('Application sent');
      }).timeout(timeout);
    }

    it('reads nothing out of 20 MB of JSON with a refusal', async () => {
      const { page } = await open(ready(faults('huge/422')));
      await attempt(page);
      expect(page.text('[part~="panel"]')).to.contain('Please contact us');
    }).timeout(timeout);

    it('confirms nothing when another origin does not let its reply be read', async () => {
      const { page, keys } = await open(ready(`${elsewhere}${faults('status/200')}`));
      await attempt(page);
      expect(page.text('[part~="panel"]')).to.contain('Your application was not sent');
      await attempt(page);
      expect(keys[0]).to.equal(keys[1]);
    });
  });
}

describe('<apply-form> at another origin', () => {
  for (const [progress, methods] of [
    ['on', ['OPTIONS', 'POST']],
    ['off', ['POST']],
  ] as const) {
    it(`makes ${methods.join(' and ')} with progress="${progress}"`, async () => {
      const { page } = await open({ action: `${elsewhere}${faults('cors/status/200')}`, progress });
      await attempt(page);
      expect(page.text('[part~="success"]')).to.contain('Application sent');
      expect(await seen()).to.deep.equal(methods);
    });
  }
});

describe('<apply-form> and listeners that fail', () => {
  it('sends to `action` when a listener throws before it answers', async () => {
    const { page } = await open({ action: faults('status/200') });
    const { onerror } = window;
    const thrown: unknown[] = [];
    window.onerror = (...details) => thrown.push(details[4]) > 0;
    try {
      page.element.addEventListener('apply-submit', () => {
        throw new Error('A bug of the page.');
      });
      await attempt(page);
    } finally {
      window.onerror = onerror;
    }
    expect(thrown.map(String)).to.deep.equal(['Error: A bug of the page.']);
    expect(page.text('[part~="success"]')).to.contain('Application sent');
    expect(await seen()).to.deep.equal(['POST']);
  });

  it('says that nobody sends when a listener throws and there is no `action`', async () => {
    const { page } = await open({});
    const { onerror } = window;
    window.onerror = () => true;
    try {
      page.element.addEventListener('apply-submit', () => {
        throw new Error('A bug of the page.');
      });
      await logged('error', () => attempt(page));
    } finally {
      window.onerror = onerror;
    }
    expect(page.text('[part~="panel"]')).to.contain('can’t be sent from this page');
  });

  it('keeps to the answer that came first when a listener answers and then throws', async () => {
    const { page } = await open({ action: faults('status/200') });
    const { onerror } = window;
    window.onerror = () => true;
    try {
      page.element.addEventListener('apply-submit', (event) => {
        event.respondWith(() => ({ status: 'closed' }));
        throw new Error('A bug of the page.');
      });
      await attempt(page);
    } finally {
      window.onerror = onerror;
    }
    expect(page.text('[part~="panel"]')).to.contain('This job is closed');
    expect(await seen()).to.deep.equal([]);
  });
});

describe('<apply-form> on its way', () => {
  it('makes one request of a double click', async () => {
    const { page } = await open({ action: faults('status/200') });
    const ended = new Promise((resolve) => page.element.addEventListener('apply-success', resolve, { once: true }));
    page.button('submit').click();
    page.button('submit').click();
    await ended;
    await page.settled();
    expect(await seen()).to.deep.equal(['POST']);
  });

  it('ends the request when the candidate cancels', async () => {
    const { page, keys } = await open({ action: faults('silent') });
    page.button('submit').click();
    await until(() => page.root.querySelector('[part~="cancel"]'));
    while ((await seen()).length === 0) await page.settled();
    page.button('cancel').click();
    await page.settled();
    expect(page.text('[part~="outcome"]')).to.contain('Sending was cancelled');
    page.element.action = faults('status/200');
    await attempt(page);
    expect(page.text('[part~="success"]')).to.contain('Application sent');
    expect(keys[1], 'it may have been received').to.equal(keys[0]);
  });

  it('takes silence for 60 seconds for a failure that may be tried again', async () => {
    const { setTimeout: original } = window;
    const { page, keys } = await open({ submitHandler: () => new Promise(() => {}) });
    // The wait for something to move is over at once; all others are as they are.
    const clock = (callback: () => void, wait = 0) => original(callback, wait >= 60_000 ? 0 : wait);
    Object.assign(window, { setTimeout: clock });
    try {
      await attempt(page);
      expect(page.text('[part~="outcome"]')).to.contain('Your application was not sent');
      await attempt(page);
    } finally {
      Object.assign(window, { setTimeout: original });
    }
    expect(keys[0]).to.equal(keys[1]);
  });

  for (const [progress, isLonger] of [
    ['on', false],
    ['off', true],
  ] as const) {
    it(`waits ${isLonger ? 'longer than' : 'no more than'} 60 seconds for a large file to move with progress="${progress}"`, async () => {
      const { page } = await open({ action: faults('silent'), progress });
      await page.attach('letter', fileOf('letter.txt', sampleTxt('Dear all, '.repeat(50_000))));
      const { setTimeout: original } = window;
      const { send } = XMLHttpRequest.prototype;
      const waits: number[] = [];
      const clock = (callback: () => void, wait = 0) => {
        if (wait >= 60_000) waits.push(wait);
        return original(callback, wait);
      };
      // A line on which nothing moves: all there is to hear of is the beginning.
      XMLHttpRequest.prototype.send = function () {
        this.upload.dispatchEvent(new ProgressEvent('loadstart', { lengthComputable: true, total: 1_000_000 }));
      };
      Object.assign(window, { setTimeout: clock });
      try {
        page.button('submit').click();
        await until(() => waits.length > 0);
        await page.settled();
        expect((waits.at(-1) ?? 0) > 60_000).to.equal(isLonger);
        expect(page.find<HTMLProgressElement>('progress').position).to.equal(isLonger ? -1 : 0);
      } finally {
        Object.assign(window, { setTimeout: original });
        XMLHttpRequest.prototype.send = send;
        page.button('cancel').click();
      }
    });
  }

  it('lets two forms of a page go their own ways', async () => {
    const one = await open({ action: faults('status/200') });
    const other = await open({ action: faults('status/409') });
    await Promise.all([attempt(one.page), attempt(other.page)]);
    expect(one.page.text('[part~="success"]')).to.contain('Application sent');
    expect(other.page.text('[part~="panel"]')).to.contain('You have already applied');
    expect(one.keys[0]).to.not.equal(other.keys[0]);
  });
});
