import type {
  CheckboxField,
  ChoiceField,
  Field,
  FileField,
  HiddenField,
  Option,
  TextField,
} from '../../application/form.ts';
import { fileDefaults } from '../../files/limits.ts';
import type { Issue } from '../../issue.ts';

/** What every question has, as a source gives it. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | undefined;
}

/** What browsers can fill in, by the words that sources use in field names. */
const autocompleteByName: Readonly<Record<string, string>> = {
  name: 'name',
  first_name: 'given-name',
  firstname: 'given-name',
  last_name: 'family-name',
  lastname: 'family-name',
  email: 'email',
  phone: 'tel',
};

const typeByName: Readonly<Record<string, TextField['type']>> = { email: 'email', phone: 'tel' };

/** A question answered in words. A well-known name makes it one that browsers fill in and check. */
export function textField(
  question: Question,
  type: TextField['type'] = 'text',
  limits: { readonly maxLength?: number } = {},
): TextField {
  // `_systemfield_email`, `candidate[email]`
  const word = question.name.replace(/^_systemfield_/, '').replace(/^\w+\[(\w+)\]$/, '$1');
  const autocomplete = Object.hasOwn(autocompleteByName, word) ? autocompleteByName[word] : undefined;
  const known = type === 'text' && Object.hasOwn(typeByName, word) ? typeByName[word] : undefined;
  return { ...base(question), type: known ?? type, ...limits, ...(autocomplete && { autocomplete }) };
}

/** A question whose type no field has: it is answered in words, and its values are checked by the source. */
export function asText(question: Question, type: string, path: string, issues: Issue[]): TextField {
  issues.push({ path, message: `Questions of type "${type}" are not known: this one is asked as text.` });
  return textField(question, 'textarea');
}

/** One answer of several: side by side where there are two, in a menu where there are more. */
export function singleChoice(question: Question, options: readonly Option[]): ChoiceField {
  return { ...base(question), type: options.length > 2 ? 'select' : 'radio', options, value: [] };
}

/** Any number of answers; a single one is a statement to agree to. */
export function multipleChoice(question: Question, options: readonly Option[]): ChoiceField {
  return { ...base(question), type: 'checkboxes', options, value: [] };
}

/** A question to choose from that offers nothing could not be answered: it is asked as text. */
export function answerable(field: Field, path: string, issues: Issue[]): Field {
  if (!('options' in field) || field.options.length > 0) return field;
  issues.push({ path, message: 'There is nothing to choose from: this question is asked as text.' });
  return textField(field, 'textarea');
}

export function yesOrNo(question: Question, yes = 'true', no = 'false'): ChoiceField {
  return singleChoice(question, [option(yes, 'Yes'), option(no, 'No')]);
}

/** Whether an answer is the way not to answer, where a source has no mark for it. */
export function isDeclining(label: string): boolean {
  return /\b(?:decline|prefer not|(?:don['’]?t|do not) (?:wish|want)|rather not|choose not)\b/i.test(label);
}

export function option(value: string, label: string, more: { freeText?: boolean; decline?: boolean } = {}): Option {
  return { value, label, freeText: more.freeText ?? false, decline: more.decline ?? false };
}

export function fileField(
  question: Question,
  more: { textName?: string; accept?: string; maxSize?: number; maxFiles?: number } = {},
): FileField {
  return { ...base(question), type: 'file', ...fileDefaults, ...more };
}

/** A statement to agree to. */
export function consentField(question: Question): CheckboxField {
  return { ...base(question), type: 'checkbox', value: 'true', checked: false };
}

/** Never required: nobody could mend it. */
export function hiddenField(name: string, label: string, value = ''): HiddenField {
  return { type: 'hidden', name, label, required: false, value };
}

function base({ name, label, required, help }: Question): Question & { readonly help?: string } {
  return { name, label, required, ...(help !== undefined && { help }) };
}
