import { describe } from 'node:test';
import { type CompoundEntry, concat, latin1, sampleDoc } from '../../support/sample-files.ts';
import { table } from './verdicts.ts';

// Compound files as other writers make them than Office with its defaults.

const none = 0xffffffff;
const endOfChain = 0xfffffffe;

function numbers(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  values.forEach((value, index) => {
    new DataView(bytes.buffer).setUint32(index * 4, value, true);
  });
  return bytes;
}

/** A Word stream's header; `mark` tells Word's version. */
function word(size: number, options: { mark?: string; encrypted?: boolean } = {}): Uint8Array {
  const stream = new Uint8Array(size);
  stream.set(latin1(`${options.mark ?? '\xec\xa5\xc1\0'}\0\0\x09\x04\0\0\0${options.encrypted ? '\x13' : '\x12'}`));
  return stream;
}

/**
 * A compound file laid out with its directory first, then the streams, then the allocation tables. `fatSectors` beyond 109 make
 * the header's list go on in sectors of its own. Names keep their case, streams under 4,096 bytes share the root's stream.
 */
function compoundFile(
  entries: readonly CompoundEntry[],
  options: { shift?: 9 | 12; padding?: number } = {},
): Uint8Array {
  const size = 1 << (options.shift ?? 9);
  const sectors: Uint8Array[] = [];
  const chain: number[] = [];
  const place = (content: Uint8Array): number => {
    const first = sectors.length;
    for (let at = 0; at < content.length; at += size) {
      sectors.push(concat(content.subarray(at, at + size), new Uint8Array(Math.max(0, at + size - content.length))));
      chain.push(at + size < content.length ? sectors.length : endOfChain);
    }
    return content.length > 0 ? first : endOfChain;
  };

  const small = entries.filter(({ content }) => content && content.length < 4096);
  const mini = concat(
    ...small.map(({ content = new Uint8Array() }) => concat(content, new Uint8Array(-content.length & 63))),
  );
  // Room for the directory, which can only be written once the streams have their places.
  const directorySectors = Math.ceil(((entries.length + 1) * 128) / size);
  place(new Uint8Array(directorySectors * size));
  place(new Uint8Array((options.padding ?? 0) * size));
  const miniStart = place(mini);
  let nextSmall = 0;
  const rows = entries.map(({ name, content = new Uint8Array() }) => {
    const start = content.length < 4096 ? nextSmall : place(content);
    if (content.length < 4096) nextSmall += Math.ceil(content.length / 64);
    return { name, type: 2, start, size: content.length };
  });
  const directory = concat(
    ...[{ name: 'Root Entry', type: 5, start: miniStart, size: mini.length }, ...rows].map((row, index) => {
      const bytes = new Uint8Array(128);
      bytes.set(latin1(Array.from(row.name, (character) => `${character}\0`).join('')));
      bytes.set([(row.name.length + 1) * 2, 0, row.type, 1], 0x40);
      // Each entry's neighbour on the left is the one before it.
      bytes.set(numbers(index > 1 ? index - 1 : none, none, index === 0 ? rows.length : none), 0x44);
      bytes.set(numbers(row.start, row.size), 0x74);
      return bytes;
    }),
  );
  for (let index = 0; index < directorySectors; index++) {
    const part = directory.subarray(index * size, (index + 1) * size);
    sectors[index] = concat(part, new Uint8Array(size - part.length));
  }

  const perSector = size / 4;
  let fatCount = 1;
  let listCount = 0;
  while (fatCount * perSector < sectors.length + fatCount + listCount) {
    fatCount++;
    listCount = Math.ceil(Math.max(0, fatCount - 109) / (perSector - 1));
  }
  const fatStart = sectors.length;
  const listStart = fatStart + fatCount;
  const places = Array.from({ length: fatCount }, (_, index) => fatStart + index);
  const table = [...chain, ...places.map(() => 0xfffffffd), ...Array.from({ length: listCount }, () => 0xfffffffc)];
  while (table.length < fatCount * perSector) table.push(none);
  const lists = Array.from({ length: listCount }, (_, index) => {
    const part = places.slice(109 + index * (perSector - 1), 109 + (index + 1) * (perSector - 1));
    while (part.length < perSector - 1) part.push(none);
    return numbers(...part, index < listCount - 1 ? listStart + index + 1 : endOfChain);
  });
  const inHeader = Array.from({ length: 109 }, (_, index) => places[index] ?? none);
  const header = concat(
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    new Uint8Array(16),
    latin1(`\x3e\0${size === 4096 ? '\x04' : '\x03'}\0\xfe\xff${String.fromCharCode(options.shift ?? 9)}\0\x06\0`),
    new Uint8Array(6),
    numbers(0, fatCount, 0, 0, 4096, endOfChain, 0, listCount > 0 ? listStart : endOfChain, listCount, ...inHeader),
  );
  return concat(header, new Uint8Array(size - 512), ...sectors, numbers(...table), ...lists);
}

