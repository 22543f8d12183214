/**
 * Small whole files, written here byte by byte, for tests in Node and in browsers. Each function gives fresh bytes.
 */

/** A page that says `text`. `encrypt` is the body of an /Encrypt dictionary; `id` the file identifier in hex. */
export function samplePdf(options: { text?: string; encrypt?: string; id?: string } = {}): Uint8Array {
  const stream = `BT /F1 24 Tf 72 720 Td (${options.text ?? 'Jane Doe'}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(options.encrypt === undefined ? [] : [`<< ${options.encrypt} >>`]),
  ];
  let body = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const id = options.id ?? '00112233445566778899aabbccddeeff';
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = options.encrypt === undefined ? '' : ` /Encrypt ${objects.length} 0 R`;
  return latin1(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}> <${id}>]${encrypt} >>\n` +
      `startxref\n${body.length}\n%%EOF\n`,
  );
}

/** A page like `samplePdf`'s, with its objects listed in a cross-reference stream as PDF 1.5 and newer writers do. */
export function samplePdfWithXrefStream(options: { encrypt?: string; id?: string } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
    ...(options.encrypt === undefined ? [] : [`<< ${options.encrypt} >>`]),
  ];
  let body = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  const row = (type: number, offset: number) => String.fromCharCode(type, offset >> 8, offset & 0xff, 0);
  const rows = row(0, 0) + [...offsets, start].map((offset) => row(1, offset)).join('');
  const id = options.id ?? '00112233445566778899aabbccddeeff';
  const encrypt = options.encrypt === undefined ? '' : ` /Encrypt ${objects.length} 0 R`;
  const dictionary =
    `/Type /XRef /Size ${objects.length + 2} /W [1 2 1] /Root 1 0 R /ID [<${id}> <${id}>]${encrypt} ` +
    `/Length ${rows.length}`;
  return latin1(
    `${body}${objects.length + 1} 0 obj\n<< ${dictionary} >>\nstream\n${rows}\nendstream\nendobj\n` +
      `startxref\n${start}\n%%EOF\n`,
  );
}

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Already deflated: `content` is what is stored, this is the size it is said to unpack to. */
  readonly unpackedSize?: number;
  /** Bit 0 marks an encrypted entry. */
  readonly flags?: number;
}

/** A ZIP archive; entries are stored as they are unless they say otherwise. */
export function sampleZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, unpackedSize, flags = 0 } of entries) {
    const data = typeof content === 'string' ? utf8(content) : content;
    const nameBytes = utf8(name);
    const shared = concat(
      u16(20, flags, unpackedSize === undefined ? 0 : 8, 0, 0x21),
      u32(crc32(data), data.length, unpackedSize ?? data.length),
      u16(nameBytes.length, 0),
    );
    const local = concat(u32(0x04034b50), shared, nameBytes, data);
    directory.push(concat(u32(0x02014b50), u16(20), shared, u16(0, 0, 0), u32(0, offset), nameBytes));
    locals.push(local);
    offset += local.length;
  }
  const listing = concat(...directory);
  const end = concat(u32(0x06054b50), u16(0, 0, entries.length, entries.length), u32(listing.length, offset), u16(0));
  return concat(...locals, listing, end);
}

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document. `mainType` is the content type of its main part; `extra` entries and `overrides` go in beside it. */
export function sampleDocx(
  options: {
    text?: string;
    mainType?: string;
    mainPart?: string;
    overrides?: string;
    extra?: readonly ZipEntry[];
  } = {},
): Uint8Array {
  const mainPart = options.mainPart ?? 'word/document.xml';
  return sampleZip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/${mainPart}" ContentType="${options.mainType ?? wordMain}"/>${options.overrides ?? ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      content:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        `Target="${mainPart}"/></Relationships>`,
    },
    {
      name: mainPart,
      content:
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>' +
        `<w:t>${options.text ?? 'Jane Doe'}</w:t></w:r></w:p></w:body></w:document>`,
    },
    ...(options.extra ?? []),
  ]);
}

