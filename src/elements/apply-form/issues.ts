import { type AnswerProblem, checkAnswers } from '../../core/application/answers.ts';
import { type ApplicationForm, type Field, fieldsOf } from '../../core/application/form.ts';
import { textNameOf } from '../../core/application/free-text.ts';
import type { AnswerIssue } from '../../events.ts';
import type { Controls } from './controls.ts';

/** The captcha's name among the fields with problems. */
export const captchaField = 'captcha';

/** The field that an entry of this name belongs to: its answer, or the text that goes with it. */
export function fieldNamed(form: ApplicationForm, name: string | null): Field | undefined {
  return fieldsOf(form).find((field) => field.name === name || textNameOf(field) === name);
}

/**
 * What keeps the answers from being sent, in the form's order; at most one issue a question.
 * @param words says what is wrong with the answer to the question of a label
 */
export function answerIssues(
  form: ApplicationForm,
  controls: Controls,
  words: (label: string, problem: AnswerProblem) => string,
): AnswerIssue[] {
  // What cannot be read of a control is empty to the rules.
  const unreadable = fieldsOf(form).filter((field) => controls.isUnreadable(field));
  const problems: AnswerProblem[] = [
    ...unreadable.map(
      ({ name, type }) => ({ field: name, code: type === 'date' ? type : 'number', params: {} }) as const,
    ),
    // The uploads judge their files themselves, and better.
    ...checkAnswers(form, { values: controls.read(fieldsOf(form)), files: controls.files() }, () => []),
  ];
  return fieldsOf(form).flatMap(({ name, label }) => {
    const problem = problems.find(({ field }) => field === name);
    return problem ? [{ field: name, code: problem.code, message: words(label, problem) }] : [];
  });
}
