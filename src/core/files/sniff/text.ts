import { countControls, decodeText } from './bytes.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';

const sampleSize = 65_536;
const tailSize = 4096;

/** Tells text from binary, and the few texts that are another format from plain ones. */
export async function sniffText(reader: SliceReader): Promise<Finding> {
  const head = await reader.read(0, sampleSize);
  const text = decodeText(head);
  if (isBinary(text)) return { type: undefined };
  const tail = decodeText(await reader.read(Math.max(sampleSize, reader.size - tailSize), reader.size));
  // The end of UTF-16 is without the mark that tells it from binary.
  if (head[0] !== 0xff && head[0] !== 0xfe && isBinary(tail)) return { type: undefined };
  if (isBlank(text) && isBlank(tail)) return { type: 'txt', problem: 'empty' };
  return { type: typeOfMarkup(text) };
}

/** No text holds a zero, but a few other controls get into real ones. Of arbitrary bytes, one in nine is one. */
function isBinary(text: string): boolean {
  return text.includes('\0') || countControls(text) > 2 + text.length / 100;
}

function isBlank(text: string): boolean {
  return /^[\s\u200b\u2060]*$/.test(text);
}

/** By how it begins, behind marks, blanks, comments and the XML declaration, or by the header of an archived message. */
function typeOfMarkup(text: string): string {
  const start = text.slice(0, 8192).trimStart();
  const content = start.replace(/^(?:\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->))+\s*/, '');
  if (
    /^<(?:!doctype\s+html|(?:html|head|body|script|iframe|style|title|meta|table|div|font|center|h[1-6]|p|br)[\s>/])/i.test(
      content,
    )
  ) {
    return 'html';
  }
  if (/^<(?:!doctype\s+)?svg[\s>]/i.test(content)) return 'svg';
  if (start.startsWith('<?xml')) return 'xml';
  if (/^(?:(?:[\w-]+:|[ \t])[^\n]*\n)*mime-version:/i.test(start)) return 'mht';
  return 'txt';
}
