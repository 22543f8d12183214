import type { CaptchaToken } from '../core/application/captcha.ts';
import { isObject } from '../core/posting/loose.ts';
import type { CaptchaReply } from '../events.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaHost, CaptchaOutcome } from './captcha.ts';
import { CaptchaSlot } from './captcha-slot.ts';
import { MountedCaptcha } from './mounted-captcha.ts';

/**
 * The captcha that people see: the form's adapter, or whatever the page put into the slot. Widgets stay in the page's own DOM,
 * where their scripts can reach them.
 */
export class CaptchaWidget {
  readonly #host: CaptchaHost;
  readonly #slot: CaptchaSlot;
  #mounted: MountedCaptcha | undefined;

  constructor(host: CaptchaHost) {
    this.#host = host;
    this.#slot = new CaptchaSlot(host);
    if (host.isConnected) this.connect();
  }

  /** The provider's name, where it is known. */
  get provider(): string | undefined {
    return this.#mounted ? this.#mounted.provider : this.#slot.provider;
  }

  connect(): void {
    // Widgets' events do not bubble, but every event can be captured.
    this.#host.addEventListener('expired', this.#handleExpired, true);
    this.update();
  }

  disconnect(): void {
    this.#host.removeEventListener('expired', this.#handleExpired, true);
    this.#unmount();
  }

  /** Mounts the form's adapter when there is a new one, or the language around it changed. */
  update(): void {
    const { captcha, isConnected, language } = this.#host;
    if (!isConnected) return;
    const source = captcha || undefined;
    if (this.#mounted?.source === source && (!source || this.#mounted?.language === language)) return;
    this.#remount();
  }

  /**
   * One attempt's token: the page's own `reply`, else the widget's.
   * @throws what the page or the widget rejects with, and the signal's reason when it aborts
   */
  async obtain(reply: Promise<CaptchaReply> | undefined, signal: AbortSignal): Promise<CaptchaOutcome> {
    const given = await untilAborted(reply ?? this.getToken(signal), signal);
    const token = tokenFrom(given, reply ? undefined : this.provider);
    if (token?.expiresAt !== undefined && token.expiresAt <= Date.now()) return { problem: 'expired' };
    const isThere = this.#mounted !== undefined || this.#slot.elements.length > 0;
    if (token || !(isThere || this.#host.captchaRequired)) return { token };
    return { problem: !reply && (this.#mounted ?? this.#slot).expired ? 'expired' : 'missing' };
  }

  async getToken(signal: AbortSignal): Promise<CaptchaReply> {
    if (this.#mounted?.failed) this.#remount();
    const mounted = this.#mounted;
    if (!mounted) return this.#slot.getToken(signal);
    try {
      return await untilAborted(mounted.getToken(signal), mounted.gone);
    } catch (error) {
      signal.throwIfAborted();
      if (!mounted.gone.aborted) throw error;
      // Taken out meanwhile, it may never answer: the one in its place is asked.
      return this.getToken(signal);
    }
  }

  reset(): void {
    (this.#mounted ?? this.#slot).reset();
  }

  focus(): void {
    const target = this.#slot.elements.find((element) => element instanceof HTMLElement);
    const control =
      target?.querySelector<HTMLElement>('input:not([type=hidden]), button, iframe, [tabindex]') ?? target;
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }

  #remount(): void {
    this.#unmount();
    const { captcha, isConnected } = this.#host;
    if (captcha && isConnected) this.#mounted = new MountedCaptcha(captcha, this.#host, () => this.#remount());
  }

  #unmount(): void {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    mounted?.unmount();
  }

  #handleExpired = (): void => {
    this.#slot.expire();
  };
}

/** A bare string travels as `captcha_token`. Whatever else is no token counts as none, such as one of empty fields. */
function tokenFrom(reply: CaptchaReply, provider = 'captcha'): CaptchaToken | null {
  if (typeof reply === 'string') return reply ? { provider, fields: { captcha_token: reply } } : null;
  return isObject(reply?.fields) && Object.values(reply.fields).some(Boolean) ? reply : null;
}
