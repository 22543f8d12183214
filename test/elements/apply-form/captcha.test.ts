import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/job-posting.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import type { CaptchaAdapter } from '../../../src/submission.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { eventFrom, FormPage, logged, replying } from './support.ts';

const fields = [{ name: 'a', label: 'A' }];
const accepted = { status: 'accepted' } as const;
const flagged = { status: 'flagged' } as const;

/** An adapter that tells what was asked of it. */
function adapterOf(more: Partial<CaptchaAdapter> = {}) {
  const calls: string[] = [];
  const containers: HTMLElement[] = [];
  let made = 0;
  const adapter: CaptchaAdapter = {
    provider: 'Puzzle',
    mount: (container) => {
      containers.push(container);
      calls.push('mount');
    },
    getToken: async () => ({ provider: 'Puzzle', fields: { 'puzzle-response': `token-${++made}` } }),
    reset: () => calls.push('reset'),
    destroy: () => calls.push('destroy'),
    ...more,
  };
  return { adapter, calls, containers };
}

/** The part of the page that deals with widgets comes when there is one. */
async function until(condition: () => boolean, page: FormPage): Promise<void> {
  while (!condition()) await page.settled();
}

describe('<apply-form> captcha by the page', () => {
  for (const [what, reply, entry] of [
    ['a token', { provider: 'GeeTest', fields: { lot_number: '1' } }, ['lot_number', '1']],
    ['a string', 'abc', ['captcha_token', 'abc']],
    ['a promise', Promise.resolve('later'), ['captcha_token', 'later']],
  ] as const) {
    it(`sends ${what} that answers apply-captcha`, async () => {
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(fields, { submitHandler, captchaRequired: true });
      page.element.addEventListener('apply-captcha', (event) => event.respondWith(reply));
      await page.submit();
      await until(() => sent.length > 0, page);
      expect(sent[0]?.body.get(entry[0])).to.equal(entry[1]);
      expect(sent[0]?.context.captcha?.fields).to.deep.equal({ [entry[0]]: entry[1] });
    });
  }

  it('asks nobody where none is required', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler });
    page.element.addEventListener('apply-captcha', (event) => event.respondWith(null));
    await page.submit();
    expect(sent[0]?.context.captcha).to.equal(null);
  });

  for (const [what, fieldsOfToken] of [
    ['nothing but empty fields', { 'g-recaptcha-response': '' }],
    ['no field at all', {}],
    ['null for its fields', null],
  ] as const) {
    it(`takes a token with ${what} for none`, async () => {
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(fields, { submitHandler, captchaRequired: true });
      page.element.addEventListener('apply-captcha', (event) => {
        // What vendors' `getResponse()` gives while nothing is solved; a page in plain JavaScript may give anything.
        Reflect.apply(event.respondWith, event, [{ provider: 'reCAPTCHA', fields: fieldsOfToken }]);
      });
      await page.submit();
      await until(() => page.summary.length > 0, page);
      expect(page.summary[0]).to.contain('Please complete the');
      expect(sent).to.have.length(0);
    });
  }

  it('says that it is missing, in the summary and beside it, and fires no apply-submit', async () => {
    const page = await FormPage.open(fields, { captchaRequired: true });
    page.element.addEventListener('apply-captcha', (event) => event.respondWith(null));
    page.element.addEventListener('apply-submit', () => expect.fail('There is no token.'));
    const { issues } = await eventFrom(page.element, 'apply-invalid', () => page.submit());
    await page.settled();
    const message = 'Please complete the captcha above.';
    expect(issues.map((issue) => issue.message)).to.deep.equal([message]);
    expect(page.summary).to.deep.equal([message]);
    expect(page.text('[part~="captcha-error"]')).to.equal(`Error: ${message}`);
    expect(page.root.activeElement?.textContent).to.equal('There is a problem');
    await expectNoAxeViolations(page.element);
  });

  it('says that the token it was given has run out, and sends nothing', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler });
    let expiresAt = Date.now() - 1;
    page.element.addEventListener('apply-captcha', (event) =>
      event.respondWith({ provider: 'turnstile', fields: { t: 'x' }, expiresAt }),
    );
    await page.submit();
    await until(() => page.summary.length > 0, page);
    expect(page.summary[0]).to.contain('has expired');
    expect(sent).to.have.length(0);
    expiresAt = Date.now() + 60_000;
    await page.submit();
    await until(() => sent.length > 0, page);
    expect(sent[0]?.body.get('t')).to.equal('x');
  });

  it('refuses a second answer', async () => {
    const { submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler });
    let name = '';
    page.element.addEventListener('apply-captcha', (event) => {
      event.respondWith('one');
      try {
        event.respondWith('two');
      } catch (error) {
        name = error instanceof DOMException ? error.name : '';
      }
    });
    await page.submit();
    expect(name).to.equal('InvalidStateError');
  });

  for (const unavailable of ['block', 'allow'] as const) {
    it(`does as captcha-unavailable="${unavailable}" says when the answer fails`, async () => {
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(fields, { submitHandler, captchaUnavailable: unavailable });
      page.element.addEventListener('apply-captcha', (event) => event.respondWith(Promise.reject(new Error('down'))));
      await logged('error', async () => {
        await page.submit();
        await until(() => sent.length + page.summary.length > 0, page);
      });
      expect(sent.map(({ context }) => context.captcha)).to.deep.equal(unavailable === 'allow' ? [null] : []);
      expect(page.summary.join()).to.contain(unavailable === 'allow' ? '' : 'could not be loaded');
    });
  }
});

