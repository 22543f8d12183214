import * as z from 'zod/mini';
import { parseAccept } from '../files/accept.ts';
import { accepts } from '../files/accepted-type.ts';
import type { AnswerProblemCode, FileInfo } from './answers.ts';
import type { ChoiceField, Field, FileField, RangeField, TextField } from './form.ts';
import { compilePattern } from './pattern.ts';
import { readBound } from './range.ts';

const schemas = new WeakMap<Field, z.ZodMiniType>();

/** What an answer that was given must look like. The messages of its issues are problem codes. */
export function answerSchema(field: Field): z.ZodMiniType {
  let schema = schemas.get(field);
  if (!schema) {
    schema = build(field);
    schemas.set(field, schema);
  }
  return schema;
}

function build(field: Field): z.ZodMiniType {
  switch (field.type) {
    case 'hidden':
    case 'checkbox':
      return z.any();
    case 'file':
      return fileSchema(field);
    case 'number':
    case 'date':
      return rangeSchema(field);
    case 'select':
    case 'radio':
    case 'select-multiple':
    case 'checkboxes':
      return choiceSchema(field);
    default:
      return textSchema(field);
  }
}

/** A check whose message is a code. */
const must = <T>(code: AnswerProblemCode, holds: (value: T) => boolean) => z.refine<T>(holds, code);

function textSchema({ type, minLength, maxLength, pattern }: TextField): z.ZodMiniType {
  const expression = pattern === undefined ? undefined : compilePattern(pattern);
  return z.string('too-many' satisfies AnswerProblemCode).check(
    must('email', (text) => type !== 'email' || emailPattern.test(text.trim())),
    must('url', (text) => type !== 'url' || isWebAddress(text.trim())),
    must('min-length', (text) => minLength === undefined || lengthOf(text) >= minLength),
    must('max-length', (text) => maxLength === undefined || lengthOf(text) <= maxLength),
    must('pattern', (text) => expression?.test(withPlainBreaks(text)) ?? true),
  );
}

function rangeSchema({ type, min, max }: RangeField): z.ZodMiniType {
  const read = readBound[type];
  const least = min === undefined ? undefined : read(min);
  const most = max === undefined ? undefined : read(max);
  return z.string('too-many' satisfies AnswerProblemCode).check(
    must(type, (text) => read(text.trim()) !== undefined),
    must('min', (text) => least === undefined || (read(text.trim()) ?? least) >= least),
    must('max', (text) => most === undefined || (read(text.trim()) ?? most) <= most),
  );
}

function choiceSchema({ type, options }: ChoiceField): z.ZodMiniType {
  const values = new Set(options.map(({ value }) => value));
  const declining = new Set(options.filter(({ decline }) => decline).map(({ value }) => value));
  const several = type === 'select-multiple' || type === 'checkboxes';
  return z.array(z.string().check(must('option', (value) => values.has(value)))).check(
    must('too-many', (chosen) => several || chosen.length <= 1),
    must('decline', (chosen) => chosen.length <= 1 || !chosen.some((value) => declining.has(value))),
  );
}

function fileSchema({ accept, maxSize, maxFiles }: FileField): z.ZodMiniType {
  const policy = parseAccept(accept);
  const file = z.custom<FileInfo>().check(
    must('type', ({ name, type }) => accepts(policy, name, type)),
    must('empty', ({ size }) => size > 0),
    must('too-large', ({ size }) => size <= maxSize),
  );
  return z.array(file).check(must('too-many', (files) => files.length <= maxFiles));
}

/** HTML's own rule, with letters of any script in the domain: browsers differ in whether they write those as Punycode. */
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d\u{80}-\u{10ffff}](?:[a-z\d\u{80}-\u{10ffff}-]{0,61}[a-z\d\u{80}-\u{10ffff}])?(?:\.[a-z\d\u{80}-\u{10ffff}](?:[a-z\d\u{80}-\u{10ffff}-]{0,61}[a-z\d\u{80}-\u{10ffff}])?)*$/iu;

/** Absolute, as HTML wants it, and of the web: a recruiter will follow it. */
function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A body is sent with CRLF where the control has LF: both sides must count alike. */
const withPlainBreaks = (text: string) => text.replaceAll('\r\n', '\n');
const lengthOf = (text: string) => withPlainBreaks(text).length;
