import { expect } from '@open-wc/testing';
import type { ApplyErrorEvent, ApplyProgressEvent } from '../../src/events.ts';
import { samplePdf } from '../support/sample-files.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, record, sha256 } from './support/posting-page.ts';

/** Large enough to be on its way for a while: the back end reads some hundred kilobytes a second when it plays slow. */
const bytes = new Uint8Array(4_000_000).map((_, index) => index % 251);
bytes.set(samplePdf());
const resume = () => new File([bytes], 'long life.pdf', { type: 'application/pdf' });

const progress = record<ApplyProgressEvent>('apply-progress');
const errors = record<ApplyErrorEvent>('apply-error');

describe('a long upload', () => {
  let backEnd: BackEnd;
  let page: PostingPage;

  beforeEach(async () => {
    backEnd = await startBackEnd();
    progress.length = 0;
    errors.length = 0;
    page = await PostingPage.open(backEnd, { provoke: 'slow' });
    await page.fillIn({ resume: resume() });
    page.submit();
    await page.until('the upload to be on its way', async () => (await backEnd.incoming()) > 0);
  });

  afterEach(() => page.close());

  function expectNothingLost(): void {
    expect(page.answers).to.deep.equal({ first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
    expect(page.chosen('resume')).to.deep.equal(['long life.pdf']);
  }

  /** Sends it once more, on a fast line, and expects it whole and once. */
  async function expectRetryToArrive(): Promise<void> {
    page.posting.setAttribute('action', backEnd.url('applications'));
    page.find('[part~=retry]').click();
    await page.untilAccepted();
    const received = await backEnd.received();
    expect(received).to.have.length(1);
    expect(received[0]?.files[0]?.sha256).to.equal(await sha256(bytes));
    expect(await backEnd.incoming()).to.equal(0);
  }

  it('shows how far it is, to the end', async () => {
    const bar = page.find<HTMLProgressElement>('progress');
    expect(bar.labels[0]?.textContent).to.include('Sending your application');
    await page.until('bytes to be told', () => /MB of .* sent/.test(page.find('[part~=progress]').textContent ?? ''));
    await page.untilAccepted();
    expect(progress.length).to.be.greaterThan(0);
    const loaded = progress.map((event) => event.loaded);
    expect(loaded).to.deep.equal([...loaded].sort((a, b) => a - b));
    const last = progress.at(-1);
    expect(last?.total).to.be.greaterThan(bytes.length);
    expect(last?.loaded).to.equal(last?.total);
  });

  it('can be cancelled: nothing arrives, nothing is lost', async () => {
    page.find('[part~=cancel]').click();
    await page.untilPanel(/Sending was cancelled/);
    await page.until('the back end to clear up', async () => (await backEnd.incoming()) === 0);
    expect(await backEnd.received()).to.deep.equal([]);
    expectNothingLost();
    await expectRetryToArrive();
  });

  it('survives the back end being killed: nothing is lost, and the retry is stored once', async () => {
    await backEnd.kill();
    await page.untilPanel(/was not sent/);
    expect(errors[0]?.result).to.include({ status: 'failed', retryable: true });
    expectNothingLost();
    await backEnd.restart();
    expect(await backEnd.received()).to.deep.equal([]);
    expect(await backEnd.incoming()).to.equal(0);
    await expectRetryToArrive();
  });

  it('leaves nothing when the page takes the posting away', async () => {
    page.posting.remove();
    await page.until('the back end to clear up', async () => (await backEnd.incoming()) === 0);
    expect(await backEnd.received()).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });
});
