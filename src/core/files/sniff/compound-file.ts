import { startsWith, u16, u32 } from './bytes.ts';
import type { SliceReader } from './slice-reader.ts';

export interface CompoundEntry {
  /** In upper case: writers differ, and Word does not care. */
  readonly name: string;
  readonly isStorage: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const lastSector = 0xfffffffa;
const none = 0xffffffff;
const headerSlots = 109;
const mostEntries = 4096;
const mostSteps = 4096;

/** Whether the bytes begin like a compound file: the container of Word 97, Excel 97, Outlook messages, installers. */
export function isCompoundFile(head: Uint8Array): boolean {
  return startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/**
 * A compound file: a small file system of sectors, chained by an allocation table (FAT), with a directory of storages and
 * streams. Reads only the sectors on the way to what is asked for.
 */
export class CompoundFile {
  readonly #reader: SliceReader;
  readonly #header: Uint8Array;
  readonly #sectorSize: number;
  #entries: readonly CompoundEntry[] = [];
  /** Whether a part of the directory lies beyond the end of the file. */
  isCutOff = false;

  private constructor(reader: SliceReader, header: Uint8Array, sectorSize: number) {
    this.#reader = reader;
    this.#header = header;
    this.#sectorSize = sectorSize;
  }

  /** Reads header and directory; undefined when they do not hold together. */
  static async open(reader: SliceReader): Promise<CompoundFile | undefined> {
    const header = await reader.read(0, 512);
    const shift = u16(header, 0x1e);
    if (header.length < 512 || (shift !== 9 && shift !== 12)) return undefined;
    const file = new CompoundFile(reader, header, 1 << shift);
    file.#entries = await file.#readDirectory();
    return file.#entries.length > 0 ? file : undefined;
  }

  /** The class of the root storage: 16 bytes. Installers are told by it. */
  async rootClass(): Promise<Uint8Array> {
    const first = await this.#readSector(u32(this.#header, 0x30));
    return first.subarray(0x50, 0x60);
  }

  /** What lies directly in a storage, in the root without one. */
  children(storage: CompoundEntry | undefined = this.#entries[0]): readonly CompoundEntry[] {
    const found = new Set<CompoundEntry>();
    const waiting = storage ? [storage.child] : [];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (!entry || found.has(entry)) continue;
      found.add(entry);
      waiting.push(entry.left, entry.right);
    }
    return [...found];
  }

  /** The first sector of a stream; undefined for a short one, which shares the root's stream with others. */
  async readStart({ start, size }: CompoundEntry): Promise<Uint8Array | undefined> {
    return size < u32(this.#header, 0x38) ? undefined : this.#readSector(start);
  }

  /** Whether all sectors of a stream lie within the file. Gives up, saying yes, on streams too long to follow. */
  async isWhole({ start, size }: CompoundEntry): Promise<boolean> {
    if (size < u32(this.#header, 0x38)) return true;
    const sectors = Math.ceil(size / this.#sectorSize);
    if (sectors > mostSteps) return true;
    let sector = start;
    for (let index = 0; index < sectors; index++) {
      if (sector > lastSector || this.#positionOf(sector) >= this.#reader.size) return this.#reader.exhausted;
      if (index < sectors - 1) sector = await this.#nextSector(sector);
    }
    return true;
  }

  async #readDirectory(): Promise<CompoundEntry[]> {
    const entries: CompoundEntry[] = [];
    let sector = u32(this.#header, 0x30);
    for (const seen = new Set<number>(); sector <= lastSector && !seen.has(sector); ) {
      seen.add(sector);
      const bytes = await this.#readSector(sector);
      for (let at = 0; at + 128 <= bytes.length; at += 128) entries.push(parseEntry(bytes.subarray(at, at + 128)));
      this.isCutOff = bytes.length < this.#sectorSize && !this.#reader.exhausted;
      if (bytes.length === 0 || entries.length >= mostEntries) break;
      sector = await this.#nextSector(sector);
    }
    return entries;
  }

  #positionOf(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #readSector(sector: number): Promise<Uint8Array> {
    const start = this.#positionOf(sector);
    return this.#reader.read(start, start + this.#sectorSize);
  }

  async #nextSector(sector: number): Promise<number> {
    const perSector = this.#sectorSize / 4;
    return this.#readNumber(await this.#tableSector(Math.floor(sector / perSector)), sector % perSector);
  }

  /** Where the allocation table's part number `index` lies: the header lists the first 109, a chain of sectors the rest. */
  async #tableSector(index: number): Promise<number> {
    if (index < headerSlots) return u32(this.#header, 0x4c + index * 4);
    const perSector = this.#sectorSize / 4 - 1;
    let sector = u32(this.#header, 0x44);
    let left = index - headerSlots;
    for (; left >= perSector && sector <= lastSector; left -= perSector)
      sector = await this.#readNumber(sector, perSector);
    return this.#readNumber(sector, left);
  }

  /** The number at `index` of a sector full of them; none past the end of the file. */
  async #readNumber(sector: number, index: number): Promise<number> {
    const bytes = await this.#readSector(sector);
    return index * 4 + 4 <= bytes.length ? u32(bytes, index * 4) : none;
  }
}

function parseEntry(bytes: Uint8Array): CompoundEntry {
  const length = Math.min(Math.max(u16(bytes, 0x40) - 2, 0), 62);
  let name = '';
  for (let at = 0; at < length; at += 2) name += String.fromCharCode(u16(bytes, at));
  return {
    name: name.toUpperCase(),
    isStorage: bytes[0x42] === 1 || bytes[0x42] === 5,
    left: u32(bytes, 0x44),
    right: u32(bytes, 0x48),
    child: u32(bytes, 0x4c),
    start: u32(bytes, 0x74),
    size: u32(bytes, 0x78),
  };
}