describe('<apply-form> captcha by adapter', () => {
  it('mounts into the light DOM, resets after each attempt that reached a server, destroys on removal', async () => {
    const { sent, submitHandler } = replying(flagged, accepted);
    const { adapter, calls, containers } = adapterOf();
    const page = await FormPage.open(fields, { submitHandler, captcha: adapter });
    await until(() => calls.length > 0, page);
    expect(containers[0]?.parentElement).to.equal(page.element);
    expect(containers[0]?.slot).to.equal('captcha');
    await page.submit();
    await until(() => sent.length === 1, page);
    expect(calls).to.deep.equal(['mount', 'reset']);
    page.button('retry').click();
    await until(() => sent.length === 2, page);
    expect(sent.map(({ body }) => body.get('puzzle-response'))).to.deep.equal(['token-1', 'token-2']);
    const [first, second] = sent.map(({ context }) => context.idempotencyKey);
    expect(first).to.not.equal(second);
    page.element.remove();
    await page.settled();
    expect(calls.at(-1)).to.equal('destroy');
    expect(page.element.children).to.have.length(0);
  });

  it('names the provider where the puzzle is not solved, and where the server says so', async () => {
    const { submitHandler } = replying({ status: 'captcha', reason: 'expired' });
    const { adapter, calls } = adapterOf({ getToken: async () => null });
    const page = await FormPage.open(fields, { submitHandler, captcha: adapter });
    await until(() => calls.length > 0, page);
    await page.submit();
    expect(page.summary).to.deep.equal(['Please complete the Puzzle above.']);
    page.element.captcha = adapterOf().adapter;
    await page.settled();
    await page.submit();
    expect(page.summary).to.deep.equal(['The Puzzle has expired. Please complete it again.']);
    expect(calls).to.deep.equal(['mount', 'destroy']);
  });

  it('says when it cannot be loaded, or lets through if allowed', async () => {
    const { sent, submitHandler } = replying(accepted);
    const { adapter } = adapterOf({ mount: () => Promise.reject(new Error('blocked')) });
    const page = await FormPage.open(fields, { submitHandler, captcha: adapter });
    await logged('error', async () => {
      await page.submit();
      await until(() => page.summary.length > 0, page);
      expect(page.summary[0]).to.contain('The Puzzle could not be loaded.');
      expect(sent).to.have.length(0);
      page.element.captchaUnavailable = 'allow';
      await page.submit();
    });
    expect(sent[0]?.context.captcha).to.equal(null);
  });

  it('lets the candidate cancel while it waits for a token', async () => {
    const { adapter } = adapterOf({ getToken: () => new Promise(() => {}) });
    const page = await FormPage.open(fields, { captcha: adapter });
    await page.submit();
    page.button('cancel').click();
    await page.settled();
    expect(page.text('[part~="outcome"]')).to.contain('cancelled');
  });

  for (const [what, change] of [
    ['it is exchanged', ({ element }: FormPage, next: CaptchaAdapter) => Object.assign(element, { captcha: next })],
    ['the form is moved', ({ element }: FormPage) => element.parentElement?.append(element)],
  ] as const) {
    it(`asks the one in its place when ${what} while it waits for a token`, async () => {
      let asked = 0;
      const getToken = () => (asked++ === 0 ? new Promise<never>(() => {}) : Promise.resolve('next'));
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(fields, { captcha: adapterOf({ getToken }).adapter, submitHandler });
      await page.submit();
      await until(() => asked === 1, page);
      change(page, adapterOf({ getToken }).adapter);
      await until(() => sent.length > 0, page);
      expect(sent[0]?.body.get('captcha_token')).to.equal('next');
    });
  }

  it('hands a posting the widget of the form inside', async () => {
    const { adapter, containers } = adapterOf();
    const posting = await fixture<JobPosting>(html`<job-posting .data=${{ id: '1', title: 'Cook' }}></job-posting>`);
    Object.assign(posting, { captcha: adapter });
    const form = posting.shadowRoot?.querySelector('apply-form');
    if (!form) throw new Error('The posting shows no form.');
    await until(() => containers.length > 0, new FormPage(form));
    expect(containers[0]?.parentElement).to.equal(posting);
    expect(containers[0]?.assignedSlot?.getRootNode()).to.equal(posting.shadowRoot);
  });
});

