import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { htmlToText } from '../../../src/core/text/html-to-text.ts';

test('blocks become lines, list items get a bullet, links keep their address', () => {
  const table: [html: string, text: string][] = [
    ['<p>One\n line</p><p>two</p>', 'One line\ntwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>x</li><li>y</li></ul>z', '• x\n• y\nz'],
    ['See <a class="l" href="https://a.example/b">here</a>.', 'See here (https://a.example/b).'],
    ['<a href=https://a.example>https://a.example</a>', 'https://a.example'],
    ['<A>no address</A>', 'no address'],
    ['R&amp;D &lt;3 &nbsp;&#8364;&#x20AC; &unknown; &hellip;', 'R&D <3  €€ &unknown; …'],
    ['<!-- <b>hidden</b> -->seen <b>bold</b> 1 < 2 > 1', 'seen bold 1 < 2 > 1'],
    ['open <!-- never closed', 'open'],
    ['', ''],
  ];
  for (const [html, text] of table) assert.equal(htmlToText(html), text, html);
});

test('text without markup comes through as it is, line breaks apart', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ', '.', '1', '-') });
  fc.assert(fc.property(plain, (text) => assert.equal(htmlToText(text), text.replace(/\s+/g, ' ').trim())));
});

test('no text makes it throw, or leaves a tag standing', () => {
  const pieces = fc.array(
    fc.constantFrom('<', '>', '/', 'p', 'a', ' href=', '"', '<!--', '-->', '-', '&', '#', ';', ' ', 'li'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const html = parts.join('');
      // What is around a tag within a broken one may look like a tag once it is out: `<<a>p>`. It is text, as for a browser.
      if (!/<[^>]*</.test(html)) assert.doesNotMatch(htmlToText(html), /<\/?(?:p|a|li)>/);
    }),
  );
});

test('no tag is left standing', () => {
  const pieces = fc.array(
    fc.constantFrom('<p>', '</P>', '<a href="x">', '</a>', '<li\n>', '<!-- <p> -->', 'p', '>', '"', '&', ' '),
  );
  fc.assert(fc.property(pieces, (parts) => assert.doesNotMatch(htmlToText(parts.join('')), /</)));
});
