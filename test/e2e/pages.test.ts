import { expect, waitUntil } from '@open-wc/testing';
import { samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage } from './support/posting-page.ts';

const patience = { timeout: 30_000 };

/** Loads a page that the back end serves, under its own content policy. */
async function openPage(address: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const view = frame.contentWindow;
  if (!view) throw new Error('The frame has no window.');
  return view as Window & typeof globalThis;
}

/** The closest a test comes to "nothing was blocked": one thing is made to be, and it is the only one reported. */
async function expectNoViolation(backEnd: BackEnd, view: Window & typeof globalThis): Promise<void> {
  const style = view.document.createElement('style');
  style.textContent = 'html { color: red }';
  view.document.head.append(style);
  await waitUntil(async () => (await backEnd.reports()).length > 0, 'Waited for the control.', patience);
  const reports = await backEnd.reports();
  expect(JSON.stringify(reports)).to.match(/style-src/);
  expect(reports, JSON.stringify(reports)).to.have.length(1);
}

/** The page's posting, also the one that a board shows. */
function findPosting(view: Window): HTMLElement | null | undefined {
  const board = view.document.querySelector('job-board');
  return board ? board.shadowRoot?.querySelector('job-posting') : view.document.querySelector('job-posting');
}

function postingIn(view: Window): HTMLElement {
  const posting = findPosting(view);
  if (!posting) throw new Error('The page has no posting.');
  return posting;
}

function expectOnlyOwnRequests(view: Window): void {
  const origins = view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  expect(new Set(origins)).to.deep.equal(new Set([location.origin]));
}

describe('a page under the strictest content policy', () => {
  let backEnd: BackEnd;
  let view: Window & typeof globalThis;

  beforeEach(async () => {
    backEnd = await startBackEnd({ captcha: true });
  });

  afterEach(() => view.frameElement?.remove());

  const addresses = [
    'backend-developer.html',
    'tide-modeller.html',
    'positions.html?job=backend-developer',
    'examples/strict-csp/index.html',
  ];
  for (const address of addresses) {
    it(`${address}: an application with a captcha goes through, nothing is blocked, nobody else is asked`, async () => {
      view = await openPage(backEnd.url(address));
      await waitUntil(() => findPosting(view), 'Waited for the posting.', patience);
      const page = await PostingPage.of(backEnd, postingIn(view));
      await page.fillIn({ resume: fileOf('cv.pdf', samplePdf()) });
      await page.solveCaptcha();
      page.submit();
      await page.untilAccepted();
      expect(await backEnd.received()).to.have.length(1);
      expectOnlyOwnRequests(view);
      await expectNoViolation(backEnd, view);
    });
  }

  it('field-technician.html shows its form without a violation', async () => {
    view = await openPage(backEnd.url('field-technician.html'));
    await PostingPage.of(backEnd, postingIn(view));
    expectOnlyOwnRequests(view);
    await expectNoViolation(backEnd, view);
  });

  it('harbour-liaison.html says that it is closed, and offers no form', async () => {
    view = await openPage(backEnd.url('harbour-liaison.html'));
    const root = () => postingIn(view).shadowRoot;
    await waitUntil(() => root()?.querySelector('[part~=notice]'), 'Waited for the notice.', patience);
    expect(root()?.querySelector('apply-form')).to.equal(null);
    await expectNoViolation(backEnd, view);
  });
});

describe('the pages', () => {
  let backEnd: BackEnd;
  let view: Window & typeof globalThis;

  beforeEach(async () => {
    backEnd = await startBackEnd();
  });

  afterEach(() => view.frameElement?.remove());

  it('examples/plain-html sends with a request of its own', async () => {
    view = await openPage(backEnd.url('examples/plain-html/index.html'));
    const page = await PostingPage.of(backEnd, postingIn(view));
    await page.fillIn({ resume: fileOf('cv.pdf', samplePdf()) });
    page.submit();
    await page.untilAccepted();
    expect((await backEnd.received()).map(({ posting }) => posting)).to.deep.equal(['tide-modeller']);
  });

  it('of the demo offer to try each outcome', async () => {
    view = await openPage(backEnd.url('backend-developer.html'));
    const select = view.document.querySelector<HTMLSelectElement>('.outcomes select');
    if (!select) throw new Error('There is no choice of outcomes.');
    select.value = 'flagged-once';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(postingIn(view).getAttribute('action')).to.match(/\?provoke=flagged-once$/);
  });

  it('of the demo lead from the list to each posting', async () => {
    view = await openPage(backEnd.url(''));
    const rows = () =>
      view.document.querySelector('job-board')?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('h3 a');
    await waitUntil(() => rows()?.length, 'Waited for the list.', patience);
    const addresses = [...(rows() ?? [])].map(({ pathname }) => pathname);
    // The back end of a test has postings of its own besides, which have no page.
    const pages = ['backend-developer', 'field-technician', 'harbour-liaison', 'tide-modeller'].map(
      (name) => new URL(backEnd.url(`${name}.html`), location.href).pathname,
    );
    expect(addresses).to.include.members(pages);
    for (const page of [...pages, backEnd.url('positions.html')])
      expect((await fetch(page)).status, page).to.equal(200);
  });
});
