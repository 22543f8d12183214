import { startsWith } from './bytes.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';
import { normalizeEntryName, readZipEntry, type ZipDirectory, type ZipEntry } from './zip.ts';

const listName = '[content_types].xml';
const vbaType = 'application/vnd.ms-office.vbaproject';
const mostEntries = 10_000;
// The densest genuine document in a collection of a thousand unpacks to 74 times its size; zeros deflate to 1,000 times.
const highestRatio = 200;
const ratioMatters = 16_000_000;

/** Main parts by what their content type holds, in lower case; the first that fits. */
const mainTypes: readonly (readonly [string, string])[] = [
  ['wordprocessingml.document.main', 'docx'],
  ['wordprocessingml.template.main', 'dotx'],
  ['ms-word.document.macroenabled.main', 'docm'],
  ['ms-word.template.macroenabledtemplate.main', 'dotm'],
  ['spreadsheetml.sheet.main', 'xlsx'],
  ['spreadsheetml.template.main', 'xltx'],
  ['ms-excel.sheet.binary', 'xlsb'],
  ['ms-excel.', 'xlsm'],
  ['presentationml.', 'pptx'],
  ['ms-powerpoint.', 'pptm'],
  ['ms-visio.', 'vsdx'],
];

/** Whether an archive lists the content types of its parts, as Office's and a few other formats do. */
export function isOfficePackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === listName);
}

/** Tells a Word document from other Office packages by the declared type of its main part, and whether it opens. */
export async function sniffOfficePackage(reader: SliceReader, directory: ZipDirectory): Promise<Finding> {
  const { entries } = directory;
  const list = await readPart(reader, entries, listName, 524_288);
  const relations = await readPart(reader, entries, '_rels/.rels', 65_536);
  if (entries.some(({ name, encrypted }) => name === listName && encrypted)) {
    return { type: typeByFolder(entries), problem: 'encrypted' };
  }
  if (list === 'unsupported') return { type: typeByFolder(entries) };
  if (typeof list !== 'string') return { type: typeByFolder(entries), problem: 'corrupt' };
  const types = parseContentTypes(list);
  const mainPart = findMainPart(typeof relations === 'string' ? relations : '', types);
  const type = mainPart === undefined ? 'zip' : kindOfMainPart(types.typeOf(mainPart));
  if (mainPart === undefined || type === 'zip') return { type };

  const main = entries.find(({ name }) => name === mainPart);
  if (isAbsurd(reader, directory)) return { type, problem: 'corrupt' };
  if (!main) return { type, problem: directory.count > entries.length ? undefined : 'corrupt' };
  const carriesMacros =
    /m$|^xlsb$/.test(type) ||
    entries.some(({ name }) => /(?:^|\/)vbaproject\.bin$/.test(name) || types.typeOf(name) === vbaType);
  if (carriesMacros) return { type, problem: 'macros' };
  if (main.encrypted) return { type, problem: 'encrypted' };
  const content = main.unpackedSize > 524_288 ? 'too-large' : await readZipEntry(reader, main, 524_288);
  const broken = content instanceof Uint8Array ? !looksLikeXml(content) : content === 'damaged';
  return { type, problem: broken ? 'corrupt' : undefined };
}

interface ContentTypes {
  /** In lower case; empty for a part without one. */
  typeOf(part: string): string;
  readonly parts: readonly string[];
}

function parseContentTypes(xml: string): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:Override|Default)\s[^>]*>/g)) {
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
function findMainPart(relations: string, types: ContentTypes): string | undefined {
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const type = attribute(tag, 'Type');
    if (type.endsWith('/officeDocument') || type.endsWith('/visio/2010/relationships/document')) {
      return normalizePart(attribute(tag, 'Target'));
    }
  }
  return types.parts.find((part) => kindOfMainPart(types.typeOf(part)) !== 'zip');
}

function kindOfMainPart(contentType: string): string {
  return mainTypes.find(([mark]) => contentType.includes(mark))?.[1] ?? 'zip';
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
  limit: number,
): Promise<string | 'unsupported' | undefined> {
  const entry = entries.find((candidate) => candidate.name === name);
  const content = entry && (await readZipEntry(reader, entry, limit));
  if (content instanceof Uint8Array) return decodeXml(content);
  return content === 'unsupported' ? content : undefined;
}

/** XML is UTF-8, or UTF-16 with a mark; what is looked for is ASCII in both. */
function decodeXml(bytes: Uint8Array): string {
  if (startsWith(bytes, '\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, '\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return decodeXml(bytes.subarray(0, 256)).trimStart().startsWith('<');
}

function typeByFolder(entries: readonly ZipEntry[]): string {
  const has = (folder: string) => entries.some(({ name }) => name.startsWith(folder));
  return has('word/') ? 'docx' : has('xl/') ? 'xlsx' : has('ppt/') ? 'pptx' : 'zip';
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
