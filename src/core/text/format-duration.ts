/**
 * A length of time for people, such as "30 seconds", "2 minutes" or "12 hours": in the longest of these units that fits it one
 * and a half times, rounded up.
 */
export function formatDuration(seconds: number, language: string): string {
  const [unit, length] = seconds > 5400 ? ['hour', 3600] : seconds > 90 ? ['minute', 60] : ['second', 1];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / length),
  );
}
