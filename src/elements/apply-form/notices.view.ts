import { html, nothing, type TemplateResult } from 'lit';
import type { SubmitResult, Support } from '../../core/application/result.ts';
import type { Outcome } from '../../core/application/submission.ts';
import { formatDuration } from '../../core/text/format-duration.ts';
import type { FormMessages, Notice } from '../../core/text/messages/types/form.ts';
import type { AnswerIssue } from '../../events.ts';

/** What a notice needs to know of the form around it. */
export interface NoticeContext {
  readonly messages: FormMessages;
  readonly language: string;
  /** The element's own support address, used where the reply names none. */
  readonly support: Support | undefined;
  readonly online: boolean;
  /** Whole seconds until trying again makes sense. */
  readonly waitSeconds: number;
  retry(): void;
}

/** The list of everything that must be mended, each entry leading to its field. */
export function summaryView(
  issues: readonly AnswerIssue[],
  messages: FormMessages,
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
    messages.summaryTitle,
    html`<ul>
      ${issues.map(
        ({ field, message }) =>
          html`<li>${field === '' ? message : html`<a href="#" @click=${(event: Event) => follow(event, field)}>${message}</a>`}</li>`,
      )}
    </ul>`,
  );
}

/** The application arrived. Stands in place of the form. */
export function acceptedView(result: SubmitResult & { status: 'accepted' }, messages: FormMessages): TemplateResult {
  const { applicationId } = result;
  return noticeView(
    result,
    messages.accepted,
    applicationId ? html`<p>${messages.applicationId(applicationId)}</p>` : nothing,
  );
}

/** What became of an attempt that was not accepted. Errors of answers and of the captcha are told at their place instead. */
export function outcomeView(outcome: Outcome | undefined, context: NoticeContext): TemplateResult | typeof nothing {
  const { messages, online } = context;
  switch (outcome?.status) {
    case 'flagged':
      return noticeView(outcome, messages.flagged, html`${stepsView(outcome, context)}${retryView(context)}`);
    case 'rate-limited':
      return noticeView(outcome, messages.rateLimited, html`${waitView(context)}${retryView(context)}`);
    case 'duplicate':
    case 'closed':
      return noticeView(outcome, messages[outcome.status]);
    case 'failed':
      return outcome.retryable
        ? noticeView(outcome, messages.failed, retryView(context))
        : noticeView(outcome, messages.refused, html`<p>${supportView(context.support, context)}</p>`);
    case 'offline':
      return noticeView(
        outcome,
        online ? messages.backOnline : messages.offline,
        online ? retryView(context) : nothing,
      );
    case 'unhandled':
      return noticeView(outcome, messages.unhandled, html`<p>${supportView(context.support, context)}</p>`);
    case 'cancelled':
      return noticeView(outcome, messages.cancelled, retryView(context));
    default:
      return nothing;
  }
}

/** A text, and what the candidate can do now. The back end's own text says more than ours. */
function noticeView(outcome: Outcome, { title, text }: Notice, actions: unknown = nothing): TemplateResult {
  const own = 'message' in outcome ? outcome.message : undefined;
  const part = outcome.status === 'accepted' ? 'success' : outcome.status === 'flagged' ? 'flagged' : 'outcome';
  return panelView(part, title, html`<p>${own || text}</p>${actions}`);
}

/** A panel whose heading takes focus. */
function panelView(
  part: 'summary' | 'outcome' | 'flagged' | 'success',
  title: string,
  content: unknown,
): TemplateResult {
  const id = part === 'summary' ? 'summary-title' : 'outcome-title';
  return html`
    <div class="panel ${part}" part="panel ${part}" role=${part === 'success' ? nothing : 'alert'}>
      <h3 class="panel-title" part="panel-title" id=${id} tabindex="-1">${title}</h3>
      ${content}
    </div>
  `;
}

function stepsView({ support, reference }: SubmitResult & { status: 'flagged' }, context: NoticeContext) {
  const { messages } = context;
  return html`<ol>
    ${messages.flagged.steps.map((step) => html`<li>${step}</li>`)}
    <li>${supportView(support ?? context.support, context)} ${reference ? messages.reference(reference) : nothing}</li>
  </ol>`;
}

/** Where help is found, in the same words in every notice. */
function supportView({ email, url }: Support = {}, { messages }: NoticeContext) {
  const link = (href: string, text: string) => html` <a part="support" href=${href}>${text}</a>`;
  return html`${messages.contactSupport}${email ? link(`mailto:${email}`, email) : nothing}${
    url ? link(url, url.replace('https://', '')) : nothing
  }`;
}

/** Counts down for the eye only: the notice's text told it once already. */
function waitView({ messages, language, waitSeconds }: NoticeContext) {
  return waitSeconds > 0
    ? html`<p aria-live="off">${messages.waitFor(formatDuration(waitSeconds, language))}</p>`
    : nothing;
}

/** "Try again" stays reachable while it must wait, so that people find it. */
function retryView({ messages, waitSeconds, retry }: NoticeContext) {
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
