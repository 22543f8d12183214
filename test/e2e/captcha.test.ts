import { expect } from '@open-wc/testing';
import type { ApplySubmitEvent } from '../../src/events.ts';
import { samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { type BackEnd, startBackEnd } from './support/back-end.ts';
import { PostingPage, record } from './support/posting-page.ts';

const submitted = record<ApplySubmitEvent>('apply-submit');

describe('with ALTCHA in the slot', () => {
  let backEnd: BackEnd;
  let page: PostingPage;

  beforeEach(async () => {
    backEnd = await startBackEnd({ captcha: true });
    submitted.length = 0;
  });

  afterEach(() => page.close());

  async function open(provoke?: string): Promise<void> {
    page = await PostingPage.open(backEnd, { captcha: 'slot', ...(provoke && { provoke }) });
    await page.fillIn({ resume: fileOf('cv.pdf', samplePdf()) });
  }

  it('an application without it is not sent, and says so in the summary and beside it', async () => {
    await open();
    page.submit();
    await page.untilPanel(/There is a problem.*Please complete the ALTCHA above\./);
    expect(page.find('[part~=captcha-error]').textContent).to.include('Please complete the ALTCHA above.');
    expect(submitted).to.deep.equal([]);
    expect(await backEnd.received()).to.deep.equal([]);
    expect(page.answers['email']).to.equal('ada@example.com');
    expect(page.chosen('resume')).to.deep.equal(['cv.pdf']);

    await page.solveCaptcha();
    page.submit();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
  });

  it('a flagged application shows what to do, and goes through with a new token after "Try again"', async () => {
    await open('flagged-once');
    await page.solveCaptcha();
    const used = page.captchaToken;
    page.submit();
    await page.until('the panel', () => page.has('[part~=flagged]'));
    const panel = page.find('[part~=flagged]');
    expect(panel.getAttribute('role')).to.equal('alert');
    expect(panel.querySelectorAll('ol > li')).to.have.length(4);
    for (const words of ['VPN', 'cookies', 'private window', 'another browser', 'support', 'PROVOKED-0001']) {
      expect(page.panel).to.include(words);
    }
    expect(panel.querySelector('a')?.href).to.equal('mailto:people@saltmarsh.example');
    expect(page.captchaToken).to.equal('');
    expect(page.answers['email']).to.equal('ada@example.com');
    expect(page.chosen('resume')).to.deep.equal(['cv.pdf']);

    await page.solveCaptcha();
    expect(page.captchaToken).to.not.equal(used);
    page.find('[part~=retry]').click();
    await page.untilAccepted();
    const received = await backEnd.received();
    expect(received).to.have.length(1);
    expect(received[0]?.answers).to.include({ email: 'ada@example.com' });
  });

  it('"Try again" without solving it anew asks for it', async () => {
    await open('flagged-once');
    await page.solveCaptcha();
    page.submit();
    await page.until('the panel', () => page.has('[part~=flagged]'));
    page.find('[part~=retry]').click();
    await page.untilPanel(/Please complete the ALTCHA above\./);
    expect(submitted).to.have.length(1);
  });

  it('a captcha that the server calls expired is asked for again', async () => {
    await open('captcha-once');
    await page.solveCaptcha();
    page.submit();
    await page.untilPanel(/ALTCHA has expired/);
    expect(page.captchaToken).to.equal('');
    await page.solveCaptcha();
    page.submit();
    await page.untilAccepted();
  });
});

describe('with ALTCHA by its adapter', () => {
  let backEnd: BackEnd;
  let page: PostingPage;

  beforeEach(async () => {
    backEnd = await startBackEnd({ captcha: true });
  });

  afterEach(() => page.close());

  async function open(provoke?: string): Promise<void> {
    page = await PostingPage.open(backEnd, { captcha: 'adapter', ...(provoke && { provoke }) });
    await page.fillIn({ resume: fileOf('cv.pdf', samplePdf()) });
  }

  it('an application is sent with a token made on sending, without a click on the widget', async () => {
    await open();
    page.submit();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
  });

  it('one that the candidate made before is the one that is sent', async () => {
    await open();
    await page.solveCaptcha();
    page.submit();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
  });

  it('a flagged application goes through with a new token after "Try again"', async () => {
    await open('flagged-once');
    page.submit();
    await page.until('the panel', () => page.has('[part~=flagged]'));
    page.find('[part~=retry]').click();
    await page.untilAccepted();
    expect(await backEnd.received()).to.have.length(1);
  });

  it('one that the server calls expired is made anew on the next attempt', async () => {
    await open('captcha-once');
    page.submit();
    await page.untilPanel(/ALTCHA has expired/);
    page.submit();
    await page.untilAccepted();
  });

  it('says so when there are no challenges to be had', async () => {
    await open();
    page.posting.setAttribute('challenge', backEnd.url('altcha/none'));
    page.submit();
    await page.untilPanel(/The ALTCHA could not be loaded/);
    expect(await backEnd.received()).to.deep.equal([]);
    page.posting.setAttribute('challenge', backEnd.url('altcha/challenge'));
    page.submit();
    await page.untilAccepted();
  });
});
