import type { ApplyForm } from './apply-form.ts';
import type { Values } from './controls.ts';

/** What stood in the plain form that was there until the scripts came, by name. */
export class PlainAnswers {
  /** What the page had in it. */
  readonly given: Values;
  /** What somebody made of that: what they took away is empty. */
  readonly typed: Values;
  readonly #files: readonly (readonly [name: string, file: File])[];
  readonly #served = new WeakSet<Element>();

  constructor(fallback: HTMLFormElement) {
    const given = textsOf(asGiven(fallback));
    const now = textsOf(fallback);
    const names = Object.keys({ ...given, ...now }).filter((name) => String(given[name]) !== String(now[name]));
    this.given = given;
    this.typed = Object.fromEntries(names.map((name) => [name, now[name] ?? []]));
    this.#files = [...new FormData(fallback)].flatMap(([name, value]) =>
      value instanceof File && value.name !== '' ? [[name, value]] : [],
    );
  }

  /** Answers as they would be if nobody had typed. */
  takenOff(answers: Values): Values {
    const given = Object.keys(this.typed).map((name) => [name, this.given[name] ?? '']);
    return { ...answers, ...Object.fromEntries(given) };
  }

  /** Brings the files along. What was typed counts as somebody's first answer. */
  finish(element: ApplyForm): void {
    for (const drop of element.renderRoot.querySelectorAll('file-drop')) {
      if (this.#served.has(drop)) continue;
      this.#served.add(drop);
      const files = this.#files.flatMap(([name, file]) => (name === drop.name ? [file] : []));
      if (files.length > 0) void drop.addFiles(files);
    }
    if (Object.keys(this.typed).length === 0) return;
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

/** Chromium resets no form of a document without a window, hence one of this. */
function asGiven(form: HTMLFormElement): HTMLFormElement {
  const copy = document.importNode(form, true);
  copy.reset();
  return copy;
}
