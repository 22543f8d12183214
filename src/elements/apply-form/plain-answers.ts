import type { ApplyForm } from './apply-form.ts';
import type { Values } from './controls.ts';

/** What stood in the plain form that was there until the scripts came, by name. */
export class PlainAnswers {
  /** What the page had in it. */
  readonly given: Values;
  /** What somebody made of that: what they took away is empty. */
  readonly #typed: Values;
  readonly #files: readonly (readonly [name: string, file: File])[];
  readonly #served = new WeakSet<Element>();

  /** Empties the plain form: on a reload, browsers would fill in once more what may be corrected since. */
  constructor(fallback: HTMLFormElement) {
    const now = textsOf(fallback);
    this.#files = [...new FormData(fallback)].flatMap(([name, value]) =>
      value instanceof File && value.name !== '' ? [[name, value]] : [],
    );
    // The form itself calls controls by their names, `reset` as well.
    HTMLFormElement.prototype.reset.call(fallback);
    const given = textsOf(fallback);
    const names = Object.keys({ ...given, ...now }).filter((name) => String(given[name]) !== String(now[name]));
    this.given = given;
    this.#typed = Object.fromEntries(names.map((name) => [name, now[name] ?? []]));
  }

  /**
   * Puts answers and files in place. What was answered in the element by now is newer, and stays.
   * @param untouched the answers before the candidate's first in the element
   * @returns what these would be had nobody typed into the plain form either
   */
  async takeOver(
    element: ApplyForm,
    prefill: Values,
    untouched: Values,
    write: (values: Values) => Promise<void>,
  ): Promise<Values> {
    const before = element.values;
    const answers = Object.fromEntries(
      Object.entries({ ...prefill, ...this.#typed }).filter(
        ([name]) => String(before[name]) === String(untouched[name]),
      ),
    );
    await write(answers);
    const now = element.values;
    const given = Object.keys(answers).map((name) => [
      name,
      Object.hasOwn(this.#typed, name) ? (this.given[name] ?? '') : now[name],
    ]);
    this.#finish(element);
    return Object.assign(Object.create(null), now, untouched, Object.fromEntries(given));
  }

  /** Brings the files along. What was typed counts as somebody's first answer. */
  #finish(element: ApplyForm): void {
    for (const drop of element.renderRoot.querySelectorAll('file-drop')) {
      if (this.#served.has(drop)) continue;
      this.#served.add(drop);
      const files = this.#files.flatMap(([name, file]) => (name === drop.name ? [file] : []));
      if (files.length > 0) void drop.addFiles(files);
    }
    if (Object.keys(this.#typed).length === 0) return;
    const questions = element.renderRoot.querySelector('[part="questions"]');
    questions?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

function textsOf(form: HTMLFormElement): Record<string, string[]> {
  const texts: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') texts[name] = [...(texts[name] ?? []), value];
  }
  return texts;
}
