import { latin1 } from '../bytes.ts';
import type { Finding } from '../finding.ts';
import type { SliceReader } from '../slice-reader.ts';
import { type CrossReferences, findPosition, readCrossReferences } from './cross-references.ts';
import { firstBytes, numberIn, type PdfDictionary, parseDictionary } from './objects.ts';
import { needsPassword } from './password.ts';

const headerWindow = 1024;
const scanWindow = 65_536;
const objectWindow = 4096;
const versionWindow = 16_384;
// A stream's lists the objects that were changed, which may be thousands, before it comes to what matters.
const newestTrailer = 32_768;
const mostVersions = 5;
const mostTrailers = 64;

/** Where `%PDF-` begins in a file's first 1,024 bytes, as far as readers look for it; undefined when it does not. */
export function findPdfHeader(head: Uint8Array): number | undefined {
  const at = latin1(head.subarray(0, headerWindow + 4)).indexOf('%PDF-');
  return at < 0 ? undefined : at;
}

/**
 * Checks that a PDF stands behind the header at `base`, whatever precedes it: undefined when nothing of one does. Readers
 * repair a lot: a missing end mark, wrong positions, bytes in front or behind. What they need is a trailer.
 */
export async function sniffPdf(reader: SliceReader, base: number): Promise<Finding | undefined> {
  const newest = await readNewest(reader, base);
  if (!newest?.trailer.has('Root')) return repair(reader, base);
  const locked = newest.trailer.has('Encrypt') && (await isLocked(reader, base, newest));
  return { type: 'pdf', problem: locked ? 'encrypted' : undefined };
}

/** The newest cross-references, found from the end of the file. */
async function readNewest(reader: SliceReader, base: number): Promise<CrossReferences | undefined> {
  const tail = await reader.readText(Math.max(base, reader.size - objectWindow), reader.size);
  for (const [, digits] of [...tail.matchAll(/startxref\s*(\d{1,15})/g)].reverse().slice(0, 4)) {
    // Positions count from the header; some writers count from the beginning of the file all the same.
    for (const start of new Set([base, 0])) {
      const references = await readCrossReferences(reader, start + Number(digits), newestTrailer);
      if (references) return references;
    }
  }
  return undefined;
}

/**
 * Looks for the encryption dictionary where writers put it: with the first objects or the last ones, be it of the file or of
 * an earlier version of it that was added to; and where a table says that it is.
 */
async function isLocked(reader: SliceReader, base: number, newest: CrossReferences): Promise<boolean> {
  const { trailer } = newest;
  const number = encryptNumber(trailer);
  let encrypt = resolveEncrypt(trailer, await readEnds(reader, base));
  let version: CrossReferences | undefined = newest;
  for (let left = mostVersions; !encrypt && version && left > 0; left--) {
    const { position } = version;
    const at = base + ((await findPosition(reader, version, number)) ?? 0);
    const object = await reader.readText(at, at + objectWindow);
    const before = await reader.readText(Math.max(base, position - versionWindow), position);
    encrypt = resolveEncrypt(trailer, object) ?? resolveEncrypt(trailer, before);
    version = await readCrossReferences(reader, base + numberIn(version.trailer, 'Prev'));
  }
  return encrypt !== undefined && needsPassword(encrypt, firstBytes(trailer, 'ID'));
}

/** Goes by what is left of a file whose cross-references cannot be used, as readers do that rebuild them. */
async function repair(reader: SliceReader, base: number): Promise<Finding | undefined> {
  const text = await readEnds(reader, base);
  if (!/\b\d{1,10}\s+\d{1,5}\s+obj\b/.test(text)) return undefined;
  const trailer = findTrailer(text);
  const encrypt = trailer && resolveEncrypt(trailer, text);
  if (encrypt && (await needsPassword(encrypt, firstBytes(trailer, 'ID'))))
    return { type: 'pdf', problem: 'encrypted' };
  return { type: 'pdf', problem: trailer && !isCutOff(reader, base, text) ? undefined : 'corrupt' };
}

/** A linearized file names its length and has a trailer up front, so that having one does not mean that it is whole. */
function isCutOff(reader: SliceReader, base: number, text: string): boolean {
  const length = /\/Linearized\b[^>]*\/L\s+(\d+)/.exec(text.slice(0, objectWindow))?.[1];
  return length !== undefined && base + Number(length) > reader.size;
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

/** The number of the object that is the encryption dictionary; not a number where there is none. */
function encryptNumber(trailer: PdfDictionary): number {
  return Number.parseInt(/^\d+\s.*R$/s.exec(String(trailer.get('Encrypt')))?.[0] ?? '', 10);
}

/** The encryption dictionary of a trailer: it stands right there, or is the last object of its number, never compressed. */
function resolveEncrypt(trailer: PdfDictionary, text: string): PdfDictionary | undefined {
  const value = trailer.get('Encrypt');
  if (value instanceof Map) return value;
  const pattern = new RegExp(`(?<!\\d)${encryptNumber(trailer)}\\s+\\d{1,5}\\s+obj\\b`, 'g');
  const last = [...text.matchAll(pattern)].at(-1);
  return last && parseDictionary(text, last.index + last[0].length);
}
