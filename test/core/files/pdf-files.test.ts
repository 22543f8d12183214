import { describe } from 'node:test';
import { deflateSync } from 'node:zlib';
import { encryptions } from '../../support/sample-encryption.ts';
import { concat, latin1, samplePdf, samplePng, utf8 } from '../../support/sample-files.ts';
import { table } from './verdicts.ts';

// PDFs as other writers make them: for the web, compressed, written twice, with something in front, behind or in between.

const id = '00112233445566778899aabbccddeeff';
const locked = encryptions[0]?.locked ?? '';
const restricted = encryptions[0]?.restricted ?? '';

interface PdfOptions {
  readonly encrypt?: string | undefined;
  /** Where the encryption dictionary stands: among the first objects, in the middle, with the last, or in the trailer. */
  readonly place?: 'first' | 'middle' | 'last' | 'trailer';
  /** Bytes of content before and after the middle. */
  readonly content?: number;
  /** A table, a stream, one that is compressed, or a table that points to a stream as Word writes it. */
  readonly references?: 'table' | 'stream' | 'compressed' | 'hybrid';
  readonly lineEnd?: string;
  readonly before?: string;
  readonly behind?: string;
  /** Whether positions count what stands in front. */
  readonly countsBefore?: boolean;
}

function characters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function pdf(options: PdfOptions = {}): Uint8Array {
  const { encrypt, place = 'last', content = 0, references = 'table', lineEnd = '\n', before = '' } = options;
  const fill = `<< /Length ${content} >>${lineEnd}stream${lineEnd}${'\x9c'.repeat(content)}${lineEnd}endstream`;
  const dictionary = `<< ${encrypt} >>`;
  const bodies = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', fill, fill];
  const at = { first: 2, middle: 3, last: 4, trailer: 4 }[place];
  const isObject = encrypt !== undefined && place !== 'trailer';
  if (isObject) bodies.splice(at, 0, dictionary);

  let text = `%PDF-1.6${lineEnd}%\xe2\xe3\xcf\xd3${lineEnd}`;
  const shift = options.countsBefore ? before.length : 0;
  const offsets = bodies.map((body, index) => {
    const offset = text.length + shift;
    text += `${index + 1} 0 obj${lineEnd}${body}${lineEnd}endobj${lineEnd}`;
    return offset;
  });
  const size = bodies.length + 2;
  const reference = encrypt === undefined ? '' : `/Encrypt ${isObject ? `${at + 1} 0 R` : dictionary}`;
  const trailer = `/Size ${size} /Root 1 0 R /ID [<${id}> <${id}>] ${reference}`;
  const rows = [0, ...offsets, text.length + shift];

  let start = text.length + shift;
  const stream = () => {
    const packed = references !== 'stream';
    // Each row of five bytes, and with a predictor its kind in front: the difference to the row above.
    const plain = rows.map((row, index) => [index === 0 ? 0 : 1, row >> 16, (row >> 8) & 255, row & 255, 0]);
    const predicted = plain.flatMap((row, index) => [
      2,
      ...row.map((byte, column) => (byte - (plain[index - 1]?.[column] ?? 0)) & 255),
    ]);
    const data = packed ? deflateSync(Uint8Array.from(predicted)) : Uint8Array.from(plain.flat());
    const filter = packed ? '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>' : '';
    return (
      `${size - 1} 0 obj${lineEnd}<< /Type /XRef /W [1 3 1] /Index [0 ${size}] ${trailer} ${filter} /Length ${data.length} >>` +
      `${lineEnd}stream\r\n${String.fromCharCode(...data)}${lineEnd}endstream${lineEnd}endobj${lineEnd}`
    );
  };
  const tableOf = (more: string) => {
    const lines = rows
      .slice(0, -1)
      .map((row, index) => `${String(row).padStart(10, '0')} ${index === 0 ? '65535 f' : '00000 n'}\r\n`);
    return `xref${lineEnd}0 ${size - 1}${lineEnd}${lines.join('')}trailer${lineEnd}<< ${trailer} ${more}>>${lineEnd}`;
  };
  if (references === 'hybrid') {
    const streamStart = start;
    text += stream();
    start = text.length + shift;
    text += tableOf(`/XRefStm ${streamStart} `);
  } else {
    text += references === 'table' ? tableOf('') : stream();
  }
  return latin1(`${before}${text}startxref${lineEnd}${start}${lineEnd}%%EOF${lineEnd}${options.behind ?? ''}`);
}

