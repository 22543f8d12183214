const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const breaking = /^(?:br|p|div|h[1-6]|[uo]l|table|tr|section|blockquote)$/;

/** A tag or a comment, one that never ends included. No part can be read in two ways: the time is that of one pass. */
const markup = /<(\/?)([a-z][a-z\d]*)([^<>]*)>|<!--(?:[^-]|-(?!->))*(?:-->)?/gi;

/** The words of HTML, for places that hold plain text only: blocks become lines, and links keep their address. */
export function htmlToText(html: string): string {
  let text = '';
  let end = 0;
  let address: string | undefined;
  for (const match of html.matchAll(markup)) {
    text += html.slice(end, match.index).replace(/\s+/g, ' ');
    end = match.index + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (tag === 'a' && !slash) address = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    if (tag === 'a' && slash && address !== undefined && !text.endsWith(address)) text += ` (${address})`;
    if (breaking.test(tag)) text += '\n';
    if (tag === 'li' && !slash) text += '\n• ';
  }
  text += html.slice(end).replace(/\s+/g, ' ');
  return decodeReferences(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (reference, decimal, hexadecimal, name) =>
    name === undefined
      ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
      : ((Object.hasOwn(named, name) ? named[name] : undefined) ?? reference),
  );
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
