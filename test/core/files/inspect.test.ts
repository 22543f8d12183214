import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectFile } from '../../../src/core/files/inspect.ts';
import { defaultAccept, defaultMaxSize } from '../../../src/core/files/limits.ts';
import { CountingSource } from '../../support/bytes-source.ts';
import { encryptions } from '../../support/sample-encryption.ts';
import {
  concat,
  latin1,
  sampleBombDocx,
  sampleCompoundFile,
  sampleDoc,
  sampleDocx,
  sampleEncryptedDocx,
  sampleExe,
  sampleMacroDoc,
  sampleMacroDocx,
  samplePdf,
  samplePdfWithXrefStream,
  samplePng,
  sampleRtf,
  sampleTxt,
  sampleXls,
  sampleXlsx,
  sampleZip,
  utf8,
} from '../../support/sample-files.ts';

/** `ok` or the code, and what the content is: `ok pdf`, `content png`. */
async function verdict(name: string, bytes: Uint8Array, accept = defaultAccept): Promise<string> {
  const result = await inspectFile(new CountingSource(name, bytes), { accept, maxSize: defaultMaxSize });
  return `${result.ok ? 'ok' : result.code} ${result.detectedType ?? '-'}`;
}

type Case = readonly [title: string, expected: string, name: string, bytes: Uint8Array, accept?: string];

function table(cases: readonly Case[]): void {
  for (const [title, expected, name, bytes, accept] of cases) {
    it(`${title}: ${expected}`, async () => assert.equal(await verdict(name, bytes, accept), expected));
  }
}

const bom16 = latin1('\xff\xfe');
const utf16 = (text: string) => concat(bom16, new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer));
const utf16BigEndian = (text: string) => concat(latin1('\xfe\xff'), latin1(Array.from(text, (c) => `\0${c}`).join('')));

describe('good files are taken (statement 1)', () => {
  table([
    ['PDF', 'ok pdf', 'cv.pdf', samplePdf()],
    ['PDF with a cross-reference stream', 'ok pdf', 'cv.pdf', samplePdfWithXrefStream()],
    ['PDF, name in capitals', 'ok pdf', 'CV.PDF', samplePdf()],
    ['PDF behind other bytes', 'ok pdf', 'cv.pdf', concat(utf8('x'.repeat(100)), samplePdf())],
    ['PDF behind a web page', 'ok pdf', 'cv.pdf', concat(utf8(`<html>${' '.repeat(860)}</html>\n`), samplePdf())],
    ['PDF behind a program mark', 'ok pdf', 'cv.pdf', concat(latin1('MZ\0\0'), samplePdf())],
    ['PDF without end mark', 'ok pdf', 'cv.pdf', samplePdf().subarray(0, -6)],
    ['PDF with bytes behind', 'ok pdf', 'cv.pdf', concat(samplePdf(), new Uint8Array(3000))],
    [
      'PDF with wrong positions',
      'ok pdf',
      'cv.pdf',
      latin1(String.fromCharCode(...samplePdf()).replace(/startxref\n\d+/, 'startxref\n1')),
    ],
    ['DOC', 'ok doc', 'cv.doc', sampleDoc()],
    ['DOC with its root named otherwise', 'ok doc', 'cv.doc', sampleDoc({ rootName: 'R' })],
    ['DOC with its streams in capitals', 'ok doc', 'cv.doc', sampleDoc({ streamName: 'WORDDOCUMENT' })],
    ['DOCX', 'ok docx', 'cv.docx', sampleDocx()],
    ['DOCX with its document elsewhere', 'ok docx', 'cv.docx', sampleDocx({ mainPart: 'word/document2.xml' })],
    [
      'DOCX that is a template',
      'ok dotx',
      'cv.docx',
      sampleDocx({ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }),
    ],
    ['RTF', 'ok rtf', 'cv.rtf', sampleRtf()],
    ['RTF behind a mark and blanks', 'ok rtf', 'cv.rtf', concat(latin1('\xef\xbb\xbf \r\n'), sampleRtf())],
    ['RTF that is cut off', 'ok rtf', 'cv.rtf', sampleRtf().subarray(0, -4)],
    ['TXT', 'ok txt', 'cv.txt', sampleTxt()],
    ['TXT in UTF-16', 'ok txt', 'cv.txt', utf16('Jane Doe, née Dupont, 履歴書')],
    ['TXT in UTF-16, the other order', 'ok txt', 'cv.txt', utf16BigEndian('Jane Doe')],
    ['TXT in Windows-1252', 'ok txt', 'cv.txt', latin1('R\xe9sum\xe9 of Jane \x93Janie\x94 Doe')],
    ['TXT in Shift JIS', 'ok txt', 'cv.txt', latin1('\x97\x9a\x97\xf0\x8f\x91 \x8e\x52\x93\x63')],
    ['TXT in GB 18030', 'ok txt', 'cv.txt', latin1('\xbc\xf2\xc0\xfa \xd5\xc5\xce\xb0')],
    ['TXT in ISO-2022-JP', 'ok txt', 'cv.txt', latin1('\x1b$BMzNr=q\x1b(B')],
    ['TXT with Word’s soft breaks', 'ok txt', 'cv.txt', utf8('Jane\vDoe\x1eSmith\f')],
    ['TXT of one letter', 'ok txt', 'cv.txt', utf8('x')],
    ['TXT that is XML', 'ok xml', 'cv.txt', utf8('<?xml version="1.0"?><cv/>')],
    ['TXT that begins like a program', 'ok txt', 'cv.txt', utf8('MZ Smith, engineer of many years. '.repeat(3))],
    ['TXT that begins like a song', 'ok txt', 'cv.txt', utf8('ID3 tags and other work')],
    ['TXT that says %PDF-', 'ok txt', 'cv.txt', utf8('%PDF-1.4 is a header.')],
  ]);
});

