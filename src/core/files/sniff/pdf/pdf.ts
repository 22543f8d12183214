import { latin1 } from '../bytes.ts';
import type { Finding } from '../finding.ts';
import type { SliceReader } from '../slice-reader.ts';
import { type CrossReferences, identifierIn, readCrossReferences } from './cross-references.ts';
import { numberIn, type PdfDictionary, PdfReference, parseDictionary } from './objects.ts';
import { needsPassword } from './password.ts';

const headerWindow = 1024;
const scanWindow = 65_536;
const objectWindow = 4096;
const mostSections = 8;
const mostTrailers = 64;

/** Where `%PDF-` stands in a file's first 1,024 bytes, as far as readers look for it; undefined when it does not. */
export function findPdfHeader(head: Uint8Array): number | undefined {
  const at = latin1(head.subarray(0, headerWindow)).indexOf('%PDF-');
  return at < 0 ? undefined : at;
}

/**
 * Checks that a PDF stands behind the header at `base`, whatever precedes it: undefined when nothing of one does. Readers
 * repair a lot: a missing end mark, wrong positions, bytes in front or behind. What they need is the catalog.
 */
export async function sniffPdf(reader: SliceReader, base: number): Promise<Finding | undefined> {
  const section = await readLastSection(reader, base);
  if (section?.trailer.has('Root')) {
    const locked = await isLocked(reader, base, section);
    return { type: 'pdf', problem: locked ? 'encrypted' : undefined };
  }
  return repair(reader, base);
}

/** The newest cross-references, found from the end of the file. */
async function readLastSection(reader: SliceReader, base: number): Promise<CrossReferences | undefined> {
  const tail = await reader.readText(Math.max(base, reader.size - objectWindow), reader.size);
  for (const [, digits] of [...tail.matchAll(/startxref\s*(\d{1,15})/g)].reverse().slice(0, 4)) {
    // Positions count from the header; some writers count from the beginning of the file all the same.
    for (const start of new Set([base, 0])) {
      const section = await readCrossReferences(reader, start, Number(digits));
      if (section) return section;
    }
  }
  return undefined;
}

async function isLocked(reader: SliceReader, base: number, section: CrossReferences): Promise<boolean> {
  const { trailer } = section;
  const encrypt =
    resolveIn(trailer, '') ??
    (await findEncrypt(reader, base, section)) ??
    resolveIn(trailer, await readEnds(reader, base));
  return encrypt !== undefined && needsPassword(encrypt, identifierIn(trailer));
}

/** Follows the cross-references, newest first, to the encryption dictionary where it is an object of its own. */
async function findEncrypt(
  reader: SliceReader,
  base: number,
  newest: CrossReferences,
): Promise<PdfDictionary | undefined> {
  const pointer = newest.trailer.get('Encrypt');
  if (!(pointer instanceof PdfReference)) return undefined;
  let section: CrossReferences | undefined = newest;
  for (let left = mostSections; section && left > 0; left--) {
    const position = await section.find(pointer.number);
    if (position !== undefined) {
      const text = await reader.readText(base + position, base + position + objectWindow);
      const encrypt = findObject(text.slice(0, text.indexOf('endobj') + 1), pointer.number);
      if (encrypt) return encrypt;
    }
    const previous: number | undefined = numberIn(section.trailer, 'XRefStm') ?? numberIn(section.trailer, 'Prev');
    section = previous === undefined ? undefined : await readCrossReferences(reader, base, previous);
  }
  return undefined;
}

/** Goes by what is left of a file whose cross-references cannot be used, as readers do that rebuild them. */
async function repair(reader: SliceReader, base: number): Promise<Finding | undefined> {
  const text = await readEnds(reader, base);
  if (!/\b\d{1,10}\s+\d{1,5}\s+obj\b/.test(text)) return undefined;
  const trailer = findTrailer(text);
  const encrypt = trailer && resolveIn(trailer, text);
  if (encrypt && (await needsPassword(encrypt, identifierIn(trailer)))) return { type: 'pdf', problem: 'encrypted' };
  const hasPages = /\/(?:Page|Kids|ObjStm)\b/.test(text) || base + text.length < reader.size;
  return { type: 'pdf', problem: hasPages && (trailer || /\/Catalog\b/.test(text)) ? undefined : 'corrupt' };
}

/** Beginning and end: all of a small file, and where writers put what matters in a large one. */
async function readEnds(reader: SliceReader, base: number): Promise<string> {
  const middle = base + scanWindow;
  const head = await reader.readText(base, middle);
  return head + (await reader.readText(Math.max(middle, reader.size - scanWindow), reader.size));
}

/** The last trailer that names a catalog, be it under its keyword or a cross-reference stream's dictionary. */
function findTrailer(text: string): PdfDictionary | undefined {
  const places = [...text.matchAll(/(?:trailer|\bobj)(?=[\0\s]*<<)/g)].reverse();
  for (const { 0: keyword, index } of places.slice(0, mostTrailers)) {
    const start = index + keyword.length;
    const dictionary = parseDictionary(text.slice(start, start + objectWindow), 0);
    if (dictionary?.has('Root')) return dictionary;
  }
  return undefined;
}

/** The encryption dictionary of a trailer: it stands right there, or is an object, never compressed, in `text`. */
function resolveIn(trailer: PdfDictionary, text: string): PdfDictionary | undefined {
  const value = trailer.get('Encrypt');
  if (value instanceof Map) return value;
  return value instanceof PdfReference ? findObject(text, value.number) : undefined;
}

/** The last object of that number. */
function findObject(text: string, number: number): PdfDictionary | undefined {
  const last = [...text.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d{1,5}\\s+obj\\b`, 'g'))].at(-1);
  return last && parseDictionary(text, last.index + last[0].length);
}
