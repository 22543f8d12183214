import { inflate } from '../inflate.ts';
import type { SliceReader } from '../slice-reader.ts';
import { firstIn, numberIn, type PdfDictionary, parseDictionary } from './objects.ts';

/** One section of cross-references: the trailer dictionary and where its objects lie. */
export interface CrossReferences {
  readonly trailer: PdfDictionary;
  /** Position of an object relative to the header; undefined when this section does not list it. */
  find(object: number): Promise<number | undefined>;
}

const sliceSize = 4096;
const mostSubsections = 512;
const inflatedLimit = 500_000;
const streamLimit = 98_304;

/** Reads the section at `position`; undefined when there is none. `base` is where the header stands in the file. */
export async function readCrossReferences(
  reader: SliceReader,
  base: number,
  position: number,
): Promise<CrossReferences | undefined> {
  const start = base + position;
  const text = await reader.readText(start, start + sliceSize);
  const table = /^[\0\s]*xref\b\s*/.exec(text);
  if (table) return readTable(reader, start + table[0].length);
  const stream = /^[\0\s]*\d{1,10}\s+\d{1,5}\s+obj\b/.exec(text);
  return stream ? readStream(reader, start, text, stream[0].length) : undefined;
}

/** A table: subsections of 20 bytes per object, each under the number of its first object and their count. */
async function readTable(reader: SliceReader, start: number): Promise<CrossReferences | undefined> {
  const subsections: { readonly first: number; readonly count: number; readonly rows: number }[] = [];
  let at = start;
  while (subsections.length < mostSubsections) {
    const text = await reader.readText(at, at + 64);
    const heading = /^[\0\s]*(\d{1,10})\s+(\d{1,10})[\t ]*(?:\r\n?|\n)?/.exec(text);
    if (!heading) break;
    const [all, first, count] = heading;
    subsections.push({ first: Number(first), count: Number(count), rows: at + all.length });
    at += all.length + Number(count) * 20;
  }
  const text = await reader.readText(at, at + sliceSize);
  const keyword = /^[\0\s]*trailer\b/.exec(text);
  const trailer = keyword ? parseDictionary(text, keyword[0].length) : undefined;
  if (!trailer) return undefined;
  return {
    trailer,
    async find(object) {
      const subsection = subsections.find(({ first, count }) => object >= first && object < first + count);
      if (!subsection) return undefined;
      const row = subsection.rows + (object - subsection.first) * 20;
      const match = /^(\d{10}) \d{5} n/.exec(await reader.readText(row, row + 20));
      return match ? Number(match[1]) : undefined;
    },
  };
}

/** A stream: its dictionary is the trailer, its content one row of binary fields per object. */
async function readStream(
  reader: SliceReader,
  start: number,
  text: string,
  dictionaryAt: number,
): Promise<CrossReferences | undefined> {
  const trailer = parseDictionary(text, dictionaryAt);
  if (trailer?.get('Type') !== '/XRef') return undefined;
  const rows = async () => {
    const keyword = /\bstream(?:\r\n|\n|\r)/.exec(text);
    const length = numberIn(trailer, 'Length') ?? streamLimit;
    if (!keyword || length > streamLimit) return undefined;
    const from = start + keyword.index + keyword[0].length;
    return unpack(await reader.read(from, from + length), trailer);
  };
  return {
    trailer,
    async find(object) {
      const content = await rows();
      const [typeWidth = 0, offsetWidth = 0, lastWidth = 0] = numbersIn(trailer, 'W');
      const width = typeWidth + offsetWidth + lastWidth;
      if (!content || width <= 0 || width > 32) return undefined;
      const ranges = numbersIn(trailer, 'Index');
      const subsections = ranges.length > 0 ? ranges : [0, numberIn(trailer, 'Size') ?? 0];
      for (let index = 0, before = 0; index + 1 < subsections.length; index += 2) {
        const [first = 0, count = 0] = subsections.slice(index, index + 2);
        if (object >= first && object < first + count) {
          const row = content.subarray((before + object - first) * width).subarray(0, width);
          const field = (from: number, length: number) =>
            row.subarray(from, from + length).reduce((value, byte) => value * 256 + byte, 0);
          const inUse = typeWidth === 0 || field(0, typeWidth) === 1;
          return row.length === width && inUse ? field(typeWidth, offsetWidth) : undefined;
        }
        before += count;
      }
      return undefined;
    },
  };
}

function numbersIn(dictionary: PdfDictionary, key: string): readonly number[] {
  const value = dictionary.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

async function unpack(packed: Uint8Array, dictionary: PdfDictionary): Promise<Uint8Array | undefined> {
  const filter = firstIn(dictionary, 'Filter');
  if (filter === undefined) return packed;
  if (filter !== '/FlateDecode') return undefined;
  const plain = await inflate(packed, 'deflate', inflatedLimit);
  if (!(plain instanceof Uint8Array)) return undefined;
  const parameters = firstIn(dictionary, 'DecodeParms');
  const columns = parameters instanceof Map ? numberIn(parameters, 'Columns') : undefined;
  return columns === undefined ? plain : undoPrediction(plain, columns);
}

/**
 * Undoes PNG's row filters: each row begins with the number of its own. Only those that add the byte above or to the left,
 * because nobody writes the others here.
 */
function undoPrediction(rows: Uint8Array, columns: number): Uint8Array | undefined {
  if (!(columns >= 1 && columns <= 32)) return undefined;
  const plain = new Uint8Array(Math.floor(rows.length / (columns + 1)) * columns);
  for (let at = 0; at < plain.length; at++) {
    const column = at % columns;
    const row = (at - column) / columns;
    const filter = rows[row * (columns + 1)] ?? 0;
    if (filter > 2) return undefined;
    const added = filter === 2 ? plain[at - columns] : filter === 1 && column > 0 ? plain[at - 1] : 0;
    plain[at] = (rows[at + row + 1] ?? 0) + (added ?? 0);
  }
  return plain;
}

/** The first part of a trailer's file identifier; empty when it has none. */
export function identifierIn(trailer: PdfDictionary): Uint8Array {
  const first = firstIn(trailer, 'ID');
  return first instanceof Uint8Array ? first : new Uint8Array();
}
