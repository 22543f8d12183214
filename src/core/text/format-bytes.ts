const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the words of a language, such as "512 bytes" or "1.2 MB" (1 MB = 1,000,000 bytes). */
export function formatBytes(bytes: number, language: string): string {
  if (bytes < 1000) return format(bytes, { unit: 'byte', unitDisplay: 'long' }, language);
  let amount = bytes / 1000;
  let step = 0;
  // 999,960 bytes would round to "1,000 kB".
  while (amount >= 999.95 && step < units.length - 1) {
    amount /= 1000;
    step += 1;
  }
  return format(amount, { unit: units[step], maximumFractionDigits: 1 }, language);
}

function format(amount: number, options: Intl.NumberFormatOptions, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', ...options }).format(amount);
}
