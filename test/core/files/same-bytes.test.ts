import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameBytes } from '../../../src/core/files/same-bytes.ts';
import { CountingSource } from '../../support/bytes-source.ts';

const file = (bytes: Uint8Array) => new CountingSource('cv.txt', bytes);

describe('the same content', () => {
  const long = new Uint8Array(2_500_000).fill(7);

  it('is found in files longer than a slice', async () => assert.ok(await sameBytes(file(long), file(long.slice()))));

  for (const at of [0, 1_300_000, 2_499_999]) {
    it(`is not in files that differ at ${at}`, async () => {
      const other = long.slice();
      other[at] = 8;
      assert.equal(await sameBytes(file(long), file(other)), false);
    });
  }

  it('is not looked for in files of different size', async () => {
    const source = file(long);
    assert.equal(await sameBytes(source, file(long.subarray(1))), false);
    assert.equal(source.bytesRead, 0);
  });

  it('is in two empty files', async () => assert.ok(await sameBytes(file(new Uint8Array()), file(new Uint8Array()))));

  it('is not in a file that cannot be read', async () => {
    const gone = { name: 'cv.txt', size: 3, type: '', read: () => Promise.reject(new Error('gone')) };
    assert.equal(await sameBytes(gone, file(new Uint8Array(3))), false);
  });
});
