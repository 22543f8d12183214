import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import type { PostingErrorEvent, PostingLoadEvent } from '../../../src/events.ts';
import { until } from '../../support/until.ts';
import { addressOf, loaded, part, posting, settled, warningsDuring, words } from './support.ts';

const cook = { identifier: 'cook', title: 'Cook' };
const pilot = { identifier: 'pilot', title: 'Pilot' };
const title = (element: JobPosting) => words(element, 'title');

const withScript = (json: unknown, type = 'application/json'): JobPosting => {
  const element = document.createElement('job-posting');
  const script = document.createElement('script');
  script.type = type;
  script.textContent = JSON.stringify(json);
  element.append(script);
  return element;
};

const throwing = {
  get title(): string {
    throw new Error('Not today.');
  },
};

describe('<job-posting> takes its data from', () => {
  it('the data property', async () => expect(title(await posting(cook))).to.equal('Cook'));

  it('the src attribute', async () => expect(title(await loaded(addressOf(cook)))).to.equal('Cook'));

  for (const type of ['application/json', 'application/ld+json']) {
    it(`a child script of type ${type}`, async () => {
      const element = await fixture<JobPosting>(html`${withScript(cook, type)}`);
      expect(title(element)).to.equal('Cook');
    });
  }

  it('data before script before src', async () => {
    const element = withScript(pilot);
    element.src = addressOf({ title: 'Never' });
    element.data = cook;
    await fixture(html`${element}`);
    expect(title(element)).to.equal('Cook');
    element.data = undefined;
    await element.updateComplete;
    expect(title(element)).to.equal('Pilot');
    element.querySelector('script')?.remove();
    await oneEvent(element, 'posting-load');
    expect(title(element)).to.equal('Never');
  });

  it('a script that is added or changed later', async () => {
    const element = await fixture<JobPosting>(html`<job-posting></job-posting>`);
    expect(element.matches(':state(empty)')).to.equal(true);
    element.append(...withScript(cook).childNodes);
    await oneEvent(element, 'posting-load');
    expect(title(element)).to.equal('Cook');
    setTimeout(() => element.querySelector('script')?.firstChild?.replaceWith(JSON.stringify(pilot)));
    await oneEvent(element, 'posting-load');
    expect(title(element)).to.equal('Pilot');
  });

  it('another posting when data or src change', async () => {
    const element = await posting(cook);
    element.data = pilot;
    await element.updateComplete;
    expect(title(element)).to.equal('Pilot');
    element.data = undefined;
    element.src = addressOf({ title: 'Diver' });
    await oneEvent(element, 'posting-load');
    expect(title(element)).to.equal('Diver');
    element.removeAttribute('src');
    element.src = undefined;
    await element.updateComplete;
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(words(element, 'notice')).not.to.equal('');
  });

  it('properties that were set before the element was defined', async () => {
    const tag = `early-posting-${crypto.randomUUID()}`;
    const element = document.createElement(tag);
    Object.assign(element, { data: cook });
    await fixture(html`${element}`);
    const { JobPosting } = await import('../../../src/elements/job-posting/job-posting.ts');
    customElements.define(tag, class extends JobPosting {});
    await (element as JobPosting).updateComplete;
    expect(title(element as JobPosting)).to.equal('Cook');
  });

  it('a child script that arrives bit by bit', async function () {
    // The driver of Firefox waits three minutes for a page that was written by hand, and gives up on all tests then.
    if (navigator.userAgent.includes('Firefox')) this.skip();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page that is arriving"></iframe>`);
    const { contentWindow: view, contentDocument: page } = frame;
    if (!view || !page) throw new Error('The frame has no page.');
    const errors: Event[] = [];
    const url = new URL('../../../src/define/job-posting.ts', import.meta.url).href;
    page.open();
    page.addEventListener('posting-error', (event) => errors.push(event));
    const [begun, rest] = ['<job-posting><script type="application/json">{"title":"Co', 'ok"}</script></job-posting>'];
    page.write(`<script type="module" async src="${url}"></script>${begun}`);
    await view.customElements.whenDefined('job-posting');
    const element = page.querySelector('job-posting');
    await element?.updateComplete;
    page.write(rest);
    page.close();
    await until(() => element?.posting?.title === 'Cook', 'the posting');
    expect(errors).to.deep.equal([]);
  });

  it('a hiring system, told by its shape', async () => {
    const job = { id: 7, title: 'Stoker', absolute_url: 'https://x.example/7', location: { name: 'Oslo' } };
    const element = await posting(job);
    await settled(element);
    expect(title(element)).to.equal('Stoker');
  });

  it('the same again, as pages that render anew give it, and leaves a form that is being filled in alone', async () => {
    const job = () => ({ id: 7, title: 'Stoker', absolute_url: 'https://x.example/7', location: { name: 'Oslo' } });
    const element = await posting(job());
    await settled(element);
    const form = part(element, 'form');
    element.data = job();
    await oneEvent(element, 'posting-load');
    expect(part(element, 'form')).to.equal(form);
  });

  it('the first posting of several, saying so', async () => {
    let element: JobPosting | undefined;
    const warnings = await warningsDuring(async () => {
      element = await posting([cook, pilot]);
    });
    expect(element && title(element)).to.equal('Cook');
    expect(warnings).to.have.length(1);
  });
});

