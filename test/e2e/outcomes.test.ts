import { expect } from '@open-wc/testing';
import type { ApplyErrorEvent, ApplySubmitEvent } from '../../src/events.ts';
import { samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, record } from './support/posting-page.ts';

const errors = record<ApplyErrorEvent>('apply-error');
const submitted = record<ApplySubmitEvent>('apply-submit');
const answers = { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' };

describe('what the back end says', () => {
  let backEnd: BackEnd;
  let page: PostingPage;

  beforeEach(async () => {
    backEnd = await startBackEnd();
    errors.length = 0;
    submitted.length = 0;
  });

  afterEach(() => page.close());

  /** Fills in and sends a form to which the back end will answer so. */
  async function send(provoke: string): Promise<void> {
    page = await PostingPage.open(backEnd, { provoke });
    await page.fillIn({ resume: fileOf('cv.pdf', samplePdf()) });
    page.submit();
  }

  function expectNothingLost(): void {
    expect(page.answers).to.deep.equal(answers);
    expect(page.chosen('resume')).to.deep.equal(['cv.pdf']);
  }

  async function tryAgain(): Promise<void> {
    page.find('[part~=retry]').click();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
  }

  it('about a field stands beside it, and in the summary', async () => {
    await send('invalid-once');
    await page.untilPanel(/There is a problem.*Mail to this address came back/);
    expect(page.errorOf('email')).to.include('Mail to this address came back');
    expect(page.errorOf('first_name')).to.equal('');
    expect(page.find('[name=email]').getAttribute('aria-invalid')).to.equal('true');
    expectNothingLost();
    page.submit();
    await page.untilAccepted();
    const [first, second] = submitted.map(({ idempotencyKey }) => idempotencyKey);
    expect(first).to.not.equal(second);
  });

  it('about files as a whole stands beside the files', async () => {
    await send('too-large');
    await page.untilPanel(/There is a problem.*too large/);
    expect(page.errorOf('resume')).to.match(/too large/);
    expectNothingLost();
  });

  it('after a failure, the same application goes through under the same key', async () => {
    await send('error-once');
    await page.untilPanel(/was not sent.*Something went wrong on the server/);
    expectNothingLost();
    await tryAgain();
    const keys = submitted.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys[0]).to.equal(keys[1]);
    expect(submitted.map(({ attempt }) => attempt)).to.deep.equal([1, 2]);
  });

  it('is still about the same application when a field is left only after the button was pressed', async () => {
    await send('error-once');
    await page.untilPanel(/was not sent/);
    // What a browser says of the field that the outcome takes focus from.
    page.find('[name=email]').dispatchEvent(new Event('change', { bubbles: true }));
    await tryAgain();
    expect(new Set(submitted.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('when its reply is lost, the retry finds the application that was stored', async () => {
    await send('lost-once');
    await page.untilPanel(/was not sent/);
    expect(errors[0]?.result).to.include({ status: 'failed', retryable: true });
    const [stored] = await backEnd.received();
    expectNothingLost();
    await tryAgain();
    expect(page.panel).to.include(stored?.id);
  });

  it('when the connection breaks, nothing is stored and nothing is lost', async () => {
    await send('drop-once');
    await page.untilPanel(/was not sent/);
    expect(await backEnd.received()).to.deep.equal([]);
    expectNothingLost();
    await tryAgain();
  });

  it('about too many tries comes with a countdown', async () => {
    await send('rate-limited');
    await page.untilPanel(/Too many tries.*try again in/);
    expect(page.find('[part~=retry]').getAttribute('aria-disabled')).to.equal('true');
    expectNothingLost();
  });

  for (const [provoke, words] of [
    ['duplicate', /already applied/],
    ['closed', /closed.*just been filled/],
  ] as const) {
    it(`${provoke} is told in its words`, async () => {
      await send(provoke);
      await page.untilPanel(words);
      expect(page.has('[part~=retry]')).to.equal(false);
      expectNothingLost();
    });
  }
});
