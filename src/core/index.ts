/**
 * The same rules that the elements follow, for a back end: postings and forms from JSON, answers, files, and replies that
 * the form understands. Needs no DOM.
 */
export type {
  AnswerProblem,
  AnswerProblemCode,
  AnswerProblemParams,
  Answers,
  FileInfo,
} from './application/answers.ts';
export type { CaptchaToken } from './application/captcha.ts';
export { defaultForm, type StandardLabels } from './application/default-form.ts';
export {
  type ApplicationForm,
  type CheckboxField,
  type ChoiceField,
  type Field,
  type FieldType,
  type FileField,
  fieldsOf,
  type HiddenField,
  type Option,
  type RangeField,
  type Section,
  type TextField,
  type UnreadForm,
} from './application/form.ts';
export { type ParsedForm, parseApplicationForm, readForm } from './application/form-schema.ts';
export { freeTextName } from './application/free-text.ts';
export { toSubmitResult } from './application/parse-result.ts';
export { parseSubmission } from './application/parse-submission.ts';
export { type ProblemReply, problemDetails } from './application/problem-details.ts';
export { fromReply, type Reply } from './application/reply.ts';
export {
  type AcceptedResult,
  type InvalidResult,
  isAmbiguous,
  type SubmitResult,
  type Support,
} from './application/result.ts';
export { validateAnswers } from './application/validate-answers.ts';
export { type Accept, parseAccept } from './files/accept.ts';
export { accepts } from './files/accepted-type.ts';
export {
  type BytesSource,
  type FileAccepted,
  type FilePolicy,
  type FileRefused,
  inspectFile,
  type Verdict,
} from './files/inspect.ts';
export { defaultAccept, defaultMaxSize, parseSize } from './files/limits.ts';
export type { FileProblemCode, FileType } from './files/problem.ts';
export type { Issue, LoadError } from './issue.ts';
export { type ApplyWay, applyWay } from './posting/apply.ts';
export { type JobPostingJsonLd, jsonLdText, toJsonLd } from './posting/json-ld.ts';
export {
  type ParsedPosting,
  type ParsedWholePostings as ParsedPostings,
  parsePosting,
  parsePostings,
  type WholePosting,
} from './posting/parse.ts';
export type { EmploymentType, Organization, Pay, PayUnit, Place, Posting, Workplace } from './posting/posting.ts';
