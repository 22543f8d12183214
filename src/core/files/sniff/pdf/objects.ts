import { fromLatin1 } from '../bytes.ts';

/**
 * A value of PDF's syntax: the bytes of a string, a list, a dictionary, or for everything else its text: `/Name`, `-4`, `true`,
 * `12 0 R`.
 */
export type PdfValue = string | Uint8Array | readonly PdfValue[] | PdfDictionary;

/** By key without its slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const deepest = 16;
const escapes = /\\(?:([0-7]{1,3})|\r\n?|\n|(.?))|\r\n?/gs;
const namedEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The dictionary that begins at `at`, behind blanks; undefined when none does. What is cut off or odd in it is left out. */
export function parseDictionary(text: string, at: number): PdfDictionary | undefined {
  // Every match but the last moves on in the text, so any text is read in time proportional to its length.
  const token = /(?:[\0\s]|%[^\r\n]*)*(<<|>>|\d{1,10}\s+\d{1,5}\s+R\b|<[^<>]*>?|\/?[^\0\s()<>[\]{}/%]+|.?)/sy;
  token.lastIndex = at;

  /** Undefined where what holds the value ends, or is nested too deep to be meant. */
  function parseValue(depth: number): PdfValue | undefined {
    const word = token.exec(text)?.[1] ?? '';
    if (/^(?:>>|\]|)$/.test(word) || depth > deepest) return undefined;
    if (word === '(') return parseString();
    if (word === '<<') return toDictionary(parseItems(depth + 1));
    if (word === '[') return parseItems(depth + 1);
    return word.startsWith('<') ? parseHexadecimal(word) : word;
  }

  function parseItems(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (let item = parseValue(depth); item !== undefined; item = parseValue(depth)) items.push(item);
    return items;
  }

  /** Behind the opening parenthesis, up to the one that closes it. */
  function parseString(): Uint8Array {
    const start = token.lastIndex;
    let end = start;
    for (let open = 1; end < text.length && open > 0; end++) {
      const character = text[end];
      if (character === '\\') end++;
      else if (character === '(') open++;
      else if (character === ')') open--;
    }
    token.lastIndex = end;
    return fromLatin1(
      text.slice(start, end - 1).replace(escapes, (matched, octal?: string, character?: string) => {
        if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
        if (character !== undefined) return namedEscapes[character] ?? character;
        // A line that goes on behind a backslash has no end.
        return matched.startsWith('\\') ? '' : '\n';
      }),
    );
  }

  const value = parseValue(0);
  return value instanceof Map ? value : undefined;
}

/** Not a number where there is none. */
export function numberIn(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.get(key);
  return typeof value === 'string' ? Number(value) : Number.NaN;
}

/** A string's bytes, or those of the first one where there are several; empty when there is none. */
export function firstBytes(dictionary: PdfDictionary, key: string): Uint8Array {
  const value = dictionary.get(key);
  const first = Array.isArray(value) ? value[0] : value;
  return first instanceof Uint8Array ? first : new Uint8Array();
}

function parseHexadecimal(word: string): Uint8Array {
  const pairs = word.replace(/[^\da-f]/gi, '').match(/..?/g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
}

function toDictionary(items: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at < items.length; at++) {
    const key = items[at];
    // Anything else than a name is no key: go on behind it.
    if (typeof key === 'string' && key.startsWith('/')) entries.set(key.slice(1), items[++at] ?? '');
  }
  return entries;
}
