import { joinBytes } from './bytes.ts';

/**
 * Inflates at most `limit` bytes; what would go beyond is never made. Gives `damaged` for a broken stream, `too-large` for one
 * that does not end within the limit, and `unsupported` where the browser cannot inflate.
 */
export async function inflate(
  deflated: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  limit: number,
): Promise<Uint8Array | 'damaged' | 'too-large' | 'unsupported'> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream(format);
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
