import { amount, isObject, PropertyReader, type Read, text } from './loose.ts';
import type { Pay, PayUnit } from './posting.ts';

/** What each unit is called in the wild, in lower case; UN/CEFACT codes included. */
const unitWords: readonly (readonly [PayUnit, RegExp])[] = [
  ['HOUR', /hour|^hur$/],
  ['DAY', /day|daily/],
  ['WEEK', /week|^wee$/],
  ['MONTH', /month|^mon$/],
  ['YEAR', /year|annual|annum|^ann$/],
];

/** A MonetaryAmount, a QuantitativeValue, a price, a number, or words, which are then shown as they are. */
export const readPay: Read<Pay> = (value, path, issues) => {
  if (typeof value === 'string' && amount(value, path, []) === undefined) return { text: value.trim() };
  if (!isObject(value)) return payOf(amount(value, path, issues));

  const outer = new PropertyReader(value, path, issues);
  // MonetaryAmount.value is a number or a QuantitativeValue, which has the numbers and the unit.
  const quantity = Array.isArray(value['value']) ? value['value'][0] : value['value'];
  const inner = isObject(quantity) ? new PropertyReader(quantity, `${path}.value`, issues) : outer;
  const exact = inner.one('value', amount) ?? outer.one('price', amount);
  const currency = outer.one('currency', readCurrency) ?? outer.one('priceCurrency', readCurrency);
  const unitText =
    inner.one('unitText', readUnit) ?? inner.one('unitCode', readUnit) ?? outer.one('unitText', readUnit);
  const pay = payOf(inner.one('minValue', amount) ?? exact, inner.one('maxValue', amount) ?? exact);
  if (!pay) {
    const words = outer.one('text', text) ?? outer.one('description', text);
    return words === undefined ? undefined : { text: words };
  }
  return { ...pay, ...(currency && { currency }), ...(unitText && { unitText }) };
};

/** ISO 4217, upper case. */
export const readCurrency: Read<string> = (value, path, issues) => {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (/^[A-Z]{3}$/.test(code)) return code;
  issues.push({ path, message: 'should be an ISO 4217 currency code such as EUR' });
  return undefined;
};

const readUnit: Read<PayUnit> = (value, path, issues) => {
  const words = String(value).toLowerCase();
  const unit = unitWords.find(([, pattern]) => pattern.test(words))?.[0];
  if (unit) return unit;
  issues.push({ path, message: 'should be HOUR, DAY, WEEK, MONTH or YEAR' });
  return undefined;
};

function payOf(from: number | undefined, to = from): Pay | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) return { minValue: to, maxValue: from };
  return { ...(from !== undefined && { minValue: from }), ...(to !== undefined && { maxValue: to }) };
}
