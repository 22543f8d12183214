import { expect } from '@open-wc/testing';
import type { FileRejectEvent } from '../../src/events.ts';
import { sampleExe, samplePdf, samplePng } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, record } from './support/posting-page.ts';

const rejected = record<FileRejectEvent>('file-reject');

const refusals: readonly [what: string, file: () => File, code: string, sentence: RegExp][] = [
  [
    'a renamed image',
    () => fileOf('cv.pdf', samplePng(), 'application/pdf'),
    'content',
    /“cv\.pdf” is really an image/,
  ],
  ['a file of 0 bytes', () => fileOf('cv.pdf', '', 'application/pdf'), 'empty', /“cv\.pdf” is empty/],
  [
    'a file of 11 MB',
    () => new File([samplePdf().slice(), new Uint8Array(11_000_000)], 'cv.pdf'),
    'too-large',
    /“cv\.pdf” is too large.* 10 MB/,
  ],
  [
    'a program',
    () => fileOf('cv.exe', sampleExe()),
    'type',
    /“cv\.exe” is not of an accepted type.*pdf, doc, docx, txt, rtf/,
  ],
];

describe('a file that no one could use', () => {
  let backEnd: BackEnd;
  let page: PostingPage;

  before(async () => {
    backEnd = await startBackEnd();
  });

  beforeEach(async () => {
    rejected.length = 0;
    page = await PostingPage.open(backEnd);
  });

  afterEach(() => page.close());

  for (const [what, file, code, sentence] of refusals) {
    it(`${what} is refused with a sentence, and cannot be sent`, async () => {
      await page.fillIn({ resume: file() });
      expect(rejected.map((event) => event.code)).to.deep.equal([code]);
      expect(rejected[0]?.message).to.match(sentence);
      expect(page.refused('resume')[0]).to.match(sentence);
      expect(page.chosen('resume')).to.deep.equal([]);

      page.submit();
      await page.untilPanel(/There is a problem/);
      expect(page.panel).to.include('Resume');
      expect(page.answers).to.deep.equal({ first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
      expect(await backEnd.received()).to.deep.equal([]);
    });
  }

  it('leaves the good one that was there before in place', async () => {
    await page.attach('resume', fileOf('good.pdf', samplePdf()));
    await page.attach('resume', fileOf('bad.pdf', samplePng()));
    expect(page.chosen('resume')).to.deep.equal(['good.pdf']);
  });
});

describe('a form without a resume', () => {
  it('is not sent: summary and field say so, the answers stay', async () => {
    const backEnd = await startBackEnd();
    const page = await PostingPage.open(backEnd);
    const submitted = record('apply-submit');
    await page.fillIn();
    page.submit();
    await page.untilPanel(/There is a problem.*Resume/);
    expect(page.errorOf('resume')).to.match(/Resume/);
    expect(page.answers).to.deep.equal({ first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
    expect(submitted).to.deep.equal([]);

    await page.attach('resume', fileOf('cv.pdf', samplePdf()));
    page.submit();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
    page.close();
  });
});