describe('<apply-form> captcha in the slot', () => {
  const widget = (value: string) => html`<div slot="captcha">
    <button type="button">Solve</button><input type="hidden" name="frc-captcha-response" value=${value} />
  </div>`;
  const hidden = (page: FormPage): HTMLInputElement => {
    const input = page.element.querySelector('input');
    if (!input) throw new Error('The slot has no field.');
    return input;
  };

  it('sends the hidden field of the widget, and empties it once used', async () => {
    const { sent, submitHandler } = replying(flagged);
    const page = await FormPage.open(fields, { submitHandler }, widget('solved'));
    await page.submit();
    await until(() => sent.length > 0, page);
    expect(sent[0]?.body.get('frc-captcha-response')).to.equal('solved');
    await until(() => hidden(page).value === '', page);
    await page.submit();
    expect(sent).to.have.length(1);
    expect(page.summary).to.deep.equal(['Please complete the Friendly Captcha above.']);
  });

  it('keeps the key of an attempt that may have arrived when it is solved anew, which is no answer', async () => {
    const { sent, submitHandler } = replying({ status: 'failed', retryable: true }, accepted);
    const box = html`<label slot="captcha"><input type="checkbox" name="robot-check" value="x" checked /> Human</label>`;
    const page = await FormPage.open(fields, { submitHandler }, box);
    let started = 0;
    page.element.addEventListener('apply-start', () => started++);
    await page.submit();
    await until(() => sent.length === 1 && !hidden(page).checked, page);
    hidden(page).click();
    await page.submit();
    await until(() => sent.length === 2, page);
    const [first, second] = sent.map(({ context }) => context.idempotencyKey);
    expect(second).to.equal(first);
    expect(started).to.equal(0);
  });

  it('takes states such as .UNSTARTED for no token, and leads to the widget', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler }, widget('.UNSTARTED'));
    await page.submit();
    await until(() => page.summary.length > 0, page);
    expect(sent).to.have.length(0);
    page.find('[part~="summary"] a').click();
    expect(document.activeElement?.textContent).to.equal('Solve');
  });

  it('takes a token that its widget calls expired for none', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler }, widget('old'));
    await page.submit();
    await until(() => sent.length > 0, page);
    const again = await FormPage.open(fields, { submitHandler }, widget('old'));
    // Loads what listens to widgets.
    again.element.addEventListener('apply-submit', (event) => event.preventDefault(), { once: true });
    await again.submit();
    again.element.querySelector('div')?.dispatchEvent(new Event('expired'));
    await again.submit();
    expect(again.summary).to.deep.equal(['The Friendly Captcha has expired. Please complete it again.']);
    expect(sent).to.have.length(1);
  });

  it('starts custom elements of the slot anew after an attempt', async () => {
    let resets = 0;
    if (!customElements.get('test-captcha')) {
      customElements.define(
        'test-captcha',
        class extends HTMLElement {
          reset(): void {
            resets++;
          }
        },
      );
    }
    const { sent, submitHandler } = replying(flagged);
    const content = html`<test-captcha slot="captcha"><input type="hidden" name="altcha" value="x" /></test-captcha>`;
    const page = await FormPage.open(fields, { submitHandler }, content);
    await page.submit();
    await until(() => sent.length > 0 && resets > 0, page);
    expect(resets).to.equal(1);
  });
});
