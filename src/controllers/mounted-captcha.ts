import { adapterNamed } from '../captcha/by-name.ts';
import type { CaptchaToken } from '../core/application/captcha.ts';
import { attempt } from '../services/attempt.ts';
import { timeLimit } from '../services/time-limit.ts';
import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaAdapter, CaptchaName } from '../submission.ts';
import type { CaptchaHost } from './captcha.ts';

/** Blocked scripts often neither load nor fail; after this many milliseconds they count as unavailable. */
const mountTimeout = 10_000;
/** Milliseconds that a token must still be good for, to reach a server. */
const leeway = 10_000;

/** Attributes that say more of a captcha named by `captcha="…"`. */
const settings = ['sitekey', 'challenge', 'captcha-variant'];

/** The form's adapter, in the page: from the moment it is asked for until it is taken out again. */
export class MountedCaptcha {
  /** What the form named: an adapter, or the name of a built-in one. */
  readonly source: CaptchaAdapter | CaptchaName;
  readonly language: string;
  readonly #container = document.createElement('div');
  readonly #abort = new AbortController();
  readonly #ready: Promise<CaptchaAdapter>;
  #adapter: CaptchaAdapter | undefined;
  #failed = false;
  #expired = false;

  /** @param remount asked for when an attribute changes that the adapter was made from */
  constructor(source: CaptchaAdapter | CaptchaName, host: CaptchaHost, remount: () => void) {
    this.source = source;
    this.language = host.language;
    const { signal } = this.#abort;
    const chain = hostsOf(host);
    this.#container.slot = 'captcha';
    this.#container.addEventListener('expired', () => this.#noteExpired(true), { capture: true, signal });
    this.#container.addEventListener('verified', () => this.#noteExpired(false), { capture: true, signal });
    chain.at(-1)?.append(this.#container);
    if (typeof source === 'string') observe(chain, remount, signal);
    const mounting = this.#mount(chain, themeOf(host));
    const name = typeof source === 'string' ? `captcha="${source}"` : source.provider;
    this.#ready = timeLimit(mounting, mountTimeout, `${name} did not load within 10 seconds.`);
    // Told when a token is asked for.
    this.#ready.catch(() => {
      this.#failed = true;
    });
  }

  /** Aborts when it is taken out of the page. */
  get gone(): AbortSignal {
    return this.#abort.signal;
  }

  get provider(): string | undefined {
    return this.#adapter?.provider;
  }

  /** Whether it could not be loaded. Another try may have a better line, or no ad blocker. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether it was solved too long ago. */
  get expired(): boolean {
    return this.#expired;
  }

  /** The adapter's token; a new one in place of one that may not live until a server sees it. */
  async getToken(signal: AbortSignal): Promise<CaptchaToken | string | null> {
    const adapter = await untilAborted(this.#ready, signal);
    const token = await adapter.getToken({ signal });
    if (!isExpiring(token)) return token;
    adapter.reset();
    this.#expired = true;
    // Whatever its clock says: this machine's may be wrong, and there is no newer one.
    return adapter.getToken({ signal });
  }

  reset(): void {
    this.#expired = false;
    attempt(() => this.#adapter?.reset());
  }

  unmount(): void {
    this.#abort.abort();
    attempt(() => this.#adapter?.destroy());
    this.#container.remove();
  }

  async #mount(chain: readonly Element[], theme: 'light' | 'dark'): Promise<CaptchaAdapter> {
    const { source, language } = this;
    const { signal } = this.#abort;
    const adapter = typeof source === 'string' ? await named(source, chain) : source;
    signal.throwIfAborted();
    this.#adapter = adapter;
    await adapter.mount(this.#container, { lang: language, theme, signal });
    return adapter;
  }

  #noteExpired(expired: boolean): void {
    this.#expired = expired;
  }
}

function isExpiring(token: CaptchaToken | string | null): boolean {
  return typeof token === 'object' && token?.expiresAt !== undefined && token.expiresAt - Date.now() < leeway;
}

/** Settings stand beside `captcha="…"`, on whichever element around the form the page wrote it. */
function named(name: string, chain: readonly Element[]): Promise<CaptchaAdapter> {
  return adapterNamed(
    name,
    (attribute) => chain.find((element) => element.hasAttribute(attribute))?.getAttribute(attribute) ?? null,
  );
}

function observe(chain: readonly Element[], handle: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(handle);
  for (const element of chain) observer.observe(element, { attributeFilter: settings });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * The form and those around it that hand their slot on to it. The last one's light DOM belongs to the page, where vendors'
 * scripts can reach the widget.
 */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  const handsOn = element.querySelector(':scope > slot[name="captcha"]') !== null;
  return [element, ...(handsOn && root instanceof ShadowRoot ? hostsOf(root.host) : [])];
}

/** Of a `color-scheme` that takes both, the system's. */
function themeOf(element: Element): 'light' | 'dark' {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}
