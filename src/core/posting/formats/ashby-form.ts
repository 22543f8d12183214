import type { ApplicationForm, Field, Section, UnreadForm } from '../../application/form.ts';
import { standardForm } from '../../application/unread-form.ts';
import { htmlToText } from '../../text/html-to-text.ts';
import {
  answerable,
  asText,
  fileField,
  isDeclining,
  multipleChoice,
  option,
  type Question,
  singleChoice,
  textField,
  yesOrNo,
} from './fields.ts';
import type { Context } from './postings.ts';
import { type Loose, objectOf, objectsOf, textOf } from './values.ts';

/** The form of a posting that was asked for with the company's key, under Ashby's field paths; else the default one. */
export function ashbyForm(job: Loose, context: Context): ApplicationForm | UnreadForm {
  const sections = [
    ...sectionsOf(objectOf(job['applicationForm']), 'applicationForm', false, context),
    ...objectsOf(job['surveyForms']).flatMap((form, index) => sectionsOf(form, `surveyForms[${index}]`, true, context)),
  ];
  if (sections.length === 0) return standardForm;
  return {
    sections: [
      ...noticesOf(job, 'applicationLimitCalloutHtml'),
      ...sections,
      ...noticesOf(job, 'automatedProcessingLegalNotice'),
    ],
  };
}

/** Surveys are for statistics: nobody has to answer them. */
function sectionsOf(form: Loose, key: string, voluntary: boolean, context: Context): Section[] {
  const formPath = context.path ? `${context.path}.${key}` : key;
  return objectsOf(form['sections']).flatMap((section, index): Section[] => {
    if (section['isHidden'] === true) return [];
    const title = textOf(section['title']);
    const description = textOf(section['descriptionHtml']);
    const fields = objectsOf(section['fieldEntries']).flatMap((entry, entryIndex) =>
      readEntry(entry, voluntary, { ...context, path: `${formPath}.sections[${index}].fieldEntries[${entryIndex}]` }),
    );
    return [{ voluntary, ...(title && { title }), ...(description && { description }), fields }];
  });
}

function readEntry(entry: Loose, voluntary: boolean, { path, issues }: Context): Field[] {
  if (entry['isHidden'] === true) return [];
  const field = objectOf(entry['field']);
  const name = textOf(field['path']) ?? textOf(entry['id']);
  if (name === undefined) {
    issues.push({ path, message: 'This question has no path to answer it under: it is left out.' });
    return [];
  }
  const description = textOf(entry['descriptionHtml']);
  const question: Question = {
    name,
    label: textOf(field['title']) ?? name,
    required: entry['isRequired'] === true && !voluntary,
    help: description && htmlToText(description),
  };
  return [answerable(fieldOf(field, question, path, issues), path, issues)];
}

function fieldOf(field: Loose, question: Question, path: string, issues: Context['issues']): Field {
  const type = textOf(field['type']) ?? '';
  const options = objectsOf(field['selectableValues']).flatMap((json) => {
    const value = textOf(json['value']);
    const label = textOf(json['label']) ?? value;
    return value === undefined || label === undefined || json['isArchived'] === true
      ? []
      : [option(value, label, { decline: isDeclining(label) })];
  });
  switch (type) {
    case 'String':
      return textField(question);
    case 'Email':
      return textField(question, 'email');
    case 'Phone':
      return textField(question, 'tel');
    case 'Url':
      return textField(question, 'url');
    case 'LongText':
    case 'RichText':
      return textField(question, 'textarea');
    case 'Number':
    case 'Date':
      return { ...textField(question), type: type === 'Date' ? 'date' : 'number' };
    case 'Boolean':
      return yesOrNo(question);
    case 'File':
      return fileField(question, field['isMany'] === true ? { maxFiles: 10 } : {});
    case 'ValueSelect':
      return singleChoice(question, options);
    case 'MultiValueSelect':
      return multipleChoice(question, options);
    default:
      return asText(question, type, path, issues);
  }
}

/** What must be told before or after the questions. */
function noticesOf(job: Loose, key: string): Section[] {
  const description = textOf(job[key]);
  return description === undefined ? [] : [{ voluntary: false, description, fields: [] }];
}
