import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type BytesSource, inspectFile } from '../../../src/core/files/inspect.ts';
import { defaultAccept } from '../../../src/core/files/limits.ts';
import { sniff } from '../../../src/core/files/sniff/sniff.ts';
import { CountingSource } from '../../support/bytes-source.ts';
import { encryptions } from '../../support/sample-encryption.ts';
import * as samples from '../../support/sample-files.ts';

const readLimit = 256_000;

const good: readonly (readonly [string, Uint8Array])[] = [
  ['pdf', samples.samplePdf()],
  ['pdf', samples.samplePdfWithXrefStream()],
  ...encryptions.map(({ locked }) => ['pdf', samples.samplePdf({ encrypt: locked })] as const),
  ['docx', samples.sampleDocx()],
  ['docx', samples.sampleMacroDocx()],
  ['docx', samples.sampleBombDocx()],
  ['docx', samples.sampleEncryptedDocx()],
  ['doc', samples.sampleDoc()],
  ['doc', samples.sampleMacroDoc()],
  ['rtf', samples.sampleRtf()],
  ['txt', samples.sampleTxt()],
  ['png', samples.samplePng()],
];

const sample = fc.constantFrom(...good);

/** One verdict, never an error, and little read. `sniff` is asked too because `inspectFile` turns errors into a verdict. */
async function check(name: string, bytes: Uint8Array): Promise<void> {
  const source = new CountingSource(name, bytes);
  const verdict = await inspectFile(source, { accept: '' });
  assert.equal(typeof verdict.ok, 'boolean');
  assert.ok(verdict.ok || verdict.code !== 'unreadable');
  assert.ok(source.bytesRead <= readLimit, `${source.bytesRead} bytes read`);
  await sniff(new CountingSource('', bytes));
}

describe('any bytes under any name (statement 4)', () => {
  it('give one verdict', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 3000 }), (name, bytes) =>
        check(name, bytes),
      ),
      { numRuns: 300 },
    );
  });

  it('give one verdict behind any beginning that is looked into', async () => {
    const beginnings = [
      '%PDF-1.7\n',
      'PK\x03\x04',
      'PK\x05\x06',
      '{\\rtf1',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 3000 }), (beginning, bytes) =>
        check('cv.pdf', samples.concat(samples.latin1(beginning), bytes)),
      ),
      { numRuns: 300 },
    );
  });

  it('give one verdict when they are words of the formats in any order', async () => {
    const words =
      '%PDF-1.4|\n|1 0 obj|<<|>>|[|]|(|)|<|/Type /XRef|/W [1 2 1]|/Index [0 9]|/Size 9|/Encrypt 1 0 R|/Prev 0|/Root 1 0 R|' +
      '/Filter /Standard|/R 3|/O|/U|/Length 20|stream|endobj|xref\n0 9\n|trailer|startxref\n|9\n|%%EOF|\\|/ID [<00><00>]|/Catalog|/Kids';
    const word = fc.constantFrom(...words.split('|'));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 200 }), (text) =>
        check('cv.pdf', samples.latin1(`%PDF-1.4\n${text.join(' ')}`)),
      ),
      { numRuns: 500 },
    );
  });
});

describe('good files that were damaged', () => {
  it('cut off anywhere, they give one verdict', async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.double({ min: 0, max: 1, noNaN: true }), ([type, bytes], part) =>
        check(`cv.${type}`, bytes.subarray(0, Math.floor(bytes.length * part))),
      ),
      { numRuns: 400 },
    );
  });

  it('with bits turned, they give one verdict', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sample, flips, ([type, bytes], turned) => {
        const damaged = bytes.slice();
        for (const [at, bit] of turned) {
          const index = at % damaged.length;
          damaged[index] = (damaged[index] ?? 0) ^ (1 << bit);
        }
        return check(`cv.${type}`, damaged);
      }),
      { numRuns: 600 },
    );
  });

  it('with numbers of the structure set to extremes, they give one verdict', async () => {
    const extremes = fc.constantFrom([0, 0, 0, 0], [255, 255, 255, 255], [254, 255, 255, 255], [255, 255, 255, 127]);
    await fc.assert(
      fc.asyncProperty(sample, fc.nat(), extremes, ([type, bytes], at, extreme) => {
        const damaged = bytes.slice();
        damaged.set(extreme, at % (damaged.length - 4));
        return check(`cv.${type}`, damaged);
      }),
      { numRuns: 600 },
    );
  });
});

