import type { BytesSource } from '../../src/core/files/source.ts';

/** A file in memory that counts how much of it was read. */
export class CountingSource implements BytesSource {
  readonly name: string;
  readonly type: string;
  readonly #bytes: Uint8Array;
  bytesRead = 0;
  reads = 0;

  constructor(name: string, bytes: Uint8Array, type = '') {
    this.name = name;
    this.type = type;
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    this.bytesRead += end - start;
    this.reads++;
    return this.#bytes.subarray(start, end);
  }
}
