const isoDate =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** As most are written already, on days that every month has: a board has thousands, which need no calendar. */
const normalDate =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Noon on the date line's far side: the last place on earth where a day ends is twelve hours behind UTC. */
const lastZoneOffset = 12 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/**
 * One spelling for the ISO 8601 dates and date-times found in the wild (`20260805`, `2026-08-05 10:10:39 UTC`,
 * `2026-08-05T10:10+0100`): `2026-08-05`, or `2026-08-05T10:10:39` with the offset it came with, if any.
 * Undefined for anything else, impossible dates included.
 */
export function normalizeIsoDate(text: string): string | undefined {
  if (normalDate.test(text)) return text;
  const match = isoDate.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second = '00', offset = ''] = match;
  const date = `${year}-${month}-${dayOfMonth}`;
  if (dayOf(date) === undefined) return undefined;
  if (!hour) return date;
  const dateTime = `${date}T${hour}:${minute}:${second}${normalizeOffset(offset)}`;
  return Number.isNaN(Date.parse(dateTime)) ? undefined : dateTime;
}

/** The beginning of a day, `yyyy-mm-dd`, in milliseconds; undefined for one that the calendar has not, which `Date` takes for another. */
export function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day) ? time.getTime() : undefined;
}

/** `Z`, `+01:00` or nothing. */
function normalizeOffset(offset: string): string {
  if (!/^[+-]/.test(offset)) return offset && 'Z';
  return `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
}

/**
 * The moment, in milliseconds since the epoch, at which a deadline has passed. A date alone lasts until that day has ended
 * everywhere on earth (UTC−12), and a time without an offset is read there too: a deadline is never taken to pass
 * earlier than it does where the job is. The receiving side has the last word.
 */
export function deadlineOf(date: string): number {
  if (!date.includes('T')) return Date.parse(date) + day + lastZoneOffset;
  return hasOffset(date) ? Date.parse(date) : Date.parse(`${date}Z`) + lastZoneOffset;
}

/** Whether a normalized date-time names one moment, wherever it is read. */
export function hasOffset(date: string): boolean {
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(date);
}
