import { normalizeIsoDate } from '../../text/iso-date.ts';
import { webAddress } from '../../text/web-address.ts';
import { isObject, type Loose } from '../loose.ts';

export type { Loose };

// Sources leave fields out, null them, and change their type: each reader takes what it expects and nothing else, silently.

/** Text that says something, or a number where an identifier is meant, trimmed. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** The texts of a list, or a single text. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textOf(item) ?? []);
  const text = textOf(value);
  return text === undefined ? none : [text];
}

/** An object, or one without any property. */
export function objectOf(value: unknown): Loose {
  return isObject(value) ? value : {};
}

const none: readonly never[] = [];

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Loose[] {
  if (!Array.isArray(value) || value.length === 0) return none;
  return value.every(isObject) ? value : value.filter(isObject);
}

/** As most addresses are written: a board has thousands, and a browser's own reading of each takes its time. */
const plainAddress = /^https:\/\/(?!\S*xn--)(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*$/i;

/** An absolute http(s) address. */
export function linkOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || plainAddress.test(text)) return text;
  return /^https?:\/\/\S+$/i.test(text) && webAddress(text) ? text : undefined;
}

/** A date in ISO 8601 or near it, or milliseconds since the epoch. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return normalizeIsoDate(value);
  if (typeof value !== 'number') return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : normalizeIsoDate(time.toISOString());
}

/** The parts that are there, joined. */
export function joined(parts: readonly unknown[], separator = ', '): string | undefined {
  return parts.flatMap((part) => textOf(part) ?? []).join(separator) || undefined;
}
