import type { CaptchaToken } from '../core/application/captcha.ts';
import type { CaptchaReply } from '../events.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaAdapter } from '../submission.ts';
import type { CaptchaHost, CaptchaOutcome } from './captcha.ts';

/** Blocked scripts often neither load nor fail; after this many milliseconds they count as unavailable. */
const mountTimeout = 10_000;

/** The fields that vendors' standard snippets add, and what starts each widget anew. */
const knownFields: Readonly<Record<string, { readonly provider: string; readonly global?: string }>> = {
  'g-recaptcha-response': { provider: 'reCAPTCHA', global: 'grecaptcha' },
  'h-captcha-response': { provider: 'hCaptcha', global: 'hcaptcha' },
  'cf-turnstile-response': { provider: 'Turnstile', global: 'turnstile' },
  'frc-captcha-response': { provider: 'Friendly Captcha' },
  altcha: { provider: 'ALTCHA' },
  'cap-token': { provider: 'Cap' },
};

interface Mounted {
  readonly adapter: CaptchaAdapter;
  readonly container: HTMLElement;
  readonly abort: AbortController;
  /** Rejects when the adapter's script cannot be loaded. */
  readonly ready: Promise<void>;
}

/**
 * The captcha that people see: the form's adapter, or whatever the page put into the slot, which is read by the named controls
 * that vendors' snippets add. Widgets stay in the page's own DOM, where their scripts can reach them.
 */
export class CaptchaWidget {
  readonly #host: CaptchaHost;
  #mounted: Mounted | undefined;
  #expired = false;

  constructor(host: CaptchaHost) {
    this.#host = host;
    if (host.isConnected) this.connect();
    this.update();
  }

  /** The provider's name, where it is known. */
  get provider(): string | undefined {
    if (this.#mounted) return this.#mounted.adapter.provider;
    const known = this.#controls().find(({ name }) => Object.hasOwn(knownFields, name));
    return known && knownFields[known.name]?.provider;
  }

  /** Whether it was solved too long ago. Some widgets leave the old token in their field. */
  get expired(): boolean {
    return this.#expired;
  }

  connect(): void {
    // Widgets' events do not bubble, but every event can be captured.
    this.#host.addEventListener('expired', this.#handleExpired, true);
    this.#host.addEventListener('verified', this.#handleVerified, true);
  }

  disconnect(): void {
    this.#host.removeEventListener('expired', this.#handleExpired, true);
    this.#host.removeEventListener('verified', this.#handleVerified, true);
    this.#unmount();
  }

  /** Mounts the form's adapter when there is a new one. */
  update(): void {
    const { captcha: adapter, isConnected } = this.#host;
    if (!isConnected || this.#mounted?.adapter === adapter) return;
    this.#unmount();
    if (adapter) this.#mounted = mount(adapter, this.#host);
  }

  /**
   * One attempt's token: the page's own `reply`, else the widget's.
   * @throws what the page or the widget rejects with, and the signal's reason when it aborts
   */
  async obtain(reply: Promise<CaptchaReply> | undefined, signal: AbortSignal): Promise<CaptchaOutcome> {
    const given = await untilAborted(reply ?? this.getToken(signal), signal);
    const token = tokenFrom(given, reply ? undefined : this.provider);
    if (token || !(this.#isThere() || this.#host.captchaRequired)) return { token };
    return { problem: this.#expired && !reply ? 'expired' : 'missing' };
  }

  async getToken(signal: AbortSignal): Promise<CaptchaReply> {
    if (this.#mounted) {
      await this.#mounted.ready;
      return this.#mounted?.adapter.getToken({ signal }) ?? null;
    }
    const answered = this.#controls().filter(isAnswered);
    if (answered.length === 0 || this.#expired) return null;
    return {
      provider: this.provider ?? 'captcha',
      fields: Object.fromEntries(answered.map(({ name, value }) => [name, value])),
    };
  }

  reset(): void {
    this.#expired = false;
    this.#mounted?.adapter.reset();
    const controls = this.#controls();
    for (const control of controls) clear(control);
    for (const element of this.#slotted().flatMap((root) => [root, ...root.querySelectorAll('*')])) {
      if (element.localName.includes('-')) callReset(element);
    }
    for (const name of new Set(controls.map(({ name }) => knownFields[name]?.global))) {
      if (name) callReset(Reflect.get(window, name));
    }
  }

  focus(): void {
    const target = this.#slotted().find((element) => element instanceof HTMLElement);
    const control =
      target?.querySelector<HTMLElement>('input:not([type=hidden]), button, iframe, [tabindex]') ?? target;
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }

  #isThere(): boolean {
    return this.#host.captcha !== undefined || this.#slotted().length > 0;
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

/** A bare string travels as `captcha_token`. Whatever else is no token counts as none. */
function tokenFrom(reply: CaptchaReply, provider = 'captcha'): CaptchaToken | null {
  if (typeof reply === 'string') return reply ? { provider, fields: { captcha_token: reply } } : null;
  return typeof reply?.fields === 'object' ? reply : null;
}

function mount(adapter: CaptchaAdapter, host: CaptchaHost): Mounted {
  const container = document.createElement('div');
  container.slot = 'captcha';
  outermostHost(host).append(container);
  const abort = new AbortController();
  const theme = getComputedStyle(host).colorScheme.includes('dark') ? 'dark' : 'light';
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${adapter.provider} did not load within 10 seconds.`)),
      mountTimeout,
    );
    Promise.resolve({ lang: host.language, theme, signal: abort.signal } as const)
      .then((options) => adapter.mount(container, options))
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });
  // Told when a token is asked for.
  ready.catch(() => {});
  return { adapter, container, abort, ready };
}

/** The element whose light DOM belongs to the page: a form inside a posting hands the slot on to the posting. */
function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  const handsOn = element.querySelector(':scope > slot[name="captcha"]') !== null;
  return handsOn && root instanceof ShadowRoot ? outermostHost(root.host) : element;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

const isTickable = (control: Control): control is HTMLInputElement => /^(checkbox|radio)$/.test(control.type);

/** Friendly Captcha writes states such as `.UNSTARTED` into its field until there is a token. */
function isAnswered(control: Control): boolean {
  return (!isTickable(control) || control.checked) && control.value !== '' && !control.value.startsWith('.');
}

function clear(control: Control): void {
  if (isTickable(control)) control.checked = false;
  else control.value = '';
}

function callReset(target: unknown): void {
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null) return;
  const reset: unknown = Reflect.get(target, 'reset');
  if (typeof reset !== 'function') return;
  try {
    reset.call(target);
  } catch (error) {
    console.error('<apply-form>: the captcha could not be reset.', error);
  }
}
