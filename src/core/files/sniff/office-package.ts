import type { FileType } from '../problem.ts';
import { decodeText } from './bytes.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';
import { normalizeEntryName, readZipEntry, type ZipContent, type ZipDirectory, type ZipEntry } from './zip.ts';

const listName = '[content_types].xml';
const vbaType = 'application/vnd.ms-office.vbaproject';
// Three parts at most, so that no check inflates more than 1 MB; what they are needed for fits easily.
const partLimit = 250_000;
const mostEntries = 10_000;
// The densest genuine document in a collection of a thousand unpacks to 74 times its size; zeros deflate to 1,000 times.
const highestRatio = 125;
const ratioMatters = 16_000_000;

/** Whether an archive lists the content types of its parts, as Office's and a few other formats do. */
export function isOfficePackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === listName);
}

/**
 * Tells a Word document from other Office packages by the declared type of its main part, and whether it opens. `fallback` is
 * what it looks like when the declarations cannot be read.
 */
export async function sniffOfficePackage(
  reader: SliceReader,
  directory: ZipDirectory,
  fallback: FileType,
): Promise<Finding> {
  const { entries } = directory;
  const list = await readPart(reader, entries, listName);
  if (!(list instanceof Uint8Array)) {
    return { type: fallback, problem: list === 'encrypted' ? list : list === 'unsupported' ? undefined : 'corrupt' };
  }
  const relations = await readPart(reader, entries, '_rels/.rels');
  const types = parseContentTypes(decodeText(list));
  const mainPart = findMainPart(relations instanceof Uint8Array ? decodeText(relations) : '', types);
  const type = kindOfMainPart(types.typeOf(mainPart));
  if (type === 'zip') return { type };

  const main = entries.find(({ name }) => name === mainPart);
  if (isAbsurd(reader, directory)) return { type, problem: 'corrupt' };
  if (!main) return { type, problem: directory.count > entries.length ? undefined : 'corrupt' };
  const carriesMacros =
    type.endsWith('m') ||
    entries.some(({ name }) => /(?:^|\/)vbaproject\.bin$/.test(name) || types.typeOf(name) === vbaType);
  if (carriesMacros) return { type, problem: 'macros' };
  // A longer part is taken at its word: reading all of it is what it costs to know better.
  const content = main.unpackedSize > partLimit ? 'unsupported' : await readZipEntry(reader, main, partLimit);
  if (content === 'encrypted') return { type, problem: content };
  const isFine = content instanceof Uint8Array ? looksLikeXml(content) : content === 'unsupported';
  return { type, problem: isFine ? undefined : 'corrupt' };
}

interface ContentTypes {
  /** In lower case; empty for a part without one. */
  typeOf(part: string): string;
  readonly parts: readonly string[];
}

function parseContentTypes(xml: string): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:Override|Default)\s[^<>]*>/g)) {
    const type = attribute(tag, 'ContentType').toLowerCase();
    const part = attribute(tag, 'PartName');
    if (part) overrides.set(normalizePart(part), type);
    else defaults.set(attribute(tag, 'Extension').toLowerCase(), type);
  }
  return {
    typeOf: (part) => overrides.get(part) ?? defaults.get(part.slice(part.lastIndexOf('.') + 1)) ?? '',
    parts: [...overrides.keys()],
  };
}

/** The part that the package points to as its document; without a pointer, the one whose type says so. */
function findMainPart(relations: string, types: ContentTypes): string {
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const type = attribute(tag, 'Type');
    if (type.endsWith('/officeDocument')) return normalizePart(attribute(tag, 'Target'));
  }
  return types.parts.find((part) => kindOfMainPart(types.typeOf(part)) !== 'zip') ?? '';
}

const families: readonly (readonly [RegExp, string])[] = [
  [/(?:wordprocessingml|ms-word).*template/, 'dot'],
  [/wordprocessingml|ms-word/, 'doc'],
  [/spreadsheetml|ms-excel/, 'xls'],
  [/presentationml|ms-powerpoint/, 'ppt'],
];

/** By content type, in lower case. */
function kindOfMainPart(contentType: string): string {
  const family = /\.main(?:\+xml)?$/.test(contentType) && families.find(([pattern]) => pattern.test(contentType));
  return family ? family[1] + (contentType.includes('macroenabled') ? 'm' : 'x') : 'zip';
}

/** An archive that would unpack to far more than it could honestly hold, by its own directory. */
function isAbsurd(reader: SliceReader, { entries, count }: ZipDirectory): boolean {
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0);
  // Entries that together take more room than the file has share their bytes.
  const overlapping = packed > reader.size;
  return count > mostEntries || overlapping || (unpacked > ratioMatters && unpacked > packed * highestRatio);
}

async function readPart(
  reader: SliceReader,
  entries: readonly ZipEntry[],
  name: string,
): Promise<ZipContent | undefined> {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry && readZipEntry(reader, entry, partLimit);
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return decodeText(bytes.subarray(0, 256)).trimStart().startsWith('<');
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2] ?? '';
}

/** Part names are URIs; names in archives may be written as is. */
function normalizePart(part: string): string {
  try {
    return normalizeEntryName(decodeURI(part));
  } catch {
    return normalizeEntryName(part);
  }
}
