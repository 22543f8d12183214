import { type BytesSource, readExactly } from '../source.ts';
import { latin1 } from './bytes.ts';

/** Bytes of one file that a check may read altogether. */
const readLimit = 256_000;

/**
 * Reads slices of a file and keeps them, within a limit for the whole check. Past the limit, as past the end of the file,
 * slices come back short; `exhausted` tells the two apart.
 */
export class SliceReader {
  readonly size: number;
  readonly #source: BytesSource;
  readonly #slices: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  #left = readLimit;
  /** Whether something was left unread because of the limit, so that what is missing may well be there. */
  exhausted = false;

  constructor(source: BytesSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** @throws what the source throws when it cannot be read */
  async read(start: number, end: number): Promise<Uint8Array> {
    const last = Math.min(end, this.size);
    if (!(start >= 0 && start < last)) return new Uint8Array();
    for (const slice of this.#slices) {
      if (slice.start <= start && last <= slice.start + slice.bytes.length) {
        return slice.bytes.subarray(start - slice.start, last - slice.start);
      }
    }
    const allowed = Math.min(last, start + this.#left);
    if (allowed < last) this.exhausted = true;
    if (allowed === start) return new Uint8Array();
    this.#left -= allowed - start;
    const bytes = await readExactly(this.#source, start, allowed);
    this.#slices.push({ start, bytes });
    return bytes;
  }

  /** The same as text of one byte per character. */
  async readText(start: number, end: number): Promise<string> {
    return latin1(await this.read(start, end));
  }
}
