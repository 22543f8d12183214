import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/job-posting.ts';
import type { JobPosting } from '../../src/elements/job-posting/job-posting.ts';
import type { SubmitHandler } from '../../src/submission.ts';
import { FormPage, logged, replying } from '../elements/apply-form/support.ts';
import { until } from '../support/until.ts';
import { CallbackVendor, Recaptcha, Turnstile, Vendors } from './support/vendors.ts';

const fields = [{ name: 'a', label: 'A' }];
const accepted = { status: 'accepted' } as const;
const flagged = { status: 'flagged' } as const;

/** A form as a page writes it: everything about the captcha in attributes. */
async function formWith(
  attributes: Readonly<Record<string, string>>,
  ...replies: readonly Awaited<ReturnType<SubmitHandler>>[]
) {
  const { sent, submitHandler } = replying(...replies);
  const page = await FormPage.open(fields, { submitHandler });
  for (const [name, value] of Object.entries(attributes)) page.element.setAttribute(name, value);
  return { page, sent };
}

describe('captcha="…"', () => {
  let vendors: Vendors;

  beforeEach(() => {
    vendors = new Vendors();
  });

  afterEach(() => {
    document.querySelectorAll('apply-form, job-posting').forEach((element) => {
      element.remove();
    });
    vendors.end();
  });

  const turnstile = () => {
    const vendor = new Turnstile();
    let made = 0;
    vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', `token-${++made}`));
    vendors.serve('turnstile', vendor);
    return vendor;
  };

  it('loads nothing of a vendor unless it is named', async () => {
    const { page, sent } = await formWith({}, accepted);
    await page.submit();
    await until(() => sent.length === 1);
    expect(vendors.scripts).to.deep.equal([]);
  });

  it('mounts in the light DOM, sends a token with each attempt, and takes it away with the form', async () => {
    const vendor = turnstile();
    const { page, sent } = await formWith({ captcha: 'turnstile', sitekey: 'key' }, flagged, accepted);
    await until(() => vendor.widgets.size === 1);
    const frame = page.element.querySelector('[slot="captcha"] iframe');
    expect(frame?.getRootNode()).to.equal(document);
    await page.submit();
    await until(() => page.text('[part~="flagged"]') !== '');
    page.button('retry').click();
    await until(() => sent.length === 2);
    expect(sent.map(({ body }) => body.get('cf-turnstile-response'))).to.deep.equal(['token-1', 'token-2']);
    page.element.remove();
    expect(vendor.widgets.size).to.equal(0);
    expect(page.element.querySelector('[slot="captcha"]')).to.equal(null);
  });

  it('follows the form to another place in the page', async () => {
    const vendor = turnstile();
    const { page, sent } = await formWith({ captcha: 'turnstile', sitekey: 'key' }, accepted);
    await until(() => vendor.widgets.size === 1);
    const elsewhere = document.body.appendChild(document.createElement('section'));
    elsewhere.append(page.element);
    await until(() => page.element.querySelector('iframe') !== null);
    expect(vendor.widgets.size).to.equal(1);
    await page.submit();
    await until(() => sent.length === 1);
    expect(sent[0]?.body.get('cf-turnstile-response')).to.equal('token-1');
    elsewhere.remove();
  });

  it('starts anew with another key, another provider and another language, and ends without any', async () => {
    const vendor = turnstile();
    const other = new CallbackVendor((index) => `h${index}`);
    const { page } = await formWith({ captcha: 'turnstile', sitekey: 'one' }, accepted);
    await until(() => vendor.widgets.size === 1);
    page.element.setAttribute('sitekey', 'two');
    await until(() => vendor.widgets.size === 1 && vendor.parameters()['sitekey'] === 'two');
    page.element.lang = 'de';
    await until(() => vendor.widgets.size === 1 && vendor.parameters()['language'] === 'de');
    vendors.serve('hcaptcha', other);
    page.element.setAttribute('captcha', 'hcaptcha');
    await until(() => other.widgets.size === 1);
    expect(vendor.widgets.size).to.equal(0);
    page.element.removeAttribute('captcha');
    await until(() => other.widgets.size === 0);
    expect(page.element.querySelector('[slot="captcha"]')).to.equal(null);
  });

  it('is handed on by a posting, with what stands beside it', async () => {
    const vendor = new Recaptcha();
    vendors.serve('grecaptcha', vendor.api);
    const posting = await fixture<JobPosting>(html`
      <job-posting
        .data=${{ id: '1', title: 'Cook' }}
        captcha="recaptcha"
        captcha-variant="invisible"
        sitekey="key"
      ></job-posting>
    `);
    await until(() => vendor.widgets.size === 1);
    expect(vendor.parameters()).to.include({ sitekey: 'key', size: 'invisible' });
    expect(posting.querySelector('[slot="captcha"]')?.assignedSlot?.getRootNode()).to.equal(posting.shadowRoot);
  });

  it('keeps two forms of a page apart', async () => {
    const vendor = turnstile();
    const [one, two] = await Promise.all(
      ['one', 'two'].map((sitekey) => formWith({ captcha: 'turnstile', sitekey }, accepted)),
    );
    await until(() => vendor.widgets.size === 2);
    expect(vendors.scripts).to.have.length(1);
    await two?.page.submit();
    await until(() => two?.sent.length === 1);
    expect(one?.sent).to.have.length(0);
    expect(vendor.calls.filter((call) => call.startsWith('execute'))).to.have.length(1);
  });

  it('asks for a new token where less than 10 seconds remain, and says "expired" where there is none', async () => {
    const vendor = new CallbackVendor((index) => `h${index}`);
    vendors.serve('hcaptcha', vendor);
    const { page, sent } = await formWith({ captcha: 'hcaptcha', sitekey: 'key' }, accepted);
    await until(() => vendor.widgets.size === 1);
    vendor.call('callback', 'old');
    const { now } = Date;
    Date.now = () => now() + 111_000;
    try {
      await page.submit();
      await until(() => page.summary.length > 0);
    } finally {
      Date.now = now;
    }
    expect(page.summary).to.deep.equal(['The hCaptcha has expired. Please complete it again.']);
    expect(vendor.calls).to.deep.equal([`reset ${vendor.last}`]);
    vendor.call('callback', 'new');
    await page.submit();
    await until(() => sent.length === 1);
    expect(sent[0]?.body.get('h-captcha-response')).to.equal('new');
  });

  it('says "expired" when the vendor does', async () => {
    const vendor = new CallbackVendor((index) => `h${index}`);
    vendors.serve('hcaptcha', vendor);
    const { page } = await formWith({ captcha: 'hcaptcha', sitekey: 'key' }, accepted);
    await until(() => vendor.widgets.size === 1);
    vendor.call('callback', 'old');
    vendor.call('expired-callback');
    await page.submit();
    await until(() => page.summary.length > 0);
    expect(page.summary).to.deep.equal(['The hCaptcha has expired. Please complete it again.']);
  });

  it('says that a blocked script is blocked, and tries it again on the next attempt', async () => {
    vendors.block();
    const { page, sent } = await formWith({ captcha: 'turnstile', sitekey: 'key' }, accepted);
    const errors = await logged('error', async () => {
      await page.submit();
      await until(() => page.summary.length > 0);
    });
    expect(page.summary[0]).to.contain('The Turnstile could not be loaded. Turn off ad blockers');
    expect(errors.join()).to.contain('challenges.cloudflare.com');
    expect(sent).to.have.length(0);
    turnstile();
    await page.submit();
    await until(() => sent.length === 1);
  });

  it('lets through without a token where the page allows that', async () => {
    vendors.block();
    const { page, sent } = await formWith(
      { captcha: 'turnstile', sitekey: 'key', 'captcha-unavailable': 'allow' },
      accepted,
    );
    await logged('error', async () => {
      await page.submit();
      await until(() => sent.length === 1);
    });
    expect(sent[0]?.context.captcha).to.equal(null);
  });

  for (const [what, attributes, words] of [
    ['an unknown name', { captcha: 'turnstyle', sitekey: 'key' }, 'There is no captcha="turnstyle", but altcha,'],
    ['a name that objects have', { captcha: 'constructor' }, 'There is no captcha="constructor"'],
    ['a missing key', { captcha: 'hcaptcha' }, 'captcha="hcaptcha" needs the attribute sitekey.'],
    ['a missing challenge', { captcha: 'altcha', sitekey: 'key' }, 'captcha="altcha" needs the attribute challenge.'],
    [
      'an unknown variant',
      { captcha: 'recaptcha', sitekey: 'key', 'captcha-variant': 'v4' },
      'There is no captcha-variant="v4" here, but checkbox, invisible, v3,',
    ],
  ] as const) {
    it(`tells the developer of ${what}, and sends nothing`, async () => {
      const { page, sent } = await formWith(attributes, accepted);
      const errors = await logged('error', async () => {
        await page.submit();
        await until(() => page.summary.length > 0);
      });
      expect(errors.join()).to.contain(words);
      expect(page.summary[0]).to.contain('could not be loaded');
      expect(sent).to.have.length(0);
    });
  }
});
