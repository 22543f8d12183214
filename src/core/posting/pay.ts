import { amount, isObject, PropertyReader, type Read, reader, stringOf, text } from './loose.ts';
import type { Pay, PayUnit } from './posting.ts';

/** What each unit is called in the wild, in lower case; UN/CEFACT codes included. */
const unitWords: readonly (readonly [PayUnit, RegExp])[] = [
  ['HOUR', /hour|^hur$/],
  ['DAY', /day|daily/],
  ['WEEK', /week|^wee$/],
  ['MONTH', /month|^mon$/],
  ['YEAR', /year|annual|annum|^ann$/],
];

const readUnit = reader('HOUR, DAY, WEEK, MONTH or YEAR', (value) => {
  const words = stringOf(value)?.toLowerCase() ?? '';
  return unitWords.find(([, pattern]) => pattern.test(words))?.[0];
});

/** ISO 4217, upper case. */
export const readCurrency = reader('a currency code such as EUR', (value) => {
  const code = stringOf(value)?.trim().toUpperCase() ?? '';
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
});

/** A MonetaryAmount, a QuantitativeValue, a price, a number, or words, which are then shown as they are. */
export const readPay: Read<Pay> = (value, path, issues) => {
  if (typeof value === 'string' && amount(value, path, []) === undefined) return { text: value.trim() };
  if (!isObject(value)) {
    const exact = amount(value, path, issues);
    return payOf(exact, exact);
  }

  const outer = new PropertyReader(value, path, issues);
  // MonetaryAmount.value is a number or a QuantitativeValue, which has the numbers and the unit.
  const inner = outer.inner('value') ?? outer;
  const exact = inner.one(amount, 'value') ?? outer.one(amount, 'price');
  const currency = outer.one(readCurrency, 'currency', 'priceCurrency');
  const unitText = inner.one(readUnit, 'unitText', 'unitCode') ?? outer.one(readUnit, 'unitText');
  const pay = payOf(inner.one(amount, 'minValue') ?? exact, inner.one(amount, 'maxValue') ?? exact);
  if (pay) return { ...pay, ...(currency && { currency }), ...(unitText && { unitText }) };
  const words = outer.one(text, 'text', 'description');
  return words === undefined ? undefined : { text: words };
};

function payOf(from: number | undefined, to: number | undefined): Pay | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) return { minValue: to, maxValue: from };
  return { ...(from !== undefined && { minValue: from }), ...(to !== undefined && { maxValue: to }) };
}
