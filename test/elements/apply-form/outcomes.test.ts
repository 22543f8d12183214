import { aTimeout, expect } from '@open-wc/testing';
import type { SubmitResult } from '../../../src/core/application/result.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import { eventFrom, FormPage, FramedPage, logged, replying } from './support.ts';

const fields = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'cv', label: 'CV', type: 'file', accept: ['txt'] },
];

interface Case {
  readonly result: SubmitResult;
  readonly title: string;
  readonly words: readonly string[];
  readonly retry: boolean;
}

const cases: readonly Case[] = [
  {
    result: { status: 'flagged', message: 'Looks automatic.', reference: 'R-9', support: { email: 'hr@example.com' } },
    title: 'We could not send your application yet',
    words: ['Looks automatic.', 'VPN', 'cookies', 'private window', 'another browser', 'hr@example.com', 'R-9'],
    retry: true,
  },
  { result: { status: 'rate-limited' }, title: 'Too many tries at once', words: ['still here'], retry: true },
  {
    result: { status: 'duplicate', message: 'Since Monday.' },
    title: 'You have already applied',
    words: ['Since Monday.'],
    retry: false,
  },
  { result: { status: 'closed' }, title: 'This job is closed', words: ['no longer'], retry: false },
  {
    result: { status: 'failed', retryable: true },
    title: 'Your application was not sent',
    words: ['sending again is safe'],
    retry: true,
  },
  {
    result: { status: 'failed', retryable: false, message: 'No such job.' },
    title: 'Your application was not sent',
    words: ['No such job.', 'careers.example.com/help'],
    retry: false,
  },
];

