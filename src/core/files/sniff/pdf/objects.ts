/** The values of PDF's syntax that its cross-references and encryption dictionary are made of. */
export type PdfValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'name'; readonly value: string }
  /** One byte per character, escapes resolved. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfDictionary }
  | { readonly kind: 'other' };

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const deepest = 16;
const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const token = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![\w])/y;

/** The dictionary that begins at `at`, behind blanks; undefined when none does. What is cut off or odd in it is left out. */
export function parseDictionary(text: string, at: number): PdfDictionary | undefined {
  const value = new Parser(text, at).value(0);
  return value?.kind === 'dictionary' ? value.entries : undefined;
}

export function numberIn(dictionary: PdfDictionary, key: string): number | undefined {
  const value = dictionary.get(key);
  return value?.kind === 'number' ? value.value : undefined;
}

export function stringIn(dictionary: PdfDictionary, key: string): string {
  const value = dictionary.get(key);
  return value?.kind === 'string' ? value.value : '';
}

export function nameIn(dictionary: PdfDictionary, key: string): string {
  const value = dictionary.get(key);
  return value?.kind === 'name' ? value.value : '';
}

export function numbersIn(dictionary: PdfDictionary, key: string): readonly number[] {
  const value = dictionary.get(key);
  return value?.kind === 'array' ? value.items.flatMap((item) => (item.kind === 'number' ? item.value : [])) : [];
}

/** Every step moves on in the text, so any text is read in time proportional to its length. */
class Parser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  value(depth: number): PdfValue | undefined {
    this.#match(blank);
    const text = this.#text;
    if (this.#at >= text.length || depth > deepest) return undefined;
    if (text.startsWith('<<', this.#at)) return this.#dictionary(depth);
    const pointer = this.#match(reference);
    if (pointer) return { kind: 'reference', number: Number(pointer[1]) };
    const first = text[this.#at];
    if (first === '[') return { kind: 'array', items: this.#items(depth) };
    if (first === '(') return { kind: 'string', value: this.#literal() };
    if (first === '<') return { kind: 'string', value: this.#hexadecimal() };
    if (first === '/') return { kind: 'name', value: this.#name() };
    const word = this.#match(token)?.[0];
    if (word === undefined) {
      this.#at++;
      return { kind: 'other' };
    }
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'other' };
  }

  #dictionary(depth: number): PdfValue {
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#match(blank);
      if (this.#at >= this.#text.length || this.#text.startsWith('>>', this.#at)) break;
      if (this.#text[this.#at] !== '/') {
        // Something that is no key: skip it.
        if (!this.value(depth + 1)) break;
        continue;
      }
      const key = this.#name();
      const value = this.value(depth + 1);
      if (!value) break;
      if (!entries.has(key)) entries.set(key, value);
    }
    this.#at += 2;
    return { kind: 'dictionary', entries };
  }

  #items(depth: number): readonly PdfValue[] {
    this.#at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(blank);
      if (this.#text[this.#at] === ']') break;
      const item = this.value(depth + 1);
      if (!item) break;
      items.push(item);
    }
    this.#at++;
    return items;
  }

  #name(): string {
    this.#at++;
    const name = this.#match(token)?.[0] ?? '';
    return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  #hexadecimal(): string {
    const end = this.#text.indexOf('>', this.#at);
    const digits = this.#text.slice(this.#at + 1, end < 0 ? undefined : end).replace(/[^\da-f]/gi, '');
    this.#at = end < 0 ? this.#text.length : end + 1;
    let value = '';
    for (let at = 0; at < digits.length; at += 2) {
      value += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
    }
    return value;
  }

  #literal(): string {
    let value = '';
    let open = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (character === '(' && open++ === 0) continue;
      if (character === ')' && --open === 0) break;
      value += character === '\\' ? this.#escape() : character === '\r' ? this.#lineEnd() : character;
    }
    this.#at++;
    return value;
  }

  /** Reads behind a backslash, up to the last character that belongs to it. */
  #escape(): string {
    const octal = /[0-7]{1,3}/y;
    octal.lastIndex = this.#at + 1;
    const code = octal.exec(this.#text)?.[0];
    if (code) {
      this.#at += code.length;
      return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    }
    const character = this.#text[++this.#at] ?? '';
    if (character === '\r') this.#lineEnd();
    const named = 'nrtbf'.indexOf(character);
    return character === '\r' || character === '\n'
      ? ''
      : named >= 0 && character
        ? ('\n\r\t\b\f'[named] ?? '')
        : character;
  }

  /** Any line end in a string stands for a line feed. */
  #lineEnd(): string {
    if (this.#text[this.#at + 1] === '\n') this.#at++;
    return '\n';
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match ?? undefined;
  }
}
