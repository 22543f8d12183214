import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textToHtml } from '../../../src/core/text/html.ts';
import { escapeHtml, plainTextToHtml } from '../../../src/core/text/plain-text.ts';

describe('plain text as HTML', () => {
  const table: readonly (readonly [what: string, text: string, html: string])[] = [
    ['one line', 'Hello', '<p>Hello</p>'],
    ['paragraphs', 'One\n\n\nTwo', '<p>One</p><p>Two</p>'],
    ['line breaks', 'One\nTwo', '<p>One<br>Two</p>'],
    ['Windows and old Mac line ends', 'One\r\nTwo\rThree', '<p>One<br>Two<br>Three</p>'],
    ['bullets', 'You:\n• code\n• test', '<p>You:</p><ul><li>code</li><li>test</li></ul>'],
    ['dashes and stars', '- a\n* b\n– c', '<ul><li>a</li><li>b</li><li>c</li></ul>'],
    ['empty lines between bullets', '• a\n\n• b\n\nEnd', '<ul><li>a</li><li>b</li></ul><p>End</p>'],
    ['numbers', '1. one\n2) two', '<ol><li>one</li><li>two</li></ol>'],
    ['bullets, then numbers', '• a\n1. one', '<ul><li>a</li></ul><ol><li>one</li></ol>'],
    ['an item over two lines', '• a long\n  item\n• b', '<ul><li>a long item</li><li>b</li></ul>'],
    ['bullets on one line', '• a • b • c', '<ul><li>a</li><li>b</li><li>c</li></ul>'],
    ['bullets after a colon', 'We offer: • a • b', '<p>We offer:</p><ul><li>a</li><li>b</li></ul>'],
    ['separators in a line', 'Berlin • Remote', '<p>Berlin • Remote</p>'],
    ['a dash within words', 'well-known - really', '<p>well-known - really</p>'],
    ['a negative number', '-5 degrees', '<p>-5 degrees</p>'],
    ['a year', '2026. A good year', '<p>2026. A good year</p>'],
    ['signs', 'a < b & c > "d"', '<p>a &lt; b &amp; c &gt; &quot;d&quot;</p>'],
    ['references', 'R&amp;D &#8211; now', '<p>R&amp;D &#8211; now</p>'],
    ['nothing', ' \n ', ''],
  ];
  for (const [what, text, html] of table) {
    it(what, () => assert.equal(plainTextToHtml(text), html));
  }

  it('keeps every word, in order, whatever the text', () => {
    const words = (text: string) => text.match(/\w+/g)?.join(' ') ?? '';
    const line = fc.constantFrom('• ', '- ', '  ', '', 'word ', 'a < b ', 'x: • y • z', 'end');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        assert.equal(
          words(
            plainTextToHtml(text)
              .replace(/&\w+;/g, ' ')
              .replace(/<[^>]+>/g, ' '),
          ),
          words(text),
        );
      }),
    );
  });

  // Of what takes more than one pass, this much would take minutes.
  for (const [what, text] of [
    ['blanks behind a bullet', `• a${' '.repeat(200_000)}b`],
    ['tags that were escaped and never end', '&lt;p '.repeat(100_000)],
  ] as const) {
    it(`reads ${what} in one pass`, () => {
      const start = performance.now();
      assert.ok(textToHtml(text));
      assert.ok(performance.now() - start < 5_000);
    });
  }

  it('lets no tag of the text through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.doesNotMatch(plainTextToHtml(`<img src=x onerror=y>${text}`), /<(?!\/?(?:p|br|ul|ol|li)>)/);
        assert.doesNotMatch(escapeHtml(text), /[<>"]/);
      }),
    );
  });
});

describe('telling HTML from text', () => {
  const table: readonly (readonly [what: string, text: string, html: string])[] = [
    ['blocks', '<p>One</p>\n<p>Two</p>', '<p>One</p>\n<p>Two</p>'],
    ['line breaks as tags', 'One<br/>Two', 'One<br/>Two'],
    ['inline tags and line breaks', 'We <b>love</b>\n- tests', '<p>We <b>love</b></p><ul><li>tests</li></ul>'],
    ['escaped HTML', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;', '<p>R&amp;D</p>'],
    ['a type in angle brackets', 'Uses std::vector<int>', '<p>Uses std::vector&lt;int&gt;</p>'],
    ['a comparison', 'latency < 5 ms and p > 3', '<p>latency &lt; 5 ms and p &gt; 3</p>'],
  ];
  for (const [what, text, html] of table) {
    it(what, () => assert.equal(textToHtml(text), html));
  }
});
