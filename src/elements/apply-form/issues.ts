import { type AnswerProblem, validateAnswers } from '../../core/application/answers.ts';
import { type ApplicationForm, type Field, fieldsOf } from '../../core/application/form.ts';
import { freeTextName } from '../../core/application/free-text.ts';
import { placeErrors } from '../../core/application/place-errors.ts';
import type { InvalidResult } from '../../core/application/result.ts';
import type { FormMessages } from '../../core/text/messages/types/form.ts';
import type { AnswerIssue } from '../../events.ts';
import type { Controls } from './controls.ts';

/** The field that an entry of this name belongs to: its answer, or the text that goes with it. */
export function fieldNamed(form: ApplicationForm, name: string | null): Field | undefined {
  return fieldsOf(form).find(
    (field) => field.name === name || (field.type === 'file' ? field.textName : freeTextName(field.name)) === name,
  );
}

/** What keeps the answers from being sent, in the form's order; at most one issue a question. */
export function answerIssues(form: ApplicationForm, controls: Controls, messages: FormMessages): AnswerIssue[] {
  // What cannot be read of a control is empty to the rules.
  const unreadable = fieldsOf(form).filter((field) => controls.isUnreadable(field));
  const problems: AnswerProblem[] = [
    ...unreadable.map(
      ({ name, type }) => ({ field: name, code: type === 'date' ? type : 'number', params: {} }) as const,
    ),
    ...validateAnswers(form, { values: controls.read(fieldsOf(form)), files: controls.files() }),
  ];
  return fieldsOf(form).flatMap(({ name, label }) => {
    const problem = problems.find(({ field }) => field === name);
    return problem ? [{ field: name, code: problem.code, message: messages.problem(label, problem) }] : [];
  });
}

/** What a back end refused, at the fields where that can be told. */
export function refusalIssues(
  form: ApplicationForm,
  result: InvalidResult,
  controls: Controls,
  messages: FormMessages,
): AnswerIssue[] {
  const { fieldErrors, formErrors = [] } = placeErrors(result, form, (name, reason) =>
    controls.files()[name]?.length ? messages.filesRefused(fieldNamed(form, name)?.label ?? name, reason) : undefined,
  );
  const issues = [
    ...Object.entries(fieldErrors).map(([field, texts]) => ({ field, message: [texts].flat().join(' ') })),
    ...formErrors.map((message) => ({ field: '', message })),
  ];
  const told = issues.length > 0 ? issues : [{ field: '', message: messages.refused.text }];
  return told.map((issue) => ({ ...issue, code: 'refused' }));
}
