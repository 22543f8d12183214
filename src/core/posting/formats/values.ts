import { normalizeIsoDate } from '../../text/iso-date.ts';
import { isObject } from '../loose.ts';

/** An object of a source, of which nothing is sure. */
export type Loose = Readonly<Record<string, unknown>>;

// Sources leave fields out, null them, and change their type: each reader takes what it expects and nothing else, silently.

/** Text that says something, or a number where an identifier is meant, trimmed. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** The texts of a list, or a single text. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textOf(item) ?? []);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

/** An object, or one without any property. */
export function objectOf(value: unknown): Loose {
  return isObject(value) ? value : {};
}

const none: readonly Loose[] = [];

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) && value.length > 0 ? value.filter(isObject) : none;
}

/** An absolute http(s) address. */
export function linkOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/** A date in ISO 8601 or near it, or milliseconds since the epoch. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return normalizeIsoDate(value);
  const time = new Date(typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : normalizeIsoDate(time.toISOString());
}

/** The parts that are there, joined. */
export function joined(parts: readonly unknown[], separator = ', '): string | undefined {
  return parts.flatMap((part) => textOf(part) ?? []).join(separator) || undefined;
}