describe('<job-posting> while it loads', () => {
  const { fetch } = window;
  let requests: { url: string; signal: AbortSignal | null | undefined; answer(json: unknown): void }[] = [];

  beforeEach(() => {
    requests = [];
    window.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const answer = (json: unknown) => resolve(new Response(JSON.stringify(json)));
        requests.push({ url: String(input), signal: init?.signal, answer });
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
  });

  afterEach(() => {
    window.fetch = fetch;
  });

  const loading = (src = '/a.json') => fixture<JobPosting>(html`<job-posting src=${src}></job-posting>`);

  it('shows a skeleton, says so politely, and then that it is there', async () => {
    const element = await loading();
    const status = element.shadowRoot?.querySelector('[role="status"]');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(part(element, 'skeleton')).to.exist;
    expect(status?.textContent).to.contain('Loading');
    requests[0]?.answer(cook);
    await settled(element);
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(part(element, 'skeleton')).not.to.exist;
    expect(element.shadowRoot?.querySelector('[role="status"]')).to.equal(status);
    expect(status?.textContent).to.contain('Cook');
  });

  it('drops the request when the source changes, and shows the newer', async () => {
    const element = await loading();
    element.src = '/b.json';
    await element.updateComplete;
    expect(requests.map(({ signal }) => signal?.aborted)).to.deep.equal([true, false]);
    requests[1]?.answer(pilot);
    requests[0]?.answer(cook);
    await settled(element);
    await aTimeout(0);
    expect(title(element)).to.equal('Pilot');
  });

  it('drops the request when it is removed, and starts again when it comes back', async () => {
    const element = await loading();
    let heard = 0;
    element.addEventListener('posting-error', () => heard++);
    const { parentElement } = element;
    element.remove();
    await aTimeout(0);
    expect(requests[0]?.signal?.aborted).to.equal(true);
    expect(heard).to.equal(0);
    parentElement?.append(element);
    await element.updateComplete;
    requests[1]?.answer(cook);
    await settled(element);
    expect(title(element)).to.equal('Cook');
  });

  it('does not load again when it is moved', async () => {
    const element = await loading();
    requests[0]?.answer(cook);
    await settled(element);
    let heard = 0;
    element.addEventListener('posting-load', () => heard++);
    document.body.append(element);
    await nextFrame();
    element.remove();
    expect([requests.length, heard, title(element)]).to.deep.equal([1, 0, 'Cook']);
  });

  it('asks nobody while it is not in the page', async () => {
    const element = document.createElement('job-posting');
    element.src = '/a.json';
    await aTimeout(0);
    expect(requests).to.have.length(0);
  });
});

