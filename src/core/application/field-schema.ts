import { fileDefaults } from '../files/limits.ts';
import type { Issue } from '../issue.ts';
import { isObject, PropertyReader, text } from '../posting/loose.ts';
import { withoutUndefined } from '../posting/without-undefined.ts';
import { bound, bytes, count, fieldType, option, pattern, verbatim } from './field-readers.ts';
import type { CheckboxField, ChoiceField, Field, FieldType, FileField, RangeField, TextField } from './form.ts';
import { freeTextName } from './free-text.ts';
import { readBound } from './range.ts';

type Base = Pick<Field, 'name' | 'label' | 'required' | 'help'>;

/** What a kind of field may have besides. */
type Own<F extends Field> = Required<Omit<F, keyof Base | 'type'>>;

/** Entries that the form adds to the body. */
const ownEntries: ReadonlySet<string> = new Set([
  'posting_id',
  'idempotency_key',
  'source',
  'form_hp',
  'form_seconds',
  'captcha_token',
]);

const choiceTypes: ReadonlySet<FieldType> = new Set<FieldType>(['select', 'radio', 'select-multiple', 'checkboxes']);

const hints = { placeholder: text, autocomplete: text };

/** Parses one form's fields. It keeps the names taken so far: two questions of one name could not be told apart. */
export class FieldParser {
  readonly #issues: Issue[];
  readonly #taken = new Map<string, FieldType>();

  constructor(issues: Issue[]) {
    this.#issues = issues;
  }

  parseAll(json: unknown, path: string, voluntary: boolean): Field[] {
    if (Array.isArray(json)) {
      return json.flatMap((item: unknown, index) => this.#parse(item, `${path}[${index}]`, voluntary) ?? []);
    }
    this.#issues.push({ path, message: 'should be a list of fields' });
    return [];
  }

  #parse(json: unknown, path: string, voluntary: boolean): Field | undefined {
    const read = new PropertyReader(json, path, this.#issues);
    if (!isObject(json)) return read.report('should be an object');
    const name = read.one(verbatim, 'name');
    if (name === undefined) return read.report('is missing: the field is left out', 'name');
    const type = typeOf(read, json);
    if (!this.#claim(name, type)) return read.report('is the name of an earlier field: this one is left out', 'name');
    if (ownEntries.has(name)) read.report('is an entry of the form itself, which the answer replaces', 'name');
    const label = read.one(text, 'label');
    if (label === undefined && type !== 'hidden') read.report('is missing: the name is shown', 'label');
    const required = read.flag('required') && !voluntary && type !== 'hidden';
    const base: Base = {
      name,
      label: label ?? name,
      required,
      ...read.each<Required<Pick<Base, 'help'>>>({ help: text }),
    };
    switch (type) {
      case 'hidden':
        return { ...base, type, value: read.one(verbatim, 'value') ?? '' };
      case 'checkbox':
        return checkbox(base, read, json['value']);
      case 'file':
        return this.#file(base, read);
      case 'number':
      case 'date':
        return range(type, base, read);
      case 'select':
      case 'radio':
      case 'select-multiple':
      case 'checkboxes':
        return this.#choice(type, base, read);
      default:
        return textual(type, base, read);
    }
  }

  #choice(type: ChoiceField['type'], base: Base, read: PropertyReader): ChoiceField {
    const textName = freeTextName(base.name);
    let options = read.all('options', option);
    if (options.some(({ freeText }) => freeText) && !this.#claim(textName, 'text')) {
      read.report(`would ask for ${textName}, which is the name of an earlier field`, 'options');
      options = options.map((item) => ({ ...item, freeText: false }));
    }
    const value = read
      .all('value', verbatim)
      .filter(
        (chosen) =>
          options.some((item) => item.value === chosen) || read.report('should be one of the options', 'value'),
      );
    return {
      ...base,
      type,
      options,
      value,
      ...read.each<Pick<Own<ChoiceField>, 'autocomplete'>>({ autocomplete: text }),
    };
  }

  #file(base: Base, read: PropertyReader): FileField {
    let textName = read.one(verbatim, 'textName');
    if (textName !== undefined && !this.#claim(textName, 'textarea')) {
      textName = read.report('is the name of an earlier field: pasting text is not offered', 'textName');
    }
    return withoutUndefined({
      ...base,
      type: 'file' as const,
      accept: read.all('accept', text).join(',') || fileDefaults.accept,
      maxSize: read.one(bytes, 'maxSize') ?? fileDefaults.maxSize,
      maxFiles: read.one(count, 'maxFiles') || 1,
      textName,
    });
  }

  /** Hidden fields may repeat, as in HTML: all their values are sent. */
  #claim(name: string, type: FieldType): boolean {
    const free = !this.#taken.has(name) || (type === 'hidden' && this.#taken.get(name) === 'hidden');
    if (free) this.#taken.set(name, type);
    return free;
  }
}

/** Without a usable type, and without options to choose from, a question can still be answered in words. */
function typeOf(read: PropertyReader, json: unknown): FieldType {
  const type = read.one(fieldType, 'type') ?? 'text';
  if (!choiceTypes.has(type) || new PropertyReader(json, '', []).one(option, 'options')) return type;
  read.report('should be a list of options: the question is asked as text', 'options');
  return 'text';
}

function textual(type: TextField['type'], base: Base, read: PropertyReader): TextField {
  const own = read.each<Own<TextField>>({ ...hints, minLength: count, maxLength: count, pattern, value: verbatim });
  const { maxLength, ...others } = own;
  return { ...base, type, ...(isPossible(read, 'maxLength', own.minLength, maxLength) ? own : others) };
}

function range(type: RangeField['type'], base: Base, read: PropertyReader): RangeField {
  const own = read.each<Own<RangeField>>({ ...hints, min: bound[type], max: bound[type], value: bound[type] });
  const { max, ...others } = own;
  const meaning = (words = '') => readBound[type](words);
  return { ...base, type, ...(isPossible(read, 'max', meaning(own.min), meaning(max)) ? own : others) };
}

/** Whether an answer could satisfy both bounds. */
function isPossible(read: PropertyReader, key: string, least: number | undefined, most: number | undefined): boolean {
  if (least === undefined || most === undefined || least <= most) return true;
  read.report('is below the lower bound: it is left out', key);
  return false;
}

/** `value: true` ticks the box, a text is what a ticked box sends. */
function checkbox(base: Base, read: PropertyReader, value: unknown): CheckboxField {
  const type = 'checkbox';
  if (typeof value === 'boolean') return { ...base, type, value: 'on', checked: value };
  return { ...base, type, value: read.one(verbatim, 'value') ?? 'on', checked: read.flag('checked') };
}
