import { parseSize } from '../files/limits.ts';
import { isObject, PropertyReader, type Read, reader, stringOf, truth } from '../posting/loose.ts';
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

const isFieldType = (word: string): word is FieldType => types.has(word);

export const fieldType = reader('is not a known type of field; it is asked as text', (value) =>
  typeof value === 'string' && isFieldType(value) ? value : undefined,
);

/** Text as it stands, blanks included: a back end compares it. */
export const verbatim = reader('should be text', (value) =>
  typeof value === 'boolean' ? String(value) : stringOf(value),
);

/** A count of characters or files, also as text. */
export const count = reader('should be a whole number', (value) => {
  const number = Number(stringOf(value) ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
});

/** A number of bytes, also as `10MB`. */
export const bytes = reader('should be a size such as 10MB, or a number of bytes', (value) =>
  typeof value === 'number' || typeof value === 'string' ? parseSize(value) : undefined,
);

export const pattern = reader('should be a regular expression', (value) =>
  typeof value === 'string' && compilePattern(value) ? value : undefined,
);

/** Bounds of a number or date question, as HTML writes them. */
export const bound = { number: boundOf('number', 'should be a number'), date: boundOf('date', 'should be yyyy-mm-dd') };

function boundOf(type: keyof typeof readBound, message: string): Read<string> {
  return reader(message, (value) => {
    const words = stringOf(value);
    return words === undefined || readBound[type](words) === undefined ? undefined : words;
  });
}

/** A text that is value and label in one, or an object with either or both. */
export const option: Read<Option> = (json, path, issues) => {
  if (!isObject(json)) {
    const value = verbatim(json, path, issues);
    return value === undefined ? undefined : { value, label: value, freeText: false, decline: false };
  }
  const read = new PropertyReader(json, path, issues);
  const given = read.one('value', verbatim);
  const label = read.one('label', verbatim) ?? given;
  const value = given ?? label;
  if (value === undefined || label === undefined) {
    issues.push({ path, message: 'should have a value or a label' });
    return undefined;
  }
  const freeText = read.one('freeText', truth) ?? false;
  return { value, label, freeText, decline: read.one('decline', truth) ?? false };
};