/** A file of any size that costs no memory: a beginning, an end, and one byte over and over between. */
class HugeSource implements BytesSource {
  readonly name: string;
  readonly type = '';
  readonly size: number;
  readonly #head: Uint8Array;
  readonly #tail: Uint8Array;
  readonly #filler: number;
  bytesRead = 0;

  constructor(name: string, size: number, head: Uint8Array, tail: Uint8Array = new Uint8Array(), filler = 0x20) {
    this.name = name;
    this.size = size;
    this.#head = head;
    this.#tail = tail;
    this.#filler = filler;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    this.bytesRead += end - start;
    const bytes = new Uint8Array(end - start).fill(this.#filler);
    const tailStart = this.size - this.#tail.length;
    for (let at = start; at < end; at++) {
      const byte = at < this.#head.length ? this.#head[at] : at >= tailStart ? this.#tail[at - tailStart] : undefined;
      if (byte !== undefined) bytes[at - start] = byte;
    }
    return bytes;
  }
}

describe('a file of 500 MB: at most 256 kB are read, and bombs are not inflated (statement 5)', () => {
  const size = 500_000_000;
  const pdf = samples.samplePdf();
  const docx = samples.sampleDocx();
  const doc = samples.sampleDoc();
  const cases: readonly HugeSource[] = [
    new HugeSource('cv.pdf', size, pdf),
    new HugeSource('cv.pdf', size, pdf, pdf.subarray(-300)),
    new HugeSource('cv.pdf', size, samples.latin1('%PDF-1.4\n1 0 obj<<'), undefined, 0x28),
    new HugeSource('cv.docx', size, docx),
    new HugeSource('cv.docx', size, docx, docx.subarray(-400)),
    new HugeSource('cv.docx', size, samples.latin1('PK\x03\x04'), undefined, 0x50),
    new HugeSource('cv.doc', size, doc),
    new HugeSource('cv.doc', size, doc.subarray(0, 512), undefined, 0),
    new HugeSource('cv.doc', size, doc.subarray(0, 512), undefined, 1),
    new HugeSource('cv.rtf', size, samples.sampleRtf()),
    new HugeSource('cv.txt', size, samples.sampleTxt()),
    new HugeSource('cv.txt', size, new Uint8Array()),
  ];
  for (const [index, source] of cases.entries()) {
    it(`${source.name}, case ${index}`, async () => {
      await inspectFile(source, { accept: defaultAccept });
      assert.ok(source.bytesRead <= readLimit, `${source.bytesRead} bytes read`);
    });
  }

  it('a bomb is refused by what its directory says', async () => {
    const bomb = samples.sampleBombDocx(1_000_000_000);
    const source = new CountingSource('cv.docx', bomb);
    const verdict = await inspectFile(source, { accept: 'docx' });
    assert.equal(!verdict.ok && verdict.code, 'corrupt');
    assert.ok(source.bytesRead < 20_000);
  });

  it('inflating stops at its limit where the directory lies', async () => {
    const lying = samples.sampleZip([
      { name: '[Content_Types].xml', content: samples.deflatedZeros(9_000_000), unpackedSize: 60_000 },
      { name: 'word/document.xml', content: '<x/>' },
    ]);
    const original = globalThis.DecompressionStream;
    let inflated = 0;
    globalThis.DecompressionStream = class extends original {
      constructor(format: CompressionFormat) {
        super(format);
        const counted = this.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              inflated += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
        Object.defineProperty(this, 'readable', { value: counted });
      }
    };
    try {
      const verdict = await inspectFile(new CountingSource('cv.docx', lying), { accept: 'docx' });
      assert.equal(!verdict.ok && verdict.code, 'corrupt');
    } finally {
      globalThis.DecompressionStream = original;
    }
    assert.ok(inflated > 0 && inflated < 1_000_000, `${inflated} bytes inflated`);
  });
});
