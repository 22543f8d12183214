import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSafeName, normalizeName } from '../../../src/core/files/name.ts';
import { shortenName } from '../../../src/core/files/shorten-name.ts';

describe('names: composed, and safe to show and store (statement 19)', () => {
  const unsafe: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a bidi override', 'resume\u202efdp.exe'],
    ['a bidi isolate', 'resume\u2066.pdf'],
    ['a control character', 'resume\u0007.pdf'],
    ['a line break', 'resume\n.pdf'],
    ['a zero', 'resume.pdf\0.exe'],
    ['a C1 control', 'resume\u0085.pdf'],
    ['a line separator', 'resume\u2028.pdf'],
    ['a path', '../resume.pdf'],
    ['a Windows path', '..\\resume.pdf'],
    ['a folder', 'a/b.pdf'],
    ['this folder', '.'],
    ['the folder above', '..'],
    ['a device', 'con.pdf'],
    ['a device in capitals', 'NUL'],
    ['a device with more', 'com1.tar.pdf'],
    ['a device in superscript', 'LPT².txt'],
    ['a device and a blank', 'aux .pdf'],
    ['a trailing dot', 'resume.pdf.'],
    ['a trailing space', 'resume.pdf '],
    ['more than 255 bytes', `${'a'.repeat(252)}.pdf`],
    ['more than 255 bytes of Chinese', `${'简'.repeat(84)}.pdf`],
    ['half a surrogate pair', 'resume\ud83d.pdf'],
    ['a program behind a document', 'resume.pdf.exe'],
    ['a program behind a document and blanks', 'resume.pdf          .exe'],
    ['a script behind a document', 'resume.doc.js'],
    ['a server script before the extension', 'resume.php.pdf'],
    ['a program before the extension', 'resume.exe.pdf'],
    ['a server script before a semicolon', 'resume.asp;.pdf'],
    ['a server script before an escaped zero', 'resume.php%00.pdf'],
  ];
  for (const [what, name] of unsafe) it(`refuses ${what}`, () => assert.equal(isSafeName(name), false));

  const safe = [
    'resume.pdf',
    'Résumé (final) v2.pdf',
    'Lebenslauf – Jörg Müller.docx',
    'Владимир_Резюме.doc',
    '履歴書.pdf',
    '이력서.hwp',
    'سيرة ذاتية.pdf',
    'קורות\u200e חיים\u200f.pdf',
    'रेज़्यूमे.pdf',
    'می\u200cخواهم.pdf',
    'my cv 👩🏽‍💻🇫🇷.pdf',
    'Resume - Node.js.pdf',
    'jane.doe@example.com.pdf',
    'John.Smith.2024.05.pdf',
    'resume.pdf.pdf',
    'resume.doc.docx',
    'archive.tar.gz',
    'console.pdf',
    'com10.pdf',
    'Auxiliary nurse.pdf',
    'Node.js Developer, ASP.NET.pdf',
    '.pdf',
    'resume',
    `${'a'.repeat(251)}.pdf`,
  ];
  for (const name of safe) it(`takes ${name.slice(0, 40)}`, () => assert.equal(isSafeName(name), true));

  it('composes what macOS hands out decomposed', () => {
    assert.equal(normalizeName('re\u0301sume\u0301.pdf'), 'r\u00e9sum\u00e9.pdf');
    assert.ok(isSafeName(`${'e\u0301'.repeat(120)}.pdf`));
  });
});

describe('shortening', () => {
  it('keeps beginning and extension', () => {
    assert.equal(shortenName('Curriculum vitae of Jane Elizabeth Doe 2024.pdf', 24), 'Curriculum vi…e 2024.pdf');
  });

  it('leaves a name alone that fits', () => assert.equal(shortenName('resume.pdf', 10), 'resume.pdf'));

  it('does not take a name apart that fits, as lists ask for each of theirs at each change', (t) => {
    const taken = t.mock.method(Intl.Segmenter.prototype, 'segment');
    assert.equal(shortenName('resume.pdf', 40), 'resume.pdf');
    assert.equal(taken.mock.callCount(), 0);
  });

  it('cuts no character in half', () => {
    const family = '👨‍👩‍👧';
    const short = shortenName(`${family.repeat(20)}.pdf`, 12);
    assert.equal(short, `${family.repeat(5)}…${family.repeat(2)}.pdf`);
  });

  it('gives at most what is asked for, and keeps a usual extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 12, max: 60 }), (stem, max) => {
        const short = shortenName(`${stem}.pdf`, max);
        const length = [...new Intl.Segmenter().segment(short)].length;
        assert.ok(length <= max && short.endsWith('.pdf'));
      }),
    );
  });
});
