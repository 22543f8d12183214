import { unescapeHtml } from '../../text/html.ts';

/** An element of an XML document: its own text, and the elements in it. Attributes are left out: no source has any of use. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

/**
 * Reads XML that machines write: elements, text, CDATA and the five named references. Never throws: what is not closed is
 * closed at the end, and an end tag without a beginning is skipped. Entities that a document declares are not expanded.
 * @returns the root, or undefined where there is no element
 */
export function parseXml(xml: string): XmlElement | undefined {
  const root: OpenElement = { name: '', text: '', children: [] };
  const open: OpenElement[] = [root];
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    const current = open.at(-1) ?? root;
    current.text += unescapeHtml(xml.slice(end, at));
    if (xml.startsWith('<!--', at)) {
      end = endAfter(xml, '-->', at + 4);
    } else if (xml.startsWith('<![CDATA[', at)) {
      end = endAfter(xml, ']]>', at + 9);
      current.text += xml.slice(at + 9, end).replace(/\]\]>$/, '');
    } else {
      end = tagEnd(xml, at);
      readTag(xml.slice(at + 1, end).replace(/>$/, ''), open);
    }
  }
  return root.children[0];
}

/** Where what ends with `mark` is over; at the end of the document where it never is. */
function endAfter(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Where a tag is over: at the first `>` outside quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const character = xml[at] ?? '';
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

/** Opens or closes an element; instructions and declarations are passed over. */
function readTag(tag: string, open: OpenElement[]): void {
  const [, slash, name] = /^(\/?)([^\s/?!][^\s/]*)/.exec(tag) ?? [];
  if (name === undefined) return;
  if (slash) {
    closeElement(open, name);
    return;
  }
  const element: OpenElement = { name, text: '', children: [] };
  open.at(-1)?.children.push(element);
  if (!tag.endsWith('/')) open.push(element);
}

/** Closes the innermost open element of that name, and all in it. */
function closeElement(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}
