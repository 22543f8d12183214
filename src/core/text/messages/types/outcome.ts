import type { AnswerProblem } from '../../../application/answers.ts';
import type { Notice } from './form.ts';

/** What `<apply-form>` says when an application is not simply sent and accepted. Loaded apart from the form. */
export interface OutcomeMessages {
  /** One sentence on what is wrong with an answer and what to do. */
  readonly problem: (label: string, problem: AnswerProblem) => string;

  readonly cancelled: Notice;
  readonly flagged: Notice & { readonly steps: readonly string[] };
  readonly contactSupport: string;
  readonly reference: (reference: string) => string;
  readonly duplicate: Notice;
  readonly closed: Notice;
  /** Nothing more can be done here. */
  readonly refused: Notice;
  /** The page has nobody who sends applications. */
  readonly unhandled: Notice;
  readonly backOnline: Notice;
  readonly rateLimited: Notice;
  /** A countdown; `time` is a length of time for people, such as "30 seconds". */
  readonly waitFor: (time: string) => string;
  /** The back end refused the files without saying which. */
  readonly filesRefused: (label: string, reason: 'too-large' | 'type') => string;

  /** What stands for a captcha whose provider is not known. */
  readonly captcha: string;
  /** `captcha` is the provider's name where known. */
  readonly captchaProblem: (captcha: string, reason: 'missing' | 'expired' | 'invalid' | 'unavailable') => string;
}