/** A file that was added to: its first version's end, then `updates` more with an object each. */
function updated(updates: number, options: PdfOptions & { readonly update?: number }): Uint8Array {
  let text = characters(pdf(options));
  const reference = options.encrypt === undefined ? '' : `/Encrypt ${/\/Encrypt (\d+)/.exec(text)?.[1]} 0 R`;
  for (let update = 0; update < updates; update++) {
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
    const offset = text.length;
    text += `9 0 obj\n<< /Length ${options.update ?? 10} >>\nstream\n${'\x9c'.repeat(options.update ?? 10)}\nendstream\nendobj\n`;
    const start = text.length;
    text +=
      `xref\n9 1\n${String(offset).padStart(10, '0')} 00000 n \n` +
      `trailer\n<< /Size 10 /Root 1 0 R /ID [<${id}> <${id}>] ${reference} /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  }
  return latin1(text);
}

/** A file for the web: the objects and cross-references of its first page come first, and its end points to them. */
function linearized(encrypt: string | undefined, content: number): Uint8Array {
  const reference = encrypt === undefined ? '' : '/Encrypt 5 0 R';
  const trailer = `/Size 9 /Root 4 0 R ${reference} /ID [<${id}> <${id}>]`;
  const head = '%PDF-1.5\n%\xbf\xf7\xa2\xfe\n';
  const length = (total: number) =>
    `3 0 obj\n<< /Linearized 1 /L ${String(total).padStart(8, ' ')} /O 6 /N 1 /T 1 >>\nendobj\n`;
  const start = head.length + length(0).length;
  const rest =
    `xref\n3 4\n${'0000000017 00000 n \n'.repeat(4)}trailer\n<< ${trailer} /Prev 9999 >>\nstartxref\n0\n%%EOF\n` +
    `4 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n${encrypt === undefined ? '' : `5 0 obj\n<< ${encrypt} >>\nendobj\n`}` +
    `1 0 obj\n<< /Length ${content} >>\nstream\n${'\x9c'.repeat(content)}\nendstream\nendobj\n` +
    `xref\n0 3\n${'0000000017 00000 n \n'.repeat(3)}trailer\n<< /Size 3 >>\nstartxref\n${start}\n%%EOF\n`;
  const total = start + rest.length;
  return latin1(head + length(total) + rest);
}

const writers: readonly (readonly [title: string, options: PdfOptions])[] = [
  ['a table', {}],
  ['a table, with lines of Mac OS', { lineEnd: '\r' }],
  ['a table, with lines of Windows', { lineEnd: '\r\n' }],
  ['a stream', { references: 'stream' }],
  ['a compressed stream with a predictor', { references: 'compressed' }],
  ['a table beside a stream', { references: 'hybrid' }],
  ['its dictionary first', { place: 'first', content: 120_000 }],
  ['its dictionary last', { place: 'last', content: 120_000 }],
  ['its dictionary in the middle', { place: 'middle', content: 120_000 }],
  ['its dictionary in the middle, behind a mark', { place: 'middle', content: 120_000, before: '\xef\xbb\xbf' }],
  ['its dictionary in the trailer', { place: 'trailer' }],
  ['its dictionary in the dictionary of its stream', { place: 'trailer', references: 'compressed' }],
  ['a web page in front', { before: `<html>${' '.repeat(860)}</html>\n` }],
  ['a web page in front, which it counts', { before: `<html>${' '.repeat(860)}</html>\n`, countsBefore: true }],
  ['the header of a Mac’s archive', { before: `\0\x06cv.pdf${'\0'.repeat(120)}` }],
  ['a mark in front', { before: '\xef\xbb\xbf' }],
  ['mail headers in front', { before: 'Content-Type: application/pdf\r\n\r\n' }],
  ['a little behind it', { behind: '\0'.repeat(2000) }],
  ['much behind it', { behind: '\0'.repeat(50_000) }],
  ['a web page behind it', { behind: `<html>${'<!-- startxref -->'.repeat(60)}</html>` }],
];

describe('a PDF, however it is written', () => {
  for (const [title, options] of writers) {
    table([
      [title, 'ok pdf', 'cv.pdf', pdf(options)],
      [`${title}, restricted`, 'ok pdf', 'cv.pdf', pdf({ ...options, encrypt: restricted })],
      [`${title}, locked`, 'encrypted pdf', 'cv.pdf', pdf({ ...options, encrypt: locked })],
    ]);
  }
  for (const [state, encrypt, expected] of [
    ['open', undefined, 'ok pdf'],
    ['restricted', restricted, 'ok pdf'],
    ['locked', locked, 'encrypted pdf'],
  ] as const) {
    table([
      [`for the web, ${state}`, expected, 'cv.pdf', linearized(encrypt, 5000)],
      [`for the web, long, ${state}`, expected, 'cv.pdf', linearized(encrypt, 300_000)],
      [`added to once, ${state}`, expected, 'cv.pdf', updated(1, { encrypt })],
      [
        `added to, its dictionary in the middle, ${state}`,
        expected,
        'cv.pdf',
        updated(2, { encrypt, place: 'middle', content: 100_000, update: 90_000 }),
      ],
      [`added to often, ${state}`, expected, 'cv.pdf', updated(9, { encrypt, content: 30_000, update: 20_000 })],
    ]);
  }
});

describe('a PDF in which very many objects were changed', () => {
  const many = (encrypt: string | undefined, references: 'table' | 'stream') => {
    const content = '\x9c'.repeat(70_000);
    const text =
      characters(pdf({ encrypt, content: 100_000, place: 'middle' })) +
      `999 0 obj\n<< /Length 70000 >>\nstream\n${content}\nendstream\nendobj\n`;
    const reference = /\/Encrypt \d+ 0 R/.exec(text)?.[0] ?? '';
    const numbers = Array.from({ length: 500 }, (_, at) => 100_000 + at * 20);
    const rows = numbers.map((number) => `${number} 1\n0000000000 65535 f\r\n`);
    const previous = /startxref\s+(\d+)/.exec(text)?.[1];
    // Acrobat writes a dictionary in the order of the alphabet.
    const index = `/Index [${numbers.map((number) => `${number} 1`).join(' ')}] /Length 2000`;
    const trailer = (more = '', type = '') =>
      `<< ${reference} /ID [<${id}> <${id}>] ${more} /Prev ${previous} /Root 1 0 R /Size 200000 ${type}>>\n`;
    const added = {
      table: `xref\n${rows.join('')}trailer\n${trailer()}`,
      stream: `998 0 obj\n${trailer(index, '/Type /XRef /W [1 2 1] ')}stream\n${'\0'.repeat(2000)}\nendstream\nendobj\n`,
    };
    return latin1(`${text}${added[references]}startxref\n${text.length}\n%%EOF\n`);
  };
  for (const references of ['table', 'stream'] as const) {
    table([
      [`in a ${references}, open`, 'ok pdf', 'cv.pdf', many(undefined, references)],
      [`in a ${references}, restricted`, 'ok pdf', 'cv.pdf', many(restricted, references)],
      [`in a ${references}, locked`, 'encrypted pdf', 'cv.pdf', many(locked, references)],
    ]);
  }
});

describe('a PDF that is damaged', () => {
  const text = characters(pdf({ content: 5000 }));
  table([
    ['wrong positions', 'ok pdf', 'cv.pdf', latin1(text.replaceAll(/\d{10}(?= 00000 n)/g, '0000000001'))],
    ['cross-references out of place', 'ok pdf', 'cv.pdf', latin1(text.replace(/startxref\n\d+/, 'startxref\n77'))],
    ['a position beyond its end', 'ok pdf', 'cv.pdf', latin1(text.replace(/startxref\n\d+/, 'startxref\n99999999'))],
    ['no end', 'ok pdf', 'cv.pdf', latin1(text.slice(0, text.indexOf('startxref')))],
    ['rows of 19 bytes', 'ok pdf', 'cv.pdf', latin1(text.replaceAll(' n\r\n', ' n\n').replaceAll(' f\r\n', ' f\n'))],
    ['cut off in its content', 'corrupt pdf', 'cv.pdf', latin1(text.slice(0, 3000))],
    ['cut off in its cross-references', 'corrupt pdf', 'cv.pdf', latin1(text.slice(0, text.indexOf('trailer')))],
    ['for the web, cut in half', 'corrupt pdf', 'cv.pdf', linearized(undefined, 9000).subarray(0, 5000)],
    [
      'nothing but zeros behind the header',
      'corrupt pdf',
      'cv.pdf',
      concat(latin1('%PDF-1.4\n'), new Uint8Array(9000)),
    ],
    [
      'the second half zeros',
      'corrupt pdf',
      'cv.pdf',
      concat(latin1(text.slice(0, text.length / 2)), new Uint8Array(5000)),
    ],
    ['a header in a picture', 'content png', 'cv.pdf', concat(samplePng(), utf8('%PDF-1.4\n'))],
  ]);
});

describe('the encryption of a PDF', () => {
  const strings = (text: string) =>
    text.replaceAll(/\/([OU]) <([\da-f]+)>/g, (_, key: string, digits: string) => `/${key} (${literal(digits)})`);
  const literal = (digits: string) =>
    (digits.match(/../g) ?? [])
      .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
      .map((character) =>
        /[\\()\r\n]/.test(character) ? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}` : character,
      )
      .join('');
  for (const { revision, locked: shut, restricted: open } of encryptions) {
    table([
      [
        `revision ${revision}, in literal strings, locked`,
        'encrypted pdf',
        'cv.pdf',
        samplePdf({ encrypt: strings(shut) }),
      ],
      [
        `revision ${revision}, in literal strings, restricted`,
        'ok pdf',
        'cv.pdf',
        samplePdf({ encrypt: strings(open) }),
      ],
    ]);
  }
  table([
    [
      'a certificate',
      'encrypted pdf',
      'cv.pdf',
      pdf({ encrypt: '/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4' }),
    ],
    ['a rights server', 'encrypted pdf', 'cv.pdf', pdf({ encrypt: '/Filter /MicrosoftIRMServices /V 1' })],
    [
      'a dictionary that is not there',
      'ok pdf',
      'cv.pdf',
      latin1(characters(pdf()).replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 77 0 R')),
    ],
  ]);
});
