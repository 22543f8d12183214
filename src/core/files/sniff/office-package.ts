import type { FileType } from '../problem.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';
import { normalizeEntryName, type ZipArchive } from './zip.ts';

/** The part that lists the content types of all others, as in Office's packages and a few more. */
export const contentTypesPart = '[content_types].xml';
const vbaType = 'application/vnd.ms-office.vbaproject';
const mostEntries = 10_000;
// The densest genuine document in a collection of a thousand unpacks to 74 times its size; zeros deflate to 1,000 times.
const highestRatio = 125;
const ratioMatters = 16_000_000;

/**
 * Tells a Word document from other Office packages by the declared type of its main part, and whether it opens. `fallback` is
 * what it looks like when the declarations cannot be read.
 */
export async function sniffOfficePackage(
  reader: SliceReader,
  archive: ZipArchive,
  fallback: FileType,
): Promise<Finding> {
  if (isAbsurd(reader, archive)) return { type: fallback, problem: 'corrupt' };
  const list = await archive.readText(contentTypesPart);
  if (list.text === undefined) return { type: fallback, problem: list.problem };
  const types = parseContentTypes(list.text);
  const typeOf = (part: string) => types.get(part) ?? types.get(part.slice(part.lastIndexOf('.'))) ?? '';
  const { text: relations = '' } = await archive.readText('_rels/.rels');
  const mainPart = findMainPart(relations, types);
  const type = kindOfMainPart(typeOf(mainPart));
  if (type === 'zip') return { type };

  const { names } = archive;
  if (!names.includes(mainPart)) return { type, problem: archive.count > names.length ? undefined : 'corrupt' };
  if (type.endsWith('m') || names.some((name) => name.endsWith('vbaproject.bin') || typeOf(name) === vbaType)) {
    return { type, problem: 'macros' };
  }
  // A part too long to be read is taken at its word: reading all of it is what it costs to know better.
  const { text = '<', problem } = await archive.readText(mainPart);
  return { type, problem: problem ?? (/^\s*</.test(text) ? undefined : 'corrupt') };
}

/** In lower case, by the names of parts, and where none is named by their extensions with the dot. */
function parseContentTypes(xml: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:Override|Default)\s[^<>]*>/g)) {
    const part = attribute(tag, 'PartName');
    types.set(
      part ? normalizePart(part) : `.${attribute(tag, 'Extension')}`.toLowerCase(),
      attribute(tag, 'ContentType').toLowerCase(),
    );
  }
  return types;
}

/** The part that the package points to as its document; without a pointer, the one whose type says so. */
function findMainPart(relations: string, types: ReadonlyMap<string, string>): string {
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    if (attribute(tag, 'Type').endsWith('/officeDocument')) return normalizePart(attribute(tag, 'Target'));
  }
  return [...types].find(([, type]) => kindOfMainPart(type) !== 'zip')?.[0] ?? '';
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
function isAbsurd({ size }: SliceReader, { count, packedSize, unpackedSize }: ZipArchive): boolean {
  // Entries that together take more room than the file has share their bytes.
  const overlapping = packedSize > size;
  return (
    count > mostEntries || overlapping || (unpackedSize > ratioMatters && unpackedSize > packedSize * highestRatio)
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag)?.[2] ?? '';
}

/** Part names are URIs; names in archives may be written as is. */
function normalizePart(part: string): string {
  try {
    return normalizeEntryName(decodeURI(part));
  } catch {
    return normalizeEntryName(part);
  }
}
