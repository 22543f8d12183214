import { inlineHtmlToBlocks, plainTextToHtml } from './plain-text.ts';

const blockTag =
  /<(?:p|br|div|[uod]l|li|h[1-6]|hr|table|blockquote|pre|section|article|header|footer|main|center|figure|address)\b/i;
const inlineTag = /<\/?(?:a|b|strong|em|i|u|s|span|font|small|big|sub|sup|code|mark|abbr|img)(?:\s[^<>]*)?\/?>/i;
const escapedTag = /&lt;\/?(?:p|br|div|[uo]l|li|h[1-6]|strong|b|em|i|span|a)\b(?:[^&]|&[^l])*?&gt;/i;

/**
 * Decides, once, whether a text is HTML or plain, and gives back HTML: tags for blocks make it HTML; tags within lines
 * only leave the line breaks to be told; HTML that was escaped once too often is unescaped; the rest is plain text.
 */
export function textToHtml(text: string): string {
  if (blockTag.test(text)) return text;
  if (inlineTag.test(text)) return inlineHtmlToBlocks(text);
  if (escapedTag.test(text)) return textToHtml(unescapeHtml(text));
  return plainTextToHtml(text);
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Undoes one layer of escaping, for HTML that travelled inside HTML or XML text, and for words that were escaped as if they had. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7}|x[\da-f]{1,6}));/gi, (reference, name, code) => {
    if (name) return references[name] ?? reference;
    const point = Number(`0${code}`);
    return point && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