/** A Word document with a macro project under the name `part`, declared in the content types or not. */
export function sampleMacroDocx(options: { part?: string; declared?: boolean } = {}): Uint8Array {
  const part = options.part ?? 'word/vbaProject.bin';
  const declared = options.declared ?? true;
  return sampleDocx({
    overrides: declared ? `<Override PartName="/${part}" ContentType="application/vnd.ms-office.vbaProject"/>` : '',
    extra: [{ name: part, content: sampleCompoundFile([{ name: 'VBA', children: [] }]) }],
  });
}

/** An Excel workbook. */
export function sampleXlsx(): Uint8Array {
  return sampleDocx({
    mainPart: 'xl/workbook.xml',
    mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  });
}

/** A Word document whose main part unpacks to `size` bytes of zeros, 158 times what it takes. */
export function sampleBombDocx(size = 40_000_000): Uint8Array {
  return sampleDocx({
    mainPart: 'word/document.xml',
    extra: [{ name: 'word/media/image1.bin', content: deflatedZeros(size), unpackedSize: size }],
  });
}

export interface CompoundEntry {
  readonly name: string;
  /** A stream's bytes. Streams under 4,096 bytes go into the mini stream. */
  readonly content?: Uint8Array;
  /** A storage's entries. */
  readonly children?: readonly CompoundEntry[];
}

const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const sectorSize = 512;

/** A compound file (version 3, sectors of 512 bytes) with these entries under its root. */
export function sampleCompoundFile(
  entries: readonly CompoundEntry[],
  options: { rootName?: string; rootClass?: Uint8Array } = {},
): Uint8Array {
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const place = (content: Uint8Array): number => {
    if (content.length === 0) return endOfChain;
    const first = sectors.length;
    for (let at = 0; at < content.length; at += sectorSize) {
      const sector = new Uint8Array(sectorSize);
      sector.set(content.subarray(at, at + sectorSize));
      sectors.push(sector);
      fat.push(at + sectorSize < content.length ? sectors.length : endOfChain);
    }
    return first;
  };

  const mini: Uint8Array[] = [];
  const miniFat: number[] = [];
  const placeMini = (content: Uint8Array): number => {
    const first = miniFat.length;
    const padded = new Uint8Array(Math.ceil(content.length / 64) * 64);
    padded.set(content);
    mini.push(padded);
    for (let at = 64; at <= padded.length; at += 64) miniFat.push(at < padded.length ? miniFat.length + 1 : endOfChain);
    return first;
  };

  const rows: { name: string; type: number; right: number; child: number; start: number; size: number }[] = [
    { name: options.rootName ?? 'Root Entry', type: 5, right: free, child: free, start: endOfChain, size: 0 },
  ];
  // Siblings hang on each other to the right: a lopsided tree, but one that every reader walks.
  const addAll = (siblings: readonly CompoundEntry[]): number => {
    let next = free;
    for (const { name, content, children } of [...siblings].reverse()) {
      const bytes = content ?? new Uint8Array();
      const child = children ? addAll(children) : free;
      const start = bytes.length === 0 ? endOfChain : bytes.length < 4096 ? placeMini(bytes) : place(bytes);
      rows.push({ name, type: children ? 1 : 2, right: next, child, start, size: bytes.length });
      next = rows.length - 1;
    }
    return next;
  };
  const firstChild = addAll(entries);
  const miniStream = concat(...mini);
  const root = rows[0];
  if (root) {
    root.child = firstChild;
    root.start = place(miniStream);
    root.size = miniStream.length;
  }
  const miniFatStart = place(u32(...miniFat));
  const directoryStart = place(
    concat(
      ...rows.map(({ name, type, right, child, start, size }, index) => {
        const row = new Uint8Array(128);
        row.set(u16(...Array.from(name, (character) => character.charCodeAt(0))));
        row.set(u16((name.length + 1) * 2), 0x40);
        row.set([type, 1], 0x42);
        row.set(u32(free, right, child), 0x44);
        if (index === 0 && options.rootClass) row.set(options.rootClass, 0x50);
        row.set(u32(start, size), 0x74);
        return row;
      }),
    ),
  );
  const fatStart = sectors.length;
  const fatCount = Math.ceil((fatStart + Math.ceil(fatStart / 127) + 1) / 128);
  for (let index = 0; index < fatCount; index++) fat.push(0xfffffffd);
  while (fat.length % 128 !== 0) fat.push(free);
  const fatSectors = Array.from({ length: 109 }, (_, index) => (index < fatCount ? fatStart + index : free));
  const header = concat(
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(16),
    u16(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0),
    u32(0, fatCount, directoryStart, 0, 4096, miniFatStart, Math.ceil(miniFat.length / 128), endOfChain, 0),
    u32(...fatSectors),
  );
  return concat(header, ...sectors, u32(...fat));
}

