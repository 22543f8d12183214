import { joinBytes } from './bytes.ts';

/**
 * Inflated bytes, or why there are none: `damaged` for a broken stream, `too-large` for one that does not end within the limit,
 * `unsupported` where the browser cannot inflate.
 */
export type Inflated = Uint8Array | 'damaged' | 'too-large' | 'unsupported';

/** Inflates at most `limit` bytes; inflating stops there. */
export async function inflate(deflated: Uint8Array, limit: number): Promise<Inflated> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream('deflate-raw');
  } catch {
    return 'unsupported';
  }
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // The reading side reports what goes wrong on the writing side.
  writer.write(deflated.slice()).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length > limit) {
        reader.cancel().catch(() => {});
        return 'too-large';
      }
    }
  } catch {
    return 'damaged';
  }
  return joinBytes(...parts);
}
