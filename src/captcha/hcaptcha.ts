import { loadVendorScript } from '../services/vendor-script.ts';
import type { CaptchaAdapter } from '../submission.ts';
import { Answer } from './shared/answer.ts';
import { globalWith, sizeFor } from './shared/vendor-api.ts';

export interface HCaptchaOptions {
  /** The site's key, from hCaptcha's dashboard. */
  readonly sitekey: string;
  /** `invisible` shows nothing until the application is sent, and a puzzle only to those that hCaptcha doubts. */
  readonly variant?: 'checkbox' | 'invisible';
  /** For a content policy that allows scripts by nonce; that of the page's scripts by default. */
  readonly nonce?: string;
}

/** What is used of `window.hcaptcha`. */
interface HCaptcha {
  render(container: HTMLElement, parameters: Readonly<Record<string, unknown>>): string;
  execute(widget: string): void;
  reset(widget: string): void;
  remove(widget: string): void;
}

const field = 'h-captcha-response';
/** Tokens are good for about two minutes. */
const lifetime = 120_000;
/** Errors that are the candidate's own doing: nothing is broken, the puzzle is merely not solved. */
const declined = new Set<unknown>(['challenge-closed', 'challenge-expired']);

/** hCaptcha, as a checkbox or unseen. Loads `https://js.hcaptcha.com/1/api.js` when mounted. */
export function hcaptcha({ sitekey, variant = 'checkbox', nonce }: HCaptchaOptions): CaptchaAdapter {
  const invisible = variant === 'invisible';
  let widget: { readonly api: HCaptcha; readonly id: string; readonly answer: Answer } | undefined;

  return {
    provider: 'hCaptcha',

    async mount(container, { lang, theme, signal }) {
      // It would take reCAPTCHA's global otherwise, which the page may use.
      const address = 'https://js.hcaptcha.com/1/api.js?render=explicit&recaptchacompat=off';
      const find = () => globalWith<HCaptcha>(['hcaptcha'], ['render', 'execute', 'reset', 'remove']);
      const api = await loadVendorScript({ address, nonce }, find, signal);
      const answer = new Answer(container, (value) => ({
        provider: 'hCaptcha',
        fields: { [field]: value },
        expiresAt: Date.now() + lifetime,
      }));
      const decline = () => answer.decline();
      const id = api.render(container, {
        sitekey,
        theme,
        hl: lang,
        size: invisible ? 'invisible' : sizeFor(container),
        callback: (value: string) => answer.solve(value),
        'expired-callback': () => answer.expire(),
        'chalexpired-callback': decline,
        'close-callback': decline,
        'error-callback': (code: unknown) =>
          declined.has(code) ? decline() : answer.fail(new Error(`hCaptcha failed: ${String(code)}.`)),
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
      api.execute(id);
      return next;
    },

    reset() {
      widget?.answer.forget();
      widget?.api.reset(widget.id);
    },

    destroy() {
      widget?.api.remove(widget.id);
      widget = undefined;
    },
  };
}
