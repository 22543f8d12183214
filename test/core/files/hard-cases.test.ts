import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectFile } from '../../../src/core/files/inspect.ts';
import { CountingSource } from '../../support/bytes-source.ts';
import { encryptions } from '../../support/sample-encryption.ts';
import { concat, latin1, samplePdf, samplePdfWithXrefStream, sampleZip, utf8 } from '../../support/sample-files.ts';

/** `ok` or the code, and what the content is. */
async function verdict(name: string, bytes: Uint8Array, accept: string): Promise<string> {
  const result = await inspectFile(new CountingSource(name, bytes), { accept });
  return `${result.ok ? 'ok' : result.code} ${result.detectedType ?? '-'}`;
}

describe('a PDF header behind other bytes', () => {
  const locked = encryptions[0]?.locked ?? '';
  for (const offset of [1, 2, 3, 511, 1018, 1019, 1020, 1023]) {
    it(`counts at ${offset}`, async () => {
      const before = utf8(' '.repeat(offset));
      for (const sample of [samplePdf, samplePdfWithXrefStream]) {
        assert.equal(await verdict('cv.pdf', concat(before, sample()), 'pdf'), 'ok pdf');
        assert.equal(await verdict('cv.pdf', concat(before, sample({ encrypt: locked })), 'pdf'), 'encrypted pdf');
      }
    });
  }

  it('does not count behind the first 1,024', async () => {
    assert.match(await verdict('cv.pdf', concat(utf8(' '.repeat(1024)), samplePdf()), 'pdf'), /^content/);
  });
});

describe('an OpenDocument file', () => {
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
  const listed = (entry: string) => [
    mimetype,
    { name: 'content.xml', content: '<x/>' },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${entry}</manifest:manifest>` },
  ];

  it('is taken', async () => {
    const bytes = sampleZip(listed('<manifest:file-entry manifest:full-path="content.xml"/>'));
    assert.equal(await verdict('cv.odt', bytes, 'odt'), 'ok odt');
  });

  it('is a text as well when it was begun as a web page or a template', async () => {
    for (const end of ['-web', '-template', '-master']) {
      const bytes = sampleZip([{ ...mimetype, content: `${mimetype.content}${end}` }]);
      assert.equal(await verdict('cv.odt', bytes, 'odt'), 'ok odt', end);
    }
  });

  it('is refused when it needs a password, as older and as newer writers lock it', async () => {
    const byPart = '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>';
    assert.equal(await verdict('cv.odt', sampleZip(listed(byPart)), 'odt'), 'encrypted odt');
    const whole = sampleZip([mimetype, { name: 'encrypted-package', content: latin1('\x8f\x01') }]);
    assert.equal(await verdict('cv.odt', whole, 'odt'), 'encrypted odt');
  });
});
