import { defaultAccept, defaultMaxSize } from '../files/limits.ts';
import type { Issue } from '../issue.ts';
import { isObject, PropertyReader, text, truth } from '../posting/loose.ts';
import { withoutUndefined } from '../posting/without-undefined.ts';
import { bound, bytes, count, fieldType, option, pattern, verbatim } from './field-readers.ts';
import type { ChoiceField, Field, FieldType, FileField, RangeField, TextField } from './form.ts';
import { freeTextName } from './free-text.ts';
import { readBound } from './range.ts';

type Base = Pick<Field, 'name' | 'label' | 'required' | 'help'>;

/** Entries that the form adds to the body. */
const ownEntries: ReadonlySet<string> = new Set([
  'posting_id',
  'idempotency_key',
  'source',
  'form_hp',
  'captcha_token',
]);

/** Parses one form's fields. It keeps the names taken so far: two questions of one name could not be told apart. */
export class FieldParser {
  readonly #issues: Issue[];
  readonly #taken = new Map<string, FieldType>();

  constructor(issues: Issue[]) {
    this.#issues = issues;
  }

  parseAll(json: unknown, path: string, voluntary: boolean): Field[] {
    if (!Array.isArray(json)) {
      this.#report(path, 'should be a list of fields');
      return [];
    }
    return json.flatMap((item: unknown, index) => this.#parse(item, `${path}[${index}]`, voluntary) ?? []);
  }

  #parse(json: unknown, path: string, voluntary: boolean): Field | undefined {
    if (!isObject(json)) return this.#report(path, 'should be an object with a name, a label and a type');
    const read = new PropertyReader(json, path, this.#issues);
    const name = read.one('name', verbatim);
    if (name === undefined) return this.#report(`${path}.name`, 'is missing; the field is left out');
    const type = this.#typeOf(read, json, path);
    if (!this.#claim(name, type)) {
      return this.#report(`${path}.name`, 'is the name of an earlier field; this one is left out');
    }
    if (ownEntries.has(name)) {
      this.#report(`${path}.name`, 'is the name of an entry that the form adds; the answer is sent in its place');
    }
    const label = read.one('label', text);
    if (label === undefined && type !== 'hidden') this.#report(`${path}.label`, 'is missing; the name is shown');
    const required = (read.one('required', truth) ?? false) && !voluntary && type !== 'hidden';
    const base = withoutUndefined({ name, label: label ?? name, required, help: read.one('help', text) });
    switch (type) {
      case 'hidden':
        return { ...base, type, value: read.one('value', verbatim) ?? '' };
      case 'checkbox':
        return checkbox(base, read, json);
      case 'file':
        return this.#file(base, read, path);
      case 'number':
      case 'date':
        return this.#range(type, base, read, path);
      case 'select':
      case 'radio':
      case 'select-multiple':
      case 'checkboxes':
        return this.#choice(type, base, read, path);
      default:
        return this.#text(type, base, read, path);
    }
  }

  /** Without a usable type, and without options to choose from, a question can still be answered in words. */
  #typeOf(read: PropertyReader, json: Readonly<Record<string, unknown>>, path: string): FieldType {
    const type = read.one('type', fieldType) ?? 'text';
    if (!choiceTypes.has(type)) return type;
    const options = json['options'];
    if (Array.isArray(options) && options.some((item) => option(item, '', []))) return type;
    this.#report(`${path}.options`, 'should be a list of options; the question is asked as text');
    return 'text';
  }

  #text(type: TextField['type'], base: Base, read: PropertyReader, path: string): TextField {
    const minLength = read.one('minLength', count);
    const maxLength = this.#atLeast(minLength, read.one('maxLength', count), `${path}.maxLength`);
    return withoutUndefined({
      ...base,
      type,
      ...hints(read),
      minLength,
      maxLength,
      pattern: read.one('pattern', pattern),
      value: read.one('value', verbatim),
    });
  }

  #range(type: RangeField['type'], base: Base, read: PropertyReader, path: string): RangeField {
    const min = read.one('min', bound[type]);
    const max = read.one('max', bound[type]);
    const value = read.one('value', bound[type]);
    const meaning = (text: string | undefined) => (text === undefined ? undefined : readBound[type](text));
    const possible = this.#atLeast(meaning(min), meaning(max), `${path}.max`) !== undefined;
    return withoutUndefined({ ...base, type, ...hints(read), min, max: possible ? max : undefined, value });
  }

  #choice(type: ChoiceField['type'], base: Base, read: PropertyReader, path: string): ChoiceField {
    const textName = freeTextName(base.name);
    let options = read.all('options', option);
    if (options.some(({ freeText }) => freeText) && !this.#claim(textName, 'text')) {
      this.#report(
        `${path}.options`,
        `ask for a text under the name ${textName}, which an earlier field has; none is asked`,
      );
      options = options.map((item) => ({ ...item, freeText: false }));
    }
    const value = read.all('value', verbatim).filter((chosen, index) => {
      const known = options.some((item) => item.value === chosen);
      if (!known) this.#report(`${path}.value${index > 0 ? `[${index}]` : ''}`, 'should be one of the options');
      return known;
    });
    const { autocomplete } = hints(read);
    return withoutUndefined({ ...base, type, options, autocomplete, value });
  }

  #file(base: Base, read: PropertyReader, path: string): FileField {
    let textName = read.one('textName', verbatim);
    if (textName !== undefined && !this.#claim(textName, 'textarea')) {
      textName = this.#report(`${path}.textName`, 'is the name of another field; pasting text is not offered');
    }
    return withoutUndefined({
      ...base,
      type: 'file' as const,
      accept: read.all('accept', text).join(',') || defaultAccept,
      maxSize: read.one('maxSize', bytes) ?? defaultMaxSize,
      maxFiles: read.one('maxFiles', count) || 1,
      textName,
    });
  }

  /** Hidden fields may repeat, as in HTML: all their values are sent. */
  #claim(name: string, type: FieldType): boolean {
    const free = !this.#taken.has(name) || (type === 'hidden' && this.#taken.get(name) === 'hidden');
    if (free) this.#taken.set(name, type);
    return free;
  }

  /** The upper bound, unless no answer could ever satisfy both. */
  #atLeast(least: number | undefined, most: number | undefined, path: string): number | undefined {
    if (least === undefined || most === undefined || least <= most) return most;
    return this.#report(path, 'is smaller than the lower bound; it is left out');
  }

  #report(path: string, message: string): undefined {
    this.#issues.push({ path, message });
  }
}

const choiceTypes: ReadonlySet<FieldType> = new Set<FieldType>(['select', 'radio', 'select-multiple', 'checkboxes']);

function hints(read: PropertyReader) {
  return { placeholder: read.one('placeholder', text), autocomplete: read.one('autocomplete', text) };
}

/** `value: true` ticks the box, a text is what a ticked box sends. */
function checkbox(base: Base, read: PropertyReader, json: Readonly<Record<string, unknown>>): Field {
  const value = json['value'];
  const checked = typeof value === 'boolean' ? value : (read.one('checked', truth) ?? false);
  const sent = typeof value === 'boolean' ? undefined : read.one('value', verbatim);
  return { ...base, type: 'checkbox', value: sent ?? 'on', checked };
}
