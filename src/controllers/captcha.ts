import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptchaToken } from '../core/application/captcha.ts';
import { ApplyCaptchaEvent, type CaptchaReply } from '../events.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaAdapter } from '../submission.ts';
import type { CaptchaWidget } from './captcha-widget.ts';

export interface CaptchaHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly captcha: CaptchaAdapter | undefined;
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
 * Gets one captcha token an attempt: from the page's `apply-captcha` listener, else from the form's adapter or the slot. What
 * deals with widgets is loaded when there is one.
 */
export class CaptchaController implements ReactiveController {
  readonly #host: CaptchaHost;
  #widget: CaptchaWidget | undefined;
  #loading: Promise<CaptchaWidget> | undefined;

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
    else if (this.#hasWidget()) this.#load().catch(() => {});
  }

  /** Rejects only when `signal` aborts. */
  async getToken(signal: AbortSignal): Promise<CaptchaOutcome> {
    const event = new ApplyCaptchaEvent();
    this.#host.dispatchEvent(event);
    event.close();
    try {
      const hasWidget = this.#hasWidget();
      const widget = hasWidget && !event.reply ? await untilAborted(this.#load(), signal) : undefined;
      const reply = event.reply ?? widget?.getToken(signal) ?? null;
      const token = tokenFrom(await untilAborted(Promise.resolve(reply), signal), widget?.provider);
      if (token || !(hasWidget || this.#host.captchaRequired)) return { token };
      return { problem: widget?.expired ? 'expired' : 'missing' };
    } catch (error) {
      signal.throwIfAborted();
      console.error('<apply-form>: the captcha could not be loaded or solved.', error);
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
    return this.#host.captcha !== undefined || (slot?.assignedElements({ flatten: true }).length ?? 0) > 0;
  }

  #load(): Promise<CaptchaWidget> {
    this.#loading ??= import('./captcha-widget.ts').then(
      ({ CaptchaWidget }) => {
        this.#widget = new CaptchaWidget(this.#host);
        return this.#widget;
      },
      (error: unknown) => {
        // The next attempt may have a better line.
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}

/** A bare string travels as `captcha_token`. Whatever else is no token counts as none. */
function tokenFrom(reply: CaptchaReply, provider = 'captcha'): CaptchaToken | null {
  if (typeof reply === 'string') return reply ? { provider, fields: { captcha_token: reply } } : null;
  return typeof reply?.fields === 'object' ? reply : null;
}
