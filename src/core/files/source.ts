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

/** The file vanished, shrank, or may not be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Reads exactly the bytes asked for. Whatever goes wrong is an `UnreadableError`. */
export async function readExactly(source: BytesSource, start: number, end: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await source.read(start, end);
  } catch (cause) {
    throw new UnreadableError('The file cannot be read', { cause });
  }
  if (!(bytes instanceof Uint8Array) || bytes.length < end - start)
    throw new UnreadableError('The file is shorter now');
  return bytes.length === end - start ? bytes : bytes.subarray(0, end - start);
}
