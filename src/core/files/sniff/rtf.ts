import { countControls, latin1 } from './bytes.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';

const opening = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/;

/** Whether the bytes begin like Rich Text, after a mark or blanks that some writers put in front. */
export function isRtf(head: Uint8Array): boolean {
  return opening.test(latin1(head.subarray(0, 64)));
}

/**
 * Rich Text is plain ASCII; readers make do with one that is cut off. One whose opening is followed by something else than
 * Rich Text opens nowhere.
 */
export async function sniffRtf(reader: SliceReader): Promise<Finding> {
  const text = (await reader.readText(0, 4096)).replace(opening, '');
  const goesOn = /^-?\d*\s*[\\{}\s;]/.test(text);
  const binary = countControls(text);
  const damaged = !goesOn || (binary > text.length / 10 && !text.includes('\\bin'));
  return { type: 'rtf', problem: damaged ? 'corrupt' : undefined };
}
