import { parseSize } from '../files/limits.ts';
import { isObject, PropertyReader, type Read, reader, stringOf } from '../posting/loose.ts';
import type { FieldType, Option } from './form.ts';
import { compilePattern } from './pattern.ts';
import { readBound } from './range.ts';

const types: ReadonlySet<string> = new Set<FieldType>([
  'text',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'textarea',
  'select',
  'select-multiple',
  'radio',
  'checkboxes',
  'checkbox',
  'file',
  'hidden',
]);

const isFieldType = (word: unknown): word is FieldType => typeof word === 'string' && types.has(word);

export const fieldType = reader('a known type: the question is asked as text', (value) =>
  isFieldType(value) ? value : undefined,
);

/** Text as it stands, blanks included: a back end compares it. */
export const verbatim = reader('text', (value) => (typeof value === 'boolean' ? String(value) : stringOf(value)));

/** A count of characters or files, also as text. */
export const count = reader('a whole number', (value) => {
  const number = Number(stringOf(value) ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
});

/** A number of bytes, also as `10MB`. */
export const bytes = reader('a size such as 10MB', (value) => parseSize(stringOf(value) ?? ''));

export const pattern = reader('a regular expression', (value) =>
  typeof value === 'string' && compilePattern(value) ? value : undefined,
);

/** Bounds of a number or date question, as HTML writes them. */
export const bound = { number: boundOf('number', 'a number'), date: boundOf('date', 'yyyy-mm-dd') };

function boundOf(type: keyof typeof readBound, expected: string): Read<string> {
  return reader(expected, (value) => {
    const words = stringOf(value) ?? '';
    return readBound[type](words) === undefined ? undefined : words;
  });
}

/** A text that is value and label in one, or an object with either or both. */
export const option: Read<Option> = (json, path, issues) => {
  const read = new PropertyReader(isObject(json) ? json : { value: json }, path, issues);
  const label = read.one(verbatim, 'label', 'value');
  const value = read.one(verbatim, 'value') ?? label;
  if (value === undefined || label === undefined) return read.report('should have a value or a label');
  return { value, label, freeText: read.flag('freeText'), decline: read.flag('decline') };
};
