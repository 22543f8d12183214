/** The classes of the elements, their events and types. Importing it registers nothing: see `job-board-elements/define`. */

export type { CaptchaToken } from './core/application/captcha.ts';
export type { ApplicationForm, Field, FieldType, Option, Section, UnreadForm } from './core/application/form.ts';
export type { AcceptedResult, InvalidResult, SubmitResult, Support } from './core/application/result.ts';
export type { FileProblemCode, FileType } from './core/files/problem.ts';
export type { Issue, LoadError } from './core/issue.ts';
export type { FacetName, FacetSelection } from './core/posting/facets.ts';
export type { EmploymentType, Organization, Pay, PayUnit, Place, Posting, Workplace } from './core/posting/posting.ts';
export { registerMessages } from './core/text/messages/register-messages.ts';
export type {
  BoardMessages,
  DraftMessages,
  FileMessages,
  FormMessages,
  MessageOverrides,
  Messages,
  OutcomeMessages,
  PostingMessages,
} from './core/text/messages/types.ts';
export { ApplyForm } from './elements/apply-form/apply-form.ts';
export { FileDrop, type FileValidator } from './elements/file-drop/file-drop.ts';
export { JobBoard } from './elements/job-board/job-board.ts';
export { JobPosting } from './elements/job-posting/job-posting.ts';
export * from './events.ts';
export { type HtmlSanitizer, setHtmlSanitizer } from './services/sanitize-html.ts';
export type {
  Application,
  ApplicationSource,
  CaptchaAdapter,
  CaptchaName,
  SubmitContext,
  SubmitHandler,
} from './submission.ts';
