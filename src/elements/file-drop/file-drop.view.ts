import { html, nothing, svg } from 'lit';
import { formatBytes } from '../../core/text/format-bytes.ts';
import type { FileMessages } from '../../core/text/messages/types/files.ts';
import { displayName } from './file-result.ts';

/** What the parts need to know of the control around them. */
export interface ViewContext {
  readonly messages: FileMessages;
  readonly language: string;
  readonly disabled: boolean;
}

/** What the form has to say about the answer. */
export function errorView(text: string, messages: FileMessages) {
  if (!text) return nothing;
  return html`<p class="error" part="error" id="error">
    <span class="visually-hidden">${messages.errorPrefix} </span>${text}
  </p>`;
}

/** What may be chosen. */
export function hintsView(types: string, maxSize: number | undefined, maxFiles: number, context: ViewContext) {
  const { messages, language } = context;
  const hints = [
    types && messages.typesHint(types),
    maxSize && messages.sizeHint(formatBytes(maxSize, language)),
    maxFiles > 1 && Number.isFinite(maxFiles) && messages.countHint(maxFiles.toLocaleString(language)),
  ];
  return html`<div class="hints" part="hints" id="hints">
    ${hints.map((hint) => (hint ? html`<span>${hint}</span>` : nothing))}
  </div>`;
}

/** The chosen files. */
export function fileListView(
  files: readonly File[],
  remove: (file: File) => void,
  { messages, language, disabled }: ViewContext,
) {
  if (files.length === 0) return nothing;
  return html`<ul class="files" part="list" aria-label=${messages.chosenFiles}>
    ${files.map(
      (file) => html`<li class="file" part="file">
        <bdi class="name" part="file-name" title=${file.name}>${displayName(file.name)}</bdi>
        <span class="size" part="file-size">${formatBytes(file.size, language)}</span>
        <button
          type="button"
          class="icon"
          part="remove"
          aria-label=${messages.remove(file.name)}
          ?disabled=${disabled}
          @click=${() => remove(file)}
        >
          ${cross}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** A sentence for each refused file, until it is dismissed or something else is chosen. */
export function refusalsView(sentences: readonly string[], dismiss: () => void, messages: FileMessages) {
  if (sentences.length === 0) return nothing;
  return html`<div class="refusals" part="refusals">
    <ul id="refusals" aria-label=${messages.refusedFiles}>
      ${sentences.map((sentence) => html`<li class="error" part="refusal">${sentence}</li>`)}
    </ul>
    <button type="button" class="icon" part="dismiss" aria-label=${messages.dismiss} @click=${dismiss}>${cross}</button>
  </div>`;
}

const cross = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>`;
