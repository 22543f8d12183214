import { type BytesSource, readExactly } from './source.ts';

const sliceSize = 1 << 20;

/**
 * Whether two files hold the same bytes. Compares slice by slice and stops at the first difference, so memory stays bounded;
 * files of different size are told apart without reading. A file that cannot be read is the same as none.
 */
export async function sameBytes(a: BytesSource, b: BytesSource): Promise<boolean> {
  if (a.size !== b.size) return false;
  try {
    // The last bytes differ sooner than the first ones, which are often one program's boilerplate.
    for (let end = a.size; end > 0; end -= sliceSize) {
      const start = Math.max(0, end - sliceSize);
      const [left, right] = await Promise.all([readExactly(a, start, end), readExactly(b, start, end)]);
      if (!left.every((byte, index) => byte === right[index])) return false;
    }
    return true;
  } catch {
    return false;
  }
}