describe('<apply-form> outcomes', () => {
  for (const { result, title, words, retry } of cases) {
    it(`tells "${title}" (${JSON.stringify(result)}) and loses nothing`, async () => {
      const { submitHandler } = replying(result);
      const page = await FormPage.open(fields, { submitHandler, support: 'https://careers.example.com/help' });
      page.fill({ name: 'Ada' });
      await page.attach('cv', fileOf('cv.txt', sampleTxt()));
      const event = await eventFrom(page.element, 'apply-error', () => page.submit());
      await page.settled();
      expect(event.result).to.deep.equal(result);
      expect(page.root.activeElement?.textContent).to.equal(title);
      const shown = page.text('[part~="panel"]');
      for (const word of words) expect(shown).to.contain(word);
      expect(page.root.querySelector('[part~="retry"]') !== null).to.equal(retry);
      expect(page.control('name').value).to.equal('Ada');
      expect(page.drop('cv').files.map((file) => file.name)).to.deep.equal(['cv.txt']);
      expect(page.element.matches(':state(accepted)')).to.equal(false);
      expect(page.element.matches(':state(sending)')).to.equal(false);
      await expectNoAxeViolations(page.element);
    });
  }

  it('lets the element name support where the reply does not', async () => {
    const { submitHandler } = replying({ status: 'flagged' });
    const page = await FormPage.open(fields, { submitHandler, support: 'mailto:jobs@example.com' });
    await page.submit();
    expect(page.find<HTMLAnchorElement>('a[part~="support"]').href).to.equal('mailto:jobs@example.com');
    const unsafe = await FormPage.open(fields, { submitHandler, support: 'javascript:alert(1)' });
    await unsafe.submit();
    expect(unsafe.root.querySelector('a[part~="support"]')).to.equal(null);
  });

  it('says to contact support only where there is a way to', async () => {
    const { submitHandler } = replying({ status: 'failed', retryable: false });
    const page = await FormPage.open(fields, { submitHandler });
    await page.submit();
    expect(page.text('[part~="outcome"]')).to.contain('contact us').and.not.to.contain('contact support');
  });

  it('replaces the form once the application is in', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted', applicationId: 'A-7', message: 'See you soon.' });
    const page = await FormPage.open(fields, { submitHandler });
    await page.submit();
    expect(page.root.querySelector('form')).to.equal(null);
    expect(page.text('[part~="success"]')).to.contain('See you soon.').and.to.contain('A-7');
    expect(page.root.activeElement?.textContent).to.equal('Application sent');
    page.element.requestSubmit();
    await page.settled();
    expect(sent).to.have.length(1);
    await expectNoAxeViolations(page.element);
  });

  it('counts down, and sends only once the time is over', async () => {
    const { sent, submitHandler } = replying({ status: 'rate-limited', retryAfter: 30 }, { status: 'accepted' });
    const page = await FormPage.open(fields, { submitHandler });
    const { now } = Date;
    try {
      await page.submit();
      expect(page.text('[part~="outcome"]')).to.match(/You can try again in .*\d/);
      expect(page.button('retry').getAttribute('aria-disabled')).to.equal('true');
      expect(page.button('submit').getAttribute('aria-disabled'), 'which does nothing yet either').to.equal('true');
      page.button('retry').click();
      await page.submit();
      expect(sent).to.have.length(1);
      const over = now() + 200_000;
      Date.now = () => over;
      page.element.requestUpdate();
      await page.settled();
      expect(page.button('retry').hasAttribute('aria-disabled')).to.equal(false);
      expect(page.button('submit').hasAttribute('aria-disabled')).to.equal(false);
      page.button('retry').click();
      await page.settled();
      expect(sent).to.have.length(2);
    } finally {
      Date.now = now;
    }
  });

  it('counts no more once it has left the page, and goes on when it is back', async () => {
    const { submitHandler } = replying({ status: 'rate-limited', retryAfter: 80 });
    const page = await FormPage.open(fields, { submitHandler });
    await page.submit();
    const { element } = page;
    const { parentElement } = element;
    element.remove();
    await page.settled();
    let asked = 0;
    element.requestUpdate = (...change) => {
      asked++;
      Object.getPrototypeOf(element).requestUpdate.apply(element, change);
    };
    await aTimeout(3_500);
    // By the timer that ran already.
    expect(asked).to.be.at.most(1);
    parentElement?.append(element);
    const before = asked;
    await until(() => asked > before + 2, 'the countdown');
  });

  it('sends nothing offline, and offers another try once online', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open(fields, { submitHandler });
    page.fill({ name: 'Ada' });
    const edge = () => getComputedStyle(page.find('[part~="outcome"]')).borderInlineStartColor;
    let alarming = '';
    try {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      window.dispatchEvent(new Event('offline'));
      await page.submit();
      alarming = edge();
      expect(page.text('[part~="outcome"]')).to.contain('You are offline');
      expect(page.root.querySelector('[part~="retry"]')).to.equal(null);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    window.dispatchEvent(new Event('online'));
    await page.settled();
    expect(sent).to.have.length(0);
    expect(page.text('[part~="outcome"]')).to.contain('You are back online');
    expect(edge()).not.to.equal(alarming);
    page.button('retry').click();
    await page.settled();
    expect(sent.map(({ context, body }) => [context.attempt, body.get('name')])).to.deep.equal([[1, 'Ada']]);
  });

  it('says that it is offline, not that its captcha could not be loaded', async () => {
    let asked = 0;
    const getToken = async () => {
      asked++;
      throw new TypeError('Failed to fetch');
    };
    const captcha = { provider: 'Puzzle', mount: () => {}, getToken, reset: () => {}, destroy: () => {} };
    const page = await FormPage.open(fields, { captcha });
    try {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      await page.submit();
      expect(page.text('[part~="outcome"]')).to.contain('You are offline');
      expect(page.summary).to.deep.equal([]);
      expect(asked).to.equal(0);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('says so, too, when it goes offline while the captcha is solved', async () => {
    const getToken = async () => {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      throw new TypeError('Failed to fetch');
    };
    const captcha = { provider: 'Puzzle', mount: () => {}, getToken, reset: () => {}, destroy: () => {} };
    const page = await FormPage.open(fields, { captcha });
    try {
      await logged('error', async () => {
        await page.submit();
        while (!page.root.querySelector('[part~="panel"]')) await page.settled();
      });
      expect(page.text('[part~="outcome"]')).to.contain('You are offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('goes where an accepted reply leads', async () => {
    const submitHandler = () => ({ status: 'accepted' as const, redirect: '/__faults/html?thanks' });
    const framed = await FramedPage.open({ submitHandler });
    const thanks = await framed.left(() => framed.page.element.requestSubmit());
    expect(thanks.location.href).to.contain('/__faults/html?thanks');
    framed.close();
  });
});
