import { type Accept, parseAccept } from './accept.ts';
import { accepts } from './accepted-type.ts';
import { extensionOf } from './known-types.ts';
import { isProgramExtension, isSafeName } from './name.ts';
import type { FileProblemCode, FileType } from './problem.ts';
import { extensionsOfKind, isRecognizable, programKinds, textExtensions, textKinds } from './sniff/kinds.ts';
import { sniff } from './sniff/sniff.ts';
import type { BytesSource } from './source.ts';

export type { BytesSource } from './source.ts';

/** What a control or a back end takes. */
export interface FilePolicy {
  /** As the `accept` attribute: `pdf,doc` or `.pdf,application/pdf,image/*`. Empty takes every type. */
  readonly accept: string;
  /** In bytes; without it, any size. */
  readonly maxSize?: number | undefined;
}

export interface FileAccepted {
  readonly ok: true;
  /** What the content is, whatever the name says; undefined when nothing recognises it. */
  readonly detectedType: FileType | undefined;
}

/** Why a file is refused, and what a message about it may say. */
export interface FileRefused {
  readonly ok: false;
  readonly code: FileProblemCode;
  /** What the content is. Undefined when nothing recognises it, and when the file was refused without being read. */
  readonly detectedType: FileType | undefined;
  /** The extension of its name: lower case, no dot, empty when it has none. */
  readonly extension: string;
  /** Extensions that would be taken; empty when all are. */
  readonly extensions: readonly string[];
  /** Size of the file in bytes. */
  readonly size: number;
  /** Largest size taken, in bytes; undefined when any is. */
  readonly maxSize: number | undefined;
}

export type Verdict = FileAccepted | FileRefused;

/**
 * Checks one file: its name, type and size, then its content. Reads at most 256 kB, inflates at most 1 MB, and always settles
 * with one verdict: damaged content is data, and a file that cannot be read is `unreadable`. It says whether a file can be
 * opened as what it claims to be, not whether it is safe: whoever receives it must still treat it as untrusted.
 */
export async function inspectFile(source: BytesSource, policy: FilePolicy): Promise<Verdict> {
  const accept = parseAccept(policy.accept);
  const extension = extensionOf(source.name);
  const refuse = (code: FileProblemCode, detectedType?: FileType): FileRefused => ({
    ok: false,
    code,
    detectedType,
    extension,
    extensions: accept.extensions,
    size: source.size,
    maxSize: policy.maxSize,
  });

  if (!isSafeName(source.name)) return refuse('name');
  if (!accepts(accept, source.name, source.type)) return refuse('type');
  if (source.size === 0) return refuse('empty');
  if (policy.maxSize !== undefined && source.size > policy.maxSize) return refuse('too-large');
  try {
    const { type, problem } = await sniff(source);
    if (!contentFits(accept, extension, type)) return refuse('content', type);
    return problem ? refuse(problem, type) : { ok: true, detectedType: type };
  } catch {
    return refuse('unreadable');
  }
}

/** Content of any accepted type will do, whatever the extension: a `.doc` that is really RTF opens all the same. */
function contentFits({ extensions, mediaTypes }: Accept, extension: string, type: FileType | undefined): boolean {
  const isKnown = isRecognizable(extension);
  if (type === undefined) return !isKnown;
  const atHome = extensionsOfKind(type);
  if (atHome.includes(extension)) return true;
  if (programKinds.test(type)) return isProgramExtension(extension);
  const isText = textKinds.test(type);
  const takesText = textExtensions.test(extension);
  // Text has no signature that a program could go by: as a `.pdf` it does not open, as a `.doc` it does.
  if (isText && isKnown && !takesText && !/^(?:doc|rtf)$/.test(extension)) return false;
  const acceptsAll = extensions.length === 0 && mediaTypes.length === 0;
  if (acceptsAll || atHome.some((candidate) => extensions.includes(candidate))) return true;
  return takesText ? isText : !isKnown;
}
