import { extensionsOf, mediaTypesOf } from '../known-types.ts';
import type { FileType } from '../problem.ts';

/** Kinds that are also at home under another kind's extension, because what opens the one opens the other. */
const alsoAtHome: Readonly<Record<string, string>> = {
  dotx: 'docx',
  docm: 'docx',
  dotm: 'docx',
  // An encrypted Office package, which could be any of them.
  ooxml: 'docx xlsx pptx',
  // Told by one name in them, which an archive of a web site or of a program's source may hold as well.
  pages: 'zip',
  jar: 'zip',
};

/** Kinds of content that read as plain text. HTML is not among them: nobody wants to read a saved web page as source. */
export const textKinds = /^(?:txt|xml|svg|mht|ps|script)$/;

/** Kinds of content that are run rather than read. */
export const programKinds = /^(?:exe|elf|macho)$/;

/** Extensions of any kind of plain text. */
export const textExtensions = /^(?:txt|md|csv|json)$/;

/** Extensions under which content of this kind is at home. */
export function extensionsOfKind(kind: FileType): readonly string[] {
  const spellings = mediaTypesOf(kind).flatMap(extensionsOf);
  return [kind, ...spellings, ...(alsoAtHome[kind]?.split(' ') ?? [])];
}

/** Whether content of this extension is always recognised, so that unrecognised content is not what the name says. */
export function isRecognizable(extension: string): boolean {
  return mediaTypesOf(extension).length > 0;
}
