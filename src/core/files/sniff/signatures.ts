import type { FileType } from '../problem.ts';
import { startsWith } from './bytes.ts';

/** Rows of kind, offset, and bytes as Latin-1 text. Longer before shorter where one begins with the other. */
const signatures: readonly (readonly [FileType, number, string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['wav', 8, 'WAVEfmt'],
  ['heic', 4, 'ftypmif1'],
  ['heic', 4, 'ftyphe'],
  ['avif', 4, 'ftypavi'],
  ['mov', 4, 'ftypqt'],
  ['mp4', 4, 'ftyp'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['mp3', 0, 'ID3\x03'],
  ['mp3', 0, 'ID3\x04'],
  ['mp3', 0, 'ID3\x02'],
  ['ogg', 0, 'OggS'],
  ['webm', 0, '\x1a\x45\xdf\xa3'],
  ['7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['rar', 0, 'Rar!\x1a\x07'],
  ['gz', 0, '\x1f\x8b\x08'],
  ['elf', 0, '\x7fELF'],
  ['macho', 0, '\xcf\xfa\xed\xfe'],
  ['ps', 0, '%!PS'],
  ['script', 0, '#!/'],
  ['wpd', 0, '\xffWPC'],
  // Word 1 to 5 and Write, which nothing in use opens any more.
  ['word-old', 0, '\xdb\xa5'],
  ['word-old', 0, '\x9b\xa5'],
  ['word-old', 0, '\x31\xbe\0\0'],
  ['word-old', 0, '\xfe\x37\0'],
];

/** The kind that a file's first bytes give away by a fixed signature, for kinds that need no closer look. */
export function matchSignature(head: Uint8Array): FileType | undefined {
  for (const [type, offset, signature] of signatures) {
    if (startsWith(head, signature, offset)) return type;
  }
  if (startsWith(head, 'MZ') && looksLikeProgram(head)) return 'exe';
  if (startsWith(head, 'BM') && looksLikeBitmap(head)) return 'bmp';
  if (looksLikeMpegAudio(head)) return 'mp3';
  return undefined;
}

// Two letters begin many a text; these three take a second look.

/** A DOS header is followed by binary fields, of which some are zero in any real program. */
function looksLikeProgram(head: Uint8Array): boolean {
  return head.length < 64 || head.subarray(2, 64).includes(0);
}

function looksLikeBitmap(head: Uint8Array): boolean {
  return startsWith(head, '\0\0\0\0', 6) && head[15] === 0;
}

/** A frame header: eleven set bits, MPEG 1 or 2, layer III, a real bit rate and sample rate; no mark of UTF-16. */
function looksLikeMpegAudio([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return (
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    second !== 0xfe &&
    third >> 4 !== 15 &&
    third >> 4 !== 0 &&
    (third & 0x0c) !== 0x0c
  );
}
