import { html, nothing } from 'lit';
import { fileKind } from '../../core/files/kinds.ts';
import type { FileType } from '../../core/files/problem.ts';
import { shortenName } from '../../core/files/shorten-name.ts';
import { formatBytes } from '../../core/text/format-bytes.ts';
import { fileChecks as english } from '../../core/text/messages/en/file-checks.ts';
import { messagesFor } from '../../core/text/messages/registry.ts';
import type { FileCheckMessages } from '../../core/text/messages/types/files.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import type { Refusal } from './file-result.ts';

// All that a control needs once it is given a file, loaded with the first one: how it is judged, said and shown.

export { FileIntake } from './file-intake.ts';
export { styles } from './file-list.styles.ts';

/** What is to be known of the control around the files. */
export interface Setting {
  readonly language: string;
  /** The page's own words. */
  readonly overrides: MessageOverrides | undefined;
  /** The accepted types, as people read them. */
  readonly types: string;
  readonly disabled: boolean;
}

/** What is said of a file that was added, by its name. */
export function addedText(name: string, setting: Setting): string {
  return words(setting).added(displayName(name));
}

export function removedText(name: string, setting: Setting): string {
  return words(setting).removed(displayName(name));
}

/** The sentence about a file that stays out. */
export function refusalText({ file, problem }: Refusal, setting: Setting): string {
  const { language, types } = setting;
  const { code, detectedType, limit, together, reason = '' } = problem;
  const messages = words(setting);
  const isCount = code === 'too-many';
  const isAccepted = detectedType !== undefined && types.split(', ').includes(detectedType);
  return messages[together ? 'too-large-together' : code === 'content' && isAccepted ? 'misnamed' : code]({
    name: displayName(file.name),
    types,
    limit: limit === undefined ? '' : isCount ? limit.toLocaleString(language) : formatBytes(limit, language),
    kind: detectedType ? kindText(detectedType, messages) : '',
    reason,
  });
}

/** A sentence for each refused file, until it is dismissed or something else is chosen. */
export function refusalsView(refusals: readonly Refusal[], dismiss: () => void, setting: Setting) {
  if (refusals.length === 0) return nothing;
  const messages = words(setting);
  // The list describes the choose button: a label of its own would be read there in place of the reasons.
  return html`<div class="refusals" part="refusals" role="group" aria-label=${messages.refusedFiles}>
    <ul id="refusals">
      ${refusals.map((refusal) => html`<li class="error" part="refusal">${refusalText(refusal, setting)}</li>`)}
    </ul>
    <button type="button" class="icon" part="dismiss" aria-label=${messages.dismiss} @click=${dismiss}>×</button>
  </div>`;
}

/** The chosen files. */
export function fileListView(files: readonly File[], remove: (file: File) => void, setting: Setting) {
  if (files.length === 0) return nothing;
  const messages = words(setting);
  return html`<ul class="files" part="list" aria-label=${messages.chosenFiles}>
    ${files.map(
      (file) => html`<li class="file" part="file">
        <span class="name" part="file-name" title=${file.name}><bdi>${displayName(file.name)}</bdi></span>
        <bdi class="size" part="file-size">${formatBytes(file.size, setting.language)}</bdi>
        <button
          type="button"
          class="icon"
          part="remove"
          aria-label=${messages.remove(file.name)}
          ?disabled=${setting.disabled}
          @click=${() => remove(file)}
        >
          ×
        </button>
      </li>`,
    )}
  </ul>`;
}

/** Content by its kind and type: "a spreadsheet (XLSX)". Names that are ours, and no extension, tell people nothing. */
function kindText(type: FileType, { kinds, ofType }: FileCheckMessages): string {
  const name = type.toUpperCase();
  const kind = fileKind(type);
  if (!kind) return ofType(name);
  // No extension of these kinds has more than four letters.
  return type.length > 4 || type === 'elf' ? kinds[kind] : `${kinds[kind]} (${name})`;
}

function words({ language, overrides }: Setting): FileCheckMessages {
  return messagesFor('files', language, english, overrides);
}

/** A name fit to be shown: short, and with nothing in it that turns text around or cannot be seen. */
function displayName(name: string): string {
  return shortenName(name.normalize().replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd'), 40);
}
