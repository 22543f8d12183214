import type { CaptchaToken } from '../core/application/captcha.ts';
import { attempt } from '../services/attempt.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaHost } from './captcha.ts';

/** Blocked scripts often neither load nor fail; after this many milliseconds they count as unavailable. */
const loadTimeout = 10_000;
/** Milliseconds between looks for a widget that has not come yet. */
const lookInterval = 100;

interface KnownField {
  readonly provider: string;
  /** Starts the widget anew that made this field. */
  readonly reset?: (field: Control) => void;
}

/**
 * The fields that vendors' standard snippets add. hCaptcha's stands before reCAPTCHA's, whose field its snippet adds as well.
 * Without naming the widget, vendors' `reset` would start the first of the page anew, which may be another form's.
 */
const knownFields: Readonly<Record<string, KnownField>> = {
  'h-captcha-response': {
    provider: 'hCaptcha',
    reset: ({ parentElement }) => {
      const frame = parentElement?.querySelector<HTMLElement>('iframe[data-hcaptcha-widget-id]');
      callReset(vendor('hcaptcha'), frame?.dataset['hcaptchaWidgetId']);
    },
  },
  'g-recaptcha-response': {
    provider: 'reCAPTCHA',
    // The first widget's field has the bare name for its id, others their widget's number after it.
    reset: ({ id }) => {
      const api = vendor('grecaptcha');
      const enterprise = typeof Reflect.get(api, 'reset') === 'function' ? api : Reflect.get(api, 'enterprise');
      callReset(enterprise, Number(/-(\d+)$/.exec(id)?.[1] ?? 0));
    },
  },
  'cf-turnstile-response': {
    provider: 'Turnstile',
    reset: (field) => callReset(vendor('turnstile'), field.closest('.cf-turnstile') ?? field.parentElement),
  },
  'frc-captcha-response': { provider: 'Friendly Captcha' },
  altcha: { provider: 'ALTCHA' },
  'cap-token': { provider: 'Cap' },
};

/** The captcha that the page itself put into the slot, read by the named controls that vendors' snippets add. */
export class CaptchaSlot {
  readonly #host: CaptchaHost;
  readonly #since = Date.now();
  /** Values of widgets that have said since that they are too old. Some leave them in their field. */
  readonly #expired = new Set<string>();

  constructor(host: CaptchaHost) {
    this.#host = host;
  }

  get elements(): Element[] {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name="captcha"]');
    return slot?.assignedElements({ flatten: true }) ?? [];
  }

  /** The provider's name, where it is known. */
  get provider(): string | undefined {
    const names = new Set(this.#controls().map(({ name }) => name));
    return Object.entries(knownFields).find(([name]) => names.has(name))?.[1].provider;
  }

  /** Whether it was solved too long ago. */
  get expired(): boolean {
    return this.#controls().some((control) => this.#isExpired(control));
  }

  /**
   * What the widget's fields hold, or null while it is not solved.
   * @throws when no widget has come of what the page put there
   */
  async getToken(signal: AbortSignal): Promise<CaptchaToken | null> {
    await this.#untilThere(signal);
    const answered = this.#controls().filter((control) => isAnswered(control) && !this.#isExpired(control));
    if (answered.length === 0) return null;
    return {
      provider: this.provider ?? 'captcha',
      fields: Object.fromEntries(answered.map(({ name, value }) => [name, value])),
    };
  }

  /** A widget said that what it holds is too old. */
  expire(): void {
    for (const { value } of this.#controls().filter(isAnswered)) this.#expired.add(value);
  }

  reset(): void {
    this.#expired.clear();
    const controls = this.#controls();
    const hasHCaptcha = controls.some(({ name }) => name === 'h-captcha-response');
    for (const control of controls) {
      const known = Object.hasOwn(knownFields, control.name) ? knownFields[control.name] : undefined;
      clear(control);
      if (hasHCaptcha && control.name === 'g-recaptcha-response') continue;
      attempt(() => known?.reset?.(control));
    }
    for (const element of this.elements.flatMap((root) => [root, ...root.querySelectorAll('*')])) {
      if (element.localName.includes('-')) attempt(() => callReset(element));
    }
  }

  /** Waits while there is nothing but what the vendor's script should replace. */
  async #untilThere(signal: AbortSignal): Promise<void> {
    while (this.elements.length > 0 && this.elements.every(isBare)) {
      if (Date.now() - this.#since >= loadTimeout) throw new Error('Nothing came of the captcha in the slot.');
      await untilAborted(new Promise((resolve) => setTimeout(resolve, lookInterval)), signal);
    }
  }

  #controls(): Control[] {
    return this.elements
      .flatMap((root) => [root, ...root.querySelectorAll('input, textarea, select')])
      .filter((element) => isControl(element))
      .filter(({ name }) => name !== '');
  }

  #isExpired({ value }: Control): boolean {
    return value === '.EXPIRED' || this.#expired.has(value);
  }
}

/** An element that nothing has been made of yet: its tag is not defined, or there is nothing in it to see, use or read. */
function isBare(element: Element): boolean {
  const { localName, childNodes, children } = element;
  if (/^(script|noscript|style|template|link)$/.test(localName)) return true;
  if (localName.includes('-')) return !element.matches(':defined');
  if (!/^(div|span|p|section)$/.test(localName)) return false;
  return !hasText(childNodes) && [...children].every(isBare);
}

const hasText = (nodes: NodeListOf<ChildNode>): boolean =>
  [...nodes].some((node) => node instanceof Text && node.data.trim() !== '');

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

function vendor(name: string): object {
  const found: unknown = Reflect.get(window, name);
  return (typeof found === 'object' || typeof found === 'function') && found !== null ? found : {};
}

function callReset(target: unknown, ...widget: readonly unknown[]): void {
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null) return;
  const reset: unknown = Reflect.get(target, 'reset');
  if (typeof reset === 'function') reset.call(target, ...widget);
}
