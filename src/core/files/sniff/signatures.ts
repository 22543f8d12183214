import type { FileType } from '../problem.ts';
import { startsWith } from './bytes.ts';

/** Rows of kind, bytes as Latin-1 text, and their offset if not the beginning. Longer before shorter where one begins with the other. */
const signatures: readonly (readonly [type: FileType, signature: string, offset?: number])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['webp', 'WEBP', 8],
  ['heic', 'ftypmif1', 4],
  ['heic', 'ftyphe', 4],
  ['avif', 'ftypavi', 4],
  ['mov', 'ftypqt', 4],
  ['mp4', 'ftyp', 4],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['webm', '\x1a\x45\xdf\xa3'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['gz', '\x1f\x8b\x08'],
  ['elf', '\x7fELF'],
  ['macho', '\xcf\xfa\xed\xfe'],
  ['ps', '%!PS'],
  ['script', '#!/'],
  ['wpd', '\xffWPC'],
  // Word 1 to 5 and Write, which nothing in use opens any more.
  ['word-old', '\xdb\xa5'],
  ['word-old', '\x9b\xa5'],
  ['word-old', '\x31\xbe\0\0'],
  ['word-old', '\xfe\x37\0'],
];

/** The kind that a file's first bytes give away by a fixed signature, for kinds that need no closer look. */
export function matchSignature(head: Uint8Array): FileType | undefined {
  const [type] = signatures.find(([, signature, offset]) => startsWith(head, signature, offset)) ?? [];
  if (type) return type;
  // Two or three letters begin many a text; these take a second look.
  // A DOS header is followed by binary fields, of which some are zero in any real program.
  if (startsWith(head, 'MZ') && head.subarray(2, 64).includes(0)) return 'exe';
  if (startsWith(head, 'BM') && startsWith(head, '\0\0\0\0', 6)) return 'bmp';
  return undefined;
}