const table1: CompoundEntry = { name: '1Table', content: new Uint8Array(4096) };
const summary: CompoundEntry = { name: '\x05SummaryInformation', content: new Uint8Array(700) };

describe('a Word document in a compound file', () => {
  for (const [title, options] of [
    ['sectors of 512 bytes', { shift: 9 }],
    ['sectors of 4,096 bytes', { shift: 12 }],
    ['an allocation table too long for the header', { padding: 16_000 }],
  ] as const) {
    const file = (encrypted: boolean, size = 5000) =>
      compoundFile([summary, { name: 'WordDocument', content: word(size, { encrypted }) }, table1], options);
    table([
      [title, 'ok doc', 'cv.doc', file(false)],
      [`${title}, locked`, 'encrypted doc', 'cv.doc', file(true)],
      [`${title}, a short document`, 'ok doc', 'cv.doc', file(false, 1600)],
      [`${title}, a short document, locked`, 'encrypted doc', 'cv.doc', file(true, 1600)],
    ]);
  }

  const versions = [
    ['Word 97 and later', '\xec\xa5\xc1\0'],
    ['Word 95', '\xdc\xa5\x68\0'],
    ['Word 6', '\xdc\xa5\x65\0'],
  ] as const;
  for (const [title, mark] of versions) {
    table([
      [title, 'ok doc', 'cv.doc', compoundFile([{ name: 'WordDocument', content: word(6000, { mark }) }])],
      [
        `${title}, locked`,
        'encrypted doc',
        'cv.doc',
        compoundFile([{ name: 'WordDocument', content: word(2000, { mark, encrypted: true }) }]),
      ],
    ]);
  }

  table([
    [
      'a short document overwritten',
      'corrupt doc',
      'cv.doc',
      compoundFile([summary, { name: 'WordDocument', content: new Uint8Array(900) }]),
    ],
    [
      'a document that says to lie beyond all sectors',
      'corrupt doc',
      'cv.doc',
      compoundFile([{ name: 'WordDocument', content: word(6000) }]).subarray(0, 3000),
    ],
    ['as .docx, which Word opens as well', 'ok doc', 'cv.docx', sampleDoc()],
    ['behind a line break', 'content -', 'cv.doc', concat(latin1('\r\n'), sampleDoc())],
  ]);
});

describe('a compound file that is no Word document', () => {
  const stream = (name: string, size = 5000): CompoundEntry => ({ name, content: new Uint8Array(size) });
  table([
    ['a workbook', 'content xls', 'cv.doc', compoundFile([summary, stream('Workbook')])],
    ['a workbook of Excel 95', 'content xls', 'cv.doc', compoundFile([summary, stream('Book')])],
    ['slides', 'content ppt', 'cv.doc', compoundFile([stream('Current User', 60), stream('PowerPoint Document')])],
    ['a message', 'content msg', 'cv.doc', compoundFile([stream('__properties_version1.0', 400), summary])],
    ['a Works document', 'content ole', 'cv.doc', compoundFile([stream('MatOST'), stream('CONTENTS')])],
    ['thumbnails', 'content ole', 'cv.doc', compoundFile([stream('Catalog'), stream('1')])],
    [
      'a document protected by a rights server',
      'encrypted ooxml',
      'cv.doc',
      compoundFile([stream('\x09DRMContent'), summary]),
    ],
    [
      'an encrypted package with sectors of 4,096 bytes',
      'encrypted ooxml',
      'cv.docx',
      compoundFile([stream('EncryptionInfo', 1000), stream('EncryptedPackage')], { shift: 12 }),
    ],
    ['a workbook for a page that takes them', 'ok xls', 'sheet.xls', compoundFile([stream('Workbook')]), 'xls,xlsx'],
  ]);
});
