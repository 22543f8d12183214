import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptchaToken } from '../core/application/captcha.ts';
import { ApplyCaptchaEvent, type CaptchaReply } from '../events.ts';
import type { CaptchaAdapter } from '../submission.ts';

/** Blocked scripts often neither load nor fail; after this many milliseconds they count as unavailable. */
const mountTimeout = 10_000;

/** The fields that vendors' standard snippets add, and what starts each widget anew. */
const knownFields: Readonly<Record<string, { provider: string; global?: string }>> = {
  'g-recaptcha-response': { provider: 'reCAPTCHA', global: 'grecaptcha' },
  'h-captcha-response': { provider: 'hCaptcha', global: 'hcaptcha' },
  'cf-turnstile-response': { provider: 'Turnstile', global: 'turnstile' },
  'frc-captcha-response': { provider: 'Friendly Captcha' },
  altcha: { provider: 'ALTCHA' },
  'cap-token': { provider: 'Cap' },
};

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
 * Gets one captcha token an attempt: from the page's `apply-captcha` listener, the form's adapter, or the named controls
 * that vendors' snippets put into the slot. Widgets stay in the light DOM, where their scripts can reach them.
 */
export class CaptchaController implements ReactiveController {
  readonly #host: CaptchaHost;
  #mounted:
    | { adapter: CaptchaAdapter; container: HTMLElement; ready: Promise<boolean>; abort: AbortController }
    | undefined;
  #expired = false;

  constructor(host: CaptchaHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The provider's name for messages, where it is known. */
  get provider(): string | undefined {
    if (this.#host.captcha) return this.#host.captcha.provider;
    const known = this.#controls().find(({ name }) => Object.hasOwn(knownFields, name));
    return known && knownFields[known.name]?.provider;
  }

  hostConnected(): void {
    // Widgets' events do not bubble, but every event can be captured.
    this.#host.addEventListener('expired', this.#handleExpired, true);
    this.#host.addEventListener('verified', this.#handleVerified, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('expired', this.#handleExpired, true);
    this.#host.removeEventListener('verified', this.#handleVerified, true);
    this.#unmount();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#mount();
  }

  /** Rejects only when `signal` aborts. */
  async getToken(signal: AbortSignal): Promise<CaptchaOutcome> {
    const event = new ApplyCaptchaEvent();
    this.#host.dispatchEvent(event);
    event.close();
    if (event.reply) return this.#fromReply(event.reply, signal, 'captcha');

    const mounted = this.#mounted;
    if (mounted) {
      if (!(await untilAborted(mounted.ready, signal))) return this.#unavailable();
      return this.#fromReply(mounted.adapter.getToken({ signal }), signal, mounted.adapter.provider);
    }

    const fields = Object.fromEntries(
      this.#controls()
        .filter(isAnswered)
        .map(({ name, value }) => [name, value]),
    );
    if (Object.keys(fields).length > 0) {
      if (this.#expired) return { problem: 'expired' };
      return { token: { provider: this.provider ?? 'captcha', fields } };
    }
    return this.#isRequired() ? { problem: 'missing' } : { token: null };
  }

  /** Starts the captcha anew: a token is good for one attempt. */
  reset(): void {
    this.#expired = false;
    this.#mounted?.adapter.reset();
    const controls = this.#controls();
    for (const control of controls) clear(control);
    for (const element of this.#slotted().flatMap((root) => [root, ...root.querySelectorAll('*')])) {
      if (element.localName.includes('-')) callMethod(element, 'reset');
    }
    for (const global of new Set(controls.map(({ name }) => knownFields[name]?.global))) {
      if (global) callMethod(Reflect.get(window, global), 'reset');
    }
  }

  /** Moves focus to the widget as far as it can be reached. */
  focus(): void {
    const target = this.#slotted().find((element) => element instanceof HTMLElement);
    const focusable = target?.querySelector<HTMLElement>('input:not([type=hidden]), button, iframe, [tabindex]');
    (focusable ?? target)?.focus();
    (focusable ?? target)?.scrollIntoView({ block: 'center' });
  }

  async #fromReply(reply: Promise<CaptchaReply>, signal: AbortSignal, provider: string): Promise<CaptchaOutcome> {
    try {
      const token = await untilAborted(reply, signal);
      if (typeof token === 'string' && token) return { token: { provider, fields: { captcha_token: token } } };
      if (isToken(token)) return { token };
      return this.#isRequired() ? { problem: 'missing' } : { token: null };
    } catch (error) {
      signal.throwIfAborted();
      console.error('The captcha could not be loaded or solved.', error);
      return this.#unavailable();
    }
  }

  #unavailable(): CaptchaOutcome {
    return this.#host.captchaUnavailable === 'allow' ? { token: null } : { problem: 'unavailable' };
  }

  #isRequired(): boolean {
    return this.#host.captchaRequired || this.#mounted !== undefined || this.#slotted().length > 0;
  }

  #slotted(): Element[] {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name="captcha"]');
    return slot?.assignedElements({ flatten: true }) ?? [];
  }

  #controls(): Control[] {
    return this.#slotted()
      .flatMap((root) => [root, ...root.querySelectorAll('input, textarea, select')])
      .filter((element) => isControl(element))
      .filter(({ name }) => name !== '');
  }

  #mount(): void {
    const adapter = this.#host.captcha;
    if (this.#mounted?.adapter === adapter) return;
    this.#unmount();
    if (!adapter) return;
    const container = document.createElement('div');
    container.slot = 'captcha';
    outermostHost(this.#host).append(container);
    const abort = new AbortController();
    const theme = getComputedStyle(this.#host).colorScheme.includes('dark') ? 'dark' : 'light';
    const ready = Promise.race([
      Promise.resolve()
        .then(() => adapter.mount(container, { lang: this.#host.language, theme, signal: abort.signal }))
        .then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, mountTimeout, false)),
    ]).catch((error: unknown) => {
      if (!abort.signal.aborted) console.error(`The captcha ${adapter.provider} could not be loaded.`, error);
      return false;
    });
    this.#mounted = { adapter, container, ready, abort };
  }

  #unmount(): void {
    if (!this.#mounted) return;
    const { adapter, container, abort } = this.#mounted;
    this.#mounted = undefined;
    abort.abort();
    adapter.destroy();
    container.remove();
  }

  #handleExpired = (): void => {
    this.#expired = true;
  };

  #handleVerified = (): void => {
    this.#expired = false;
  };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Friendly Captcha writes states such as `.UNSTARTED` into its field until there is a token. */
function isAnswered(control: Control): boolean {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type) && !control.checked) return false;
  return control.value !== '' && !control.value.startsWith('.');
}

function clear(control: Control): void {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) control.checked = false;
  else control.value = '';
}

function callMethod(target: unknown, name: string): void {
  if (typeof target !== 'object' && typeof target !== 'function') return;
  const method: unknown = target && Reflect.get(target, name);
  if (typeof method !== 'function') return;
  try {
    method.call(target);
  } catch (error) {
    console.error('The captcha could not be reset.', error);
  }
}

function isToken(value: unknown): value is CaptchaToken {
  return typeof value === 'object' && value !== null && 'fields' in value && typeof value.fields === 'object';
}

/** The element whose light DOM belongs to the page: a form inside a posting hands the slot on to the posting. */
function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  const handsOn = element.querySelector(':scope > slot[name="captcha"]') !== null;
  return handsOn && root instanceof ShadowRoot ? outermostHost(root.host) : element;
}

/** The promise's value, or a rejection as soon as the signal aborts. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
