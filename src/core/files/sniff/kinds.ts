import type { FileType } from '../problem.ts';

/** Kinds whose files go by other extensions too, or that open as another kind. */
const extensionsByKind: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  tiff: ['tiff', 'tif'],
  heic: ['heic', 'heif'],
  html: ['html', 'htm', 'xhtml'],
  mp4: ['mp4', 'm4v', 'm4a'],
  ogg: ['ogg', 'oga', 'ogv', 'opus'],
  mp3: ['mp3'],
  doc: ['doc', 'dot', 'wps'],
  // Word opens a template like a document.
  dotx: ['dotx', 'docx'],
  docm: ['docm', 'docx'],
  dotm: ['dotm', 'dotx', 'docm', 'docx'],
  // An encrypted Office package, which could be any of them.
  ooxml: ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx', 'pptm'],
  svg: ['svg', 'xml'],
  txt: ['txt', 'text'],
};

const otherKinds =
  'pdf docx rtf odt ods odp pages xls xlsx xlsm xlsb ppt pptx pptm msg msi zip jar epub png gif webp avif bmp wav webm mov avi flac 7z rar gz';
const recognizable = new Set([...Object.values(extensionsByKind).flat(), ...otherKinds.split(' ')]);
const textExtensions = new Set(['txt', 'text', 'md', 'markdown', 'csv', 'tsv', 'log', 'json', 'tex', 'yaml', 'yml']);
// HTML is not among them: as a `.txt` it is a saved web page that nobody wants to read as source.
const textKinds = new Set<FileType>(['txt', 'xml', 'svg', 'script', 'mht', 'ps']);
const programs = new Set<FileType>(['exe', 'elf', 'macho', 'class', 'lnk']);

/** Extensions under which content of this kind is at home. */
export function extensionsOfKind(kind: FileType): readonly string[] {
  return Object.hasOwn(extensionsByKind, kind) ? (extensionsByKind[kind] ?? []) : [kind];
}

/** Whether a file of this extension is always recognised, so that unrecognised content is not what the name says. */
export function isRecognizable(extension: string): boolean {
  return recognizable.has(extension) || textExtensions.has(extension);
}

/** Whether a file of this extension is any kind of plain text. */
export function isTextExtension(extension: string): boolean {
  return textExtensions.has(extension);
}

/** Whether what opens files of this extension opens plain text too, as Word does. */
export function opensText(extension: string): boolean {
  return textExtensions.has(extension) || extension === 'doc' || extension === 'rtf' || !isRecognizable(extension);
}

/** Whether content of this kind reads as plain text. */
export function isTextKind(kind: FileType): boolean {
  return textKinds.has(kind);
}

/** Whether content of this kind is run rather than read. */
export function isProgram(kind: FileType): boolean {
  return programs.has(kind);
}
