import { html, nothing, type TemplateResult } from 'lit';
import type { AcceptedResult } from '../../core/application/result.ts';
import type { Outcome } from '../../core/application/submission.ts';
import type { FormMessages, Notice } from '../../core/text/messages/types/form.ts';
import type { AnswerIssue } from '../../events.ts';
import { heading } from '../shared/heading.ts';

/** What a notice needs to know of the form around it. */
export interface NoticeContext {
  readonly messages: FormMessages;
  readonly language: string;
  /** The level of the notices' headings. */
  readonly level: number;
  /** The element's own support address, used where the reply names none. */
  readonly support: string | undefined;
  readonly online: boolean;
  /** Whole seconds until trying again makes sense. */
  readonly waitSeconds: number;
  retry(): void;
}

/** The list of everything that must be mended, each entry leading to its field. What changes in it as one types is for the eye. */
export function summaryView(
  issues: readonly AnswerIssue[],
  context: NoticeContext,
  goTo: (field: string) => void,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  // A fragment link does not work inside a shadow root, and it would change the page's address.
  const follow = (event: Event, field: string) => {
    event.preventDefault();
    goTo(field);
  };
  return panelView(
    'summary',
    context.messages.summaryTitle,
    context,
    html`<ul aria-live="off">
      ${issues.map(
        ({ field, message }) =>
          html`<li>${field === '' ? message : html`<a href="#" @click=${(event: Event) => follow(event, field)}>${message}</a>`}</li>`,
      )}
    </ul>`,
  );
}

/** The application arrived. Stands in place of the form. */
export function acceptedView(result: AcceptedResult, context: NoticeContext): TemplateResult {
  const { applicationId } = result;
  return noticeView(
    result,
    context.messages.accepted,
    context,
    applicationId ? html`<p>${context.messages.applicationId(applicationId)}</p>` : nothing,
  );
}

/** What an attempt that was not accepted is told with while `Outcomes` is not there: enough to know where one stands. */
export function plainView(outcome: Outcome, context: NoticeContext): TemplateResult {
  const { messages, online } = context;
  return outcome.status === 'offline' && !online
    ? noticeView(outcome, messages.offline, context)
    : noticeView(outcome, messages.failed, context, retryView(context));
}

/** A text, and what the candidate can do now. The back end's own text says more than ours. */
export function noticeView(
  outcome: Outcome,
  { title, text }: Notice,
  context: NoticeContext,
  actions: unknown = nothing,
): TemplateResult {
  const own = 'message' in outcome ? outcome.message : undefined;
  const { status } = outcome;
  const part = status === 'accepted' ? 'success' : status === 'flagged' ? 'flagged' : 'outcome';
  // Nothing went wrong there, or does no more.
  const isCalm = status === 'cancelled' || (status === 'offline' && context.online);
  return panelView(part, title, context, html`<p>${own || text}</p>${actions}`, isCalm ? 'calm' : part);
}

/** A panel whose heading takes focus. */
function panelView(
  part: 'summary' | 'outcome' | 'flagged' | 'success',
  title: string,
  { level }: NoticeContext,
  content: unknown,
  look: string = part,
): TemplateResult {
  const id = part === 'summary' ? 'summary-title' : 'outcome-title';
  return html`
    <div class="panel ${look}" part="panel ${part}" role=${part === 'success' ? nothing : 'alert'}>
      ${heading(level, title, { part: 'panel-title', id })} ${content}
    </div>
  `;
}

/** "Try again" stays reachable while it must wait, so that people find it. */
export function retryView({ messages, waitSeconds, retry }: NoticeContext) {
  return html`
    <p>
      <button
        class="button"
        part="button retry"
        type="button"
        aria-disabled=${waitSeconds > 0 ? 'true' : nothing}
        @click=${() => waitSeconds > 0 || retry()}
      >
        ${messages.tryAgain}
      </button>
    </p>
  `;
}
