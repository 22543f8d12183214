import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/define/apply-form.ts';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import type { Application, SubmitContext, SubmitHandler } from '../../../src/submission.ts';
import { Frame } from '../../support/framed-page.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';

/** What a candidate sees and does in one form. */
export class FormPage {
  readonly element: ApplyForm;

  constructor(element: ApplyForm) {
    this.element = element;
  }

  /** A form with these questions, and whatever else the test sets before it stands in the page. */
  static async open(fields?: unknown, properties: Partial<ApplyForm> = {}, content: unknown = ''): Promise<FormPage> {
    const element = await fixture<ApplyForm>(html`<apply-form>${content}</apply-form>`);
    // It comes ahead of need; with it here, an outcome is told as soon as it is known.
    await element.outcomes();
    Object.assign(element, fields === undefined ? {} : { fields }, properties);
    const page = new FormPage(element);
    await page.settled();
    return page;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The form has not rendered.');
    return shadowRoot;
  }

  get form(): HTMLFormElement {
    return this.find('form');
  }

  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`The form has no ${selector}.`);
    return found;
  }

  control(name: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`[name="${name}"]`);
  }

  drop(name: string): FileDrop {
    return this.find<FileDrop>(`file-drop[name="${name}"]`);
  }

  button(part: string): HTMLButtonElement {
    return this.find<HTMLButtonElement>(`button[part~="${part}"]`);
  }

  /** Types into a text control as a person's keys do, but at once. */
  fill(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) {
      const control = this.control(name);
      control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  async attach(name: string, ...files: File[]): Promise<void> {
    await this.drop(name).addFiles(files);
    await this.settled();
  }

  /** Everything that the standard questions require. */
  async fillStandard(): Promise<void> {
    this.fill({ first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
    await this.attach('resume', fileOf('resume.txt', sampleTxt()));
  }

  async submit(): Promise<void> {
    this.button('submit').click();
    await this.settled();
  }

  get summary(): string[] {
    return [...this.root.querySelectorAll('[part~="summary"] li')].map(text);
  }

  /** The visible text of a part; empty when it is not there. */
  text(selector: string): string {
    return text(this.root.querySelector(selector));
  }

  /** Lets pending work come to rest: rendering, checks of files, handlers that answer at once. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await nextFrame();
      await this.element.updateComplete;
      const drops = [...this.root.querySelectorAll('file-drop')];
      await Promise.all(drops.map((drop) => drop.whenChecked()));
      // Before they are sent, files are read once more: so long it takes here too, on however slow a machine.
      await Promise.all(drops.flatMap(({ files }) => files.map((file) => file.arrayBuffer().catch(() => {}))));
    }
  }
}

/** A form in a page of its own, which has loaded nothing yet and may be left. */
export class FramedPage {
  readonly page: FormPage;
  readonly #frame: Frame;

  private constructor(frame: Frame, page: FormPage) {
    this.#frame = frame;
    this.page = page;
  }

  static async open(
    properties: Partial<ApplyForm>,
    markup = '<apply-form></apply-form>',
    importMap?: object,
  ): Promise<FramedPage> {
    const frame = await Frame.open('define/apply-form.ts', importMap && { importMap });
    const container = frame.document.createElement('div');
    container.innerHTML = markup;
    const element = container.querySelector('apply-form');
    if (!element) throw new Error('The markup has no form.');
    frame.document.body.append(container);
    Object.assign(element, { fields: [{ name: 'a', label: 'A' }], ...properties });
    const page = new FormPage(element);
    await page.settled();
    return new FramedPage(frame, page);
  }

  get window(): Window & typeof globalThis {
    return this.#frame.window;
  }

  /** The document of the page that `act` leads to. */
  left(act: () => unknown): Promise<Document> {
    return this.#frame.left(act);
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.page.settled();
  }

  close(): void {
    this.#frame.close();
  }
}

/** One call of the page's handler. */
export interface Sent {
  readonly application: Application;
  readonly body: FormData;
  readonly context: SubmitContext;
}

type Reply = Awaited<ReturnType<SubmitHandler>>;

/** A handler that answers each attempt with the next of `replies`, the last one from then on, and keeps what it was given. */
export function replying(...replies: readonly Reply[]): {
  readonly sent: Sent[];
  readonly submitHandler: SubmitHandler;
} {
  const sent: Sent[] = [];
  const submitHandler: SubmitHandler = (application, body, context) => {
    sent.push({ application, body, context });
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (reply === undefined) throw new Error('The test gives no reply.');
    return reply;
  };
  return { sent, submitHandler };
}

/** A handler whose reply the test gives when it wants. */
export function held(): { readonly sent: Sent[]; readonly submitHandler: SubmitHandler; reply(reply: Reply): void } {
  const sent: Sent[] = [];
  let resolve: (reply: Reply) => void = () => {};
  return {
    sent,
    submitHandler: (application, body, context) => {
      sent.push({ application, body, context });
      return new Promise<Reply>((settle) => {
        resolve = settle;
      });
    },
    reply: (reply) => resolve(reply),
  };
}

/** What `console.error` or `console.warn` was told while `act` ran. */
export async function logged(level: 'error' | 'warn', act: () => unknown): Promise<string[]> {
  const original = console[level];
  const lines: string[] = [];
  console[level] = (...things: unknown[]) => lines.push(things.map(String).join(' '));
  try {
    await act();
  } finally {
    console[level] = original;
  }
  return lines.filter((line) => line.includes('apply-form'));
}

function text(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The event that `act` makes the form fire. */
export async function eventFrom<Type extends keyof GlobalEventHandlersEventMap>(
  element: HTMLElement,
  type: Type,
  act: () => unknown,
): Promise<GlobalEventHandlersEventMap[Type]> {
  const event = new Promise<GlobalEventHandlersEventMap[Type]>((resolve) => {
    element.addEventListener(type, resolve, { once: true });
  });
  await act();
  return event;
}
