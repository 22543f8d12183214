import { loadVendorScript } from '../services/vendor-script.ts';
import type { CaptchaAdapter } from '../submission.ts';
import { Answer } from './shared/answer.ts';
import { globalWith } from './shared/vendor-api.ts';

export interface FriendlyOptions {
  /** The site's key, from Friendly Captcha's dashboard. */
  readonly sitekey: string;
  /** `eu` keeps what the widget sends in the European Union, where your plan has it. */
  readonly endpoint?: 'global' | 'eu';
  /** Your own `new FriendlyCaptchaSDK()` of `@friendlycaptcha/sdk`, so that no script is loaded from elsewhere. */
  readonly sdk?: FriendlySDK;
  /** For a content policy that allows scripts by nonce; that of the page's scripts by default. */
  readonly nonce?: string;
}

/** What is used of Friendly Captcha's SDK, version 1. */
export interface FriendlySDK {
  createWidget(options: {
    element: HTMLElement;
    sitekey: string;
    formFieldName: null;
    apiEndpoint: 'global' | 'eu';
    language: string;
    startMode: 'none';
    theme: 'light' | 'dark';
  }): FriendlyWidget;
}

export interface FriendlyWidget {
  start(): void;
  reset(): void;
  destroy(): void;
}

const provider = 'Friendly Captcha';
const field = 'frc-captcha-response';

/**
 * The address that Friendly Captcha's documentation names for pages without a bundler, at one version and held to its bytes.
 */
const script = {
  address: 'https://cdn.jsdelivr.net/npm/@friendlycaptcha/sdk@1.0.2/site.min.js',
  integrity: 'sha384-PlTUwS206S5stm69A6ULL0xNfgrDI6zspceDmfFtJGdNblYUuExQauIm9leAc/Ck',
  module: true,
};

/**
 * Friendly Captcha, version 2, which works by itself when the application is sent, or when the candidate starts it. Where its
 * dashboard asks for a click, the form asks to complete it.
 */
export function friendly({ sitekey, endpoint = 'global', sdk, nonce }: FriendlyOptions): CaptchaAdapter {
  let widget: { readonly handle: FriendlyWidget; readonly answer: Answer } | undefined;
  /** Not begun; at work by itself; waiting for the candidate's click. */
  let state: 'idle' | 'working' | 'asking' = 'idle';

  const reset = () => {
    state = 'idle';
    widget?.answer.forget();
    widget?.handle.reset();
  };

  return {
    provider,

    async mount(container, { lang, theme, signal }) {
      const find = () => globalWith<FriendlySDK>(['frcaptcha'], ['createWidget']);
      const api = sdk ?? (await loadVendorScript({ ...script, nonce }, find, signal));
      const answer = new Answer(container, (value) => ({ provider, fields: { [field]: value } }));
      const element = document.createElement('div');
      container.append(element);
      listen(element, 'complete', signal, ({ response }) => answer.solve(String(response)));
      listen(element, 'expire', signal, () => answer.expire());
      listen(element, 'error', signal, ({ error }) =>
        answer.fail(new Error(`Friendly Captcha failed: ${said(error)}`)),
      );
      listen(element, 'statechange', signal, ({ state: now, mode }) => {
        if (now === 'activated' && mode === 'interactive') {
          state = 'asking';
          answer.decline();
        } else {
          state = now === 'expired' || now === 'error' || now === 'reset' ? 'idle' : 'working';
        }
      });
      const handle = api.createWidget({
        element,
        sitekey,
        formFieldName: null,
        apiEndpoint: endpoint,
        language: lang,
        startMode: 'none',
        theme,
      });
      widget = { handle, answer };
    },

    async getToken({ signal }) {
      if (!widget) return null;
      const { handle, answer } = widget;
      if (answer.token) return answer.token;
      if (state === 'asking') return null;
      if (answer.failure) reset();
      const next = answer.next(signal);
      if (state === 'idle') {
        state = 'working';
        handle.start();
      }
      return next;
    },

    reset,

    destroy() {
      widget?.handle.destroy();
      widget = undefined;
      state = 'idle';
    },
  };
}

/** The widget's events carry what they say in `detail`. */
function listen(
  element: HTMLElement,
  name: string,
  signal: AbortSignal,
  handle: (detail: Readonly<Record<string, unknown>>) => void,
): void {
  element.addEventListener(
    `frc:widget.${name}`,
    (event) => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
      handle(typeof detail === 'object' ? { ...detail } : {});
    },
    { signal },
  );
}

function said(error: unknown): string {
  const { code, detail } = typeof error === 'object' ? { code: '', detail: '', ...error } : { code: '', detail: '' };
  return `${String(code)} ${String(detail)}`.trim();
}
