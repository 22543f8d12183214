import type { BytesSource } from '../source.ts';
import { sniffArchive } from './archive.ts';
import { startsWith } from './bytes.ts';
import { sniffCompoundDocument } from './compound-document.ts';
import { isCompoundFile } from './compound-file.ts';
import type { Finding } from './finding.ts';
import { findPdfHeader, sniffPdf } from './pdf/pdf.ts';
import { isRtf, sniffRtf } from './rtf.ts';
import { matchSignature } from './signatures.ts';
import { SliceReader } from './slice-reader.ts';
import { sniffText } from './text.ts';

/**
 * Tells what a file's content is, whatever its name, and whether it can be opened. Work is bounded whatever the bytes.
 * @throws what the source throws when it cannot be read
 */
export async function sniff(source: BytesSource): Promise<Finding> {
  const reader = new SliceReader(source);
  const head = await reader.read(0, 4096);
  if (isCompoundFile(head)) return sniffCompoundDocument(reader);
  // An entry, the end of an empty archive, or the mark of a split one.
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => startsWith(head, mark))) return sniffArchive(reader);
  if (isRtf(head)) return sniffRtf(reader);
  const header = findPdfHeader(head);
  const pdf = header === undefined ? undefined : await sniffPdf(reader, header);
  if (pdf) return pdf;
  const type = matchSignature(head);
  if (type) return { type };
  const text = await sniffText(reader);
  // Nothing but a header and bytes that are nothing else: a PDF that was cut off or overwritten.
  return text.type === undefined && startsWith(head, '%PDF-') ? { type: 'pdf', problem: 'corrupt' } : text;
}
