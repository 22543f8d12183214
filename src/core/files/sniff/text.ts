import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';

const sampleSize = 65_536;

export async function sniffText(reader: SliceReader): Promise<Finding> {
  const sample = await reader.read(0, sampleSize);
  for (const byte of sample) if (byte < 9 || byte === 0x0b || (byte > 13 && byte < 0x1b)) return { type: undefined };
  return { type: 'txt' };
}
