import type { FileProblemCode, FileType } from '../../core/files/problem.ts';
import { shortenName } from '../../core/files/shorten-name.ts';
import { formatBytes } from '../../core/text/format-bytes.ts';
import type { FileMessages } from '../../core/text/messages/types/files.ts';
import type { FileSnapshot } from '../../services/file-source.ts';

export interface FileAdmitted {
  readonly ok: true;
  readonly detectedType: FileType | undefined;
  readonly snapshot: FileSnapshot;
}

/** Why a file stays out, as data: the sentence is made when it is shown, in the language of that moment. */
export interface FileProblem {
  readonly ok: false;
  readonly code: FileProblemCode;
  readonly detectedType?: FileType | undefined;
  /** Bytes for `too-large`, files for `too-many`. */
  readonly limit?: number | undefined;
  /** The limit is for all files together. */
  readonly together?: boolean;
  /** What a validator said; empty when it failed. */
  readonly reason?: string;
}

export type FileResult = FileAdmitted | FileProblem;

/** A name fit to be shown: short, and with nothing in it that turns text around or cannot be seen. */
export function displayName(name: string): string {
  return shortenName(name.normalize().replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd'), 40);
}

/** The sentence about a file that stays out. */
export function problemText(
  name: string,
  { code, detectedType, limit, together, reason = '' }: FileProblem,
  types: string,
  messages: FileMessages,
  language: string,
): string {
  const isCount = code === 'too-many';
  return messages[together ? 'too-large-together' : code]({
    name: displayName(name),
    types,
    limit: limit === undefined ? '' : isCount ? limit.toLocaleString(language) : formatBytes(limit, language),
    kind: detectedType ? messages.kind(detectedType) : '',
    reason,
  });
}
