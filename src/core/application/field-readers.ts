import * as z from 'zod/mini';
import { parseSize } from '../files/limits.ts';
import { converted, isObject, PropertyReader, type Read, readBy, truth } from '../posting/loose.ts';
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

export const fieldType = readBy(() => {
  const message = 'is not a known type of field; it is asked as text';
  return converted(z.string(message), (word) => (isFieldType(word) ? word : undefined), message);
});

/** Text as it stands, blanks included: a back end compares it. */
export const verbatim = readBy(() => {
  const message = 'should be text';
  return converted(z.union([z.string(), z.number(), z.boolean()], message), String, message);
});

/** A count of characters or files, also as text. */
export const count = readBy(() => {
  const message = 'should be a whole number';
  return converted(
    z.union([z.number(), z.string()], message),
    (value) => {
      const number = Number(value);
      return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
    },
    message,
  );
});

/** A number of bytes, also as `10MB`. */
export const bytes = readBy(() => {
  const message = 'should be a size such as 10MB, or a number of bytes';
  return converted(z.union([z.number(), z.string()], message), parseSize, message);
});

export const pattern = readBy(() => {
  const message = 'should be a regular expression';
  return converted(z.string(message), (source) => (compilePattern(source) ? source : undefined), message);
});

/** Bounds of a number or date question, as HTML writes them. */
export const bound = { number: boundOf('number', 'should be a number'), date: boundOf('date', 'should be yyyy-mm-dd') };

function boundOf(type: keyof typeof readBound, message: string): Read<string> {
  return readBy(() =>
    converted(
      z.union([z.number(), z.string()], message),
      (value) => (readBound[type](String(value)) === undefined ? undefined : String(value)),
      message,
    ),
  );
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
