import type { SliceReader } from '../slice-reader.ts';
import { type PdfDictionary, parseDictionary } from './objects.ts';

const sliceSize = 4096;
const mostSubsections = 512;

/**
 * The trailer of the cross-references at `position`: the dictionary that leads to everything else. It stands behind a table or
 * describes a stream; the positions of objects, which both are there for, are not needed. Undefined when neither is there.
 */
export async function readTrailer(reader: SliceReader, position: number): Promise<PdfDictionary | undefined> {
  const text = await reader.readText(position, position + sliceSize);
  const table = /^[\0\s]*xref\b/.exec(text);
  if (table) return readTableTrailer(reader, position + table[0].length);
  const stream = /^[\0\s]*\d{1,10}\s+\d{1,5}\s+obj\b/.exec(text);
  const trailer = stream ? parseDictionary(text, stream[0].length) : undefined;
  return trailer?.get('Type') === '/XRef' ? trailer : undefined;
}

/** Jumps over the subsections of a table, each a heading with the number of its rows of 20 bytes. */
async function readTableTrailer(reader: SliceReader, start: number): Promise<PdfDictionary | undefined> {
  let at = start;
  for (let left = mostSubsections; left > 0; left--) {
    const text = await reader.readText(at, at + sliceSize);
    const trailer = /^[\0\s]*trailer\b/.exec(text);
    if (trailer) return parseDictionary(text, trailer[0].length);
    const heading = /^[\0\s]*\d{1,10}\s+(\d{1,10})[\t ]*(?:\r\n?|\n)?/.exec(text);
    if (!heading) return undefined;
    at += heading[0].length + Number(heading[1]) * 20;
  }
  return undefined;
}
