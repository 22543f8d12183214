import { type AnswerProblem, type Answers, checkAnswers } from './answers.ts';
import { fileRules } from './file-rules.ts';
import type { ApplicationForm } from './form.ts';

/**
 * Checks an application against its form: every answer, and of each file its name, type and size. `inspectFile` looks into
 * files. At most one problem a field, in the form's order. Never throws, whatever stands in `answers`.
 */
export function validateAnswers(form: ApplicationForm, answers: Answers): AnswerProblem[] {
  return checkAnswers(form, answers, fileRules);
}
