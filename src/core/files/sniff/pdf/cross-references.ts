import type { SliceReader } from '../slice-reader.ts';
import { type PdfDictionary, parseDictionary } from './objects.ts';

/** One version of a file, or a part of it, as the cross-references at `position` tell. */
export interface CrossReferences {
  readonly position: number;
  /** Leads to everything else. */
  readonly trailer: PdfDictionary;
  /** Of a table; a stream's are left alone. */
  readonly subsections: readonly Subsection[];
}

interface Subsection {
  /** Numbers of its objects: the first, and how many follow on. */
  readonly first: number;
  readonly count: number;
  /** Where its rows begin, each with an object's position. */
  readonly start: number;
}

// Small, as there may be hundreds of them, apart from each other.
const headingSize = 64;
const mostSubsections = 512;
const rowSize = 20;

/**
 * The cross-references at `position`: a table and the trailer behind it, or a stream. Undefined when neither is there.
 * @param trailerSize how long a trailer may be
 */
export async function readCrossReferences(
  reader: SliceReader,
  position: number,
  trailerSize = 4096,
): Promise<CrossReferences | undefined> {
  const subsections: Subsection[] = [];
  let at = position;
  for (let left = mostSubsections; left > 0; left--) {
    const text = await reader.readText(at, at + headingSize);
    const [stream] = /^[\0\s]*\d{1,10}\s+\d{1,5}\s+obj\b/.exec(text) ?? [];
    const [opening = stream] = /^[\0\s]*trailer\b/.exec(text) ?? [];
    if (opening) {
      const trailer = parseDictionary(await reader.readText(at, at + trailerSize), opening.length);
      return trailer && (!stream || trailer.get('Type') === '/XRef') ? { position, trailer, subsections } : undefined;
    }
    const heading = /^[\0\s]*(?:xref\b[\0\s]*)?(\d{1,10})\s+(\d{1,10})[\t ]*(?:\r\n?|\n)?/.exec(text);
    if (!heading) return undefined;
    const [all, first, count] = heading;
    const start = at + all.length;
    subsections.push({ first: Number(first), count: Number(count), start });
    at = start + Number(count) * rowSize;
  }
  return undefined;
}

/** Where a table says that an object is; undefined when it does not. */
export async function findPosition(
  reader: SliceReader,
  { subsections }: CrossReferences,
  number: number,
): Promise<number | undefined> {
  const place = subsections.find(({ first, count }) => number >= first && number < first + count);
  if (!place) return undefined;
  const row = place.start + (number - place.first) * rowSize;
  return Number(await reader.readText(row, row + 10));
}
