/** A file as the checks see it: a browser's `File`, a file on disk, or an upload held in memory. */
export interface BytesSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Media type as declared; empty when unknown. */
  readonly type: string;
  /** Bytes from `start` up to, not including, `end`. Both lie within the file. A rejection means that it cannot be read. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Reads exactly the bytes asked for, and rejects when they cannot be had: the file vanished, shrank, or may not be read. */
export async function readExactly(source: BytesSource, start: number, end: number): Promise<Uint8Array> {
  const bytes = await source.read(start, end);
  if (!(bytes instanceof Uint8Array) || bytes.length < end - start) throw new Error('The file is shorter now');
  return bytes.subarray(0, end - start);
}
