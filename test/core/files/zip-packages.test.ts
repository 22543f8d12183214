import { describe } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  concat,
  deflatedZeros,
  latin1,
  sampleDocx,
  sampleMacroDocx,
  sampleZip,
  utf8,
} from '../../support/sample-files.ts';
import { table } from './verdicts.ts';

// Archives as other writers make them than Office: streamed, in another order, with large fields, cut off or lying.

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
}

interface ZipOptions {
  /** Sizes stand behind the data, as where an archive is written to a stream. */
  readonly streamed?: boolean;
  /** All numbers that can are in their 64-bit fields. */
  readonly large?: boolean;
  /** Bytes in front that all positions count from: behind them, or from the beginning of the file. */
  readonly prefix?: Uint8Array;
  readonly positionsCountPrefix?: boolean;
  readonly comment?: string;
  readonly separator?: string;
  /** What the directory says each part unpacks to. */
  readonly saysUnpacked?: number;
}

function little(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return concat(
    ...fields.map(([value, bytes]) =>
      Uint8Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}

function zip(parts: readonly Part[], options: ZipOptions = {}): Uint8Array {
  const { streamed = false, large = false, prefix = new Uint8Array(), comment = '' } = options;
  const base = options.positionsCountPrefix ? prefix.length : 0;
  const locals: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let offset = base;
  for (const { name, content } of parts) {
    const data = typeof content === 'string' ? utf8(content) : content;
    const packed = deflateRawSync(data);
    const unpackedSize = options.saysUnpacked ?? data.length;
    const bytes = utf8(name.replaceAll('/', options.separator ?? '/'));
    const flags = streamed ? 8 : 0;
    const versions = [20, 2] as const;
    const local = concat(
      little([0x04034b50, 4], versions, [flags, 2], [8, 2], [0, 4], [0, 4]),
      little([streamed ? 0 : packed.length, 4], [streamed ? 0 : unpackedSize, 4], [bytes.length, 2], [0, 2]),
      bytes,
      packed,
      streamed ? little([0x08074b50, 4], [0, 4], [packed.length, 4], [unpackedSize, 4]) : new Uint8Array(),
    );
    const all = 0xffffffff;
    const extra = large
      ? little([1, 2], [24, 2], [unpackedSize, 8], [packed.length, 8], [offset, 8])
      : new Uint8Array();
    rows.push(
      concat(
        little([0x02014b50, 4], versions, versions, [flags, 2], [8, 2], [0, 4], [0, 4]),
        little([large ? all : packed.length, 4], [large ? all : unpackedSize, 4], [bytes.length, 2], [extra.length, 2]),
        little([0, 2], [0, 2], [0, 2], [0, 4], [large ? all : offset, 4]),
        bytes,
        extra,
      ),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = concat(...rows);
  const end = offset + directory.length;
  const largeEnd = concat(
    little([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [rows.length, 8], [rows.length, 8]),
    little([directory.length, 8], [offset, 8]),
    little([0x07064b50, 4], [0, 4], [end, 8], [1, 4]),
  );
  return concat(
    prefix,
    ...locals,
    directory,
    large ? largeEnd : new Uint8Array(),
    little([0x06054b50, 4], [0, 4], [large ? 0xffff : rows.length, 2], [large ? 0xffff : rows.length, 2]),
    little([large ? 0xffffffff : directory.length, 4], [large ? 0xffffffff : offset, 4], [comment.length, 2]),
    utf8(comment),
  );
}

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const wordMain = `${officeTypes}.wordprocessingml.document.main+xml`;

function contentTypes(...rows: string[]): Part {
  return { name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types>${rows.join('')}</Types>` };
}
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

function relations(target: string, type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'): Part {
  const relation = `<Relationship Id="r" Type="${type}/officeDocument" Target="${target}"/>`;
  return { name: '_rels/.rels', content: `<Relationships>${relation}</Relationships>` };
}

const main: Part = { name: 'word/document.xml', content: '<w:document/>' };
const types = contentTypes(override('/word/document.xml', wordMain));
const parts = [types, relations('word/document.xml'), main];
const filler: Part = {
  name: 'word/media/image1.png',
  content: Uint8Array.from({ length: 90_000 }, (_, at) => (at * at) >> 3),
};

describe('a Word document in an archive', () => {
  const utf16 = concat(
    latin1('\xff\xfe'),
    latin1(Array.from(String(types.content), (character) => `${character}\0`).join('')),
  );
  table([
    ['deflated', 'ok docx', 'cv.docx', zip(parts)],
    ['written to a stream, as Google Docs and Pages do', 'ok docx', 'cv.docx', zip(parts, { streamed: true })],
    ['with 64-bit fields', 'ok docx', 'cv.docx', zip(parts, { large: true })],
    ['with 64-bit fields and a comment', 'ok docx', 'cv.docx', zip(parts, { large: true, comment: 'x'.repeat(3000) })],
    ['behind the mark of a split archive', 'ok docx', 'cv.docx', zip(parts, { prefix: latin1('PK\x07\x08') })],
    [
      'behind that mark, and counting it',
      'ok docx',
      'cv.docx',
      zip(parts, { prefix: latin1('PK\x07\x08'), positionsCountPrefix: true }),
    ],
    ['with a comment', 'ok docx', 'cv.docx', zip(parts, { comment: 'made by a tool' })],
    ['with bytes behind it', 'ok docx', 'cv.docx', concat(zip(parts), new Uint8Array(4000))],
    ['with backslashes in its names', 'ok docx', 'cv.docx', zip(parts, { separator: '\\' })],
    ['with its parts in another order, as WPS writes', 'ok docx', 'cv.docx', zip([main, filler, ...parts.slice(0, 2)])],
    ['with its list of types in UTF-16', 'ok docx', 'cv.docx', zip([{ ...types, content: utf16 }, ...parts.slice(1)])],
    [
      'with its main part named from the root',
      'ok docx',
      'cv.docx',
      zip([types, relations('/word/document.xml'), main]),
    ],
    [
      'strict',
      'ok docx',
      'cv.docx',
      zip([types, relations('word/document.xml', 'http://purl.oclc.org/ooxml/officeDocument/relationships'), main]),
    ],
    [
      'with prefixes in its lists',
      'ok docx',
      'cv.docx',
      zip([
        { ...types, content: String(types.content).replaceAll(/<(\/?)(?=[TO])/g, '<$1ct:') },
        relations('word/document.xml'),
        main,
      ]),
    ],
    [
      'with its main type by default, in single quotes',
      'ok docx',
      'cv.docx',
      zip([contentTypes(`<Default ContentType='${wordMain}' Extension='XML'/>`), relations('word/document.xml'), main]),
    ],
    ['without relations', 'ok docx', 'cv.docx', zip([types, main])],
    [
      'with a digital signature',
      'ok docx',
      'cv.docx',
      zip([
        ...parts,
        { name: '_xmlsignatures/origin.sigs', content: '' },
        { name: '_xmlsignatures/sig1.xml', content: '<Signature/>' },
      ]),
    ],
    [
      'with a workbook in it',
      'ok docx',
      'cv.docx',
      zip([...parts, { name: 'word/embeddings/sheet.xlsx', content: zip([types]) }]),
    ],
    [
      'with an object in it whose content is binary',
      'ok docx',
      'cv.docx',
      zip([
        contentTypes(
          override('/word/document.xml', wordMain),
          '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
        ),
        main,
        { name: 'word/embeddings/oleObject1.bin', content: 'x' },
      ]),
    ],
    ['as .doc', 'ok docx', 'cv.doc', zip(parts)],
    [
      'a template',
      'ok dotx',
      'cv.docx',
      zip([contentTypes(override('/word/document.xml', `${officeTypes}.wordprocessingml.template.main+xml`)), main]),
    ],
  ]);
});

describe('a Word document that does not open, or must not', () => {
  const macro = (type: string) =>
    zip([contentTypes(override('/word/document.xml', `application/vnd.ms-word.${type}.main+xml`)), main]);
  const liar = (name: string, size: number) =>
    sampleZip(
      [types, main].map((part) =>
        part.name === name ? { name, content: deflatedZeros(size), unpackedSize: 900 } : part,
      ),
    );
  const whole = zip([...parts, filler], { streamed: true });
  table([
    ['DOCM renamed', 'macros docm', 'cv.docx', macro('document.macroEnabled')],
    ['DOTM renamed', 'macros dotm', 'cv.docx', macro('template.macroEnabledTemplate')],
    ['macros as .doc', 'macros docx', 'cv.doc', sampleMacroDocx()],
    ['a document that unpacks to more than it says', 'corrupt docx', 'cv.docx', liar(main.name, 5_000_000)],
    ['a document that unpacks to very much more', 'corrupt docx', 'cv.docx', liar(main.name, 40_000_000)],
    ['a list of types that unpacks to more than it says', 'corrupt docx', 'cv.docx', liar(types.name, 5_000_000)],
    ['a list of types that unpacks to very much more', 'corrupt docx', 'cv.docx', liar(types.name, 40_000_000)],
    ['entries that share their bytes', 'corrupt docx', 'cv.docx', overlapping()],
    ['cut off by one byte before the end record', 'corrupt docx', 'cv.docx', whole.subarray(0, -22)],
    ['cut off in the middle', 'corrupt docx', 'cv.docx', whole.subarray(0, whole.length / 2)],
    ['cut off behind its first part', 'corrupt docx', 'cv.docx', whole.subarray(0, 300)],
    ['cut off at the front', 'content -', 'cv.docx', whole.subarray(100)],
    [
      'zeros in place of the second half',
      'corrupt docx',
      'cv.docx',
      concat(whole.subarray(0, whole.length / 2), new Uint8Array(9999)),
    ],
    ['positions beyond the file', 'corrupt docx', 'cv.docx', displaced()],
  ]);

  function overlapping(): Uint8Array {
    const docx = sampleDocx({ extra: [{ name: 'a.bin', content: new Uint8Array(5000) }] });
    const text = String.fromCharCode(...docx);
    const row = text.slice(text.lastIndexOf('PK\x01\x02'), text.indexOf('PK\x05\x06'));
    const at = text.indexOf('PK\x05\x06');
    const listing = text.slice(text.indexOf('PK\x01\x02'), at) + row.repeat(50);
    const count = little([54, 2], [54, 2], [listing.length, 4]);
    return concat(
      docx.subarray(0, text.indexOf('PK\x01\x02')),
      latin1(listing),
      docx.subarray(at, at + 8),
      count,
      docx.subarray(at + 16),
    );
  }

  function displaced(): Uint8Array {
    const docx = sampleDocx().slice();
    docx.set([0xff, 0xff, 0xff, 0x7f], docx.length - 6);
    return docx;
  }
});

describe('an archive that is no Word document', () => {
  const office = (part: string, type: string) =>
    zip([
      contentTypes(override(`/${part}`, `${officeTypes}.${type}.main+xml`)),
      relations(part),
      { name: part, content: '<x/>' },
    ]);
  const mimetype = (type: string) =>
    sampleZip([
      { name: 'mimetype', content: type },
      { name: 'content.xml', content: '<x/>' },
    ]);
  table([
    ['a workbook', 'content xlsx', 'cv.docx', office('xl/workbook.xml', 'spreadsheetml.sheet')],
    ['slides', 'content pptx', 'cv.docx', office('ppt/presentation.xml', 'presentationml.presentation')],
    [
      'a workbook with macros',
      'content xlsm',
      'cv.docx',
      zip([
        contentTypes(override('/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
        { name: 'xl/workbook.xml', content: '<x/>' },
      ]),
    ],
    ['an OpenDocument text', 'content odt', 'cv.docx', mimetype('application/vnd.oasis.opendocument.text')],
    [
      'an OpenDocument text with a line break',
      'content odt',
      'cv.docx',
      mimetype('application/vnd.oasis.opendocument.text\n'),
    ],
    ['an OpenDocument sheet', 'content ods', 'cv.docx', mimetype('application/vnd.oasis.opendocument.spreadsheet')],
    ['a book', 'content zip', 'cv.docx', mimetype('application/epub+zip')],
    ['Pages', 'content pages', 'cv.docx', sampleZip([{ name: 'Index/Document.iwa', content: 'x' }])],
    ['Pages of 2009', 'content pages', 'cv.docx', sampleZip([{ name: 'index.xml', content: '<x/>' }])],
    [
      'a web site where archives are taken',
      'ok pages',
      'work.zip',
      sampleZip([{ name: 'index.xml', content: '<rss/>' }]),
      'zip',
    ],
    [
      'a Java project where archives are taken',
      'ok jar',
      'work.zip',
      sampleZip([{ name: 'META-INF/MANIFEST.MF', content: 'x' }]),
      'zip',
    ],
    ['a Java archive', 'content jar', 'cv.docx', sampleZip([{ name: 'META-INF/MANIFEST.MF', content: 'x' }])],
    [
      'a package of another program',
      'content zip',
      'cv.docx',
      zip([
        contentTypes('<Default Extension="psmdcp" ContentType="application/x"/>'),
        { name: 'lib/a.dll', content: 'x' },
      ]),
    ],
    [
      'a drawing',
      'content zip',
      'cv.docx',
      zip([
        contentTypes(override('/visio/document.xml', 'application/vnd.ms-visio.drawing.main+xml')),
        relations('visio/document.xml'),
        { name: 'visio/document.xml', content: '<x/>' },
      ]),
    ],
    [
      'a Word document in an archive of its own',
      'content zip',
      'cv.docx',
      sampleZip([{ name: 'cv.docx', content: sampleDocx() }]),
    ],
  ]);
});
