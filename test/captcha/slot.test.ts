import { expect, html } from '@open-wc/testing';
import { FormPage, logged, replying } from '../elements/apply-form/support.ts';
import { until } from '../support/until.ts';

const fields = [{ name: 'a', label: 'A' }];
const accepted = { status: 'accepted' } as const;
const flagged = { status: 'flagged' } as const;

/** Runs with a vendor's global in the page, and says how its `reset` was called. */
async function withGlobal(name: string, wrap: (api: object) => object, act: () => Promise<void>): Promise<unknown[]> {
  const calls: unknown[] = [];
  Reflect.set(window, name, wrap({ reset: (...values: unknown[]) => calls.push(values[0]) }));
  try {
    await act();
  } finally {
    Reflect.deleteProperty(window, name);
  }
  return calls;
}

async function attempt(content: unknown): Promise<FormPage> {
  const { sent, submitHandler } = replying(flagged);
  const page = await FormPage.open(fields, { submitHandler }, content);
  await page.submit();
  await until(() => sent.length > 0);
  await until(() => page.element.querySelector<HTMLInputElement>('[name$="-response"]')?.value === '');
  return page;
}

describe("a vendor's own widget in the slot", () => {
  it('is read again once it holds something new after it expired, whether it says so or not', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(
      fields,
      { submitHandler },
      html`<div slot="captcha"><input type="hidden" name="altcha" value="old" /></div>`,
    );
    const field = page.element.querySelector('input');
    // Loads what listens to widgets.
    page.element.addEventListener('apply-submit', (event) => event.preventDefault(), { once: true });
    await page.submit();
    field?.parentElement?.dispatchEvent(new Event('expired'));
    await page.submit();
    await until(() => page.summary.length > 0);
    expect(page.summary).to.deep.equal(['The ALTCHA has expired. Please complete it again.']);
    field?.setAttribute('value', 'new');
    await page.submit();
    await until(() => sent.length === 1);
    expect(sent[0]?.body.get('altcha')).to.equal('new');
  });

  it('of reCAPTCHA is reset by its number, not the first of the page', async () => {
    for (const [wrap, id, number] of [
      [(api: object) => api, 'g-recaptcha-response', 0],
      [(api: object) => api, 'g-recaptcha-response-3', 3],
      [(api: object) => ({ enterprise: api }), 'g-recaptcha-response-1', 1],
    ] as const) {
      const calls = await withGlobal('grecaptcha', wrap, async () => {
        await attempt(html`<div slot="captcha"><textarea name="g-recaptcha-response" id=${id}>x</textarea></div>`);
      });
      expect(calls).to.deep.equal([number]);
    }
  });

  it('of Turnstile is reset by its element', async () => {
    let page: FormPage | undefined;
    const calls = await withGlobal(
      'turnstile',
      (api) => api,
      async () => {
        page = await attempt(
          html`<div slot="captcha" class="cf-turnstile"><input type="hidden" name="cf-turnstile-response" value="x" /></div>`,
        );
      },
    );
    expect(calls).to.deep.equal([page?.element.querySelector('.cf-turnstile')]);
  });

  it("of hCaptcha is told from reCAPTCHA, whose field it adds too, and reset by its frame's id", async () => {
    let other: unknown[] = [];
    const calls = await withGlobal(
      'hcaptcha',
      (api) => api,
      async () => {
        other = await withGlobal(
          'grecaptcha',
          (api) => api,
          async () => {
            const page = await attempt(html`
              <div slot="captcha">
                <iframe data-hcaptcha-widget-id="0a1b"></iframe>
                <textarea name="g-recaptcha-response">x</textarea>
                <textarea name="h-captcha-response">x</textarea>
              </div>
            `);
            await page.submit();
            await until(() => page.summary.length > 0);
            expect(page.summary).to.deep.equal(['Please complete the hCaptcha above.']);
          },
        );
      },
    );
    expect(calls).to.deep.equal(['0a1b']);
    expect(other).to.deep.equal([]);
  });

  it('whose reset throws does not stop the form', async () => {
    const errors = await logged('error', async () => {
      await withGlobal(
        'turnstile',
        () => ({
          reset: () => {
            throw new Error('Nothing to reset');
          },
        }),
        async () => {
          const page = await attempt(
            html`<div slot="captcha" class="cf-turnstile"><input type="hidden" name="cf-turnstile-response" value="x" /></div>`,
          );
          await until(() => page.text('[part~="flagged"]') !== '');
        },
      );
    });
    expect(errors.join()).to.contain('Nothing to reset');
  });

  for (const [what, content] of [
    ['an element', html`<div slot="captcha" class="cf-turnstile"></div>`],
    ['a tag that nobody defines', html`<blocked-captcha slot="captcha"></blocked-captcha>`],
  ] as const) {
    it(`that left ${what} bare after 10 seconds is said to be blocked`, async () => {
      const { sent, submitHandler } = replying(accepted);
      const page = await FormPage.open(fields, { submitHandler }, content);
      const { now } = Date;
      const errors = await logged('error', async () => {
        await page.submit();
        Date.now = () => now() + 10_000;
        try {
          await until(() => page.summary.length > 0);
          expect(page.summary[0]).to.contain('The captcha could not be loaded. Turn off ad blockers');
          page.element.captchaUnavailable = 'allow';
          await page.submit();
          await until(() => sent.length === 1);
        } finally {
          Date.now = now;
        }
      });
      expect(errors.join()).to.contain('Nothing came of the captcha in the slot');
      expect(sent[0]?.context.captcha).to.equal(null);
    });
  }

  it('is waited for while its script is still on the way', async () => {
    const { sent, submitHandler } = replying(accepted);
    const page = await FormPage.open(fields, { submitHandler }, html`<div slot="captcha" class="cf-turnstile"></div>`);
    await page.submit();
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'cf-turnstile-response', value: 'token' });
    page.element.querySelector('.cf-turnstile')?.append(field);
    await until(() => sent.length === 1);
    expect(sent[0]?.body.get('cf-turnstile-response')).to.equal('token');
  });
});
