import type { BytesSource } from '../source.ts';
import type { Finding } from './finding.ts';
import { matchSignature, startsWith } from './signatures.ts';
import { SliceReader } from './slice-reader.ts';
import { sniffText } from './text.ts';

/** Tells what a file's content is and whether it can be opened. Work is bounded whatever the bytes. */
export async function sniff(source: BytesSource): Promise<Finding> {
  const reader = new SliceReader(source);
  const head = await reader.read(0, 4096);
  if (startsWith(head, '%PDF-')) return { type: 'pdf' };
  if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { type: 'doc' };
  if (startsWith(head, 'PK\x03\x04')) return { type: 'docx' };
  if (startsWith(head, '{\\rtf')) return { type: 'rtf' };
  const type = matchSignature(head);
  return type ? { type } : sniffText(reader);
}
