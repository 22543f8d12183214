import type { ApplicationForm, Field, Option, Section, UnreadForm } from '../../application/form.ts';
import { standardForm } from '../../application/unread-form.ts';
import { unescapeHtml } from '../../text/html.ts';
import { htmlToText } from '../../text/html-to-text.ts';
import {
  answerable,
  asText,
  consentField,
  fileField,
  hiddenField,
  isDeclining,
  multipleChoice,
  option,
  type Question,
  singleChoice,
  textField,
} from './fields.ts';
import type { Context } from './postings.ts';
import { type Loose, objectOf, objectsOf, textOf, textsOf } from './values.ts';

/**
 * The form of a job that was asked for with `?questions=true`, under Greenhouse's own field names: its body can be passed
 * on as it is, but for the demographic answers, which their interface wants as `{question_id, answer_options}`.
 */
export function greenhouseForm(job: Loose, context: Context): ApplicationForm | UnreadForm {
  const asked = objectsOf(job['questions']).length > 0;
  const consent = consentSections(job);
  if (!asked && consent.length === 0) return standardForm;
  return { sections: [...(asked ? askedSections(job, context) : [usualSection()]), ...consent] };
}

/** What Greenhouse asks where it does not say what. */
function usualSection(): Section {
  const question = (name: string, label: string, required: boolean): Question => ({ name, label, required });
  const fields = [
    textField(question('first_name', 'First name', true)),
    textField(question('last_name', 'Last name', true)),
    textField(question('email', 'Email', true)),
    textField(question('phone', 'Phone', false)),
    fileField(question('resume', 'Resume', true)),
    fileField(question('cover_letter', 'Cover letter', false)),
  ];
  return { voluntary: false, fields };
}

function askedSections(job: Loose, context: Context): readonly Section[] {
  const fields = [...questionFields(job, 'questions', context), ...locationFields(job, context)];
  return [
    { voluntary: false, fields },
    ...educationSections(job, context),
    ...complianceSections(job, context),
    ...demographicSections(job, context),
  ];
}

function questionFields(parent: Loose, key: string, context: Context, path = context.path): Field[] {
  return objectsOf(parent[key]).flatMap((question, index) =>
    fieldsOf(question, { ...context, path: `${path ? `${path}.` : ''}${key}[${index}]` }),
  );
}

/** A question's fields are alternatives: any one of them answers it. */
function fieldsOf(json: Loose, context: Context): Field[] {
  const alternatives = objectsOf(json['fields']).filter((field) => textOf(field['name']) !== undefined);
  if (alternatives.length === 0) {
    context.issues.push({
      path: context.path,
      message: 'This question has no field to answer it with: it is left out.',
    });
  }
  const required = json['required'] === true;
  const description = textOf(json['description']);
  const label = labelOf(textOf(json['label']) ?? '');
  const questionOf = (field: Loose): Question => ({
    name: textOf(field['name']) ?? '',
    label: label || (textOf(field['name']) ?? ''),
    required: required && (alternatives.length === 1 || field['type'] === 'input_file'),
    help: description && htmlToText(description),
  });
  const file = alternatives.find(({ type }) => type === 'input_file');
  const text = alternatives.find(({ type }) => type === 'textarea');
  if (alternatives.length === 2 && file && text) {
    return [fileField(questionOf(file), { ...acceptOf(file), textName: questionOf(text).name })];
  }
  if (required && alternatives.length > 1) {
    context.issues.push({
      path: context.path,
      message: 'Any one of its fields answers this question; none is required here.',
    });
  }
  return alternatives.map((field) =>
    answerable(fieldOf(field, questionOf(field), context), context.path, context.issues),
  );
}

function fieldOf(field: Loose, question: Question, context: Context): Field {
  const type = textOf(field['type']) ?? '';
  const options = objectsOf(field['values']).flatMap((value) => optionOf(value, value['label'], value['value']));
  switch (type) {
    case 'input_text':
      return textField(question);
    case 'textarea':
      return textField(question, 'textarea');
    case 'input_file':
      return fileField(question, acceptOf(field));
    case 'input_hidden':
      return hiddenField(question.name, question.label);
    case 'multi_value_single_select':
      return options.length === 1 ? multipleChoice(question, options) : singleChoice(question, options);
    case 'multi_value_multi_select':
      return multipleChoice(question, options);
    default:
      return asText(question, type, context.path, context.issues);
  }
}

function optionOf(json: Loose, label: unknown, value: unknown): Option[] {
  const words = textOf(label);
  const sent = textOf(value) ?? words;
  if (words === undefined || sent === undefined) return [];
  const decline = typeof json['decline_to_answer'] === 'boolean' ? json['decline_to_answer'] : isDeclining(words);
  return [option(sent, words, { decline, freeText: json['free_form'] === true })];
}

function acceptOf(field: Loose): { accept?: string } {
  const types = textsOf(field['allowed_filetypes']);
  return types.length > 0 ? { accept: types.join(',') } : {};
}

