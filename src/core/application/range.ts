import { dayOf } from '../text/iso-date.ts';

/** What answers to number and date questions mean, so that they and their bounds compare; undefined for anything else. */
export const readBound = { number: readNumber, date: dayOf } as const;

/** HTML's floating-point number: no plus sign, no blanks, no thousands separators. */
function readNumber(text: string): number | undefined {
  const number = Number(text);
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(number) ? number : undefined;
}
