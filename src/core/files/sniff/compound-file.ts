import { latin1, startsWith, u16, u32 } from './bytes.ts';
import type { SliceReader } from './slice-reader.ts';

export interface CompoundEntry {
  /** In upper case: writers differ, and Word does not care. */
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  /** Which program a storage belongs to, as text of one byte per character; installers are told by their root's. */
  readonly classId: string;
  readonly start: number;
  readonly size: number;
}

const lastSector = 0xfffffffa;
const headerSlots = 109;
const mostEntries = 4096;
const mostSteps = 4096;
const miniSectorSize = 64;

/** Whether the bytes begin like a compound file: the container of Word 97, Excel 97, Outlook messages, installers. */
export function isCompoundFile(head: Uint8Array): boolean {
  return startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/**
 * A compound file: a small file system of sectors, chained by an allocation table (FAT), with a directory of storages and
 * streams. Reads only the sectors on the way to what is asked for. A chain ends with a number that no file has a sector for.
 */
export class CompoundFile {
  readonly #reader: SliceReader;
  readonly #header: Uint8Array;
  readonly #sectorSize: number;
  /** All storages and streams, the root first. */
  readonly entries: CompoundEntry[] = [];
  /** Whether a part of the directory lies beyond the end of the file. */
  isCutOff = false;

  private constructor(reader: SliceReader, header: Uint8Array) {
    this.#reader = reader;
    this.#header = header;
    this.#sectorSize = 1 << u16(header, 0x1e);
  }

  /** Reads header and directory; undefined when they do not hold together. */
  static async open(reader: SliceReader): Promise<CompoundFile | undefined> {
    const file = new CompoundFile(reader, await reader.read(0, 512));
    if (file.#sectorSize !== 512 && file.#sectorSize !== 4096) return undefined;
    await file.#readDirectory();
    return file.root && file;
  }

  get root(): CompoundEntry | undefined {
    return this.entries[0];
  }

  /** What lies directly in the root. */
  children(): readonly CompoundEntry[] {
    const found = new Set<CompoundEntry>();
    const waiting = this.root ? [this.root.child] : [];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.entries[id];
      if (!entry || found.has(entry)) continue;
      found.add(entry);
      waiting.push(entry.left, entry.right);
    }
    return [...found];
  }

  /** The first bytes of a stream. A short one shares the root's stream with others. */
  async readStart({ start, size }: CompoundEntry): Promise<Uint8Array> {
    if (!this.#isShort(size)) return this.#readSector(start);
    const at = start * miniSectorSize;
    const steps = Math.floor(at / this.#sectorSize);
    const sector = await this.#follow(this.root?.start ?? lastSector, Math.min(steps, mostSteps));
    return (await this.#readSector(sector)).subarray(at % this.#sectorSize);
  }

  /** Whether all sectors of a stream lie within the file. Gives up, saying yes, on streams too long to follow. */
  async isWhole({ start, size }: CompoundEntry): Promise<boolean> {
    const steps = Math.ceil(size / this.#sectorSize) - 1;
    if (this.#isShort(size) || steps >= mostSteps) return true;
    return this.#isInside(await this.#follow(start, steps)) || this.#reader.exhausted;
  }

  async #readDirectory(): Promise<void> {
    const seen = new Set<number>();
    let sector = u32(this.#header, 0x30);
    while (sector <= lastSector && !seen.has(sector) && !this.isCutOff && this.entries.length < mostEntries) {
      seen.add(sector);
      const bytes = await this.#readSector(sector);
      for (let at = 0; at + 128 <= bytes.length; at += 128) this.entries.push(parseEntry(bytes.subarray(at, at + 128)));
      this.isCutOff = bytes.length < this.#sectorSize;
      sector = await this.#nextSector(sector);
    }
  }

  #isShort(size: number): boolean {
    return size < u32(this.#header, 0x38);
  }

  #isInside(sector: number): boolean {
    return this.#positionOf(sector) < this.#reader.size;
  }

  #positionOf(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #readSector(sector: number): Promise<Uint8Array> {
    const start = this.#positionOf(sector);
    return this.#reader.read(start, start + this.#sectorSize);
  }

  /** The sector so many steps further on in a chain, or some number outside the file where the chain ends before. */
  async #follow(start: number, steps: number): Promise<number> {
    let sector = start;
    for (let left = steps; left > 0 && this.#isInside(sector); left--) sector = await this.#nextSector(sector);
    return sector;
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
    for (; left >= perSector && this.#isInside(sector); left -= perSector)
      sector = await this.#readNumber(sector, perSector);
    return this.#readNumber(sector, left);
  }

  /** The number at `index` of a sector full of them. */
  async #readNumber(sector: number, index: number): Promise<number> {
    const bytes = await this.#readSector(sector);
    return index * 4 < bytes.length ? u32(bytes, index * 4) : lastSector + 1;
  }
}

function parseEntry(bytes: Uint8Array): CompoundEntry {
  let name = '';
  for (let at = 0; at < Math.min(u16(bytes, 0x40) - 2, 62); at += 2) name += String.fromCharCode(u16(bytes, at));
  return {
    name: name.toUpperCase(),
    left: u32(bytes, 0x44),
    right: u32(bytes, 0x48),
    child: u32(bytes, 0x4c),
    classId: latin1(bytes.subarray(0x50, 0x60)),
    start: u32(bytes, 0x74),
    size: u32(bytes, 0x78),
  };
}
