import { expect } from '@open-wc/testing';
import { sanitizeHtml, setHtmlSanitizer } from '../../src/services/sanitize-html.ts';
import { sanitizeWithDOMPurify } from '../../src/services/sanitizers/dompurify.ts';
import { hasNativeSanitizer, sanitizeNatively } from '../../src/services/sanitizers/native.ts';

const htmlOf = (fragment: DocumentFragment): string => {
  const container = document.createElement('div');
  container.append(fragment);
  return container.innerHTML;
};

const sanitized = async (html: string, headingLevel = 3) => htmlOf(await sanitizeHtml(html, headingLevel));

const engines: readonly (readonly [name: string, sanitize: (html: string) => DocumentFragment])[] = [
  ...(hasNativeSanitizer() ? [['the browser', sanitizeNatively] as const] : []),
  ['DOMPurify', sanitizeWithDOMPurify],
];

/** What goes in and what either engine must make of it. */
const vectors: readonly (readonly [html: string, safe: string])[] = [
  ['<p>Hi <b>there</b></p>', '<p>Hi <b>there</b></p>'],
  ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
  ['<p onclick="x()" style="color:red" class="a" id="b" data-c="d" aria-label="e">a</p>', '<p>a</p>'],
  ['<img src=x onerror=alert(1)>a', 'a'],
  ['<svg><p>inside</p></svg>', '<p>inside</p>'],
  ['<iframe srcdoc="<p>x</p>"></iframe>a', 'a'],
  ['<form action=/x><label>Name <input name=n></label><button>Go</button></form>', 'Name Go'],
  ['<section><h2>T</h2><o:p>office</o:p><my-card>card</my-card></section>', '<h2>T</h2>officecard'],
  ['<template><p>x</p></template>a', 'a'],
  ['a<noscript><p>x</p></noscript>b', 'ab'],
  ['<a href="/x" target=_blank title=t ping=/y>l</a>', '<a href="/x" title="t">l</a>'],
  ['<p href="/x" title="t">a</p>', '<p>a</p>'],
  ['<ol start=3><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
  [
    '<table><tbody><tr><td colspan=2 width=9>a</td></tr></tbody></table>',
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
  ],
  ['<p dir=rtl lang=he>שלום</p>', '<p dir="rtl" lang="he">שלום</p>'],
  ['a<!-- note -->b', 'ab'],
  ['<font color=red><center>a</center></font>', 'a'],
  ['<math><mi>x</mi></math>a', 'a'],
];

for (const [name, sanitize] of engines) {
  describe(`HTML made safe by ${name}`, () => {
    for (const [html, safe] of vectors) {
      it(html, () => expect(htmlOf(sanitize(html))).to.equal(safe));
    }
  });
}

describe('sanitizeHtml', () => {
  afterEach(() => setHtmlSanitizer(undefined));

  it('takes out styles and scripts in attributes, and nothing of words or links', async () => {
    const texts = [
      ['<p style="color:red">a</p>', '<p>a</p>'],
      ['<P\nSTYLE = color:red onClick=go()>a</P>', '<p>a</p>'],
      ['<p dir="ltr" style="content:\'>\'" lang=en onmouseover="go()">a</p>', '<p dir="ltr" lang="en">a</p>'],
      ['in style = bold, on time=now &lt;p style="x"&gt;', 'in style = bold, on time=now &lt;p style="x"&gt;'],
      ['3 <5 online=yes', '3 &lt;5 online=yes'],
      [
        '<a href="/style=1?online=2&onsite=3">a</a>',
        '<a href="/style=1?online=2&amp;onsite=3" rel="noopener nofollow">a</a>',
      ],
    ] as const;
    for (const [html, safe] of texts) expect(await sanitized(html)).to.equal(safe);
  });

  it('keeps links to http(s), mail and phone only', async () => {
    const followable = [
      'https://x.example/',
      'http://x.example',
      '/careers',
      'jobs?id=1',
      'mailto:a@b.example',
      'tel:1',
    ];
    for (const href of followable) {
      expect(await sanitized(`<a href="${href}">l</a>`)).to.equal(`<a href="${href}" rel="noopener nofollow">l</a>`);
    }
    const others = [
      'javascript:alert(1)',
      ' jAvA\nscript:alert(1)',
      '&#1;javascript:x',
      'vbscript:x',
      'data:text/html,x',
      'blob:x',
      'file:///etc/passwd',
      '#here',
      'https://',
    ];
    for (const href of others) expect(await sanitized(`<a href="${href}">l</a>`), href).to.equal('<a>l</a>');
  });

  it('puts the highest heading at the level asked for and keeps the steps', async () => {
    expect(await sanitized('<h1>a</h1><h2>b</h2><h4 dir="rtl">c <b>d</b></h4>')).to.equal(
      '<h3>a</h3><h4>b</h4><h6 dir="rtl">c <b>d</b></h6>',
    );
    expect(await sanitized('<h1>a</h1><h6>b</h6>', 5)).to.equal('<h5>a</h5><h6>b</h6>');
    expect(await sanitized('<h4>a</h4><h5>b</h5>', 2)).to.equal('<h2>a</h2><h3>b</h3>');
    expect(await sanitized('<p>none</p>')).to.equal('<p>none</p>');
  });

  it('takes the page’s own sanitiser, and still orders its links and headings', async () => {
    setHtmlSanitizer(async () => {
      const fragment = document.createDocumentFragment();
      const link = document.createElement('a');
      link.href = 'javascript:alert(1)';
      link.textContent = 'own';
      fragment.append(document.createElement('h1'), link);
      return fragment;
    });
    expect(await sanitized('whatever')).to.equal('<h3></h3><a>own</a>');
  });

  it('runs nothing', async () => {
    let ran = false;
    Object.assign(window, { sanitizerProbe: () => (ran = true) });
    const host = document.createElement('div');
    document.body.append(host);
    host.append(
      await sanitizeHtml(
        '<img src=x onerror=sanitizerProbe()><svg onload=sanitizerProbe()><script>sanitizerProbe()</script></svg><details open ontoggle=sanitizerProbe()>x</details>',
        3,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    host.remove();
    expect(ran).to.equal(false);
  });
});
