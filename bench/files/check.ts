import { fileTypeFromBlob } from 'file-type';
import { type BytesSource, inspectFile } from '../../src/core/index.ts';
import { sampleDoc, sampleDocx, samplePdf, sampleTxt } from '../../test/support/sample-files.ts';

/**
 * Time and bytes read to check a file, beside `file-type` in the same process. Run with `node --import tsx files/check.ts`. The
 * files are virtual: a real beginning and a real end with filler between, so that a gigabyte costs neither disk nor memory.
 */

const rounds = 31;
const sizes = [10_000, 10_000_000, 1_000_000_000];

/** Both sides read it in slices, as they would a browser's file. */
class VirtualFile extends Blob implements BytesSource {
  readonly name: string;
  readonly #size: number;
  readonly #head: Uint8Array;
  readonly #tail: Uint8Array;
  bytesRead = 0;

  constructor(name: string, size: number, head: Uint8Array, tail: Uint8Array) {
    super();
    this.name = name;
    this.#size = size;
    this.#head = head;
    this.#tail = tail;
  }

  override get size(): number {
    return this.#size;
  }

  override slice(start = 0, end = this.#size): Blob {
    this.bytesRead += end - start;
    const bytes = new Uint8Array(end - start).fill(0x20);
    for (const [part, at] of [
      [this.#head, 0],
      [this.#tail, this.#size - this.#tail.length],
    ] as const) {
      const from = Math.max(start, at);
      const to = Math.min(end, at + part.length);
      if (from < to) bytes.set(part.subarray(from - at, to - at), from - start);
    }
    return new Blob([bytes]);
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return new Uint8Array(await this.slice(start, end).arrayBuffer());
  }
}

type Make = (size: number) => VirtualFile;

/** A PDF whose only stream is as long as the size asks for; its cross-references are at its end. */
const pdf: Make = (size) => {
  const [before = '', after = ''] = String.fromCharCode(...samplePdf({ text: 'FILL' })).split('FILL');
  const pointer = after.indexOf('startxref');
  const shift = size - before.length - after.length;
  const start = Number(/startxref\n(\d+)/.exec(after)?.[1]) - 4 + shift;
  const tail = `${after.slice(0, pointer)}startxref\n${start}\n%%EOF\n`;
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const moved = tail.length - after.length;
  return new VirtualFile('cv.pdf', size + moved, bytes(before), bytes(tail));
};

const mark = new Uint8Array(64).fill(0x2a);

/** A Word document with one stored picture as long as the size asks for, between the document and the directory. */
const docx: Make = (size) => {
  const whole = sampleDocx({ extra: [{ name: 'word/media/image1.png', content: mark }] });
  const at = whole.findIndex((_, index) => mark.every((byte, offset) => whole[index + offset] === byte));
  const filler = size - whole.length;
  const view = new DataView(whole.buffer);
  const end = whole.length - 22;
  const listing = view.getUint32(end + 16, true);
  // The sizes of the last entry in the directory, and where the directory begins.
  let entry = listing;
  for (let next = entry; next < end; ) {
    entry = next;
    next += 46 + view.getUint16(next + 28, true);
  }
  view.setUint32(entry + 20, 64 + filler, true);
  view.setUint32(entry + 24, 64 + filler, true);
  view.setUint32(end + 16, listing + filler, true);
  const local = view.getUint32(entry + 42, true);
  view.setUint32(local + 18, 64 + filler, true);
  view.setUint32(local + 22, 64 + filler, true);
  return new VirtualFile('cv.docx', size, whole.subarray(0, at + 32), whole.subarray(at + 32));
};

const doc: Make = (size) => new VirtualFile('cv.doc', Math.max(size, 12_000), sampleDoc(), new Uint8Array());
const txt: Make = (size) => new VirtualFile('cv.txt', size, sampleTxt(), sampleTxt());
interface Result {
  readonly answer: string;
  readonly milliseconds: number;
  readonly bytes: number;
}

async function measure(make: () => VirtualFile, check: (file: VirtualFile) => Promise<string>): Promise<Result> {
  const times: number[] = [];
  let answer = '';
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const file = make();
    const start = performance.now();
    answer = await check(file);
    times.push(performance.now() - start);
    bytes = file.bytesRead;
  }
  times.sort((a, b) => a - b);
  return { answer, milliseconds: times[rounds >> 1] ?? 0, bytes };
}

async function ours(file: VirtualFile): Promise<string> {
  const verdict = await inspectFile(file, { accept: 'pdf,doc,docx,txt' });
  return `${verdict.ok ? 'ok' : verdict.code}, ${verdict.detectedType}`;
}

async function fileType(file: VirtualFile): Promise<string> {
  return (await fileTypeFromBlob(file))?.ext ?? 'unknown';
}

const rows = [];
for (const [type, make] of Object.entries({ pdf, docx, doc, txt })) {
  for (const size of sizes) {
    // In turns, so that a busy machine slows both.
    const mine = await measure(() => make(size), ours);
    const theirs = await measure(() => make(size), fileType);
    rows.push({
      file: `${type}, ${size.toLocaleString('en')} bytes`,
      ours: mine.answer,
      'ours ms': mine.milliseconds.toFixed(2),
      'ours read': mine.bytes,
      'file-type': theirs.answer,
      'file-type ms': theirs.milliseconds.toFixed(2),
      'file-type read': theirs.bytes,
      'time ratio': (mine.milliseconds / theirs.milliseconds).toFixed(2),
    });
  }
}
console.table(rows);
