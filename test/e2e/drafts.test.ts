import { expect, waitUntil } from '@open-wc/testing';
import { samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, sha256 } from './support/posting-page.ts';

describe('a draft on a page that is loaded again', () => {
  let backEnd: BackEnd;
  let frame: HTMLIFrameElement;

  beforeEach(async () => {
    localStorage.clear();
    backEnd = await startBackEnd();
    frame = document.createElement('iframe');
    frame.src = backEnd.url('tide-modeller.html');
    document.body.append(frame);
  });

  afterEach(() => frame.remove());

  /** The page's posting once it was loaded, for the first time or again. */
  async function loaded(): Promise<PostingPage> {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const posting = frame.contentDocument?.querySelector('job-posting');
    if (!(posting && frame.contentWindow)) throw new Error('The page has no posting.');
    // The demo's captcha is not what this is about.
    posting.querySelector('altcha-widget')?.remove();
    const page = await PostingPage.of(backEnd, posting as HTMLElement);
    await page.until('the draft to be kept', () => page.has('[role=status] + form'));
    return page;
  }

  it('is there with its files, can be sent, and is gone then', async () => {
    const page = await loaded();
    const resume = fileOf('Lebenslauf.pdf', samplePdf(), 'application/pdf');
    await page.fillIn({ resume });
    const { answers } = page;
    await page.until('the file to be stored', () => Object.values(localStorage).join().includes('"files":{"resume"'));

    const reloaded = loaded();
    frame.contentWindow?.location.reload();
    const again = await reloaded;
    await again.until('the file to be back', () => again.chosen('resume').join() === 'Lebenslauf.pdf');
    expect(again.has('[part~=draft]')).to.equal(true);
    expect(again.answers).to.deep.equal(answers);
    again.submit();
    await again.untilAccepted();

    const [received] = await backEnd.received();
    const hash = await sha256(samplePdf());
    expect(JSON.stringify(received)).to.include('Lovelace').and.to.include(hash);
    expect(localStorage.length).to.equal(0);
    await waitUntil(async () => (await filesStored()) === 0, 'the files to be removed', { timeout: 10_000 });
  });
});

function filesStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('job-board-elements');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const count = request.result.transaction('draft-files').objectStore('draft-files').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
      count.onerror = () => reject(count.error);
    };
  });
}
