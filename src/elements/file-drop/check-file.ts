import { type FilePolicy, inspectFile } from '../../core/files/inspect.ts';
import { sameBytes } from '../../core/files/same-bytes.ts';
import { fileSource, takeSnapshot } from '../../services/file-source.ts';
import type { FileResult } from './file-result.ts';

/**
 * The page's own check: gives a sentence for the candidate when the file will not do, else null. It may take its time. One
 * that throws refuses the file.
 */
export type FileValidator = (file: File) => string | null | undefined | PromiseLike<string | null | undefined>;

export interface FileRules extends FilePolicy {
  readonly maxFiles: number;
  /** Bytes that files here and elsewhere may have together. */
  readonly maxTotalSize: number | undefined;
  /** Bytes that files elsewhere already have. */
  readonly reservedBytes: number;
  /** Frameworks take a property away by setting it to undefined. */
  readonly validators: readonly FileValidator[] | undefined;
}

/**
 * Judges a file, cheap checks before dear ones.
 * @param kept files that stay if this one is added
 * @param present files that it may be a duplicate of
 */
export async function checkFile(
  file: File,
  kept: readonly File[],
  present: readonly File[],
  rules: FileRules,
): Promise<FileResult> {
  for (const other of present) {
    const alike = other.name === file.name && other.size === file.size;
    if (alike && (await sameBytes(fileSource(other), fileSource(file)))) return { ok: false, code: 'duplicate' };
  }
  if (kept.length >= rules.maxFiles) return { ok: false, code: 'too-many', limit: rules.maxFiles };

  const verdict = await inspectFile(fileSource(file), rules);
  if (!verdict.ok) return { ...verdict, limit: verdict.maxSize };
  const { detectedType } = verdict;

  const { maxTotalSize } = rules;
  const total = kept.reduce((sum, { size }) => sum + size, rules.reservedBytes + file.size);
  if (maxTotalSize !== undefined && total > maxTotalSize) {
    return { ok: false, code: 'too-large', together: true, limit: maxTotalSize, detectedType };
  }

  const reason = await askValidators(rules.validators ?? [], file);
  if (reason !== undefined) return { ok: false, code: 'custom', reason, detectedType };
  // It may have gone away while the page's own checks took their time.
  const snapshot = await takeSnapshot(file).catch(() => undefined);
  return snapshot ? { ok: true, detectedType, snapshot } : { ok: false, code: 'unreadable' };
}

/** The first objection; undefined without any. What is no list of functions fails as one that throws does. */
async function askValidators(validators: readonly FileValidator[], file: File): Promise<string | undefined> {
  try {
    for (const validator of validators) {
      const reason = await validator(file);
      if (reason) return reason;
    }
    return undefined;
  } catch (error) {
    console.error('<file-drop>: a validator failed.', error);
    return '';
  }
}
