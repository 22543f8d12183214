import { latin1 } from '../bytes.ts';
import type { Finding } from '../finding.ts';
import type { SliceReader } from '../slice-reader.ts';
import { type CrossReferences, identifierIn, readCrossReferences } from './cross-references.ts';
import { numberIn, type PdfDictionary, parseDictionary } from './objects.ts';
import { needsPassword } from './password.ts';

const headerWindow = 1024;
const scanWindow = 65_536;
const mostSections = 8;

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
  for (const window of [1024, 16_384]) {
    const tail = latin1(await reader.read(Math.max(base, reader.size - window), reader.size));
    const pointers = [...tail.matchAll(/startxref\s*(\d{1,15})/g)].reverse();
    for (const [, digits] of pointers.slice(0, 4)) {
      const position = Number(digits);
      // Positions count from the header; some writers count from the beginning of the file all the same.
      const section =
        (await readCrossReferences(reader, base, position)) ??
        (base > 0 ? await readCrossReferences(reader, 0, position) : undefined);
      if (section) return section;
    }
  }
  return undefined;
}

/** Goes by what is left of a file whose cross-references cannot be used, as readers do that rebuild them. */
async function repair(reader: SliceReader, base: number): Promise<Finding | undefined> {
  const head = latin1(await reader.read(base, base + scanWindow));
  const tail = latin1(await reader.read(Math.max(base + scanWindow, reader.size - scanWindow), reader.size));
  const text = head + tail;
  if (!/\b\d{1,10}\s+\d{1,5}\s+obj\b/.test(text)) return undefined;
  const trailer = findTrailer(tail) ?? findTrailer(head);
  const encrypt = trailer && (await resolveByScan(text, trailer));
  if (encrypt && trailer && (await needsPassword(encrypt, identifierIn(trailer))))
    return { type: 'pdf', problem: 'encrypted' };
  const whole = base + text.length >= reader.size;
  const hasCatalog = trailer?.has('Root') || /\/Catalog\b/.test(text);
  const hasPages = /\/Pages?\b|\/ObjStm\b/.test(text);
  return { type: 'pdf', problem: hasCatalog && (hasPages || !whole) ? undefined : 'corrupt' };
}

/** The last trailer that names a catalog, be it under its keyword or a cross-reference stream's dictionary. */
function findTrailer(text: string): PdfDictionary | undefined {
  const places = [...text.matchAll(/trailer(?=[\0\s]*<<)|\bobj(?=[\0\s]*<<[^>]{0,300}\/XRef\b)/g)].reverse();
  for (const place of places.slice(0, mostSections)) {
    const dictionary = parseDictionary(text, place.index + place[0].length);
    if (dictionary?.has('Root')) return dictionary;
  }
  return undefined;
}

async function isLocked(reader: SliceReader, base: number, section: CrossReferences): Promise<boolean> {
  const { trailer } = section;
  if (!trailer.has('Encrypt')) return false;
  const encrypt = await resolveEncrypt(reader, base, section);
  return encrypt !== undefined && needsPassword(encrypt, identifierIn(trailer));
}

/** The encryption dictionary stands in the trailer or is an object of its own, never compressed. */
async function resolveEncrypt(
  reader: SliceReader,
  base: number,
  section: CrossReferences,
): Promise<PdfDictionary | undefined> {
  const value = section.trailer.get('Encrypt');
  if (value?.kind === 'dictionary') return value.entries;
  if (value?.kind !== 'reference') return undefined;
  const visited = new Set<number>();
  for (let current: CrossReferences | undefined = section; current && visited.size < mostSections; ) {
    const position = await current.find(value.number);
    const found = position === undefined ? undefined : await readObject(reader, base + position, value.number);
    if (found) return found;
    const previous: number | undefined = numberIn(current.trailer, 'XRefStm') ?? numberIn(current.trailer, 'Prev');
    if (previous === undefined || visited.has(previous)) break;
    visited.add(previous);
    current = await readCrossReferences(reader, base, previous);
  }
  const head = latin1(await reader.read(base, base + scanWindow));
  const tail = latin1(await reader.read(Math.max(base, reader.size - scanWindow), reader.size));
  return findObject(tail, value.number) ?? findObject(head, value.number);
}

async function resolveByScan(text: string, trailer: PdfDictionary): Promise<PdfDictionary | undefined> {
  const value = trailer.get('Encrypt');
  if (value?.kind === 'dictionary') return value.entries;
  return value?.kind === 'reference' ? findObject(text, value.number) : undefined;
}

async function readObject(reader: SliceReader, position: number, number: number): Promise<PdfDictionary | undefined> {
  const text = latin1(await reader.read(position, position + 4096));
  const opening = /^[\0\s]*(\d{1,10})\s+\d{1,5}\s+obj\b/.exec(text);
  return opening && Number(opening[1]) === number ? parseDictionary(text, opening[0].length) : undefined;
}

function findObject(text: string, number: number): PdfDictionary | undefined {
  const openings = [...text.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d{1,5}\\s+obj\\b`, 'g'))];
  const last = openings.at(-1);
  return last && parseDictionary(text, last.index + last[0].length);
}
