import { startsWith, u16, u32, u64 } from './bytes.ts';
import { type Inflated, inflate } from './inflate.ts';
import type { SliceReader } from './slice-reader.ts';

export interface ZipEntry {
  /** Lower case, with forward slashes and none in front: the form in which names are compared. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly unpackedSize: number;
  /** Of the local header, in the file. */
  readonly offset: number;
}

/** An entry's bytes, or why they cannot be had. */
export type ZipContent = Inflated | 'encrypted';

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Number of entries as declared; more than in `entries` where the directory is too long to read. */
  readonly count: number;
}

const endSize = 22;
const longestComment = 0xffff;
const directoryLimit = 131_072;
const packedLimit = 65_536;

/** Reads the central directory; undefined when there is none or it does not hold together: the archive cannot be opened. */
export async function readZipDirectory(reader: SliceReader): Promise<ZipDirectory | undefined> {
  const end = (await findEnd(reader, 1024)) ?? (await findEnd(reader, endSize + longestComment));
  if (!end) return undefined;
  let count = u16(end.bytes, 10);
  let size = u32(end.bytes, 12);
  let offset = u32(end.bytes, 16);
  let endsAt = end.at;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const locator = await reader.read(end.at - 20, end.at);
    const large = startsWith(locator, 'PK\x06\x07')
      ? await reader.read(u64(locator, 8), u64(locator, 8) + 56)
      : locator;
    if (startsWith(large, 'PK\x06\x06')) {
      count = u64(large, 32);
      size = u64(large, 40);
      offset = u64(large, 48);
      endsAt = u64(locator, 8);
    }
  }
  // Bytes put in front of an archive shift everything; the directory still ends where its end record begins.
  const shift = endsAt - size - offset;
  if (shift < 0) return undefined;
  const listing = await reader.read(offset + shift, offset + shift + Math.min(size, directoryLimit));
  const entries: ZipEntry[] = [];
  for (let at = 0; startsWith(listing, 'PK\x01\x02', at) && at + 46 <= listing.length; ) {
    const nameEnd = at + 46 + u16(listing, at + 28);
    const extraEnd = nameEnd + u16(listing, at + 30);
    const extra = listing.subarray(nameEnd, extraEnd);
    const sizes = largeSizes(extra, [u32(listing, at + 24), u32(listing, at + 20), u32(listing, at + 42)]);
    entries.push({
      name: normalizeEntryName(new TextDecoder().decode(listing.subarray(at + 46, nameEnd))),
      method: u16(listing, at + 10),
      encrypted: (u16(listing, at + 8) & 1) === 1,
      unpackedSize: sizes[0],
      packedSize: sizes[1],
      offset: sizes[2] + shift,
    });
    at = extraEnd + u16(listing, at + 32);
  }
  if (entries.length === 0 && count > 0) return undefined;
  return { entries, count: Math.max(count, entries.length) };
}

/** Reads one entry, of which at most `limit` bytes are unpacked. */
export async function readZipEntry(reader: SliceReader, entry: ZipEntry, limit: number): Promise<ZipContent> {
  const header = await reader.read(entry.offset, entry.offset + 30);
  if (!startsWith(header, 'PK\x03\x04')) return reader.exhausted ? 'unsupported' : 'damaged';
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'unsupported';
  // Packing adds next to nothing to what it cannot make smaller: the directory lies.
  if (entry.packedSize > entry.unpackedSize + 1024) return 'damaged';
  if (entry.packedSize > packedLimit) return 'unsupported';
  const start = entry.offset + 30 + u16(header, 26) + u16(header, 28);
  const packed = await reader.read(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return reader.exhausted ? 'unsupported' : 'damaged';
  return entry.method === 0 ? packed : inflate(packed, limit);
}

/** Beginnings of the names in the first local headers, for an archive that has lost its directory. */
export async function readLocalNames(reader: SliceReader): Promise<readonly string[]> {
  const head = await reader.readText(0, packedLimit);
  // As far as folders can be told by.
  return head.split('PK\x03\x04').map((header) => normalizeEntryName(header.slice(26, 64)));
}

export function normalizeEntryName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}

async function findEnd(reader: SliceReader, window: number): Promise<{ bytes: Uint8Array; at: number } | undefined> {
  const start = Math.max(0, reader.size - window);
  const tail = await reader.read(start, reader.size);
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (startsWith(tail, 'PK\x05\x06', at)) return { bytes: tail.subarray(at, at + endSize), at: start + at };
  }
  return undefined;
}

/** ZIP64 puts each of these numbers that needs more than 32 bits into the extra field with id 1, in this order. */
function largeSizes(extra: Uint8Array, sizes: readonly [number, number, number]): readonly [number, number, number] {
  if (!sizes.includes(0xffffffff)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue;
    let next = at + 4;
    const take = (size: number) => {
      if (size !== 0xffffffff) return size;
      next += 8;
      return u64(extra, next - 8);
    };
    return [take(sizes[0]), take(sizes[1]), take(sizes[2])];
  }
  return sizes;
}
