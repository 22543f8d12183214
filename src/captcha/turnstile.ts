import { timeLimit } from '../services/time-limit.ts';
import { loadVendorScript } from '../services/vendor-script.ts';
import type { CaptchaAdapter } from '../submission.ts';
import { Answer } from './shared/answer.ts';
import { globalWith, sizeFor } from './shared/vendor-api.ts';

export interface TurnstileOptions {
  /** The widget's key, from Cloudflare's dashboard. */
  readonly sitekey: string;
  /** Names the form in Cloudflare's analytics, and is told to your server: letters, digits, `_` and `-`. */
  readonly action?: string;
  /** For a content policy that allows scripts by nonce; that of the page's scripts by default. */
  readonly nonce?: string;
}

/** What is used of `window.turnstile`. */
interface Turnstile {
  render(container: HTMLElement, parameters: Readonly<Record<string, unknown>>): string | undefined;
  execute(widget: string): void;
  reset(widget: string): void;
  remove(widget: string): void;
}

const field = 'cf-turnstile-response';
/** Cloudflare honours a token for 300 seconds. */
const lifetime = 300_000;
/** Milliseconds that the check may take as long as it asks nothing of the candidate. */
const patience = 30_000;

/**
 * Cloudflare Turnstile, which runs when the application is sent and is seen only when it needs the candidate: the form then
 * asks to complete it. Loads `https://challenges.cloudflare.com/turnstile/v0/api.js` when mounted.
 */
export function turnstile({ sitekey, action, nonce }: TurnstileOptions): CaptchaAdapter {
  let widget: { readonly api: Turnstile; readonly id: string; readonly answer: Answer } | undefined;
  /** Not begun; at work by itself; waiting for the candidate. A widget can begin once, then must be reset. */
  let state: 'idle' | 'working' | 'asking' | 'done' = 'idle';

  const reset = () => {
    state = 'idle';
    widget?.answer.forget();
    widget?.api.reset(widget.id);
  };

  return {
    provider: 'Turnstile',

    async mount(container, { lang, theme, signal }) {
      const address = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit';
      const find = () => globalWith<Turnstile>(['turnstile'], ['render', 'execute', 'reset', 'remove']);
      const api = await loadVendorScript({ address, nonce }, find, signal);
      const answer = new Answer(container, (value) => ({
        provider: 'Turnstile',
        fields: { [field]: value },
        expiresAt: Date.now() + lifetime,
      }));
      const ended = (tell: () => void) => {
        if (signal.aborted) return;
        state = 'done';
        tell();
      };
      const id = api.render(container, {
        sitekey,
        action,
        theme,
        language: lang,
        size: sizeFor(container) === 'compact' ? 'compact' : 'flexible',
        execution: 'execute',
        appearance: 'interaction-only',
        'response-field': false,
        retry: 'never',
        'refresh-expired': 'never',
        callback: (value: string) => ended(() => answer.solve(value)),
        'expired-callback': () => ended(() => answer.expire()),
        'timeout-callback': () => ended(() => answer.expire()),
        'unsupported-callback': () => ended(() => answer.fail(new Error('Turnstile does not support this browser.'))),
        // Without one it throws into the page; `true` says that the error is dealt with.
        'error-callback': (code: unknown) => {
          ended(() => answer.fail(new Error(`Turnstile failed with code ${String(code)}.`)));
          return true;
        },
        'before-interactive-callback': () => {
          state = 'asking';
          answer.decline();
        },
        'after-interactive-callback': () => {
          if (state === 'asking') state = 'working';
        },
      });
      if (id === undefined) throw new Error(`Turnstile does not take the sitekey "${sitekey}".`);
      widget = { api, id, answer };
      state = 'idle';
    },

    async getToken({ signal }) {
      if (!widget || state === 'asking') return null;
      const { api, id, answer } = widget;
      if (answer.token) return answer.token;
      if (state === 'done') reset();
      const next = answer.next(signal);
      if (state === 'idle') {
        state = 'working';
        api.execute(id);
      }
      try {
        return await timeLimit(next, patience, 'Turnstile did not answer within 30 seconds.');
      } catch (error) {
        state = 'done';
        throw error;
      }
    },

    reset,

    destroy() {
      widget?.api.remove(widget.id);
      widget = undefined;
    },
  };
}
