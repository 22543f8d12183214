import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleDocx, samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, sha256 } from './support/posting-page.ts';

const pdf = samplePdf({ text: 'Ada Lovelace' });
const docx = sampleDocx();

/** Fills in and sends a resume and a letter, and expects both on the back end's disk. */
async function applyWithBoth(backEnd: BackEnd, send: (page: PostingPage) => unknown): Promise<void> {
  const page = await PostingPage.open(backEnd);
  await page.fillIn({
    resume: fileOf('Résumé 履歴.pdf', pdf, 'application/pdf'),
    cover_letter: fileOf('Letter.docx', docx),
  });
  await send(page);
  await page.untilAccepted();
  const received = await backEnd.received();
  expect(received).to.have.length(1);
  expect(received[0]?.posting).to.equal('backend-developer');
  expect(received[0]?.answers).to.include({ first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
  expect(received[0]?.files).to.deep.equal([
    { field: 'resume', name: 'Résumé 履歴.pdf', sha256: await sha256(pdf) },
    { field: 'cover_letter', name: 'Letter.docx', sha256: await sha256(docx) },
  ]);
  expect(page.panel).to.include(received[0]?.id);
  page.close();
}

describe('an application', () => {
  it('arrives with its files byte for byte', async () => {
    await applyWithBoth(await startBackEnd(), (page) => page.submit());
  });

  it('for the shared sample posting arrives alike', async function () {
    const backEnd = await BackEnd.start({ sharedPostings: true });
    if (!backEnd) this.skip();
    await applyWithBoth(backEnd, (page) => page.submit());
  });

  it('is sent with the Enter key', async () => {
    await applyWithBoth(await startBackEnd(), async (page) => {
      page.find('[name=email]').focus();
      await sendKeys({ press: 'Enter' });
    });
  });

  it('arrives from a second posting on the page as well, after the script was loaded twice', async () => {
    const backEnd = await startBackEnd();
    const errors: unknown[] = [];
    const listen = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
    window.addEventListener('error', listen);
    window.addEventListener('unhandledrejection', listen);
    await import(backEnd.url('vendor/job-board-elements/job-board.js?again'));
    const first = await PostingPage.open(backEnd);
    const second = await PostingPage.open(backEnd);
    await second.fillIn({ resume: fileOf('cv.pdf', pdf) });
    second.submit();
    await second.untilAccepted();
    expect(first.has('[part~=panel]')).to.equal(false);
    expect(await backEnd.received()).to.have.length(1);
    expect(errors).to.deep.equal([]);
    first.close();
    second.close();
  });
});
