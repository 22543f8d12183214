import { extensionsOf, mediaTypesOf } from '../known-types.ts';
import type { FileType } from '../problem.ts';

/** Kinds that are also at home under another kind's extension, because what opens the one opens the other. */
const alsoAtHome: ReadonlyMap<FileType, readonly string[]> = new Map([
  ['dotx', ['docx']],
  ['docm', ['docx']],
  ['dotm', ['docx']],
  // An encrypted Office package, which could be any of them.
  ['ooxml', ['docx', 'xlsx', 'pptx']],
]);
const textExtensions = ['txt', 'md', 'csv', 'json'];
// HTML is not among them: as a `.txt` it is a saved web page that nobody wants to read as source.
const textKinds = ['txt', 'xml', 'svg', 'mht', 'ps', 'script'];
const programs = ['exe', 'elf', 'macho'];

/** Extensions under which content of this kind is at home. */
export function extensionsOfKind(kind: FileType): readonly string[] {
  const spellings = mediaTypesOf(kind).flatMap(extensionsOf);
  return [kind, ...spellings, ...(alsoAtHome.get(kind) ?? [])];
}

/** Whether content of this extension is always recognised, so that unrecognised content is not what the name says. */
export function isRecognizable(extension: string): boolean {
  return mediaTypesOf(extension).length > 0;
}

/** Whether a file of this extension is any kind of plain text. */
export function isTextExtension(extension: string): boolean {
  return textExtensions.includes(extension);
}

/** Whether what opens files of this extension opens plain text too, as Word does. */
export function opensText(extension: string): boolean {
  return isTextExtension(extension) || extension === 'doc' || extension === 'rtf' || !isRecognizable(extension);
}

/** Whether content of this kind reads as plain text. */
export function isTextKind(kind: FileType): boolean {
  return textKinds.includes(kind);
}

/** Whether content of this kind is run rather than read. */
export function isProgram(kind: FileType): boolean {
  return programs.includes(kind);
}
