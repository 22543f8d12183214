import type { ApplicationForm, Field, Option, Section, UnreadForm } from '../../application/form.ts';
import { standardForm } from '../../application/unread-form.ts';
import { plainTextToHtml } from '../../text/plain-text.ts';
import {
  answerable,
  asText,
  consentField,
  fileField,
  hiddenField,
  multipleChoice,
  option,
  type Question,
  singleChoice,
  textField,
  yesOrNo,
} from './fields.ts';
import type { Context } from './postings.ts';
import { type Loose, objectOf, objectsOf, textOf } from './values.ts';

/** An offer's form, under the names that `POST /api/offers/{slug}/candidates` takes, so that a back end can pass its body on. */
export function recruiteeForm(offer: Loose, context: Context): ApplicationForm | UnreadForm {
  const asked = ['options_cv', 'options_cover_letter', 'options_phone', 'options_photo', 'open_questions'];
  if (!asked.some((key) => offer[key] !== undefined && offer[key] !== null)) return standardForm;
  const questions = [...objectsOf(offer['open_questions'])].sort(
    (a, b) => Number(a['position']) - Number(b['position']),
  );
  const sections: Section[] = [{ voluntary: false, fields: standardFields(offer) }];
  questions.forEach((question, index) => {
    // A text between the questions starts a section.
    const words = textOf(question['body']);
    if (question['kind'] === 'infobox') {
      sections.push({ voluntary: false, ...(words && { description: plainTextToHtml(words) }), fields: [] });
    } else {
      const last = sections.pop();
      if (last) sections.push({ ...last, fields: [...last.fields, ...readQuestion(question, index, context)] });
    }
  });
  return { sections };
}

/** `required`, `optional` or `off`; name and email cannot be switched off. */
function standardFields(offer: Loose): Field[] {
  const question = (name: string, label: string, setting: unknown): Question[] =>
    setting === 'off' ? [] : [{ name: `candidate[${name}]`, label, required: setting === 'required' }];
  return [
    ...question('name', 'Full name', 'required').map((it) => textField(it)),
    ...question('email', 'Email', 'required').map((it) => textField(it)),
    ...question('phone', 'Phone', offer['options_phone']).map((it) => textField(it)),
    ...question('cv', 'Resume', offer['options_cv']).map((it) => fileField(it)),
    ...question('cover_letter', 'Cover letter', offer['options_cover_letter']).map((it) => fileField(it)),
    ...question('photo', 'Photo', offer['options_photo'] ?? 'off').map((it) => fileField(it, { accept: 'image/*' })),
  ];
}

/** An answer travels with the id of its question, and under a name that depends on its kind. */
function readQuestion(json: Loose, index: number, { path, issues }: Context): Field[] {
  const id = textOf(json['id']);
  const label = textOf(json['body']);
  const at = `${path ? `${path}.` : ''}open_questions`;
  if (id === undefined || label === undefined) {
    issues.push({ path: at, message: 'A question without id or words is left out.' });
    return [];
  }
  const prefix = `candidate[open_question_answers_attributes][${index}]`;
  const kind = textOf(json['kind']) ?? '';
  const question = (key: string, list = ''): Question => ({
    name: `${prefix}[${key}]${list}`,
    label,
    required: json['required'] === true,
  });
  const answer = (): Field => {
    switch (kind) {
      case 'string':
        return textField(question('content'), 'text', lengthOf(json));
      case 'text':
        return textField(question('content'), 'textarea', lengthOf(json));
      case 'date':
        return { ...textField(question('content')), type: 'date' };
      case 'number':
        return { ...textField(question('content')), type: 'number' };
      case 'legal':
        return consentField(question('flag'));
      case 'boolean':
        return yesOrNo(question('flag'));
      case 'single_choice':
        return singleChoice(question('content'), optionsOf(json));
      case 'multi_choice':
        return multipleChoice(question('multi_content', '[]'), optionsOf(json));
      case 'file':
        return fileField(question('file'));
      default:
        return asText(question('content'), kind, at, issues);
    }
  };
  return [hiddenField(`${prefix}[open_question_id]`, label, id), answerable(answer(), at, issues)];
}

function lengthOf(json: Loose): { maxLength?: number } {
  const { length } = objectOf(json['options']);
  return typeof length === 'number' && length > 0 ? { maxLength: length } : {};
}

/** Recruitee stores the words that were chosen. */
function optionsOf(json: Loose): Option[] {
  return objectsOf(json['open_question_options']).flatMap((choice) => {
    const words = textOf(choice['body']);
    return words === undefined ? [] : [option(words, words)];
  });
}
