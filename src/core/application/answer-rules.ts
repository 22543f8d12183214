import { webAddress } from '../text/web-address.ts';
import type { AnswerProblem, AnswerProblemCode, AnswerProblemParams } from './answers.ts';
import type { ChoiceField, Field, FileField, RangeField, TextField } from './form.ts';
import { compilePattern } from './pattern.ts';
import { readBound } from './range.ts';

/** An answer that was given: one text, a list of texts, or a ticked box. */
export type GivenAnswer = string | readonly string[] | true;

/** Why an answer cannot be sent. */
export type Refusal = Omit<AnswerProblem, 'field'>;

/** What may be wrong, whether it is, and what a message says of it. The first that is wrong counts. */
export type Rule = readonly [code: AnswerProblemCode, isBroken: boolean, params?: AnswerProblemParams];

/** The first rule that is broken; undefined when the answer may be sent. */
export function refusalBy(rules: readonly Rule[]): Refusal | undefined {
  const broken = rules.find(([, isBroken]) => isBroken);
  return broken && { code: broken[0], params: broken[2] ?? {} };
}

/** What an answer to a field must meet. */
export function rulesFor(field: Exclude<Field, FileField>, answer: GivenAnswer): readonly Rule[] {
  if (answer === true || field.type === 'hidden' || field.type === 'checkbox') return [];
  if ('options' in field) return choiceRules(field, [answer].flat());
  if (typeof answer !== 'string') return [['too-many', true, { limit: 1 }]];
  return isRange(field) ? rangeRules(field, answer) : textRules(field, answer);
}

function isRange(field: TextField | RangeField): field is RangeField {
  return field.type === 'number' || field.type === 'date';
}

function textRules({ type, minLength = 0, maxLength = Infinity, pattern }: TextField, answer: string): readonly Rule[] {
  const text = answer.trim();
  // A body is sent with CRLF where the control has LF: both sides must count alike.
  const plain = answer.replaceAll('\r\n', '\n');
  const { length } = plain;
  return [
    ['email', type === 'email' && !emailPattern.test(text)],
    // Absolute, as HTML wants it, and of the web: a recruiter will follow it.
    ['url', type === 'url' && !webAddress(text)],
    ['min-length', length < minLength, { limit: minLength, length }],
    ['max-length', length > maxLength, { limit: maxLength, length }],
    ['pattern', pattern !== undefined && compilePattern(pattern)?.test(plain) === false],
  ];
}

function rangeRules({ type, min, max }: RangeField, answer: string): readonly Rule[] {
  const read = (text = '') => readBound[type](text.trim());
  const value = read(answer);
  if (value === undefined) return [[type, true]];
  return [
    ['min', value < (read(min) ?? value), { limit: min }],
    ['max', value > (read(max) ?? value), { limit: max }],
  ];
}

function choiceRules({ type, options }: ChoiceField, chosen: readonly string[]): readonly Rule[] {
  const several = type === 'select-multiple' || type === 'checkboxes';
  const known = options.filter(({ value }) => chosen.includes(value));
  const declining = known.find(({ decline }) => decline);
  return [
    ['option', !chosen.every((text) => known.some(({ value }) => value === text))],
    ['too-many', !several && chosen.length > 1, { limit: 1 }],
    ['decline', declining !== undefined && chosen.length > 1, { option: declining?.label }],
  ];
}

/** HTML's own rule, with letters of any script in the domain: browsers differ in whether they write those as Punycode. */
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d\P{ASCII}](?:[a-z\d\P{ASCII}-]{0,61}[a-z\d\P{ASCII}])?(?:\.(?!$)|$))+$/iu;
