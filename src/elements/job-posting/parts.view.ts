import { html, nothing, type TemplateResult } from 'lit';
import type { LoadError } from '../../core/issue.ts';
import type { Organization } from '../../core/posting/posting.ts';
import type { PostingMessages } from '../../core/text/messages/types.ts';

/** Who hires, linked to their site where it is known. */
export function organizationView(organization: Organization | undefined): TemplateResult | typeof nothing {
  if (!organization) return nothing;
  const { name, sameAs } = organization;
  return sameAs
    ? html`<p part="organization"><a href=${sameAs} rel="noopener"><bdi>${name}</bdi></a></p>`
    : html`<p part="organization"><bdi>${name}</bdi></p>`;
}

/** The link to where people apply, saying where it leads. */
export function externalView(
  url: string,
  messages: PostingMessages,
  handleClick: (event: Event) => void,
): TemplateResult {
  return html`
    <a part="external" class="button primary" href=${url} rel="noopener" @click=${handleClick}>
      ${externalText(url, messages)}
    </a>
  `;
}

function externalText(url: string, messages: PostingMessages): string {
  const { protocol, host, pathname } = new URL(url, document.baseURI);
  if (protocol === 'mailto:') return messages.applyByEmail(decodeURI(pathname));
  return host === location.host ? messages.apply : messages.applyAt(host.replace(/^www\./, ''));
}

/** A plain note in place of something. */
export function noticeView(title: string, text = ''): TemplateResult {
  return html`<div part="notice"><strong>${title}</strong> ${text}</div>`;
}

/** Why there is no posting, in short words, and another try where it may help. */
export function errorView({ kind }: LoadError, messages: PostingMessages, handleRetry: () => void): TemplateResult {
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

/** Takes about the room that a posting will need. It can hold focus while the button that was pressed is gone. */
export function skeletonView(): TemplateResult {
  return html`<div part="skeleton" class="skeleton" tabindex="-1"></div>`;
}
