/** A length of time for people, such as "30 seconds" or "2 minutes"; above a minute it rounds up to whole minutes. */
export function formatDuration(seconds: number, language: string): string {
  const [value, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
