import { timeLimit } from '../services/time-limit.ts';
import { untilAborted } from '../services/until-aborted.ts';
import { loadVendorScript } from '../services/vendor-script.ts';
import type { CaptchaAdapter } from '../submission.ts';
import { Answer } from './shared/answer.ts';
import { globalWith, sizeFor } from './shared/vendor-api.ts';

export interface RecaptchaOptions {
  /** The site's key. It belongs to one variant: Google makes keys for each kind. */
  readonly sitekey: string;
  /**
   * - `checkbox` and `invisible`: version 2. The invisible one shows a puzzle only to those that Google doubts.
   * - `v3`: version 3, a score and nothing to see but the badge.
   * - `enterprise`: Enterprise with a score key.
   * - `enterprise-checkbox`: Enterprise with a checkbox key.
   */
  readonly variant?: RecaptchaVariant;
  /** Names the form in Google's console and in its answer to your server, where there is a score: letters, `/` and `_`. */
  readonly action?: string;
  /** `www.recaptcha.net` for candidates who cannot reach `www.google.com`. */
  readonly host?: 'www.google.com' | 'www.recaptcha.net';
  /** For a content policy that allows scripts by nonce; that of the page's scripts by default. */
  readonly nonce?: string;
}

export type RecaptchaVariant = 'checkbox' | 'invisible' | 'v3' | 'enterprise' | 'enterprise-checkbox';

/** What is used of `window.grecaptcha` and `window.grecaptcha.enterprise`. */
interface Recaptcha {
  ready(callback: () => void): void;
  render(container: HTMLElement, parameters: Readonly<Record<string, unknown>>): number;
  execute(widget: number): void;
  execute(sitekey: string, parameters: { readonly action: string }): PromiseLike<string>;
  reset(widget: number): void;
}

const provider = 'reCAPTCHA';
/** Google honours a token for two minutes. */
const lifetime = 120_000;
/** Milliseconds for a score, which involves nobody: asking for it may never settle. */
const patience = 10_000;

/** Google reCAPTCHA in each of its kinds. Loads `https://www.google.com/recaptcha/…` when mounted. */
export function recaptcha(options: RecaptchaOptions): CaptchaAdapter {
  const { variant = 'checkbox' } = options;
  return variant === 'v3' || variant === 'enterprise' ? scored(options) : rendered(options);
}

/** Asks nothing of the candidate: a token is made when the application is sent. */
function scored(options: RecaptchaOptions): CaptchaAdapter {
  const { sitekey, action = 'apply' } = options;
  let api: Recaptcha | undefined;
  return {
    provider,
    async mount(_container, { signal }) {
      api = await load(options, sitekey, signal);
    },
    async getToken({ signal }) {
      if (!api) return null;
      const execution = Promise.resolve(api.execute(sitekey, { action }));
      const limited = timeLimit(execution, patience, 'reCAPTCHA did not answer within 10 seconds.');
      return tokenOf(await untilAborted(limited, signal));
    },
    // Each token is a new one, and the badge belongs to the page.
    reset() {},
    destroy() {
      api = undefined;
    },
  };
}

/** Stands in the page: a checkbox, or the badge from which a puzzle opens. */
function rendered(options: RecaptchaOptions): CaptchaAdapter {
  const { sitekey, variant } = options;
  const invisible = variant === 'invisible';
  let widget: { readonly api: Recaptcha; readonly id: number; readonly answer: Answer } | undefined;
  const reset = () => {
    widget?.answer.forget();
    widget?.api.reset(widget.id);
  };
  return {
    provider,

    async mount(container, { lang, theme, signal }) {
      const api = await load(options, 'explicit', signal);
      const answer = new Answer(container, tokenOf);
      const id = api.render(container, {
        sitekey,
        theme,
        hl: lang,
        size: invisible ? 'invisible' : sizeFor(container),
        ...(invisible && { badge: 'inline' }),
        callback: (value: string) => answer.solve(value),
        'expired-callback': () => answer.expire(),
        'error-callback': () => answer.fail(new Error('reCAPTCHA cannot be reached.')),
      });
      widget = { api, id, answer };
    },

    async getToken({ signal }) {
      if (!widget) return null;
      const { api, id, answer } = widget;
      if (answer.token) return answer.token;
      if (!invisible) {
        if (answer.failure) throw answer.failure;
        return null;
      }
      const next = answer.next(signal);
      // After a puzzle that was closed or failed, it does nothing until it is reset.
      api.reset(id);
      api.execute(id);
      return next;
    },

    reset,

    // There is no way to remove one but to take its container away.
    destroy() {
      reset();
      widget = undefined;
    },
  };
}

async function load(options: RecaptchaOptions, render: string, signal: AbortSignal): Promise<Recaptcha> {
  const { variant, host = 'www.google.com', nonce } = options;
  const enterprise = variant?.startsWith('enterprise') ?? false;
  const script = enterprise ? 'enterprise.js' : 'api.js';
  const address = `https://${host}/recaptcha/${script}?render=${encodeURIComponent(render)}`;
  const path = enterprise ? ['grecaptcha', 'enterprise'] : ['grecaptcha'];
  // A score can only be had by a script that was loaded for its key; the global says nothing of keys.
  const isLoaded = () => render === 'explicit' || [...document.scripts].some(({ src }) => src === address);
  const find = () => (isLoaded() ? globalWith<Pick<Recaptcha, 'ready'>>(path, ['ready']) : undefined);
  const early = await loadVendorScript({ address, nonce }, find, signal);
  await untilAborted(new Promise<void>((resolve) => early.ready(resolve)), signal);
  const api = globalWith<Recaptcha>(path, ['ready', 'render', 'execute', 'reset']);
  if (!api) throw new Error(`${address} defines no reCAPTCHA of this kind.`);
  return api;
}

function tokenOf(value: string) {
  return { provider, fields: { 'g-recaptcha-response': value }, expiresAt: Date.now() + lifetime };
}
