import { once } from '../once.ts';
import type { Pay, Place } from '../posting/posting.ts';
import { hasOffset } from './iso-date.ts';
import { countries } from './messages/en/countries.ts';

// Intl's objects take a fifth of a millisecond each to make, and next to nothing to use.

/** Intl takes some 25 ms to start, and a tenth of a second on slow phones: English, which is at hand, does without. */
const isEnglish = (language: string) => /^en(?:-US)?$/i.test(language);

const months = 'January February March April May June July August September October November December'.split(' ');

const dayFormat = once((language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));

/**
 * A normalized ISO date as people write it in a language. The day is the one that the source wrote, wherever it is read.
 * @param language a BCP 47 tag
 */
export function formatDate(date: string, language: string): string {
  const day = date.slice(0, 10);
  if (isEnglish(language))
    return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${Number(day.slice(0, 4))}`;
  return dayFormat(language).format(Date.parse(`${day}T00:00:00Z`));
}

/** A deadline: a date alone is a day, a date-time with an offset is a moment, told in the reader's own zone. */
export function formatDeadline(date: string, language: string): string {
  if (!hasOffset(date)) return formatDate(date, language);
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(Date.parse(date));
}

const numberFormat = once(
  (language: string, currency: string | undefined, whole: boolean) =>
    new Intl.NumberFormat(language, {
      ...(currency && { style: 'currency', currency }),
      ...(whole && { maximumFractionDigits: 0 }),
    }),
);

/** A whole number from zero on as people write it. */
export function formatNumber(number: number, language: string): string {
  return isEnglish(language) ? grouped(number) : numberFormat(language, undefined, true).format(number);
}

/** A whole number in English. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

const currencySigns: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** An amount or a range of pay in its currency, without cents where there are none. Undefined when there are no numbers. */
export function formatPay({ currency, minValue, maxValue }: Pay, language: string): string | undefined {
  const from = minValue ?? maxValue;
  const to = maxValue ?? minValue;
  if (from === undefined || to === undefined) return undefined;
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  const sign = currencySigns[currency ?? ''];
  if (isEnglish(language) && whole && sign)
    return [...new Set([from, to])].map((amount) => sign + grouped(amount)).join(' – ');
  const format = numberFormat(language, currency, whole);
  return from === to ? format.format(from) : format.formatRange(from, to);
}

/** A place in full, its country by name: each part once, even where the name holds it already. */
export function formatPlace(place: Place, language: string): string {
  const { name, addressLocality, addressRegion, addressCountry } = place;
  // A name that a source made of the parts would keep the country's code.
  const composed = [...new Set([addressLocality, addressRegion, addressCountry])].filter(Boolean).join(', ');
  const said = name === composed || name === addressCountry ? [] : [name];
  for (const part of [addressLocality, addressRegion, formatCountry(addressCountry, language)]) {
    if (part && !isSaid(part, said)) said.push(part);
  }
  return said.join(', ');
}

const countryNames = once((language: string) => new Intl.DisplayNames(language, { type: 'region' }));

/** A country's name for its ISO 3166-1 code of two letters; other words as they are. */
export function formatCountry(country: string | undefined, language: string): string | undefined {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country;
  return (isEnglish(language) && countries[country]) || (countryNames(language).of(country) ?? country);
}

const listFormat = once(
  (language: string, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(language, { type }),
);

/** Several things in one line: all of them, or any of them. */
export function formatList(items: readonly string[], language: string, type: 'all' | 'any' = 'all'): string {
  return items.length < 2
    ? items.join('')
    : listFormat(language, type === 'all' ? 'conjunction' : 'disjunction').format(items);
}

function isSaid(part: string, said: readonly string[]): boolean {
  // Portland does not say `OR`. Scripts that do not part words are looked through letter by letter.
  const word = /^[\w ]+$/.test(part) && new RegExp(`\\b${part}\\b`, 'i');
  return said.some((earlier) => (word ? word.test(earlier) : earlier.toLowerCase().includes(part.toLowerCase())));
}
