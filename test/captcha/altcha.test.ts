import { expect } from '@open-wc/testing';
import 'altcha';
import { altcha } from '../../src/captcha/altcha.ts';
import { Mounted } from './support/mounted.ts';

/** One that takes next to no work; nobody here looks at its signature. */
const challenge = JSON.stringify({
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00'.repeat(16),
    salt: '11'.repeat(16),
    cost: 1,
    keyLength: 32,
    keyPrefix: '00',
    expiresAt: Math.floor(Date.now() / 1000) + 600,
  },
  signature: '22'.repeat(32),
});

describe("the adapter of ALTCHA, with the vendor's own widget", () => {
  let mounted: Mounted | undefined;

  afterEach(() => {
    mounted?.end();
    mounted = undefined;
  });

  it('makes a token when it is needed, keeps it until it is used, and then makes another at once', async () => {
    mounted = await Mounted.of(altcha({ challenge }));
    let made = 0;
    mounted.container.querySelector('altcha-widget')?.addEventListener('statechange', (event) => {
      if (event instanceof CustomEvent && event.detail.state === 'verified') made++;
    });
    const first = await mounted.token();
    expect(first?.fields['altcha']).to.be.a('string');
    expect(await mounted.token()).to.equal(first);
    expect(made).to.equal(1);

    // The widget tells late that it has begun anew: by then it has been asked for the next.
    mounted.adapter.reset();
    const second = await mounted.token();
    expect(second?.fields['altcha']).to.be.a('string');
    expect(made).to.equal(2);
  });
});
