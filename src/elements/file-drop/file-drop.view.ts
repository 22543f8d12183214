import { html, nothing } from 'lit';
import { formatBytes } from '../../core/text/format-bytes.ts';
import type { FileControlMessages } from '../../core/text/messages/types/files.ts';

/** What the form has to say about the answer. */
export function errorView(text: string, messages: FileControlMessages) {
  if (!text) return nothing;
  return html`<p class="error" part="error" id="error">
    <span class="visually-hidden">${messages.errorPrefix} </span>${text}
  </p>`;
}

/** What may be chosen. */
export function hintsView(
  types: string,
  maxSize: number | undefined,
  maxFiles: number,
  messages: FileControlMessages,
  language: string,
) {
  const hints = [
    types && messages.typesHint(types),
    maxSize && messages.sizeHint(formatBytes(maxSize, language)),
    maxFiles > 1 && Number.isFinite(maxFiles) && messages.countHint(maxFiles.toLocaleString(language)),
  ];
  return html`<div class="hints" part="hints" id="hints">
    ${hints.map((hint) => (hint ? html`<bdi>${hint}</bdi>` : nothing))}
  </div>`;
}

/** What was chosen while the checks could not be had: nothing of it is lost, and nobody is held up by it. */
export function uncheckedView(retry: () => void, leaveOut: () => void, messages: FileControlMessages) {
  return html`<div class="unchecked" part="refusals">
    <p class="error" part="refusal" id="unchecked">${messages.unchecked}</p>
    <button type="button" class="button" part="retry" @click=${retry}>${messages.tryAgain}</button>
    <button type="button" class="button" part="leave-out" @click=${leaveOut}>${messages.leaveOut}</button>
  </div>`;
}
