import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatBytes } from '../../../src/core/text/format-bytes.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('sizes read as people write them', () => {
  for (const [bytes, language, expected] of [
    [0, 'en', '0 bytes'],
    [1, 'en', '1 byte'],
    [999, 'en', '999 bytes'],
    [1000, 'en', '1 kB'],
    [1234, 'en', '1.2 kB'],
    [1234, 'de', '1,2 kB'],
    [999_949, 'en', '999.9 kB'],
    [999_950, 'en', '1 MB'],
    [10_000_000, 'en', '10 MB'],
    [10_000_000, 'fr', '10 Mo'],
    [5_242_880, 'en', '5.2 MB'],
    [2_500_000_000, 'en', '2.5 GB'],
    [9e15, 'en', '9,000,000 GB'],
  ] as const) {
    assert.equal(plain(formatBytes(bytes, language)), expected);
  }
});

test('no size is written with a thousand of a unit that has a larger one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_949_999_999 }), (bytes) => {
      assert.ok(Number.parseFloat(formatBytes(bytes, 'en')) < 1000);
      assert.doesNotMatch(formatBytes(bytes, 'en'), /,/);
    }),
  );
});
