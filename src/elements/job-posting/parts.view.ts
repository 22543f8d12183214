import { html, nothing, type TemplateResult } from 'lit';
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
  const { protocol, host } = new URL(url, document.baseURI);
  if (protocol === 'mailto:') return messages.applyByEmail(url.replace(/^mailto:|\?.*/gi, ''));
  return host === location.host ? messages.apply : messages.applyAt(host.replace(/^www\./, ''));
}
