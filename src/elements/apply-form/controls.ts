import type { ChoiceField, Field } from '../../core/application/form.ts';
import { textNameOf } from '../../core/application/free-text.ts';
import type { Application } from '../../submission.ts';
import type { FileDrop } from '../file-drop/file-drop.ts';

export type Values = Application['values'];
type Value = Values[string];

/**
 * The controls of one form, as they stand there now: others come with each rendering. They hold the answers themselves:
 * browsers' autofill and password managers write into controls without telling anyone, and what stands in them survives every
 * re-rendering.
 */
export class Controls {
  readonly #root: ParentNode;
  /** Found once for all questions: forms of hundreds, with long lists to choose from, are looked through slowly. */
  readonly #byName = new Map<string, Control[]>();

  /** @param root what the form stands in: the form itself calls controls by their names, `querySelectorAll` as well */
  constructor(root: ParentNode) {
    this.#root = root;
    for (const control of root.querySelectorAll<Control>('input, textarea, select')) {
      const known = this.#byName.get(control.name);
      if (known) known.push(control);
      else this.#byName.set(control.name, [control]);
    }
  }

  /** Every answer by field name, in the form that an application carries it. */
  read(fields: readonly Field[]): Values {
    const values: Record<string, Value> = Object.create(null);
    for (const field of fields) {
      if (field.type !== 'file') values[field.name] = this.#read(field);
      const textName = textNameOf(field);
      const texts = textName === undefined ? [] : this.named(textName).map(({ value }) => value);
      if (textName && texts.length > 0) values[textName] = texts.length > 1 ? texts : String(texts[0]);
    }
    return values;
  }

  /** Puts answers in place; names that no field has are left alone. */
  write(fields: readonly Field[], values: Values): void {
    const names = fields.flatMap((field) => [field.type === 'file' ? [] : field.name, textNameOf(field) ?? []].flat());
    for (const name of names) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      // Null, as JSON has it for what is not known, is no answer.
      if (value === undefined || value === null) continue;
      for (const [index, control] of this.named(name).entries()) writeControl(control, value, index);
    }
  }

  /** The upload controls by field name. */
  drops(): FileDrop[] {
    // On a page where another library has the tag, its elements are none of ours.
    return [...this.#root.querySelectorAll('file-drop')].filter((drop) => 'whenChecked' in drop);
  }

  /** The chosen files by field name. */
  files(): Record<string, File[]> {
    return Object.fromEntries(this.drops().map(({ name, files }) => [name, [...files]]));
  }

  /** Says something of each field that holds files, by its name; `words` are given its label. */
  atFiles(words: (label: string) => string): Record<string, string> {
    const holding = this.drops().filter(({ files }) => files.length > 0);
    return Object.fromEntries(holding.map(({ name, label }) => [name, words(label)]));
  }

  /** Bytes that the files of all other fields take. */
  bytesBeside(name: string): number {
    const others = this.drops().filter((drop) => drop.name !== name);
    return others.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  }

  /** What is typed in a way that the control cannot read, such as letters in a number. */
  isUnreadable(field: Field): boolean {
    return this.named(field.name).some(({ validity }) => validity.badInput);
  }

  /** Values of the chosen options that ask for a text. */
  chosenFreeText(field: ChoiceField): ReadonlySet<string> {
    const chosen = this.#chosen(field.name);
    return new Set(
      field.options.filter(({ freeText, value }) => freeText && chosen.includes(value)).map(({ value }) => value),
    );
  }

  named(name: string): readonly Control[] {
    return this.#byName.get(name) ?? [];
  }

  #read(field: Exclude<Field, { type: 'file' }>): Value {
    switch (field.type) {
      case 'checkbox':
        return this.#chosen(field.name).length > 0;
      case 'checkboxes':
      case 'select-multiple':
        return this.#chosen(field.name);
      case 'radio':
        return this.#chosen(field.name)[0] ?? '';
      default:
        return this.#text(field.name);
    }
  }

  #text(name: string): string {
    return this.named(name)[0]?.value ?? '';
  }

  #chosen(name: string): string[] {
    return this.named(name).flatMap((control) => {
      if ('options' in control) return [...control.selectedOptions].map(({ value }) => value).filter(Boolean);
      return 'checked' in control && control.checked ? [control.value] : [];
    });
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** `index` is the control's among those of its name: each text has one of several values. */
function writeControl(control: Control, value: Value, index: number): void {
  const chosen = Array.isArray(value) ? value : [String(value)];
  if ('options' in control) {
    for (const option of control.options) option.selected = chosen.includes(option.value);
  } else if ('checked' in control && /^(?:checkbox|radio)$/.test(control.type)) {
    control.checked = typeof value === 'boolean' ? value : chosen.includes(control.value);
  } else {
    control.value = chosen[index] ?? '';
  }
}
