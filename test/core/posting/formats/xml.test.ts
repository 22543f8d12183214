import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseXml, type XmlElement } from '../../../../src/core/posting/formats/xml.ts';

test('elements, text, CDATA and references are read', () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE a><!-- <b>not</b> --><a x="1 > 0" y='"'>one &amp;amp; &#8364;&#x20ac;<b/><c>x<![CDATA[<p>&amp;</p>]]>y</c></a>`;
  assert.deepEqual(parseXml(xml), {
    name: 'a',
    text: 'one &amp; €€',
    children: [
      { name: 'b', text: '', children: [] },
      { name: 'c', text: 'x<p>&amp;</p>y', children: [] },
    ],
  });
});

test('what is not well formed is read as far as it goes', () => {
  assert.equal(parseXml('no element'), undefined);
  assert.equal(parseXml('</a>'), undefined);
  assert.deepEqual(parseXml('<a><b>t</a>'), {
    name: 'a',
    text: '',
    children: [{ name: 'b', text: 't', children: [] }],
  });
  assert.equal(parseXml('<a>&unknown; &constructor; &#99999999;</a>')?.text, '&unknown; &constructor; &#99999999;');
});

const name = fc.constantFrom('a', 'b', 'c-d', 'e:f');
const { tree } = fc.letrec<{ leaf: XmlElement; tree: XmlElement }>((tie) => ({
  leaf: fc.record({ name, text: fc.string(), children: fc.constant([]) }, { noNullPrototype: true }),
  tree: fc.record(
    {
      name,
      text: fc.string(),
      children: fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')), { maxLength: 3 }),
    },
    { noNullPrototype: true },
  ),
}));

test('any tree survives being written and read', () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const write = (element: XmlElement): string =>
    `<${element.name} k="v">${escaped(element.text)}${element.children.map(write).join('')}</${element.name}>`;
  fc.assert(fc.property(tree, (root) => assert.deepEqual(parseXml(write(root)), root)));
});

test('no text makes it throw', () => {
  const pieces = fc.array(
    fc.constantFrom('<', '>', '/', '!', '[CDATA[', ']]>', '--', '"', "'", 'a', '&', ';', '#x', '?', ' '),
  );
  fc.assert(fc.property(pieces, (parts) => void parseXml(parts.join(''))));
});

test('marks that never end are read in one pass', { timeout: 20_000 }, () => {
  for (const piece of ['<a "', '<!--', '<![CDATA[', "<a b='", '<a>', '<', '<a b="c" ']) {
    // Read again at each of them, a hundred thousand would take minutes.
    parseXml(piece.repeat(100_000));
  }
});
