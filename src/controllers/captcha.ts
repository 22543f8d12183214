import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptchaToken } from '../core/application/captcha.ts';
import { ApplyCaptchaEvent } from '../events.ts';
import { importPart } from '../services/import-part.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaAdapter, CaptchaName } from '../submission.ts';
import type { CaptchaWidget } from './captcha-widget.ts';

export interface CaptchaHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly captcha: CaptchaAdapter | CaptchaName | undefined;
  readonly captchaRequired: boolean;
  /** `allow` lets an application through when the captcha's script cannot be loaded. */
  readonly captchaUnavailable: 'block' | 'allow';
  /** For the widget: a BCP 47 tag. */
  readonly language: string;
}

/** A token (null where none is asked for), or why there is none. */
export type CaptchaOutcome =
  | { readonly token: CaptchaToken | null; readonly problem?: undefined }
  | { readonly token?: undefined; readonly problem: 'missing' | 'expired' | 'unavailable' };

/**
 * Gets one captcha token an attempt: from the page's `apply-captcha` listener, else from the form's adapter or the slot. All
 * that deals with captchas is loaded when there is one.
 */
export class CaptchaController implements ReactiveController {
  readonly #host: CaptchaHost;
  #widget: CaptchaWidget | undefined;
  /** What could not be loaded by itself is asked for again with each attempt, not with each key. */
  #loading: Promise<unknown> | undefined;

  constructor(host: CaptchaHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The provider's name for messages, where it is known. */
  get provider(): string | undefined {
    return this.#widget?.provider;
  }

  hostConnected(): void {
    this.#widget?.connect();
  }

  hostDisconnected(): void {
    this.#widget?.disconnect();
  }

  hostUpdated(): void {
    if (this.#widget) this.#widget.update();
    else if (this.#hasWidget()) this.#loading ??= this.#load().catch(() => {});
  }

  /** Rejects only when `signal` aborts. */
  async getToken(signal: AbortSignal): Promise<CaptchaOutcome> {
    const event = new ApplyCaptchaEvent();
    this.#host.dispatchEvent(event);
    event.close();
    if (!event.reply && !this.#host.captchaRequired && !this.#hasWidget()) return { token: null };
    try {
      const widget = await untilAborted(this.#load(), signal);
      return await widget.obtain(event.reply, signal);
    } catch (error) {
      signal.throwIfAborted();
      console.error('<apply-form>: the captcha failed.', error);
      return this.#host.captchaUnavailable === 'allow' ? { token: null } : { problem: 'unavailable' };
    }
  }

  /** Starts the captcha anew: a token is good for one attempt. */
  reset(): void {
    this.#widget?.reset();
  }

  /** Moves focus to the widget as far as it can be reached. */
  focus(): void {
    this.#widget?.focus();
  }

  #hasWidget(): boolean {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name="captcha"]');
    return Boolean(this.#host.captcha) || (slot?.assignedElements({ flatten: true }).length ?? 0) > 0;
  }

  async #load(): Promise<CaptchaWidget> {
    const { CaptchaWidget } = await importPart(() => import('./captcha-widget.ts'));
    this.#widget ??= new CaptchaWidget(this.#host);
    return this.#widget;
  }
}
