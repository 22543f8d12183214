import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pick } from '../../support/transfer.ts';
import type { BackEnd } from './back-end.ts';

interface PageOptions {
  /** The posting's file, without `.json`. */
  readonly posting?: string;
  /** What the back end shall answer with. */
  readonly provoke?: string;
  /** Puts ALTCHA into the captcha slot, or lets the form do so, from the back end's own files. */
  readonly captcha?: 'slot' | 'adapter';
}

/** Everything waited for crosses processes and, in one engine, a virtual screen. */
const patience = { timeout: 30_000 };

/** A page with a posting from the built embed, as a candidate sees and uses it. */
export class PostingPage {
  readonly backEnd: BackEnd;
  readonly posting: HTMLElement;

  private constructor(backEnd: BackEnd, posting: HTMLElement) {
    this.backEnd = backEnd;
    this.posting = posting;
  }

  static async open(
    backEnd: BackEnd,
    { posting = 'backend-developer', provoke, captcha }: PageOptions = {},
  ): Promise<PostingPage> {
    await import(backEnd.url('vendor/job-board-elements/job-board.js'));
    if (captcha) await loadAltcha(backEnd);
    const element = document.createElement('job-posting');
    element.setAttribute('src', backEnd.url(`jobs/${posting}.json`));
    element.setAttribute('action', backEnd.url(`applications${provoke ? `?provoke=${provoke}` : ''}`));
    if (captcha === 'slot') element.append(altchaWidget(backEnd));
    if (captcha === 'adapter') {
      element.setAttribute('captcha', 'altcha');
      element.setAttribute('challenge', backEnd.url('altcha/challenge'));
    }
    document.body.append(element);
    return PostingPage.of(backEnd, element);
  }

  /** A posting that stands already, in this page or in a frame of it. */
  static async of(backEnd: BackEnd, posting: HTMLElement): Promise<PostingPage> {
    const page = new PostingPage(backEnd, posting);
    const drop = () =>
      posting.shadowRoot?.querySelector('apply-form')?.shadowRoot?.querySelector('file-drop')?.shadowRoot;
    await page.until('the form', () => drop()?.querySelector('input[type=file]'));
    return page;
  }

  close(): void {
    this.posting.remove();
  }

  get form(): HTMLElement {
    return this.#find(this.posting, 'apply-form');
  }

  /** Finds in the form by selector; fails when it is not there. */
  find<E extends HTMLElement>(selector: string): E {
    return this.#find<E>(this.form, selector);
  }

  has(selector: string): boolean {
    return this.form.shadowRoot?.querySelector(selector) !== null;
  }

  fileDrop(name: string): HTMLElement {
    return this.find(`file-drop[name="${name}"]`);
  }

  /** Types an answer. */
  async type(name: string, text: string): Promise<void> {
    this.find(`[name="${name}"]`).focus();
    await sendKeys({ type: text });
  }

  /** Chooses a file, and waits until it is checked. */
  async attach(name: string, file: File): Promise<void> {
    const drop = this.fileDrop(name);
    pick(this.#find<HTMLInputElement>(drop, 'input[type=file]'), file);
    const told = () =>
      this.chosen(name).includes(file.name) || this.refused(name).some((text) => text.includes(file.name));
    await this.until('the file to be checked', () => told() && !drop.matches(':state(checking)'));
  }

  /** The names of the files chosen, as shown. */
  chosen(name: string): string[] {
    return this.#textsIn(name, '[part~=file-name]');
  }

  /** The sentences about files that were refused. */
  refused(name: string): string[] {
    return this.#textsIn(name, '[part~=refusal]');
  }

  #textsIn(name: string, selector: string): string[] {
    return [...(this.fileDrop(name).shadowRoot?.querySelectorAll(selector) ?? [])].map(textOf);
  }

  /** All that the required questions ask. */
  async fillIn(files: { resume?: File; cover_letter?: File } = {}): Promise<void> {
    await this.type('first_name', 'Ada');
    await this.type('last_name', 'Lovelace');
    await this.type('email', 'ada@example.com');
    for (const [name, file] of Object.entries(files)) await this.attach(name, file);
  }

  get submitButton(): HTMLButtonElement {
    return this.find('[type=submit]');
  }

  submit(): void {
    this.submitButton.click();
  }

  async solveCaptcha(): Promise<void> {
    const box = () => this.#captcha()?.querySelector<HTMLInputElement>('input[type=checkbox]');
    await this.until('the captcha', box);
    box()?.click();
    await this.until('the captcha to be solved', () => this.captchaToken !== '');
  }

  /** What ALTCHA would send. */
  get captchaToken(): string {
    return this.#captcha()?.querySelector<HTMLInputElement>('input[name=altcha]')?.value ?? '';
  }

  /** The notice that is shown now, or an empty text. */
  get panel(): string {
    const form = this.posting.shadowRoot?.querySelector('apply-form');
    const panel = form?.shadowRoot?.querySelector('[part~=panel]');
    return panel ? textOf(panel) : '';
  }

  async untilPanel(words: RegExp): Promise<void> {
    await this.until(`a panel with ${words}`, () => words.test(this.panel));
  }

  untilAccepted(): Promise<void> {
    return this.until('the application to be accepted', () => this.has('[part~=success]'));
  }

  /** The error beside a question. */
  errorOf(name: string): string {
    const control = this.find(`[name="${name}"]`);
    const root = control.shadowRoot ?? this.form.shadowRoot;
    const scope = control.shadowRoot ? root : control.closest('[part~=field]');
    const error = scope?.querySelector('[part~=error]');
    return error ? textOf(error) : '';
  }

  get answers(): Record<string, string> {
    const names = ['first_name', 'last_name', 'email'];
    return Object.fromEntries(names.map((name) => [name, this.find<HTMLInputElement>(`[name="${name}"]`).value]));
  }

  async until(what: string, condition: () => unknown): Promise<void> {
    try {
      await waitUntil(condition, what, patience);
    } catch (error) {
      throw new Error(`Waited for ${what}. The form says: "${this.panel}"`, { cause: error });
    }
  }

  #captcha(): Element | null {
    // In the page's own DOM, also where a board has made the posting.
    return this.posting.ownerDocument.querySelector('altcha-widget');
  }

  #find<E extends HTMLElement>(host: HTMLElement, selector: string): E {
    const element = host.shadowRoot?.querySelector<E>(selector);
    if (!element) throw new Error(`There is no ${selector} in ${host.localName}.`);
    return element;
  }
}

/** Collects events that reach the page. */
export function record<E extends Event>(name: string): E[] {
  const events: E[] = [];
  document.addEventListener(name, (event) => events.push(event as E));
  return events;
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

async function loadAltcha(backEnd: BackEnd): Promise<void> {
  if (customElements.get('altcha-widget')) return;
  await import(backEnd.url('captcha.js'));
}

function altchaWidget(backEnd: BackEnd): HTMLElement {
  const widget = document.createElement('altcha-widget');
  widget.slot = 'captcha';
  widget.setAttribute('challenge', backEnd.url('altcha/challenge'));
  return widget;
}
