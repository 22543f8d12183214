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
  return html`
    <div class="panel problem" part="panel summary" role="alert" aria-labelledby="summary-title">
      <h3 class="panel-title" part="panel-title" id="summary-title" tabindex="-1">${messages.summaryTitle}</h3>
      <ul>
        ${issues.map(({ field, message }) =>
          field === ''
            ? html`<li>${message}</li>`
            : html`<li><a href="#" @click=${(event: Event) => follow(event, field)}>${message}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

/** The application arrived. Stands in place of the form. */
export function acceptedView(result: SubmitResult & { status: 'accepted' }, messages: FormMessages): TemplateResult {
  return html`
    <div class="panel success" part="panel success">
      <h3 class="panel-title" part="panel-title" id="outcome-title" tabindex="-1">${messages.accepted.title}</h3>
      <p>${result.message ?? messages.accepted.text}</p>
      ${result.applicationId ? html`<p>${messages.applicationId(result.applicationId)}</p>` : nothing}
    </div>
  `;
}

/** What became of an attempt that was not accepted. Errors of answers and of the captcha are told at their place instead. */
export function outcomeView(outcome: Outcome | undefined, context: NoticeContext): TemplateResult | typeof nothing {
  const { messages } = context;
  switch (outcome?.status) {
    case 'flagged':
      return flaggedView(outcome, context);
    case 'rate-limited':
      return noticeView(messages.rateLimited, html`${waitView(context)}${retryView(context)}`);
    case 'duplicate':
      return noticeView(inTheirWords(messages.duplicate, outcome));
    case 'closed':
      return noticeView(inTheirWords(messages.closed, outcome));
    case 'failed':
      return outcome.retryable
        ? noticeView(inTheirWords(messages.failed, outcome), retryView(context))
        : noticeView(inTheirWords(messages.refused, outcome), html`<p>${supportView(context.support, context)}</p>`);
    case 'offline':
      return context.online ? noticeView(messages.backOnline, retryView(context)) : noticeView(messages.offline);
    case 'unhandled':
      return noticeView(messages.unhandled, html`<p>${supportView(context.support, context)}</p>`);
    case 'cancelled':
      return noticeView(messages.cancelled, retryView(context));
    default:
      return nothing;
  }
}

/** A heading that takes focus, a text, and what the candidate can do now. */
function noticeView({ title, text }: Notice, actions: unknown = nothing): TemplateResult {
  return html`
    <div class="panel problem" part="panel outcome" role="alert">
      <h3 class="panel-title" part="panel-title" id="outcome-title" tabindex="-1">${title}</h3>
      <p>${text}</p>
      ${actions}
    </div>
  `;
}

/** The back end's own text says more than ours. */
function inTheirWords(notice: Notice, { message }: { readonly message?: string }): Notice {
  return message ? { ...notice, text: message } : notice;
}

function flaggedView(result: SubmitResult & { status: 'flagged' }, context: NoticeContext): TemplateResult {
  const { messages } = context;
  return html`
    <div class="panel problem" part="panel flagged" role="alert">
      <h3 class="panel-title" part="panel-title" id="outcome-title" tabindex="-1">${messages.flagged.title}</h3>
      <p>${result.message ?? messages.flagged.text}</p>
      <ol>
        ${messages.flagged.steps.map((step) => html`<li>${step}</li>`)}
        <li>${supportView(result.support ?? context.support, context)}
          ${result.reference ? messages.reference(result.reference) : nothing}</li>
      </ol>
      ${retryView(context)}
    </div>
  `;
}

/** Where help is found, in the same words in every notice. */
function supportView(support: Support | undefined, { messages }: NoticeContext) {
  const addresses = [
    ...(support?.email ? [{ href: `mailto:${support.email}`, text: support.email }] : []),
    ...(support?.url ? [{ href: support.url, text: support.url.replace(/^https:\/\//, '') }] : []),
  ];
  return html`${messages.contactSupport}
  ${addresses.map(({ href, text }) => html` <a part="support" href=${href}>${text}</a>`)}`;
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
