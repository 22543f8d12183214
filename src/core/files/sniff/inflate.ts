import { joinBytes } from './bytes.ts';

/**
 * Inflates bytes that are said to come to `limit` at most; inflating stops there. `corrupt` for a broken stream and for one that
 * does not end by then, undefined where the browser cannot inflate.
 */
export async function inflate(deflated: Uint8Array, limit: number): Promise<Uint8Array | 'corrupt' | undefined> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // The reading side reports what goes wrong on the writing side.
  writer.write(deflated.slice()).catch(() => {});
  writer.close().catch(() => {});
  let inflated = new Uint8Array();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      inflated = joinBytes(inflated, part.value);
      if (inflated.length > limit) {
        reader.cancel().catch(() => {});
        return 'corrupt';
      }
    }
  } catch {
    return 'corrupt';
  }
  return inflated;
}
