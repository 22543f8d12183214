/** What answers to number and date questions mean, so that they and their bounds compare; undefined for anything else. */
export const readBound = { number: readNumber, date: readDate } as const;

/** HTML's floating-point number: no plus sign, no blanks, no thousands separators. */
function readNumber(text: string): number | undefined {
  const number = Number(text);
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(number) ? number : undefined;
}

/** A day that exists, as `yyyy-mm-dd`. */
function readDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = new Date(`${text}T00:00:00Z`);
  // Engines differ on the 30th of February: refused, or taken as the 2nd of March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? time.getTime() : undefined;
}
