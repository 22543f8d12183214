import { decodeText, startsWith, u16, u32, u64 } from './bytes.ts';
import type { Finding } from './finding.ts';
import { inflate } from './inflate.ts';
import type { SliceReader } from './slice-reader.ts';

interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly unpackedSize: number;
  /** Of the local header, in the file. */
  readonly offset: number;
}

/** An entry's text, or why it cannot be had; neither where it is not there, or cannot be looked into. */
export interface ZipText {
  readonly text?: string;
  readonly problem?: Finding['problem'];
}

const endSize = 22;
const longestComment = 0xffff;
const directoryLimit = 131_072;
const packedLimit = 65_536;
// Three parts are read at most, so that no check inflates more than 1 MB; what they are needed for fits easily.
const unpackedLimit = 250_000;

/** An archive by its central directory. */
export class ZipArchive {
  readonly #reader: SliceReader;
  readonly #entries = new Map<string, ZipEntry>();
  /** Number of entries as declared; more than there are names where the directory is too long to read. */
  count = 0;
  /** Sizes of all entries together, as declared. */
  packedSize = 0;
  unpackedSize = 0;

  private constructor(reader: SliceReader) {
    this.#reader = reader;
  }

  /** Reads the directory; undefined when there is none or it does not hold together: the archive cannot be opened. */
  static async open(reader: SliceReader): Promise<ZipArchive | undefined> {
    const archive = new ZipArchive(reader);
    return (await archive.#readDirectory()) ? archive : undefined;
  }

  /** In lower case, with forward slashes and none in front: the form in which names are compared. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  async readText(name: string): Promise<ZipText> {
    const entry = this.#entries.get(name);
    if (!entry) return {};
    const header = await this.#reader.read(entry.offset, entry.offset + 30);
    if (!startsWith(header, 'PK\x03\x04')) return this.#damaged;
    if (entry.encrypted) return { problem: 'encrypted' };
    // Packing adds next to nothing to what it cannot make smaller: the directory lies.
    if (entry.packedSize > entry.unpackedSize + 1024) return { problem: 'corrupt' };
    const isReadable = entry.method === 0 || entry.method === 8;
    if (!isReadable || entry.packedSize > packedLimit || entry.unpackedSize > unpackedLimit) return {};
    const start = entry.offset + 30 + u16(header, 26) + u16(header, 28);
    const packed = await this.#reader.read(start, start + entry.packedSize);
    if (packed.length < entry.packedSize) return this.#damaged;
    const content = entry.method === 0 ? packed : await inflate(packed, unpackedLimit);
    if (content === 'corrupt') return { problem: content };
    return content ? { text: decodeText(content) } : {};
  }

  get #damaged(): ZipText {
    return this.#reader.exhausted ? {} : { problem: 'corrupt' };
  }

  async #readDirectory(): Promise<boolean> {
    const reader = this.#reader;
    const endAt = (await this.#findEnd(1024)) ?? (await this.#findEnd(endSize + longestComment));
    if (endAt === undefined) return false;
    const end = await reader.read(endAt, endAt + endSize);
    let [endsAt, count, size, offset] = [endAt, u16(end, 10), u32(end, 12), u32(end, 16)];
    const locator = await reader.read(endAt - 20, endAt);
    if (startsWith(locator, 'PK\x06\x07')) {
      const largeAt = u64(locator, 8);
      const large = await reader.read(largeAt, largeAt + 56);
      if (startsWith(large, 'PK\x06\x06')) {
        [endsAt, count, size, offset] = [largeAt, u64(large, 32), u64(large, 40), u64(large, 48)];
      }
    }
    // Bytes put in front of an archive shift everything; the directory still ends where its end record begins.
    const start = endsAt - size;
    if (start < offset) return false;
    const listing = await reader.read(start, start + Math.min(size, directoryLimit));
    let rows = 0;
    for (let at = 0; startsWith(listing, 'PK\x01\x02', at) && at + 46 <= listing.length; rows++) {
      at = this.#addEntry(listing, at, start - offset);
    }
    this.count = Math.max(count, rows);
    return rows > 0 || count === 0;
  }

  async #findEnd(window: number): Promise<number | undefined> {
    const start = Math.max(0, this.#reader.size - window);
    const tail = await this.#reader.readText(start, this.#reader.size);
    const at = tail.lastIndexOf('PK\x05\x06', tail.length - endSize);
    return at < 0 || tail.length < endSize ? undefined : start + at;
  }

  /** Gives the position of the next row. */
  #addEntry(listing: Uint8Array, at: number, shift: number): number {
    const nameEnd = at + 46 + u16(listing, at + 28);
    const extraEnd = nameEnd + u16(listing, at + 30);
    // ZIP64 puts each of these numbers that needs more than 32 bits into the extra field with id 1, in this order.
    let extra = nameEnd;
    while (extra < extraEnd && u16(listing, extra) !== 1) extra += 4 + u16(listing, extra + 2);
    let next = extra + 4;
    const [unpackedSize = 0, packedSize = 0, offset = 0] = [24, 20, 42].map((field) => {
      const number = u32(listing, at + field);
      if (number !== 0xffffffff || extra >= extraEnd) return number;
      next += 8;
      return u64(listing, next - 8);
    });
    this.packedSize += packedSize;
    this.unpackedSize += unpackedSize;
    this.#entries.set(normalizeEntryName(new TextDecoder().decode(listing.subarray(at + 46, nameEnd))), {
      method: u16(listing, at + 10),
      encrypted: (u16(listing, at + 8) & 1) === 1,
      packedSize,
      unpackedSize,
      offset: offset + shift,
    });
    return extraEnd + u16(listing, at + 32);
  }
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
