import { html, nothing, type TemplateResult } from 'lit';
import type { LoadError } from '../../core/issue.ts';

/** What an error says. */
interface ErrorMessages {
  readonly errorTitle: string;
  readonly errorNetwork: string;
  readonly errorData: string;
  readonly retry: string;
}

/** A plain note in place of something. */
export function noticeView(title: unknown, text: unknown = ''): TemplateResult {
  return html`<div part="notice"><strong>${title}</strong> ${text}</div>`;
}

/** Why there is nothing to show, in short words, and another try where it may help. */
export function errorView({ kind }: LoadError, messages: ErrorMessages, handleRetry: () => void): TemplateResult {
  const mayPass = kind === 'network' || kind === 'http';
  return html`
    <div part="error" role="alert">
      <p><strong>${messages.errorTitle}</strong></p>
      <p>${mayPass ? messages.errorNetwork : messages.errorData}</p>
      ${
        mayPass
          ? html`<button part="retry" class="button retry" type="button" @click=${handleRetry}>${messages.retry}</button>`
          : nothing
      }
    </div>
  `;
}

/** Takes about the room that is needed. It can hold focus while the button that was pressed is gone. */
export function skeletonView(): TemplateResult {
  return html`<div part="skeleton" class="skeleton" tabindex="-1"></div>`;
}
