import { expect, fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import { pick } from '../../support/transfer.ts';
import '../../../src/define/file-drop.ts';

/** The control as a person meets it. */
export class Page {
  readonly element: FileDrop;
  /** Everything it fired so far, as `type name code`. */
  readonly fired: string[] = [];

  constructor(element: FileDrop) {
    this.element = element;
    for (const type of ['input', 'change', 'file-accept', 'file-reject'] as const) {
      element.addEventListener(type, (event) => {
        const details = 'file' in event && event.file instanceof File ? ` ${event.file.name}` : '';
        this.fired.push(`${type}${details}${'code' in event ? ` ${event.code}` : ''}`);
      });
    }
  }

  static async open(template: TemplateResult): Promise<Page> {
    const root = await fixture<HTMLElement>(template);
    const element = root.localName === 'file-drop' ? root : root.querySelector('file-drop');
    const page = new Page(element as FileDrop);
    await page.element.updateComplete;
    return page;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The control has not rendered.');
    return shadowRoot;
  }

  /** The one element that this part names. */
  part<E extends HTMLElement = HTMLElement>(name: string): E {
    const element = this.root.querySelector<E>(`[part='${name}']`);
    if (!element) throw new Error(`There is no part ${name}.`);
    return element;
  }

  parts<E extends HTMLElement = HTMLElement>(name: string): E[] {
    return [...this.root.querySelectorAll<E>(`[part='${name}']`)];
  }

  texts(name: string): string[] {
    return this.parts(name).map((element) => element.textContent?.trim() ?? '');
  }

  get input(): HTMLInputElement {
    const input = this.root.querySelector('input');
    if (!input) throw new Error('There is no inner input.');
    return input;
  }

  /** What the live region says. */
  get status(): string {
    return this.root.querySelector('[role=status]')?.textContent?.trim() ?? '';
  }

  /** The part that has focus. */
  get focused(): string | null | undefined {
    return this.root.activeElement?.getAttribute('part');
  }

  get names(): string[] {
    return this.element.files.map(({ name }) => name);
  }

  /** Chooses files as with the picker. */
  async choose(...files: File[]): Promise<void> {
    pick(this.input, ...files);
    await this.settled();
  }

  /** Until all is judged and shown. */
  async settled(): Promise<void> {
    await this.element.whenChecked();
    await this.element.updateComplete;
  }

  /** The control refused exactly these, in this order. */
  expectRefused(...expected: string[]): void {
    expect(this.fired.filter((entry) => entry.startsWith('file-reject'))).to.deep.equal(
      expected.map((entry) => `file-reject ${entry}`),
    );
  }
}
