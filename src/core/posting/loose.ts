import type { Issue } from '../issue.ts';
import { unescapeHtml } from '../text/html.ts';
import { normalizeIsoDate } from '../text/iso-date.ts';
import { webAddress } from '../text/web-address.ts';
import { withoutUndefined } from './without-undefined.ts';

/** An object of which nothing is sure. */
export type Loose = Readonly<Record<string, unknown>>;

/** Reads a value of unknown form: what it means, or undefined and an issue that says what was expected at `path`. */
export type Read<T> = (value: unknown, path: string, issues: Issue[]) => T | undefined;

/**
 * A reader of the values that `convert` makes something of. Plain functions rather than schemas: they read every posting
 * of a board, and are part of what a page needs before anything can be read.
 * @param expected completes "`path` should be …" when it makes nothing of a value
 */
export function reader<T>(expected: string, convert: (value: unknown) => T | undefined): Read<T> {
  return (value, path, issues) => {
    const result = convert(value);
    if (result === undefined) issues.push({ path, message: `should be ${expected}` });
    return result;
  };
}

/** A string, or a number as one; undefined for all else. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** Text that says something, without the blanks around it. */
const textOf = (value: unknown) => stringOf(value)?.trim() || undefined;

/** Text, or a number where an identifier or a code is meant. */
export const text = reader('text', textOf);

const nameOf = (value: unknown) =>
  isObject(value) ? (textOf(value['value']) ?? textOf(value['@value']) ?? textOf(value['name'])) : textOf(value);

/** Plain text or HTML, or an object that carries it as its name or value: a Thing, a PropertyValue, a JSON-LD value. */
export const content = reader('text or an object with a name', nameOf);

/** The same where it is plain text, which publishing systems nonetheless escape: `Research &amp; Development`. */
export const named: Read<string> = (value, path, issues) => {
  const name = content(value, path, issues);
  return name && unescapeHtml(name);
};

/** A date or date-time in ISO 8601, or seconds or milliseconds since the epoch. */
export const date = reader('a date such as 2026-08-05', (value) => {
  if (typeof value === 'number') return isoFromEpoch(value);
  return typeof value === 'string' ? normalizeIsoDate(value) : undefined;
});

export const truth = reader('true or false', (value) => {
  const word = typeof value === 'boolean' ? String(value) : withoutVocabulary(stringOf(value) ?? '').toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
});

/** An address to follow: absolute http(s), a mailto, or a path on the page's own site. */
export const link = reader('an http(s) or mailto address, or a path', (value) =>
  typeof value === 'string' ? linkOf(value.trim()) : undefined,
);

/** A number above zero, also as text with or without commas between thousands. */
export const amount = reader('a positive number', (value) => {
  const number = typeof value === 'string' && isNumber.test(value.trim()) ? Number(value.replaceAll(',', '')) : value;
  return typeof number === 'number' && number > 0 && number < Number.POSITIVE_INFINITY ? number : undefined;
});

const isNumber = /^\d+(\.\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/;

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A word of schema.org's without the address of its vocabulary. */
export function withoutVocabulary(word: string): string {
  return word.replace(/^https?:\/\/schema\.org\//, '');
}

/** Reads an object's properties one by one, so that a bad one costs itself only. */
export class PropertyReader {
  readonly #object: Loose;
  readonly #path: string;
  readonly #issues: Issue[];

  /** @param value what is no object has no properties */
  constructor(value: unknown, path: string, issues: Issue[]) {
    this.#object = isObject(value) ? value : {};
    this.#path = path;
    this.#issues = issues;
  }

  /** All values of a property, given as one or as an array; those that cannot be read are left out and reported. */
  all<T>(key: string, read: Read<T>): T[] {
    const value = this.#object[key];
    const found: T[] = [];
    // Most of what could be asked for is not given, in thousands of postings.
    if (value === undefined) return found;
    const path = this.pathOf(key);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of values.entries()) {
      // Empty text says nothing: sources write it for "not given".
      if (item === undefined || item === null || (typeof item === 'string' && !item.trim())) continue;
      const result = read(item, values === value ? `${path}[${index}]` : path, this.#issues);
      if (result !== undefined) found.push(result);
    }
    return found;
  }

  /** A property's value, or the first of several; of several properties, the first that has one. */
  one<T>(read: Read<T>, ...keys: readonly string[]): T | undefined {
    for (const key of keys) {
      const [value] = this.all(key, read);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** A property that is true or false, and false where it is not given. */
  flag(key: string): boolean {
    return this.one(truth, key) ?? false;
  }

  /** Several properties, each under its own name; those that say nothing are left out. */
  each<T extends object>(readers: { readonly [Key in keyof T]: Read<T[Key]> }): Partial<T> {
    const values = Object.entries<Read<unknown>>(readers).map(([key, read]) => [key, this.one(read, key)]);
    return withoutUndefined(Object.fromEntries(values)) as Partial<T>;
  }

  /** The object that a property holds, or the first of several. */
  inner(key: string): PropertyReader | undefined {
    const value = [this.#object[key]].flat()[0];
    return isObject(value) ? new PropertyReader(value, this.pathOf(key), this.#issues) : undefined;
  }

  /** Says what is wrong with a property, or with the object itself. */
  report(message: string, key?: string): undefined {
    this.#issues.push({ path: key === undefined ? this.#path : this.pathOf(key), message });
  }

  /** Where a property stands in the data given. */
  pathOf(key: string): string {
    return this.#path ? `${this.#path}.${key}` : key;
  }
}

/** Seconds or milliseconds: as seconds, the year 2001 has nine zeros behind it. */
function isoFromEpoch(value: number): string | undefined {
  const time = new Date(value < 1e11 ? value * 1000 : value);
  return value > 1e8 && !Number.isNaN(time.getTime()) ? normalizeIsoDate(time.toISOString()) : undefined;
}

function linkOf(address: string): string | undefined {
  // A path is read beside any address: `//` alone is none.
  const base = /^(\.{0,2}\/|\?)/.test(address) ? 'https://a' : undefined;
  return /^mailto:/i.test(address) || webAddress(address, base) ? address : undefined;
}
