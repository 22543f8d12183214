import { latin1, startsWith } from './bytes.ts';
import type { Finding } from './finding.ts';
import { isOfficePackage, sniffOfficePackage } from './office-package.ts';
import { sniffOpenDocument } from './open-document.ts';
import type { SliceReader } from './slice-reader.ts';
import { readLocalNames, readZipDirectory, readZipEntry, type ZipEntry } from './zip.ts';

/** Whether the bytes begin like a ZIP archive: with an entry, with the end of an empty one, or with the mark of a split one. */
export function isArchive(head: Uint8Array): boolean {
  return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => startsWith(head, mark));
}

/** Tells what a ZIP archive is: a Word document, another document that is kept in an archive, or just an archive. */
export async function sniffArchive(reader: SliceReader): Promise<Finding> {
  const directory = await readZipDirectory(reader);
  if (!directory) return reader.exhausted ? { type: 'zip' } : brokenArchive(await readLocalNames(reader));
  const { entries } = directory;
  if (isOfficePackage(entries)) return sniffOfficePackage(reader, directory);
  const mediaType = entries.find(({ name }) => name === 'mimetype');
  if (mediaType) {
    const content = await readZipEntry(reader, mediaType, 1024);
    const finding = content instanceof Uint8Array && (await sniffOpenDocument(reader, latin1(content).trim(), entries));
    if (finding) return finding;
  }
  return { type: typeByNames(entries) };
}

/** What kinds of archives without a content type list are told by, the more telling first. */
function typeByNames(entries: readonly ZipEntry[]): string {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^index\/slide|^index\.apxl/)) return 'key';
  if (has(/^index\/document\.iwa$|^index\.zip$|^index\.xml(?:\.gz)?$/)) return 'pages';
  if (has(/^androidmanifest\.xml$/)) return 'apk';
  if (has(/^meta-inf\/manifest\.mf$/)) return 'jar';
  return 'zip';
}

/** An archive cut off before its directory. The names at its beginning still say what it was meant to be. */
function brokenArchive(names: readonly string[]): Finding {
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has('xl/')) return { type: 'xlsx', problem: 'corrupt' };
  if (has('ppt/')) return { type: 'pptx', problem: 'corrupt' };
  const word = has('word/') || has('[content_types].xml') || has('_rels/') || has('docprops/');
  return { type: word ? 'docx' : 'zip', problem: 'corrupt' };
}
