import type { CaptchaToken } from './core/application/captcha.ts';
import type { SubmitResult } from './core/application/result.ts';

/** What a candidate sends, as data. */
export interface Application {
  readonly posting: { readonly id: string; readonly title: string } | null;
  /** One string, a list for multiple choice, a boolean for a single checkbox. */
  readonly values: Readonly<Record<string, string | string[] | boolean>>;
  readonly files: Readonly<Record<string, File[]>>;
  readonly source: ApplicationSource;
}

/** Where the candidate came from: the address of first touch, and its `gh_src`, `source`, `ref` and `utm_*` parameters. */
export interface ApplicationSource {
  readonly url: string;
  readonly referrer: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a handler is given besides the data. */
export interface SubmitContext {
  /** Aborts when the candidate cancels, the element is removed, or nothing moved for 60 seconds. */
  readonly signal: AbortSignal;
  /** The same across retries of an ambiguous failure, so that a back end can recognise a repeat. */
  readonly idempotencyKey: string;
  /** 1 for the first try under this key. */
  readonly attempt: number;
  readonly captcha: CaptchaToken | null;
  /** Tells the candidate how far sending is, in bytes, and shows that it has not stalled. */
  progress(loaded: number, total?: number): void;
}

/** Sends an application. A handler that throws, or returns nothing known, counts as `failed`. */
export type SubmitHandler = (
  application: Application,
  body: FormData,
  context: SubmitContext,
) => SubmitResult | Response | PromiseLike<SubmitResult | Response>;

/** A built-in adapter. What it needs to know stands in attributes: `sitekey`, `challenge`, `captcha-variant`. */
export type CaptchaName = 'altcha' | 'friendly' | 'hcaptcha' | 'recaptcha' | 'turnstile';

/** A captcha that the form drives itself: it mounts into the light DOM and hands out one token an attempt. */
export interface CaptchaAdapter {
  /** Names the captcha in messages and tokens. */
  readonly provider: string;
  /** Puts the widget into `container`. Rejects when its script cannot be loaded. */
  mount(
    container: HTMLElement,
    options: { lang: string; theme: 'light' | 'dark'; signal: AbortSignal },
  ): void | Promise<void>;
  /** A fresh token, or null while the candidate has not solved it. */
  getToken(options: { signal: AbortSignal }): Promise<CaptchaToken | string | null>;
  /** Called after each attempt that reached a server: a token is good for one. */
  reset(): void;
  destroy(): void;
}
