import type { FileType } from './problem.ts';

/** What people call a file by, where its type alone tells them little. */
export type FileKind =
  | 'word-old'
  | 'image'
  | 'spreadsheet'
  | 'presentation'
  | 'program'
  | 'web-page'
  | 'text'
  | 'archive';

const kinds: readonly (readonly [kind: FileKind, types: RegExp])[] = [
  ['word-old', /^word-old$/],
  ['image', /^(jpg|png|gif|heic|webp|avif|bmp|tiff|svg)$/],
  ['spreadsheet', /^(xls.?|ods)$/],
  ['presentation', /^(ppt.?|odp)$/],
  ['program', /^(exe|elf|macho|msi|script)$/],
  ['web-page', /^(html|mht)$/],
  ['text', /^txt$/],
  ['archive', /^(zip|jar|rar|7z|gz)$/],
];

/** The kind of a type of content; undefined for documents, which are known by the names of their types. */
export function fileKind(type: FileType): FileKind | undefined {
  return kinds.find(([, types]) => types.test(type))?.[0];
}
