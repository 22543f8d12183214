import * as z from 'zod/mini';
import type { Issue } from '../issue.ts';
import { normalizeIsoDate } from '../text/iso-date.ts';

/** Reads a value of unknown form: what it means, or undefined and an issue that says what was expected at `path`. */
export type Read<T> = (value: unknown, path: string, issues: Issue[]) => T | undefined;

/** A reader that takes what `schema` takes. The schema is built when first met: building it costs start-up. */
export function readBy<T>(build: () => z.ZodMiniType<T>): Read<T> {
  let schema: z.ZodMiniType<T> | undefined;
  return (value, path, issues) => {
    schema ??= build();
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    issues.push({ path, message: result.error.issues[0]?.message ?? 'is not usable' });
    return undefined;
  };
}

/** A schema for what `convert` makes of values that `from` takes; undefined means that it makes nothing of them. */
export function converted<From, To>(
  from: z.ZodMiniType<From>,
  convert: (value: From) => To | undefined,
  message: string,
): z.ZodMiniType<To> {
  return z.pipe(
    from,
    z.transform((value: From, context) => {
      const result = convert(value);
      if (result !== undefined) return result;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
}

const textSchema = (message = 'should be text') =>
  converted(z.union([z.string(), z.number()], message), (value) => String(value).trim() || undefined, message);

/** Text, or a number where an identifier or a code is meant. */
export const text = readBy(() => textSchema());

/** Text, or an object that carries it as its name or value: a Thing, a PropertyValue, a JSON-LD value. */
export const named = readBy(() => {
  const message = 'should be text or an object with a name';
  return z.union(
    [
      textSchema(),
      ...['value', '@value', 'name'].map((key) =>
        z.pipe(
          z.looseObject({ [key]: textSchema() }),
          z.transform((object) => String(object[key])),
        ),
      ),
    ],
    message,
  );
});

/** A date or date-time in ISO 8601, or milliseconds since the epoch. */
export const date = readBy(() => {
  const message = 'should be an ISO 8601 date such as 2026-08-05 or 2026-08-05T17:00:00Z';
  return converted(
    z.union([z.string(), z.number()], message),
    (value) => (typeof value === 'string' ? normalizeIsoDate(value) : isoFromEpoch(value)),
    message,
  );
});

export const truth = readBy(() => {
  const message = 'should be true or false';
  return converted(
    z.union([z.boolean(), z.string()], message),
    (value) => {
      const word = String(value)
        .toLowerCase()
        .replace(/^https?:\/\/schema\.org\//, '');
      return word === 'true' ? true : word === 'false' ? false : undefined;
    },
    message,
  );
});

/** An address to follow: absolute http(s), a mailto, or a path on the page's own site. */
export const link = readBy(() => {
  const message = 'should be an http(s) or mailto address, or a path starting with /';
  return converted(z.string(message), linkOf, message);
});

/** A number, also as text with or without commas between thousands. */
export const amount = readBy(() => {
  const message = 'should be a positive number';
  return converted(
    z.union([z.number(), z.string()], message),
    (value) => {
      const number = typeof value === 'string' ? numberOf(value) : value;
      return Number.isFinite(number) && number > 0 ? number : undefined;
    },
    message,
  );
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

function numberOf(value: string): number {
  const plain = value.trim();
  return /^\d+(\.\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : Number.NaN;
}

function linkOf(value: string): string | undefined {
  const address = value.trim();
  if (/^(\.{0,2}\/|\?)/.test(address)) return address;
  try {
    return /^(https?|mailto):$/.test(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
