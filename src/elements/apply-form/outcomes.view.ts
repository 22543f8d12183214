import { html, nothing, type TemplateResult } from 'lit';
import type { SubmitResult, Support } from '../../core/application/result.ts';
import type { Outcome } from '../../core/application/submission.ts';
import { parseSupport } from '../../core/application/support.ts';
import { formatDuration } from '../../core/text/format-duration.ts';
import type { OutcomeMessages } from '../../core/text/messages/types/outcome.ts';
import { type NoticeContext, noticeView, plainView, retryView } from './notices.view.ts';

/** What a notice of these needs besides. */
interface OutcomeContext extends NoticeContext {
  readonly words: OutcomeMessages;
}

/** What became of an attempt that was not accepted. Errors of answers and of the captcha are told at their place instead. */
export function outcomeView(outcome: Outcome, context: OutcomeContext): TemplateResult | typeof nothing {
  const { words, online } = context;
  switch (outcome.status) {
    case 'flagged':
      return noticeView(outcome, words.flagged, context, html`${stepsView(outcome, context)}${retryView(context)}`);
    case 'rate-limited':
      return noticeView(outcome, words.rateLimited, context, html`${waitView(context)}${retryView(context)}`);
    case 'duplicate':
    case 'closed':
      return noticeView(outcome, words[outcome.status], context);
    case 'failed':
      return outcome.retryable
        ? plainView(outcome, context)
        : noticeView(outcome, words.refused, context, helpView(context));
    case 'offline':
      return online ? noticeView(outcome, words.backOnline, context, retryView(context)) : plainView(outcome, context);
    case 'unhandled':
      return noticeView(outcome, words.unhandled, context, helpView(context));
    case 'cancelled':
      return noticeView(outcome, words.cancelled, context, retryView(context));
    default:
      return nothing;
  }
}

function stepsView({ support, reference }: SubmitResult & { status: 'flagged' }, context: OutcomeContext) {
  const { words } = context;
  return html`<ol>
    ${words.flagged.steps.map((step) => html`<li>${step}</li>`)}
    <li>${supportView(support, context)} ${reference ? words.reference(reference) : nothing}</li>
  </ol>`;
}

/** Where help is found, in the same words in every notice: as the reply says, else as the element does. */
function supportView(given: Support | undefined, { words, support }: OutcomeContext) {
  const { email, url } = given ?? parseSupport(support) ?? {};
  const link = (href: string, text: string) => html` <a part="support" href=${href}>${text}</a>`;
  return html`${words.contactSupport}${email ? link(`mailto:${email}`, email) : nothing}${
    url ? link(url, url.replace('https://', '')) : nothing
  }`;
}

/** Nothing where the element names no support: the notice's text says to contact the company. */
function helpView(context: OutcomeContext) {
  return parseSupport(context.support) ? html`<p>${supportView(undefined, context)}</p>` : nothing;
}

/** Counts down for the eye only: the notice's text told it once already. */
function waitView({ words, language, waitSeconds }: OutcomeContext) {
  return waitSeconds > 0
    ? html`<p aria-live="off">${words.waitFor(formatDuration(waitSeconds, language))}</p>`
    : nothing;
}
