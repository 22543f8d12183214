import { expect } from '@open-wc/testing';
import { friendly } from '../../src/captcha/friendly.ts';
import { hcaptcha } from '../../src/captcha/hcaptcha.ts';
import { type RecaptchaVariant, recaptcha } from '../../src/captcha/recaptcha.ts';
import { turnstile } from '../../src/captcha/turnstile.ts';
import { Mounted } from './support/mounted.ts';
import { CallbackVendor, Friendly, Recaptcha, Turnstile, Vendors } from './support/vendors.ts';

const minute = 60_000;

/** Each keeps to what its vendor documents; none of them is the vendor's own. */
describe('captcha adapters, against what their vendors document', () => {
  let vendors: Vendors;
  let mounted: Mounted | undefined;

  beforeEach(() => {
    vendors = new Vendors();
  });

  afterEach(() => {
    mounted?.end();
    mounted = undefined;
    vendors.end();
  });

  const minutesOf = (expiresAt = 0) => Math.round((expiresAt - Date.now()) / minute);

  describe('turnstile', () => {
    const serve = () => {
      const vendor = new Turnstile();
      vendors.serve('turnstile', vendor);
      return vendor;
    };

    it('loads the exact address, tells key, language, theme and size, and shows nothing before it must', async () => {
      const vendor = serve();
      mounted = await Mounted.of(turnstile({ sitekey: 'key', action: 'apply', nonce: 'abc' }));
      expect(vendors.scripts.map(({ src }) => src)).to.deep.equal([
        'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
      ]);
      expect(vendors.scripts[0]?.nonce).to.equal('abc');
      expect(vendor.parameters()).to.include({
        sitekey: 'key',
        action: 'apply',
        language: 'pt-BR',
        theme: 'dark',
        size: 'flexible',
        execution: 'execute',
        appearance: 'interaction-only',
      });
      expect(vendor.calls).to.deep.equal([]);
    });

    it('asks for a token when it is needed, and keeps it until it is used', async () => {
      const vendor = serve();
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', 'token'));
      mounted = await Mounted.of(turnstile({ sitekey: 'key' }));
      const token = await mounted.token();
      expect(token?.fields).to.deep.equal({ 'cf-turnstile-response': 'token' });
      expect(minutesOf(token?.expiresAt)).to.equal(5);
      expect(await mounted.token()).to.equal(token);
      mounted.adapter.reset();
      await mounted.token();
      const id = vendor.last;
      expect(vendor.calls).to.deep.equal([`execute ${id}`, `reset ${id}`, `execute ${id}`]);
    });

    it('has no token while it needs the candidate, and one when they have answered', async () => {
      const vendor = serve();
      vendor.onExecute = () => setTimeout(() => vendor.call('before-interactive-callback'));
      mounted = await Mounted.of(turnstile({ sitekey: 'key' }));
      expect(await mounted.token()).to.equal(null);
      expect(await mounted.token()).to.equal(null);
      vendor.call('after-interactive-callback');
      vendor.call('callback', 'ticked');
      expect((await mounted.token())?.fields).to.deep.equal({ 'cf-turnstile-response': 'ticked' });
      expect(vendor.calls).to.have.length(1);
    });

    it('makes another in place of one that expired', async () => {
      const vendor = serve();
      let made = 0;
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', `token-${++made}`));
      mounted = await Mounted.of(turnstile({ sitekey: 'key' }));
      await mounted.token();
      vendor.call('expired-callback', 'token-1');
      expect(mounted.told).to.deep.equal(['verified', 'expired']);
      expect((await mounted.token())?.fields).to.deep.equal({ 'cf-turnstile-response': 'token-2' });
    });

    it('deals with errors itself, and starts anew on the next attempt', async () => {
      const vendor = serve();
      let answer: unknown;
      vendor.onExecute = (id) => setTimeout(() => (answer = vendor.callOf(id, 'error-callback', '300030')));
      mounted = await Mounted.of(turnstile({ sitekey: 'key' }));
      expect(await mounted.failure()).to.contain('300030');
      expect(answer).to.equal(true);
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', 'token'));
      expect((await mounted.token())?.fields).to.deep.equal({ 'cf-turnstile-response': 'token' });
    });

    it('ends waiting when the candidate cancels', async () => {
      serve();
      mounted = await Mounted.of(turnstile({ sitekey: 'key' }));
      expect(await mounted.token(AbortSignal.abort('cancelled')).catch((reason: unknown) => reason)).to.equal(
        'cancelled',
      );
    });

    it('is removed, and can be mounted again', async () => {
      const vendor = serve();
      const adapter = turnstile({ sitekey: 'key' });
      const first = await Mounted.of(adapter);
      first.end();
      expect(vendor.widgets.size).to.equal(0);
      mounted = await Mounted.of(adapter);
      expect(vendor.widgets.size).to.equal(1);
      expect(vendors.scripts).to.have.length(1);
    });
  });

  describe('hcaptcha', () => {
    const serve = () => {
      const vendor = new CallbackVendor((index) => `h${index}`);
      vendors.serve('hcaptcha', vendor);
      return vendor;
    };

    it('leaves the name of reCAPTCHA alone, and fits into a narrow place', async () => {
      const vendor = serve();
      mounted = await Mounted.of(hcaptcha({ sitekey: 'key' }), { width: 280 });
      expect(vendors.scripts[0]?.src).to.match(/^https:\/\/js\.hcaptcha\.com\/1\/api\.js\?.*recaptchacompat=off/);
      expect(vendor.parameters()).to.include({ sitekey: 'key', hl: 'pt-BR', theme: 'dark', size: 'compact' });
    });

    it('gives what the candidate solved, none after it expired, and never starts by itself', async () => {
      const vendor = serve();
      mounted = await Mounted.of(hcaptcha({ sitekey: 'key' }));
      expect(await mounted.token()).to.equal(null);
      vendor.call('callback', 'solved');
      const token = await mounted.token();
      expect(token?.fields).to.deep.equal({ 'h-captcha-response': 'solved' });
      expect(minutesOf(token?.expiresAt)).to.equal(2);
      vendor.call('expired-callback');
      expect(await mounted.token()).to.equal(null);
      expect(vendor.calls).to.deep.equal([]);
    });

    it('says what broke, until it is solved', async () => {
      const vendor = serve();
      mounted = await Mounted.of(hcaptcha({ sitekey: 'key' }));
      vendor.call('error-callback', 'network-error');
      expect(await mounted.failure()).to.contain('network-error');
      vendor.call('callback', 'solved');
      expect(await mounted.token()).to.not.equal(null);
    });

    it('invisible: executes on sending; a puzzle that was closed is no token, and no failure', async () => {
      const vendor = serve();
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'error-callback', 'challenge-closed'));
      mounted = await Mounted.of(hcaptcha({ sitekey: 'key', variant: 'invisible' }));
      expect(vendor.parameters()).to.include({ size: 'invisible' });
      expect(await mounted.token()).to.equal(null);
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', 'solved'));
      expect((await mounted.token())?.fields).to.deep.equal({ 'h-captcha-response': 'solved' });
    });
  });

  describe('recaptcha', () => {
    const serve = (variant: RecaptchaVariant) => {
      const vendor = new Recaptcha();
      vendors.serve('grecaptcha', variant.startsWith('enterprise') ? { enterprise: vendor.api } : vendor.api);
      return vendor;
    };

    for (const [variant, address] of [
      ['checkbox', 'https://www.google.com/recaptcha/api.js?render=explicit'],
      ['enterprise-checkbox', 'https://www.google.com/recaptcha/enterprise.js?render=explicit'],
    ] as const) {
      it(`${variant}: waits for the candidate`, async () => {
        const vendor = serve(variant);
        mounted = await Mounted.of(recaptcha({ sitekey: 'key', variant }));
        expect(vendors.scripts.map(({ src }) => src)).to.deep.equal([address]);
        expect(vendor.parameters()).to.include({ sitekey: 'key', hl: 'pt-BR', theme: 'dark', size: 'normal' });
        expect(await mounted.token()).to.equal(null);
        vendor.call('callback', 'solved');
        const token = await mounted.token();
        expect(token?.fields).to.deep.equal({ 'g-recaptcha-response': 'solved' });
        expect(minutesOf(token?.expiresAt)).to.equal(2);
        mounted.adapter.reset();
        expect(await mounted.token()).to.equal(null);
        expect(vendor.calls).to.deep.equal(['reset 0']);
        vendor.call('error-callback');
        expect(await mounted.failure()).to.contain('cannot be reached');
      });
    }

    it('invisible: executes on sending, each time on a fresh widget', async () => {
      const vendor = serve('invisible');
      vendor.onExecute = (id) => setTimeout(() => vendor.callOf(id, 'callback', 'solved'));
      mounted = await Mounted.of(recaptcha({ sitekey: 'key', variant: 'invisible' }));
      expect(vendor.parameters()).to.include({ size: 'invisible', badge: 'inline' });
      expect((await mounted.token())?.fields).to.deep.equal({ 'g-recaptcha-response': 'solved' });
      expect(vendor.calls).to.deep.equal(['reset 0', 'execute 0']);
    });

    for (const [variant, address] of [
      ['v3', 'https://www.google.com/recaptcha/api.js?render=key'],
      ['enterprise', 'https://www.google.com/recaptcha/enterprise.js?render=key'],
    ] as const) {
      it(`${variant}: asks for a score by key and action on sending, each time anew`, async () => {
        const vendor = serve(variant);
        mounted = await Mounted.of(recaptcha({ sitekey: 'key', variant }));
        expect(vendors.scripts.map(({ src }) => src)).to.deep.equal([address]);
        expect((await mounted.token())?.fields).to.deep.equal({ 'g-recaptcha-response': 'key-apply' });
        expect(vendor.widgets.size).to.equal(0);
        vendor.score = () => Promise.reject(new Error('Invalid site key'));
        expect(await mounted.failure()).to.contain('Invalid site key');
      });
    }

    it('v3: loads the script for its key, though another is there', async () => {
      const vendor = serve('checkbox');
      const checkbox = await Mounted.of(recaptcha({ sitekey: 'other' }));
      vendors.serve('grecaptcha', vendor.api);
      mounted = await Mounted.of(recaptcha({ sitekey: 'key', variant: 'v3', host: 'www.recaptcha.net' }));
      expect(vendors.scripts.map(({ src }) => src)[1]).to.equal(
        'https://www.recaptcha.net/recaptcha/api.js?render=key',
      );
      checkbox.end();
    });
  });

  describe('friendly', () => {
    it('loads one version, held to its bytes', async () => {
      const vendor = new Friendly();
      vendors.serve('frcaptcha', vendor);
      mounted = await Mounted.of(friendly({ sitekey: 'key', endpoint: 'eu' }));
      expect(vendors.scripts[0]?.src).to.match(/@friendlycaptcha\/sdk@1\.0\.2\//);
      expect(vendors.scripts[0]?.integrity).to.match(/^sha384-/);
      expect(vendor.options).to.include({ sitekey: 'key', apiEndpoint: 'eu', language: 'pt-BR', theme: 'dark' });
    });

    it('loads nothing where the page brings the SDK, and starts on sending', async () => {
      const sdk = new Friendly();
      sdk.onStart = () => setTimeout(() => sdk.fire('complete', { response: 'solved' }));
      mounted = await Mounted.of(friendly({ sitekey: 'key', sdk }));
      expect(vendors.scripts).to.deep.equal([]);
      expect(sdk.calls).to.deep.equal([]);
      expect((await mounted.token())?.fields).to.deep.equal({ 'frc-captcha-response': 'solved' });
      mounted.adapter.reset();
      await mounted.token();
      expect(sdk.calls).to.deep.equal(['start', 'reset', 'start']);
      mounted.adapter.destroy();
      expect(sdk.calls.at(-1)).to.equal('destroy');
    });

    it('has no token while it wants a click, or when it expired', async () => {
      const sdk = new Friendly();
      sdk.onStart = () =>
        setTimeout(() => {
          sdk.fire('statechange', { state: 'activating' });
          sdk.fire('statechange', { state: 'activated', mode: 'interactive' });
        });
      mounted = await Mounted.of(friendly({ sitekey: 'key', sdk }));
      expect(await mounted.token()).to.equal(null);
      expect(await mounted.token()).to.equal(null);
      expect(sdk.calls).to.deep.equal(['start']);
      sdk.fire('statechange', { state: 'solving', mode: 'interactive' });
      sdk.fire('complete', { response: 'clicked' });
      expect((await mounted.token())?.fields).to.deep.equal({ 'frc-captcha-response': 'clicked' });
      sdk.fire('expire', {});
      expect(mounted.told).to.deep.equal(['verified', 'expired']);
    });

    it('says what broke, and starts anew on the next attempt', async () => {
      const sdk = new Friendly();
      sdk.onStart = () =>
        setTimeout(() => sdk.fire('error', { error: { code: 'network_error', detail: 'no answer' } }));
      mounted = await Mounted.of(friendly({ sitekey: 'key', sdk }));
      expect(await mounted.failure()).to.contain('network_error no answer');
      sdk.onStart = () => setTimeout(() => sdk.fire('complete', { response: 'solved' }));
      expect((await mounted.token())?.fields).to.deep.equal({ 'frc-captcha-response': 'solved' });
    });
  });

  for (const [name, adapter] of [
    ['turnstile', turnstile({ sitekey: 'key' })],
    ['hcaptcha', hcaptcha({ sitekey: 'key' })],
    ['recaptcha', recaptcha({ sitekey: 'key' })],
    ['recaptcha v3', recaptcha({ sitekey: 'key', variant: 'v3' })],
    ['friendly', friendly({ sitekey: 'key' })],
  ] as const) {
    it(`${name} says when its script is blocked, and asks for it again on the next mount`, async () => {
      vendors.block();
      for (const round of [1, 2]) {
        const reason = await Mounted.of(adapter).then(
          () => 'mounted',
          (error: unknown) => String(error),
        );
        expect(reason).to.contain('could not be loaded');
        expect(vendors.scripts).to.have.length(round);
      }
    });
  }

  it('two widgets share one script', async () => {
    const vendor = new Turnstile();
    vendors.serve('turnstile', vendor);
    const both = await Promise.all(
      [turnstile({ sitekey: 'a' }), turnstile({ sitekey: 'b' })].map((one) => Mounted.of(one)),
    );
    expect(vendors.scripts).to.have.length(1);
    expect(vendor.widgets.size).to.equal(2);
    for (const one of both) one.end();
  });
});
