import { fromLatin1 } from '../bytes.ts';

/**
 * The values of PDF's syntax that cross-references and encryption dictionaries are made of: numbers, booleans, names (as
 * `/Name`), strings (as bytes), references, arrays and dictionaries. Null stands for everything else.
 */
export type PdfValue =
  | number
  | boolean
  | string
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary
  | null;

/** By key without its slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Points to an object by its number. */
export class PdfReference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

const deepest = 16;
const blanks = /(?:[\0\s]|%[^\r\n]*)*/y;
const reference = /(\d{1,10})\s+\d{1,5}\s+R\b/y;
const hexadecimal = /<([^<>]*)>?/y;
const word = /\/?[^\0\s()<>[\]{}/%]*/y;
const escapes = /\\(?:([0-7]{1,3})|(\r\n?|\n)|(.?))|\r\n?/gs;
const namedEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The dictionary that begins at `at`, behind blanks; undefined when none does. What is cut off or odd in it is left out. */
export function parseDictionary(text: string, at: number): PdfDictionary | undefined {
  const value = new Parser(text, at).value(0);
  return value instanceof Map ? value : undefined;
}

export function numberIn(dictionary: PdfDictionary, key: string): number | undefined {
  const value = dictionary.get(key);
  return typeof value === 'number' ? value : undefined;
}

/** A string's bytes, or those of the first one where there are several; empty when there is none. */
export function firstBytes(dictionary: PdfDictionary, key: string): Uint8Array {
  const value = dictionary.get(key);
  const first = Array.isArray(value) ? value[0] : value;
  return first instanceof Uint8Array ? first : new Uint8Array();
}

/** Every step moves on in the text, so any text is read in time proportional to its length. */
class Parser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** Undefined where the text ends, or is nested too deep to be meant. */
  value(depth: number): PdfValue | undefined {
    this.#match(blanks);
    if (this.#at >= this.#text.length || depth > deepest) return undefined;
    if (this.#skip('<<')) return this.#dictionary(depth);
    if (this.#skip('[')) return this.#items(']', depth);
    if (this.#skip('(')) return this.#string();
    const pointer = this.#match(reference);
    if (pointer) return new PdfReference(Number(pointer[1]));
    const digits = this.#match(hexadecimal)?.[1];
    if (digits !== undefined) {
      const pairs = digits.replace(/[^\da-f]/gi, '').match(/..?/g) ?? [];
      return Uint8Array.from(pairs, (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
    }
    const text = this.#match(word)?.[0] ?? '';
    if (text.startsWith('/')) return text;
    // A delimiter that has no place here.
    if (text === '') this.#at++;
    if (text === 'true' || text === 'false') return text === 'true';
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
  }

  #dictionary(depth: number): PdfDictionary {
    const items = this.#items('>>', depth);
    const entries = new Map<string, PdfValue>();
    for (let at = 0; at < items.length; at++) {
      const key = items[at];
      // Anything else than a name is no key: go on behind it.
      if (typeof key === 'string') entries.set(key.slice(1), items[++at] ?? null);
    }
    return entries;
  }

  #items(end: string, depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(blanks);
      const item = this.#skip(end) ? undefined : this.value(depth + 1);
      if (item === undefined) return items;
      items.push(item);
    }
  }

  /** Behind the opening parenthesis, up to the one that closes it. */
  #string(): Uint8Array {
    const start = this.#at;
    for (let open = 1; this.#at < this.#text.length && open > 0; this.#at++) {
      const character = this.#text[this.#at];
      if (character === '\\') this.#at++;
      else if (character === '(') open++;
      else if (character === ')') open--;
    }
    const plain = this.#text
      .slice(start, this.#at - 1)
      .replace(escapes, (_, octal?: string, lineEnd?: string, character?: string) =>
        octal !== undefined
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : lineEnd !== undefined
            ? ''
            : character !== undefined
              ? (namedEscapes[character] ?? character)
              : '\n',
      );
    return fromLatin1(plain);
  }

  #skip(text: string): boolean {
    const found = this.#text.startsWith(text, this.#at);
    if (found) this.#at += text.length;
    return found;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}
