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
import { type Loose, objectsOf, textOf, textsOf } from './values.ts';

/** The form of a job into which the answer of `/jobs/{shortcode}/application_form` was put; else the default one. */
export function workableForm(job: Loose, context: Context): ApplicationForm | UnreadForm {
  const at = (key: string, index: number) => `${context.path ? `${context.path}.` : ''}${key}[${index}]`;
  const fields = [
    ...objectsOf(job['form_fields']).flatMap((json, index) =>
      readField(json, json['key'], json['label'], { ...context, path: at('form_fields', index) }),
    ),
    ...objectsOf(job['questions']).flatMap((json, index) =>
      readField(json, json['id'], json['body'], { ...context, path: at('questions', index) }),
    ),
  ];
  return fields.length > 0 ? { sections: [{ voluntary: false, fields }] } : standardForm;
}

function readField(json: Loose, key: unknown, words: unknown, { path, issues }: Context): Field[] {
  const name = textOf(key);
  if (name === undefined) {
    issues.push({ path, message: 'This question has no key to answer it under: it is left out.' });
    return [];
  }
  const question: Question = { name, label: textOf(words) ?? name, required: json['required'] === true };
  const type = textOf(json['type']) ?? '';
  switch (type) {
    case 'string':
    case 'short_text':
      return [textField(question)];
    case 'free_text':
      return [textField(question, 'textarea')];
    case 'boolean':
      return [yesOrNo(question)];
    case 'file':
      return [fileField(question, fileLimitsOf(json))];
    case 'date':
      return [{ ...textField(question), type }];
    case 'numeric':
      return [{ ...textField(question), type: 'number' }];
    case 'multiple_choice':
    case 'dropdown':
      return [answerable(choiceOf(json, question), path, issues)];
    default:
      return [asText(question, type, path, issues)];
  }
}

function choiceOf(json: Loose, question: Question): Field {
  const options = objectsOf(json['choices']).flatMap((choice): Option[] => {
    const value = textOf(choice['id']);
    const label = textOf(choice['body']) ?? value;
    return value === undefined || label === undefined ? [] : [option(value, label)];
  });
  const single = json['single_answer'] === true || json['type'] === 'dropdown';
  return single ? singleChoice(question, options) : multipleChoice(question, options);
}

/** `max_file_size` is in bytes, and `multiple` sets no limit of its own. */
function fileLimitsOf(json: Loose): { accept?: string; maxSize?: number; maxFiles?: number } {
  const types = textsOf(json['supported_file_types']);
  const size = json['max_file_size'];
  return {
    ...(types.length > 0 && { accept: types.join(',') }),
    ...(typeof size === 'number' && size > 0 && { maxSize: size }),
    ...(json['multiple'] === true && { maxFiles: 10 }),
  };
}