/** The WordDocument stream of Word 97 and newer. `encrypted` sets the flag that tells so. */
function wordStream(encrypted: boolean): Uint8Array {
  const stream = new Uint8Array(4608);
  stream.set(u16(0xa5ec, 0xc1, 0, 0x0409, 0, encrypted ? 0x1300 : 0x1200));
  stream.set(utf8('Jane Doe'), 0x600);
  return stream;
}

const tableStream: CompoundEntry = { name: '1Table', content: new Uint8Array(4096) };

/** A Word 97 document. */
export function sampleDoc(
  options: { encrypted?: boolean; extra?: readonly CompoundEntry[]; rootName?: string; streamName?: string } = {},
): Uint8Array {
  return sampleCompoundFile(
    [
      { name: options.streamName ?? 'WordDocument', content: wordStream(options.encrypted ?? false) },
      tableStream,
      ...(options.extra ?? []),
    ],
    options.rootName === undefined ? {} : { rootName: options.rootName },
  );
}

/** A Word 97 document with a macro project. */
export function sampleMacroDoc(): Uint8Array {
  const project = { name: '_VBA_PROJECT', content: utf8('project') };
  return sampleDoc({ extra: [{ name: 'Macros', children: [{ name: 'VBA', children: [project] }] }] });
}

/** A Word document that only a password opens: the package is encrypted as a whole, inside a compound file. */
export function sampleEncryptedDocx(): Uint8Array {
  return sampleCompoundFile([
    { name: 'EncryptionInfo', content: utf8('<encryption/>') },
    { name: 'EncryptedPackage', content: new Uint8Array(5000).fill(0xa7) },
  ]);
}

/** An Excel 97 workbook. */
export function sampleXls(): Uint8Array {
  return sampleCompoundFile([{ name: 'Workbook', content: new Uint8Array(4096) }]);
}

export function sampleRtf(text = 'Jane Doe'): Uint8Array {
  return latin1(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 ${text}\\par}\n`);
}

export function sampleTxt(text = 'Jane Doe\nEngineer, née Dupont\n'): Uint8Array {
  return utf8(text);
}

/** A white pixel. */
export function samplePng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = concat(latin1(type), data);
    return concat(bigEndian(data.length), body, bigEndian(crc32(body)));
  };
  return concat(
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', concat(bigEndian(1), bigEndian(1), new Uint8Array([8, 0, 0, 0, 0]))),
    chunk('IDAT', new Uint8Array([0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01, 0x01, 0x01, 0x00])),
    chunk('IEND', new Uint8Array()),
  );
}

/** The headers of a Windows program. */
export function sampleExe(): Uint8Array {
  const program = new Uint8Array(1024);
  program.set(latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'));
  program.set(u32(0x80), 0x3c);
  program.set(latin1('PE\0\0\x4c\x01'), 0x80);
  return program;
}

/** Zeros as a deflate stream of fixed Huffman codes: the longest match, over and over. `size` is rounded up to matches. */
export function deflatedZeros(size: number): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  const put = (text: string) => {
    for (const bit of text) {
      bits |= Number(bit) << count;
      if (++count === 8) {
        bytes.push(bits);
        bits = 0;
        count = 0;
      }
    }
  };
  put('110');
  put('00110000');
  for (let made = 1; made < size; made += 258) put('1100010100000');
  put('0000000');
  if (count > 0) bytes.push(bits);
  return new Uint8Array(bytes);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text as one byte per character. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function u16(...values: number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [value & 0xff, value >>> 8]));
}

function u32(...values: number[]): Uint8Array {
  return concat(...values.map((value) => bigEndian(value).reverse()));
}

function bigEndian(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
