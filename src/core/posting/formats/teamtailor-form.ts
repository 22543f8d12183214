import type { ApplicationForm, Field, Option, UnreadForm } from '../../application/form.ts';
import { standardForm } from '../../application/unread-form.ts';
import {
  answerable,
  asText,
  fileField,
  multipleChoice,
  option,
  type Question,
  singleChoice,
  textField,
  yesOrNo,
} from './fields.ts';
import type { Context } from './postings.ts';
import { type Loose, objectsOf, textOf } from './values.ts';

/** What a job asks: its `…-requirement` attributes (`required`, `optional`, `off`) and its questions, under names made of their ids. */
export function teamtailorForm(
  job: Loose,
  questions: readonly Loose[],
  context: Context,
): ApplicationForm | UnreadForm {
  const settings = ['name', 'phone', 'resume', 'cover-letter'].map((name) => job[`${name}-requirement`]);
  if (settings.every((setting) => setting === undefined || setting === null) && questions.length === 0) {
    return standardForm;
  }
  const [name, phone, resume, coverLetter] = settings;
  const asked = (key: string, label: string, setting: unknown): Question[] =>
    setting === 'off' ? [] : [{ name: key, label, required: setting === 'required' }];
  const fields = [
    ...asked('first_name', 'First name', name).map((it) => textField(it)),
    ...asked('last_name', 'Last name', name).map((it) => textField(it)),
    ...asked('email', 'Email', 'required').map((it) => textField(it)),
    ...asked('phone', 'Phone', phone).map((it) => textField(it)),
    ...asked('resume', 'Resume', resume).map((it) => fileField(it)),
    ...asked('cover_letter', 'Cover letter', coverLetter).map((it) => textField(it, 'textarea')),
    ...questions.flatMap((question) => readQuestion(question, context)),
  ];
  return { sections: [{ voluntary: false, fields }] };
}

function readQuestion(json: Loose, { path, issues }: Context): Field[] {
  const id = textOf(json['id']);
  const label = textOf(json['title']);
  if (id === undefined || label === undefined) {
    issues.push({ path, message: 'A question without id or title is left out.' });
    return [];
  }
  const question: Question = { name: `question_${id}`, label, required: json['required'] === true };
  const kind = (textOf(json['question-type']) ?? '').toLowerCase();
  switch (kind) {
    case 'text':
      return [textField(question, json['single-line'] === true ? 'text' : 'textarea')];
    case 'boolean':
      return [yesOrNo(question)];
    case 'choice': {
      const choice = json['multiple'] === true ? multipleChoice : singleChoice;
      return [answerable(choice(question, optionsOf(json)), path, issues)];
    }
    case 'date':
      return [{ ...textField(question), type: 'date' }];
    case 'number':
    case 'range':
      return [{ ...textField(question), type: 'number', ...limitsOf(json) }];
    case 'file':
      return [fileField(question)];
    default:
      return [asText(question, kind, path, issues)];
  }
}

function optionsOf(json: Loose): Option[] {
  return objectsOf(json['alternatives']).flatMap((alternative) => {
    const label = textOf(alternative['title']);
    return label === undefined ? [] : [option(textOf(alternative['id']) ?? label, label)];
  });
}

function limitsOf(json: Loose): { min?: string; max?: string } {
  const min = textOf(json['start-with']);
  const max = textOf(json['end-with']);
  return { ...(min && { min }), ...(max && { max }) };
}