describe('content of another accepted type is taken and named', () => {
  table([
    ['RTF as .doc', 'ok rtf', 'cv.doc', sampleRtf()],
    ['DOCX as .doc', 'ok docx', 'cv.doc', sampleDocx()],
    ['PDF as .docx', 'ok pdf', 'cv.docx', samplePdf()],
    ['text as .doc, which Word opens', 'ok txt', 'cv.doc', sampleTxt()],
    ['text as .pdf, which nothing opens', 'content txt', 'cv.pdf', sampleTxt()],
    ['RTF as .doc where RTF is not accepted', 'content rtf', 'cv.doc', sampleRtf(), 'pdf,doc'],
    ['everything is accepted, but not a renamed program', 'content exe', 'cv.pdf', sampleExe(), ''],
    ['a program where programs are accepted', 'ok exe', 'setup.exe', sampleExe(), 'exe'],
  ]);
});

describe('other types that a page may accept', () => {
  table([
    ['PNG for image/*', 'ok png', 'photo.png', samplePng(), 'image/*'],
    ['PNG as .jpg for image/*', 'ok png', 'photo.jpg', samplePng(), 'image/*'],
    ['PDF as .png', 'content pdf', 'photo.png', samplePdf(), 'image/*'],
    ['arbitrary bytes as .png', 'content -', 'photo.png', new Uint8Array(64), 'image/*'],
    ['ZIP', 'ok zip', 'work.zip', sampleZip([{ name: 'a.txt', content: 'a' }]), 'zip'],
    [
      'ODT',
      'ok odt',
      'cv.odt',
      sampleZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
      'odt',
    ],
    ['Pages', 'ok pages', 'cv.pages', sampleZip([{ name: 'Index/Document.iwa', content: '-' }]), 'pages'],
    ['an extension that nobody knows', 'ok -', 'cv.xyz', new Uint8Array(64), 'xyz'],
    ['Markdown', 'ok txt', 'cv.md', sampleTxt(), 'md'],
  ]);
});

const words = (text: string) => latin1(`${text}\0\0\0\0${'\0'.repeat(512)}`);

