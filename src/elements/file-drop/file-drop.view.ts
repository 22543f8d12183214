import { html, nothing, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatBytes } from '../../core/text/format-bytes.ts';
import type { FileMessages } from '../../core/text/messages/types/files.ts';
import { displayName } from './file-result.ts';

/** What the lists need to know of the control around them. */
export interface ListContext {
  readonly messages: FileMessages;
  readonly language: string;
  readonly disabled: boolean;
}

/** The chosen files, and after them those still being checked. */
export function fileListView(
  files: readonly File[],
  checking: readonly File[],
  remove: (file: File) => void,
  { messages, language, disabled }: ListContext,
) {
  if (files.length + checking.length === 0) return nothing;
  const row = (file: File, state: unknown, button: unknown) =>
    // Keyed, so that focus in a row that goes away does not pass to its neighbour unsaid.
    keyed(
      file,
      html`<li class="file" part="file">
        <bdi class="name" part="file-name" title=${file.name}>${displayName(file.name)}</bdi>
        <span class="detail" part="file-size">${state}</span>
        ${button}
      </li>`,
    );
  return html`<ul class="files" part="list" aria-label=${messages.chosenFiles}>
    ${files.map((file) =>
      row(
        file,
        formatBytes(file.size, language),
        html`<button
          type="button"
          class="remove"
          part="remove"
          aria-label=${messages.remove(file.name)}
          ?disabled=${disabled}
          @click=${() => remove(file)}
        >
          ${cross}
        </button>`,
      ),
    )}
    ${checking.map((file) => row(file, html`<span class="checking">${messages.checking}</span>`, nothing))}
  </ul>`;
}

/** A sentence for each refused file, until it is dismissed or something else is chosen. */
export function refusalsView(sentences: readonly string[], dismiss: () => void, messages: FileMessages) {
  if (sentences.length === 0) return nothing;
  return html`<div class="refusals" part="refusals">
    <ul id="refusals" aria-label=${messages.refusedFiles}>
      ${sentences.map((sentence) => html`<li class="error" part="refusal">${sentence}</li>`)}
    </ul>
    <button type="button" class="remove" part="dismiss" aria-label=${messages.dismiss} @click=${dismiss}>${cross}</button>
  </div>`;
}

const cross = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>`;
