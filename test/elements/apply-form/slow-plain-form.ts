import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import { Part } from '../../support/framed-page.ts';
import { type FormPage, FramedPage } from './support.ts';

/** A form over a plain one that was typed into, in a page of its own where the part that reads that one is slow to come. */
export class SlowPlainForm {
  readonly #part = new Part('elements/apply-form/plain-answers.ts');
  #framed: FramedPage | undefined;

  /** @param controls what is in the plain form */
  async open(controls: string, properties: Partial<ApplyForm>): Promise<FormPage> {
    await this.#part.hold();
    const content = `<apply-form><form>${controls}</form></apply-form>`;
    this.#framed = await FramedPage.open(properties, content, this.#part.imports());
    const { page } = this.#framed;
    for (const input of page.element.querySelectorAll('input')) input.value = 'Before';
    return page;
  }

  /** Lets the part come. */
  async arrive(): Promise<void> {
    await this.#part.unblock();
  }

  async close(): Promise<void> {
    await this.arrive();
    this.#framed?.close();
  }
}
