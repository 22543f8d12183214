import { LocalizeController, type LocalizedHost } from '../../controllers/localize.ts';
import type { AnswerProblem } from '../../core/application/answers.ts';
import type { ApplicationForm } from '../../core/application/form.ts';
import { placeErrors } from '../../core/application/place-errors.ts';
import type { InvalidResult } from '../../core/application/result.ts';
import type { Outcome } from '../../core/application/submission.ts';
import { outcome as english } from '../../core/text/messages/en/outcome.ts';
import type { OutcomeMessages } from '../../core/text/messages/types/outcome.ts';
import type { AnswerIssue } from '../../events.ts';
import { readOutcome } from '../../services/read-outcome.ts';
import type { ReadOutcome } from '../../services/read-reply.ts';
import { captchaField } from './issues.ts';
import type { NoticeContext } from './notices.view.ts';
import { outcomeView } from './outcomes.view.ts';

/** Says something of each field that holds files, by its name; the words are given its label. */
type AtFiles = (words: (label: string) => string) => Readonly<Record<string, string>>;

/**
 * All that a form needs only when an application is not simply sent and accepted: says what is wrong with an answer, reads
 * what the back end or the page said, words it, and shows it. Loaded apart, ahead of need: see `ApplyForm.outcomes`.
 */
export class Outcomes {
  readonly #host: LocalizedHost;
  readonly #atFiles: AtFiles;
  readonly #localize: LocalizeController<'outcome'>;
  #countdown: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LocalizedHost, atFiles: AtFiles) {
    this.#host = host;
    this.#atFiles = atFiles;
    this.#localize = new LocalizeController(host, 'outcome', english);
  }

  /** What became of the application. Files that were refused as such are told at the fields that hold some. */
  read: ReadOutcome = (value, body) => {
    const result = readOutcome(value, body);
    if (result.status !== 'invalid' || !result.files) return result;
    const { files: reason, ...said } = result;
    const told = this.#atFiles((label) => this.#localize.messages.filesRefused(label, reason));
    return { ...said, fieldErrors: { ...told, ...said.fieldErrors } };
  };

  /** The notice of an outcome; nothing for one that is told beside the answers or the captcha. */
  view(outcome: Outcome, context: NoticeContext) {
    clearTimeout(this.#countdown);
    if (context.waitSeconds > 0 && this.#host.isConnected) {
      this.#countdown = setTimeout(() => this.#host.requestUpdate(), 1000);
    }
    return outcomeView(outcome, { ...context, words: this.#localize.messages });
  }

  /** What is wrong with an answer. */
  problem = (label: string, problem: AnswerProblem): string => this.#localize.messages.problem(label, problem);

  /** What an outcome finds wrong with the captcha or the answers, to be told beside them. */
  issues(outcome: Outcome, form: ApplicationForm, captcha: string | undefined): AnswerIssue[] {
    const { messages } = this.#localize;
    const problem = captchaProblemOf(outcome);
    if (problem) {
      const message = messages.captchaProblem(captcha ?? messages.captcha, problem);
      return [{ field: captchaField, code: `captcha-${problem}`, message }];
    }
    return outcome.status === 'invalid' ? refusalIssues(form, outcome, messages) : [];
  }
}

/** What a back end refused, at the fields where that can be told. */
function refusalIssues(form: ApplicationForm, result: InvalidResult, words: OutcomeMessages): AnswerIssue[] {
  const { fieldErrors, formErrors = [] } = placeErrors(result, form);
  const said = [...Object.entries(fieldErrors), ...formErrors.map((text) => ['', text] as const)];
  if (said.length === 0) said.push(['', words.refused.text]);
  return said.map(([field, texts]) => ({ field, code: 'refused', message: [texts].flat().join(' ') }));
}

/** What is wrong with the captcha, if it is that which stopped the attempt. */
function captchaProblemOf(outcome: Outcome) {
  if (outcome.status === 'captcha') return outcome.reason;
  return (['missing', 'expired', 'unavailable'] as const).find((problem) => outcome.status === `captcha-${problem}`);
}
