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

/** What is no text: a comment, a CDATA section, an instruction or declaration, a tag with any `>` inside quotes. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML that machines write: elements, text, CDATA and the five named references. Never throws: what is not closed is
 * closed at the end, and an end tag without a beginning is skipped. Entities that a document declares are not expanded.
 * @returns the root, or undefined where there is no element
 */
export function parseXml(xml: string): XmlElement | undefined {
  const root: OpenElement = { name: '', text: '', children: [] };
  const open: OpenElement[] = [root];
  let end = 0;
  for (const match of xml.matchAll(markup)) {
    const current = open.at(-1) ?? root;
    current.text += decode(xml.slice(end, match.index));
    end = match.index + match[0].length;
    const [, characters, slash, name, selfClosing] = match;
    if (characters !== undefined) current.text += characters;
    else if (name === undefined) continue;
    else if (slash) closeElement(open, name);
    else {
      const element: OpenElement = { name, text: '', children: [] };
      current.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  return root.children[0];
}

/** Closes the innermost open element of that name, and all in it. */
function closeElement(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (reference, decimal, hexadecimal, name) => {
    if (name !== undefined) return (Object.hasOwn(entities, name) ? entities[name] : undefined) ?? reference;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
