import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inputAccept, parseAccept } from '../../../src/core/files/accept.ts';
import { accepts } from '../../../src/core/files/accepted-type.ts';
import { defaultAccept, parseSize } from '../../../src/core/files/limits.ts';

const takes = (accept: string, name: string, mimeType = '') => accepts(parseAccept(accept), name, mimeType);

describe('accept', () => {
  for (const accept of [
    'pdf,doc',
    '.pdf,.doc',
    ' PDF , .Doc ',
    'pdf doc',
    '*.pdf,*.doc',
    'application/pdf,.doc',
    'pdf,,doc,/,.',
  ]) {
    it(`reads "${accept}"`, () => {
      assert.deepEqual([...parseAccept(accept).extensions].sort(), ['doc', 'pdf']);
    });
  }

  it('shows the list in the order given, each type once', () => {
    assert.deepEqual(parseAccept(defaultAccept).extensions, ['pdf', 'doc', 'docx', 'txt', 'rtf']);
    assert.deepEqual(parseAccept('.jpg,image/jpeg,.pdf,application/pdf').extensions, ['jpg', 'pdf']);
  });

  it('spells out a wildcard for people', () => {
    const { extensions } = parseAccept('image/*');
    for (const extension of ['jpg', 'jpeg', 'png', 'heic']) assert.ok(extensions.includes(extension));
    assert.ok(!extensions.includes('pdf'));
  });

  it('gives the inner input extensions and MIME types (statement 16)', () => {
    assert.equal(
      inputAccept(parseAccept('pdf,docx')),
      '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    assert.match(inputAccept(parseAccept('image/*')), /\.png.*image\/\*/);
    assert.equal(inputAccept(parseAccept('')), '');
  });

  it('takes everything when empty', () => {
    assert.ok(takes('', 'anything.xyz'));
    assert.ok(takes('*/*', 'anything.xyz'));
  });

  const table: readonly (readonly [boolean, string, string, string])[] = [
    [true, 'pdf', 'Resume.PDF', ''],
    [true, 'pdf', 'resume.pdf', 'application/octet-stream'],
    [true, 'application/pdf', 'resume.pdf', ''],
    [true, 'image/*', 'photo.jpeg', ''],
    [true, 'image/*', 'photo', 'image/png'],
    [true, 'image/*', 'photo.xyz', 'IMAGE/PNG'],
    [true, 'pdf', '.pdf', ''],
    [true, 'tar.gz', 'work.tar.gz', ''],
    [true, 'c++', 'main.c++', ''],
    [false, 'pdf', 'resume', ''],
    [false, 'pdf', 'resumepdf', ''],
    [false, 'pdf', 'resume.doc', 'application/pdf'],
    [false, 'application/pdf', 'resume.exe', 'application/pdf'],
    [false, 'application/pdf', 'resume.doc', 'application/pdf'],
    [false, 'image/*', 'photo.pdf', 'image/png'],
    [false, 'image/*', 'photo', ''],
    [false, 'pdf', 'constructor', ''],
    [false, 'application/pdf', 'a.constructor', ''],
  ];
  for (const [expected, accept, name, mimeType] of table) {
    it(`${expected ? 'takes' : 'refuses'} ${name} of type "${mimeType}" for ${accept}`, () => {
      assert.equal(takes(accept, name, mimeType), expected);
    });
  }
});

describe('sizes', () => {
  const table: readonly (readonly [string | number, number | undefined])[] = [
    ['5MB', 5_000_000],
    ['5 mb', 5_000_000],
    ['5MiB', 5_242_880],
    ['1.5kB', 1500],
    ['.5 GB', 500_000_000],
    ['1GiB', 2 ** 30],
    ['300', 300],
    ['300B', 300],
    [1234.9, 1234],
    ['', undefined],
    ['0', undefined],
    ['-5MB', undefined],
    ['5XB', undefined],
    ['5 constructor', undefined],
    ['1e400', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ];
  for (const [size, bytes] of table) {
    it(`reads ${JSON.stringify(size)} as ${bytes}`, () => assert.equal(parseSize(size), bytes));
  }
});
