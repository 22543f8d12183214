import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { CaptchaWidget } from '../../src/controllers/captcha-widget.ts';
import type { CaptchaAdapter } from '../../src/submission.ts';

/** What a widget needs of the element that it belongs to. */
class CaptchaTestHost extends LitElement {
  captcha: CaptchaAdapter | undefined;
  captchaRequired = false;
  captchaUnavailable = 'block' as const;
  language = 'fr';
}
customElements.define('captcha-test-host', CaptchaTestHost);

function hostWith(captcha?: CaptchaAdapter): CaptchaTestHost {
  const host = new CaptchaTestHost();
  host.captcha = captcha;
  document.body.append(host);
  return host;
}

const silent: CaptchaAdapter = {
  provider: 'Puzzle',
  mount: () => new Promise(() => {}),
  getToken: async () => 'token',
  reset: () => {},
  destroy: () => {},
};

describe('CaptchaWidget', () => {
  it('takes a script that neither loads nor fails in 10 seconds for unavailable', async () => {
    const { setTimeout: original } = window;
    const waits: number[] = [];
    // The time is over at once.
    const clock = (callback: () => void, wait = 0) => {
      waits.push(wait);
      queueMicrotask(callback);
      return 0;
    };
    let widget: CaptchaWidget | undefined;
    Object.assign(window, { setTimeout: clock });
    try {
      widget = new CaptchaWidget(hostWith(silent));
    } finally {
      Object.assign(window, { setTimeout: original });
    }
    let reason: unknown;
    await widget.getToken(new AbortController().signal).catch((error: unknown) => {
      reason = error;
    });
    expect(String(reason)).to.contain('Puzzle did not load');
    expect(waits).to.include(10_000);
  });

  it('tells the adapter language and theme, and aborts its signal on removal', async () => {
    const told: { lang: string; theme: string; signal: AbortSignal }[] = [];
    const host = hostWith({ ...silent, mount: (_container, options) => void told.push(options) });
    const widget = new CaptchaWidget(host);
    expect(await widget.getToken(new AbortController().signal)).to.equal('token');
    expect(told[0]?.lang).to.equal('fr');
    expect(told[0]?.theme).to.equal('light');
    widget.disconnect();
    expect(told[0]?.signal.aborted).to.equal(true);
    expect(host.children).to.have.length(0);
    host.remove();
  });

  it('swaps adapters, and mounts each once', async () => {
    const calls: string[] = [];
    const named = (name: string): CaptchaAdapter => ({
      ...silent,
      provider: name,
      mount: () => void calls.push(`mount ${name}`),
      destroy: () => void calls.push(`destroy ${name}`),
    });
    const host = hostWith(named('one'));
    const widget = new CaptchaWidget(host);
    widget.update();
    host.captcha = named('two');
    widget.update();
    await widget.getToken(new AbortController().signal);
    expect(widget.provider).to.equal('two');
    expect(calls.filter((call) => call.startsWith('destroy'))).to.deep.equal(['destroy one']);
    expect(calls.filter((call) => call === 'mount two')).to.have.length(1);
    host.remove();
  });
});
