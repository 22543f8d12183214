/** What a control takes when the page says nothing. */
export const defaultAccept = 'pdf,doc,docx,txt,rtf';

/** In bytes: 10 MB. */
export const defaultMaxSize = 10_000_000;

/** What a file question asks for when the data says nothing. */
export const fileDefaults = { accept: defaultAccept, maxSize: defaultMaxSize, maxFiles: 1 };

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/**
 * Reads a size as `5MB` (1 MB = 1,000,000 bytes), `5MiB` (1 MiB = 1,048,576 bytes) or a number of bytes; case and blanks do
 * not matter. Gives whole bytes, or undefined for anything that is not a positive size.
 */
export function parseSize(size: number | string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)\s*$/i.exec(String(size));
  const unit = match?.[2]?.toLowerCase() ?? '';
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (!match || factor === undefined) return undefined;
  const bytes = Math.floor(Number(match[1]) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