describe('wrong content is refused and named (statement 2)', () => {
  table([
    ['PNG as PDF', 'content png', 'cv.pdf', samplePng()],
    ['JPEG as PDF', 'content jpg', 'cv.pdf', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')],
    ['HEIC as PDF', 'content heic', 'cv.pdf', latin1('\0\0\0\x18ftypheic\0\0\0\0')],
    ['MP3 as RTF', 'content -', 'cv.rtf', latin1('ID3\x04\0\0')],
    ['MP3 without a tag as RTF', 'content -', 'cv.rtf', latin1('\xff\xfb\x90\xc4\0\0\0\0')],
    ['a program as PDF', 'content exe', 'cv.pdf', sampleExe()],
    ['a program as DOCX', 'content exe', 'cv.docx', sampleExe()],
    ['HTML as PDF', 'content html', 'cv.pdf', utf8('<!DOCTYPE html><title>x</title>')],
    ['HTML as DOC', 'content html', 'cv.doc', utf8('<!-- saved --><html xmlns:w="urn:x"><body>')],
    ['HTML as TXT', 'content html', 'cv.txt', utf8('\n<html><body>x')],
    ['HTML in UTF-16 as DOC', 'content html', 'cv.doc', utf16('<html><body>x')],
    ['XML as DOC', 'content xml', 'cv.doc', utf8('<?xml version="1.0"?><w:wordDocument/>')],
    ['an e-mail archive as DOC', 'content mht', 'cv.doc', utf8('MIME-Version: 1.0\r\n')],
    ['binary as TXT', 'content -', 'cv.txt', concat(utf8('text'), new Uint8Array(9), utf8('text'))],
    ['binary behind much text as TXT', 'content -', 'cv.txt', concat(utf8('text '.repeat(20_000)), new Uint8Array(9))],
    ['XLS as DOC', 'content xls', 'cv.doc', sampleXls()],
    ['PPT as DOC', 'content ppt', 'cv.doc', sampleCompoundFile([{ name: 'PowerPoint Document', content: words('x') }])],
    [
      'MSG as DOC',
      'content msg',
      'cv.doc',
      sampleCompoundFile([{ name: '__substg1.0_001A001F', content: words('x') }]),
    ],
    [
      'MSI as DOC',
      'content msi',
      'cv.doc',
      sampleCompoundFile([{ name: 'x', content: words('x') }], {
        rootClass: latin1('\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46'),
      }),
    ],
    [
      'XLS with a Word document in it',
      'content xls',
      'cv.doc',
      sampleCompoundFile([
        { name: 'Workbook', content: words('x') },
        { name: 'MBD1', children: [{ name: 'WordDocument', content: words('x') }] },
      ]),
    ],
    [
      'the word WordDocument in no directory',
      'content ole',
      'cv.doc',
      sampleCompoundFile([{ name: 'x', content: words('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t') }]),
    ],
    ['Word 2 as DOC', 'content word-old', 'cv.doc', latin1('\xdb\xa5\x2d\0\0\0')],
    ['XLSX as DOCX', 'content xlsx', 'cv.docx', sampleXlsx()],
    [
      'PPTX as DOCX',
      'content pptx',
      'cv.docx',
      sampleDocx({
        mainPart: 'ppt/p.xml',
        mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
    ],
    [
      'ODT as DOCX',
      'content odt',
      'cv.docx',
      sampleZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
    ],
    ['JAR as DOCX', 'content jar', 'cv.docx', sampleZip([{ name: 'META-INF/MANIFEST.MF', content: '' }])],
    ['ZIP as DOCX', 'content zip', 'cv.docx', sampleZip([{ name: 'word/document.xml', content: '<x/>' }])],
    ['an empty ZIP as DOCX', 'content zip', 'cv.docx', sampleZip([])],
    ['a header glued to a ZIP', 'content zip', 'cv.pdf', concat(sampleZip([{ name: '%PDF-1.4', content: 'x' }]))],
    ['a header glued to an image', 'content png', 'cv.pdf', concat(samplePng(), utf8('%PDF-1.4\n'))],
    ['a header glued to prose', 'content txt', 'cv.pdf', utf8('%PDF-1.4 is the format of this file.')],
    ['a header glued to a web page', 'content txt', 'cv.pdf', utf8('%PDF-1.4\n<html><body>x</body></html>')],
  ]);
});

describe('files that need a password, and only those (statements 3 and 4)', () => {
  for (const { revision, locked, restricted } of encryptions) {
    table([
      [`PDF, revision ${revision}, locked`, 'encrypted pdf', 'cv.pdf', samplePdf({ encrypt: locked })],
      [`PDF, revision ${revision}, restricted`, 'ok pdf', 'cv.pdf', samplePdf({ encrypt: restricted })],
      [
        `PDF with cross-reference stream, revision ${revision}, locked`,
        'encrypted pdf',
        'cv.pdf',
        samplePdfWithXrefStream({ encrypt: locked }),
      ],
      [
        `PDF without cross-references, revision ${revision}, locked`,
        'encrypted pdf',
        'cv.pdf',
        latin1(String.fromCharCode(...samplePdf({ encrypt: locked })).replace('xref\n', 'x\n')),
      ],
    ]);
  }
  const [first] = encryptions;
  table([
    ['PDF locked by certificate', 'encrypted pdf', 'cv.pdf', samplePdf({ encrypt: '/Filter /Adobe.PubSec /V 4' })],
    ['PDF whose encryption makes no sense', 'ok pdf', 'cv.pdf', samplePdf({ encrypt: '/Filter /Standard /R 9' })],
    [
      'PDF that speaks of encryption in its text',
      'ok pdf',
      'cv.pdf',
      samplePdf({ text: `/Encrypt << ${first?.locked} >>` }),
    ],
    ['DOC', 'encrypted doc', 'cv.doc', sampleDoc({ encrypted: true })],
    ['DOCX', 'encrypted ooxml', 'cv.docx', sampleEncryptedDocx()],
    ['DOCX as .doc', 'encrypted ooxml', 'cv.doc', sampleEncryptedDocx()],
    [
      'DOCX whose entries are encrypted',
      'encrypted docx',
      'cv.docx',
      sampleZip([
        { name: '[Content_Types].xml', content: 'x', flags: 1 },
        { name: 'word/document.xml', content: 'x', flags: 1 },
      ]),
    ],
  ]);

  it('finds the dictionary in an earlier version of a long file', async () => {
    for (const [state, expected] of [
      ['locked', 'encrypted pdf'],
      ['restricted', 'ok pdf'],
    ] as const) {
      assert.equal(await verdict('cv.pdf', updatedPdf(first?.[state] ?? '')), expected);
    }
  });

  it('takes a PDF of revision 6 where the page has no WebCrypto', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      assert.equal(await verdict('cv.pdf', samplePdf({ encrypt: encryptions.at(-1)?.locked ?? '' })), 'ok pdf');
    } finally {
      if (descriptor) Object.defineProperty(globalThis, 'crypto', descriptor);
    }
  });
});

/** Two versions of 200 kB each. The encryption dictionary belongs to the first, so that it lies in the middle of the file. */
function updatedPdf(encrypt: string): Uint8Array {
  const filler = (number: number) =>
    `${number} 0 obj\n<< /Length 200000 >>\nstream\n${'x'.repeat(200_000)}\nendstream\nendobj\n`;
  const id = '00112233445566778899aabbccddeeff';
  const trailer = (more: string) => `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 3 0 R /ID [<${id}> <${id}>] ${more}>>\n`;
  const row = '0000000009 00000 n \n';
  let body = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${filler(2)}3 0 obj\n<< ${encrypt} >>\nendobj\n`;
  const first = body.length;
  body += `xref\n0 4\n${row.repeat(4)}${trailer('')}startxref\n${first}\n%%EOF\n${filler(4)}`;
  const second = body.length;
  return latin1(`${body}xref\n4 1\n${row}${trailer(`/Prev ${first} `)}startxref\n${second}\n%%EOF\n`);
}

describe('macros, declared or renamed (statement 4)', () => {
  const docm = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  table([
    ['DOC', 'macros doc', 'cv.doc', sampleMacroDoc()],
    [
      'XLS, where workbooks are taken',
      'macros xls',
      'sheet.xls',
      sampleCompoundFile([
        { name: 'Workbook', content: new Uint8Array(4096) },
        {
          name: '_VBA_PROJECT_CUR',
          children: [{ name: 'VBA', children: [{ name: '_VBA_PROJECT', content: words('x') }] }],
        },
      ]),
      'xls',
    ],
    [
      'DOC with macros in an object only',
      'ok doc',
      'cv.doc',
      sampleDoc({
        extra: [
          {
            name: 'ObjectPool',
            children: [{ name: 'VBA', children: [{ name: '_VBA_PROJECT', content: new Uint8Array(9) }] }],
          },
        ],
      }),
    ],
    [
      'DOC with a storage for macros and none in it',
      'ok doc',
      'cv.doc',
      sampleDoc({ extra: [{ name: 'Macros', children: [] }] }),
    ],
    ['DOCX', 'macros docx', 'cv.docx', sampleMacroDocx()],
    ['DOCX, renamed and declared', 'macros docx', 'cv.docx', sampleMacroDocx({ part: 'word/theme.dat' })],
    ['DOCX, named and not declared', 'macros docx', 'cv.docx', sampleMacroDocx({ declared: false })],
    ['DOCM as DOCX', 'macros docm', 'cv.docx', sampleDocx({ mainType: docm })],
    [
      'a default for a part that is not there',
      'ok docx',
      'cv.docx',
      sampleDocx({ overrides: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' }),
    ],
  ]);
});

describe('files that cannot open', () => {
  const docx = sampleDocx();
  const doc = sampleDoc();
  const pdf = samplePdf();
  table([
    ['PDF, header only', 'corrupt pdf', 'cv.pdf', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\0\0\0\0\n')],
    [
      'PDF cut off before its pages',
      'corrupt pdf',
      'cv.pdf',
      latin1('%PDF-1.7\n4 0 obj\n<< /Length 9 >>\nstream\nxxx'),
    ],
    ['PDF cut off behind its pages', 'corrupt pdf', 'cv.pdf', pdf.subarray(0, -300)],
    [
      'PDF for the web, cut off',
      'corrupt pdf',
      'cv.pdf',
      concat(
        latin1('%PDF-1.5\n1 0 obj\n<< /Linearized 1 /L 9000 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n'),
        pdf.subarray(9, -300),
      ),
    ],
    ['PDF cut off in its first object', 'corrupt pdf', 'cv.pdf', pdf.subarray(0, 60)],
    ['DOCX cut off', 'corrupt docx', 'cv.docx', docx.subarray(0, -100)],
    ['DOCX cut in half', 'corrupt docx', 'cv.docx', docx.subarray(0, docx.length / 2)],
    [
      'DOCX without its document',
      'corrupt docx',
      'cv.docx',
      sampleZip([
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
        { name: 'a.exe', content: sampleExe() },
      ]),
    ],
    [
      'DOCX whose document is overwritten',
      'corrupt docx',
      'cv.docx',
      latin1(String.fromCharCode(...docx).replace(/<\?xml[^>]*>(?=<w:doc)/, (text) => '\x01'.repeat(text.length))),
    ],
    ['DOC cut off in its header', 'corrupt doc', 'cv.doc', doc.subarray(0, 400)],
    ['DOC cut off before its directory', 'corrupt doc', 'cv.doc', doc.subarray(0, 1024)],
    [
      'DOC whose text is overwritten',
      'corrupt doc',
      'cv.doc',
      latin1(String.fromCharCode(...doc).replace('\xec\xa5\xc1\0', '\0\0\0\0')),
    ],
    ['RTF, header glued to something else', 'corrupt rtf', 'cv.rtf', concat(latin1('{\\rtf1'), samplePng())],
    ['a bomb', 'corrupt docx', 'cv.docx', sampleBombDocx()],
    [
      'a bomb in its list of content types',
      'corrupt docx',
      'cv.docx',
      sampleZip([
        { name: '[Content_Types].xml', content: new Uint8Array(50_000), unpackedSize: 50_000_000 },
        { name: 'word/document.xml', content: '<x/>' },
      ]),
    ],
  ]);
});

describe('before anything is read', () => {
  it('names every reason with what a message needs (statement 8)', async () => {
    const source = new CountingSource('cv.pdf', samplePdf());
    assert.deepEqual(await inspectFile(source, { accept: 'pdf', maxSize: 100 }), {
      ok: false,
      code: 'too-large',
      detectedType: undefined,
      extension: 'pdf',
      extensions: ['pdf'],
      size: source.size,
      maxSize: 100,
    });
    assert.equal(source.bytesRead, 0);
  });

  table([
    ['wrong extension', 'type -', 'cv.png', samplePng()],
    ['no extension', 'type -', 'cv', samplePdf()],
    ['an unsafe name', 'name -', 'cv.pdf.exe', samplePdf()],
    ['zero bytes', 'empty -', 'cv.pdf', new Uint8Array()],
    ['nothing but white space', 'empty txt', 'cv.txt', utf8(' \r\n\t\u00a0\ufeff\u200b')],
    ['nothing but white space in UTF-16', 'empty txt', 'cv.txt', utf16(' \r\n')],
  ]);

  it('says that a file is unreadable, whatever way reading fails', async () => {
    const broken = [
      () => Promise.reject(new Error('gone')),
      () => {
        throw new Error('gone');
      },
      () => Promise.resolve(new Uint8Array(1)),
    ];
    for (const read of broken) {
      const result = await inspectFile({ name: 'cv.pdf', size: 1000, type: '', read }, { accept: 'pdf' });
      assert.equal(!result.ok && result.code, 'unreadable');
    }
  });
});
