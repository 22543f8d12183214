import type { Issue } from '../issue.ts';
import { normalizeIsoDate } from '../text/iso-date.ts';

/** Reads a value of unknown form: what it means, or undefined and an issue that says what was expected at `path`. */
export type Read<T> = (value: unknown, path: string, issues: Issue[]) => T | undefined;

/**
 * A reader of the values that `convert` makes something of. Plain functions rather than schemas: they read every posting
 * of a board, and are part of what a page needs before anything can be read.
 * @param message completes "`path` …" when it makes nothing of a value
 */
export function reader<T>(message: string, convert: (value: unknown) => T | undefined): Read<T> {
  return (value, path, issues) => {
    const result = convert(value);
    if (result === undefined) issues.push({ path, message });
    return result;
  };
}

/** A string, or a number as one; undefined for all else. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

const textOf = (value: unknown) => stringOf(value)?.trim() || undefined;

/** Text, or a number where an identifier or a code is meant. */
export const text = reader('should be text', textOf);

/** Text, or an object that carries it as its name or value: a Thing, a PropertyValue, a JSON-LD value. */
export const named = reader('should be text or an object with a name', (value) =>
  isObject(value) ? (textOf(value['value']) ?? textOf(value['@value']) ?? textOf(value['name'])) : textOf(value),
);

/** A date or date-time in ISO 8601, or seconds or milliseconds since the epoch. */
export const date = reader('should be an ISO 8601 date such as 2026-08-05 or 2026-08-05T17:00:00Z', (value) => {
  if (typeof value === 'number') return isoFromEpoch(value);
  return typeof value === 'string' ? normalizeIsoDate(value) : undefined;
});

export const truth = reader('should be true or false', (value) => {
  const word = (typeof value === 'boolean' ? String(value) : stringOf(value))
    ?.toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '');
  return word === 'true' ? true : word === 'false' ? false : undefined;
});

/** An address to follow: absolute http(s), a mailto, or a path on the page's own site. */
export const link = reader('should be an http(s) or mailto address, or a path starting with /', (value) =>
  typeof value === 'string' ? linkOf(value.trim()) : undefined,
);

/** A number above zero, also as text with or without commas between thousands. */
export const amount = reader('should be a positive number', (value) => {
  const number = typeof value === 'string' ? numberOf(value.trim()) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
});

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an object's properties one by one, so that a bad one costs itself only. */
export class PropertyReader {
  readonly #object: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #issues: Issue[];

  constructor(object: Readonly<Record<string, unknown>>, path: string, issues: Issue[]) {
    this.#object = object;
    this.#path = path;
    this.#issues = issues;
  }

  /** All values of a property, given as one or as an array; those that cannot be read are left out and reported. */
  all<T>(key: string, read: Read<T>): T[] {
    const value = this.#object[key];
    const path = this.#path ? `${this.#path}.${key}` : key;
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((item: unknown, index) => {
      if (isMissing(item)) return [];
      const result = read(item, Array.isArray(value) ? `${path}[${index}]` : path, this.#issues);
      return result === undefined ? [] : [result];
    });
  }

  /** A property's value, or the first of several. */
  one<T>(key: string, read: Read<T>): T | undefined {
    return this.all(key, read)[0];
  }
}

/** Empty text says nothing: sources write it for "not given". */
function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Seconds or milliseconds: as seconds, the year 2001 has nine zeros behind it. */
function isoFromEpoch(value: number): string | undefined {
  const time = new Date(value < 1e11 ? value * 1000 : value);
  return value > 1e8 && !Number.isNaN(time.getTime()) ? normalizeIsoDate(time.toISOString()) : undefined;
}

function numberOf(plain: string): number {
  return /^\d+(\.\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : Number.NaN;
}

function linkOf(address: string): string | undefined {
  if (/^(\.{0,2}\/|\?)/.test(address)) return address;
  try {
    return /^(https?|mailto):$/.test(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