describe('<job-posting> with bad data', () => {
  const failing = async (make: () => Promise<JobPosting>) => {
    const errors: PostingErrorEvent['error'][] = [];
    const listen = ({ error }: PostingErrorEvent) => errors.push(error);
    document.addEventListener('posting-error', listen);
    let element: JobPosting | undefined;
    const warnings = await warningsDuring(async () => {
      element = await make();
      // Whatever renders again, the same is not said twice.
      element.requestUpdate();
      await element.updateComplete;
    });
    document.removeEventListener('posting-error', listen);
    if (!element) throw new Error('No element');
    return { element, errors, warnings };
  };

  const kinds: readonly (readonly [what: string, make: () => Promise<JobPosting>, kind: string, retry: boolean])[] = [
    ['nobody answers', () => loaded('http://127.0.0.1:1/x.json'), 'network', true],
    ['the server says no', () => loaded('/nothing/here.json'), 'http', true],
    ['it is a web page', () => loaded('data:text/html,<p>Hi'), 'syntax', false],
    ['it is no posting', () => posting({ hello: 'world' }), 'schema', false],
    ['it is no value that equals itself', () => posting(Number.NaN), 'schema', false],
    ['it throws when it is read', () => posting(throwing), 'schema', false],
    [
      'its format is unknown',
      () => fixture(html`<job-posting format="x" .data=${cook}></job-posting>`),
      'schema',
      false,
    ],
  ];
  for (const [what, make, kind, retry] of kinds) {
    it(`says so when ${what}`, async () => {
      const { element, errors, warnings } = await failing(make);
      expect(errors.map((error) => error.kind)).to.deep.equal([kind]);
      expect(warnings).to.have.length(1);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(part(element, 'error')?.getAttribute('role')).to.equal('alert');
      expect(part(element, 'retry') !== null).to.equal(retry);
    });
  }

  it('names the address and what is wrong there', async () => {
    const src = addressOf({ identifier: 1 });
    const { errors } = await failing(() => loaded(src));
    expect(errors[0]?.url).to.equal(src);
    expect(errors[0]?.issues.map(({ path }) => path)).to.deep.equal(['title']);
  });

  it('shows what it can, and reports the rest', async () => {
    const { element, errors, warnings } = await failing(() => posting({ ...cook, datePosted: 'soon' }));
    expect(title(element)).to.equal('Cook');
    expect(element.matches(':state(error)')).to.equal(false);
    expect(errors[0]?.issues.map(({ path }) => path)).to.deep.equal(['datePosted']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('datePosted');
  });

  it('never throws, whatever the value', async () => {
    const { warn } = console;
    console.warn = () => {};
    const loop: Record<string, unknown> = {};
    loop['jobs'] = loop;
    for (const data of [0, '', 'x', true, [], [[]], {}, loop, { title: {} }, { title: 'T', description: 5 }]) {
      expect((await posting(data)).shadowRoot?.textContent.trim()).not.to.equal('');
    }
    console.warn = warn;
  });

  it('tries again from the keyboard, and puts focus on the title when that helps', async () => {
    const { element } = await failing(() => loaded('/nothing/here.json'));
    const { fetch } = window;
    window.fetch = async () => new Response(JSON.stringify(cook));
    part(element, 'retry')?.focus();
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'retry'));
    const { sendKeys } = await import('@web/test-runner-commands');
    const done = oneEvent(element, 'posting-load') as Promise<PostingLoadEvent>;
    await sendKeys({ press: 'Enter' });
    expect((await done).posting.id).to.equal('cook');
    window.fetch = fetch;
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'title'));
  });

  it('keeps focus near when trying again does not help', async () => {
    const { element } = await failing(() => loaded('/nothing/here.json'));
    part(element, 'retry')?.focus();
    await warningsDuring(async () => {
      part(element, 'retry')?.click();
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement).to.equal(part(element, 'skeleton'));
      await settled(element);
    });
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'retry'));
  });
});