/** Longitude and latitude come first, and hidden: the order in which people meet them is the location's. */
function locationFields(job: Loose, context: Context): Field[] {
  const fields = questionFields(job, 'location_questions', context);
  if (fields.some(({ type }) => type === 'hidden')) {
    const path = context.path ? `${context.path}.location_questions` : 'location_questions';
    context.issues.push({ path, message: 'Greenhouse ignores a location without its longitude and latitude.' });
  }
  return fields;
}

/** Their ids come from lists of Greenhouse's own, so that the words must be looked up there by whoever passes them on. */
function educationSections({ education }: Loose, { path, issues }: Context): Section[] {
  if (education !== 'education_required' && education !== 'education_optional') return [];
  const required = education === 'education_required';
  issues.push({
    path: path ? `${path}.education` : 'education',
    message: 'School, degree and discipline are asked as text; Greenhouse takes the ids of its own lists.',
  });
  const field = (name: string, label: string) => textField({ name: `educations[][${name}]`, label, required });
  const fields = [
    field('school_name_id', 'School'),
    field('degree_id', 'Degree'),
    field('discipline_id', 'Discipline'),
    textField({ name: 'educations[][start_date]', label: 'Start of studies (month and year)', required: false }),
    textField({ name: 'educations[][end_date]', label: 'End of studies (month and year)', required: false }),
  ];
  return [{ title: 'Education', voluntary: false, fields }];
}

/** Equal opportunity questions, voluntary by law. A section may be only a text. Their HTML is escaped, unlike all other. */
function complianceSections(job: Loose, context: Context): Section[] {
  return objectsOf(job['compliance']).map((section, index) => {
    const path = `${context.path ? `${context.path}.` : ''}compliance[${index}]`;
    const description = textOf(section['description']);
    return {
      voluntary: true,
      ...(description && { description: unescapeHtml(description) }),
      fields: questionFields(section, 'questions', context, path).map(asVoluntary),
    };
  });
}

/** Greenhouse marks them required where declining counts as an answer; leaving them out declines too. */
function demographicSections(job: Loose, context: Context): Section[] {
  const json = objectOf(job['demographic_questions']);
  const questions = objectsOf(json['questions']);
  const title = textOf(json['header']);
  const description = textOf(json['description']);
  if (questions.length === 0 && !title && !description) return [];
  const fields = questions.flatMap((question): Field[] => {
    const id = textOf(question['id']);
    const label = textOf(question['label']);
    if (id === undefined || label === undefined) return [];
    const base = { name: `demographic_answers[${id}]`, label, required: false };
    const options = objectsOf(question['answer_options']).flatMap((answer) =>
      optionOf(answer, answer['label'], answer['id']),
    );
    if (options.length === 0) return [asText(base, textOf(question['type']) ?? '', context.path, context.issues)];
    return [
      question['type'] === 'multi_value_single_select' ? singleChoice(base, options) : multipleChoice(base, options),
    ];
  });
  const consent = consentField({
    name: 'data_compliance[gdpr_demographic_data_consent_given]',
    label: 'I agree to my answers to these questions being processed.',
    required: false,
  });
  const consentAsked = objectsOf(job['data_compliance']).some(
    (rule) => rule['demographic_data_consent_applies'] === true,
  );
  if (consentAsked) fields.push(consent);
  return [{ voluntary: true, ...(title && { title }), ...(description && { description }), fields }];
}

const none: readonly never[] = [];

const consents = ['requires_consent', 'requires_processing_consent', 'requires_retention_consent'];

/** What the law asks to be agreed to, under Greenhouse's names. The words are ours: its interface gives none. */
function consentSections(job: Loose): readonly Section[] {
  const rules = objectsOf(job['data_compliance']);
  // Most have none, on boards of thousands.
  if (rules.length === 0) return none;
  const fields = rules
    .filter((rule) => rule['type'] === 'gdpr' && consents.some((key) => rule[key] === true))
    .flatMap((rule) => {
      const days = typeof rule['retention_period'] === 'number' ? ` for ${rule['retention_period']} days` : '';
      const asked: readonly [asked: unknown, name: string, label: string][] = [
        [
          rule['requires_consent'],
          'gdpr_consent_given',
          'I agree to my data being processed and kept for this application.',
        ],
        [
          rule['requires_processing_consent'],
          'gdpr_processing_consent_given',
          'I agree to my data being processed for this application.',
        ],
        [
          rule['requires_retention_consent'],
          'gdpr_retention_consent_given',
          `I agree to my data being kept${days} for future openings.`,
        ],
      ];
      return asked.flatMap(([yes, name, label]) =>
        yes === true ? [consentField({ name: `data_compliance[${name}]`, label, required: true })] : [],
      );
    });
  return fields.length > 0 ? [{ title: 'Privacy', voluntary: false, fields }] : [];
}

const asVoluntary = (field: Field): Field => ({ ...field, required: false });

/** Compliance labels are identifiers: `DisabilityStatus`. */
function labelOf(label: string): string {
  if (!/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(label)) return label;
  return label.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
