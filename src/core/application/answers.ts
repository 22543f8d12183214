import { type Refusal, type Rule, refusalBy, rulesFor } from './answer-rules.ts';
import { type ApplicationForm, type ChoiceField, type Field, type FileField, fieldsOf, type Option } from './form.ts';
import { freeTextName } from './free-text.ts';

/** What core needs to know of a file. A browser's `File` fits, and so does what a back end has of an upload. */
export interface FileInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type; empty when not known. */
  readonly type: string;
}

/** What a candidate answered, by field name. `Application` fits. */
export interface Answers<F extends FileInfo = FileInfo> {
  /** A text; a list for multiple choice; a boolean for a single checkbox. Texts that options ask for are under `freeTextName`. */
  readonly values: Readonly<Record<string, string | readonly string[] | boolean>>;
  readonly files: Readonly<Record<string, readonly F[]>>;
}

export type AnswerProblemCode =
  | 'required'
  | 'min-length'
  | 'max-length'
  | 'pattern'
  | 'email'
  | 'url'
  | 'number'
  | 'date'
  | 'min'
  | 'max'
  /** Not one of the field's options. */
  | 'option'
  /** "I don't wish to answer" together with an answer. */
  | 'decline'
  /** More answers or files than the field takes. */
  | 'too-many'
  | 'type'
  | 'empty'
  | 'too-large'
  /** All files together are over the form's `maxTotalSize`. */
  | 'total-size';

/** What a message about a problem may say. */
export interface AnswerProblemParams {
  /** Of `required`: what is missing. A `detail` is the text that a chosen option asks for. */
  readonly missing?: 'text' | 'choice' | 'consent' | 'file' | 'detail';
  /** How many characters, files or bytes are allowed; the smallest or largest number or ISO date. */
  readonly limit?: number | string | undefined;
  /** Of `min-length` and `max-length`: how long the answer is. */
  readonly length?: number | undefined;
  /** The label of the option concerned. */
  readonly option?: string | undefined;
  /** The name of the file concerned. */
  readonly file?: string | undefined;
  /** Of `type`: the file types taken, as the field gives them. */
  readonly accept?: string | undefined;
}

/** One answer that cannot be sent as it is; a field has at most one. */
export interface AnswerProblem {
  /** The field's name. */
  readonly field: string;
  readonly code: AnswerProblemCode;
  readonly params: AnswerProblemParams;
}

/**
 * Checks answers against the form, in the form's order. Never throws, whatever stands in `answers`.
 * @param fileRules what chosen files must meet; whether there are any, and how large they are together, is checked here
 */
export function checkAnswers(
  form: ApplicationForm,
  answers: Answers,
  fileRules: (field: FileField, files: readonly FileInfo[]) => readonly Rule[],
): AnswerProblem[] {
  const problems = form.sections.flatMap(({ fields, voluntary }) =>
    fields.flatMap((field) => {
      const refusal =
        field.type === 'file'
          ? fileRefusal(field, answers, voluntary, fileRules)
          : answerRefusal(field, answers.values, voluntary);
      return refusal ? { field: field.name, ...refusal } : [];
    }),
  );
  const oversized = totalSizeProblem(form, answers);
  return oversized ? [...problems, oversized] : problems;
}

function fileRefusal(
  field: FileField,
  { values, files }: Answers,
  voluntary: boolean,
  fileRules: Parameters<typeof checkAnswers>[2],
): Refusal | undefined {
  const chosen = filesAt(files, field.name);
  if (chosen) return refusalBy(fileRules(field, chosen));
  return field.required && !voluntary && !hasText(values, field) ? missing('file') : undefined;
}

function answerRefusal(
  field: Exclude<Field, FileField>,
  values: Answers['values'],
  voluntary: boolean,
): Refusal | undefined {
  const answer = answerAt(values, field);
  if (answer === undefined) return field.required && !voluntary ? missing(kindOf(field)) : undefined;
  const unexplained = 'options' in field && !voluntary ? optionWithoutDetail(field, values) : undefined;
  return refusalBy(rulesFor(field, answer)) ?? (unexplained && missing('detail', unexplained.label));
}

function missing(kind: NonNullable<AnswerProblemParams['missing']>, option?: string): Refusal {
  return { code: 'required', params: { missing: kind, ...(option !== undefined && { option }) } };
}

/** What a field was answered, or undefined for nothing. A single question answered several times stays a list, to be refused. */
function answerAt(values: Answers['values'], field: Field): string | readonly string[] | true | undefined {
  if (field.type === 'checkbox') return own(values, field.name) === true || undefined;
  const given = textsAt(values, field.name).filter((text) => text.trim() !== '');
  return given.length === 0 ? undefined : 'options' in field || given.length > 1 ? given : given[0];
}

function filesAt(files: Answers['files'], name: string): readonly FileInfo[] | undefined {
  const given: unknown = own(files, name);
  const chosen = Array.isArray(given) ? given.filter(isFileInfo) : [];
  return chosen.length > 0 ? chosen : undefined;
}

function hasText(values: Answers['values'], { textName }: FileField): boolean {
  return textName !== undefined && textsAt(values, textName).some((text) => text.trim() !== '');
}

/** The first chosen option that asks for a text and got none. */
function optionWithoutDetail(field: ChoiceField, values: Answers['values']): Option | undefined {
  const chosen = textsAt(values, field.name);
  const details = textsAt(values, freeTextName(field.name));
  return field.options
    .filter(({ value, freeText }) => freeText && chosen.includes(value))
    .find((_, index) => !details[index]?.trim());
}

function totalSizeProblem(form: ApplicationForm, { files }: Answers): AnswerProblem | undefined {
  if (form.maxTotalSize === undefined) return undefined;
  const uploads = fieldsOf(form).filter(({ type }) => type === 'file');
  const sizes = uploads.map(({ name }) => (filesAt(files, name) ?? []).reduce((sum, file) => sum + file.size, 0));
  if (sizes.reduce((sum, size) => sum + size, 0) <= form.maxTotalSize) return undefined;
  // Told at the field that takes most: removing something there helps most.
  const field = uploads[sizes.indexOf(Math.max(...sizes))];
  return field && { field: field.name, code: 'total-size', params: { limit: form.maxTotalSize } };
}

function kindOf(field: Field): NonNullable<AnswerProblemParams['missing']> {
  if (field.type === 'checkbox') return 'consent';
  return 'options' in field ? 'choice' : 'text';
}

function isFileInfo(value: unknown): value is FileInfo {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function textsAt(values: Answers['values'], name: string): readonly string[] {
  const value = own(values, name);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

/** Fields may be called `constructor` or `__proto__`, and a page's script may leave either record out. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
