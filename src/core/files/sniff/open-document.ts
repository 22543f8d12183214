import { latin1 } from './bytes.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';
import { readZipEntry, type ZipEntry } from './zip.ts';

const types: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.sun.xml.writer': 'sxw',
  'application/epub+zip': 'epub',
};

/** OpenDocument and its kin, which name themselves in an entry called `mimetype`. */
export async function sniffOpenDocument(
  reader: SliceReader,
  mediaType: string,
  entries: readonly ZipEntry[],
): Promise<Finding | undefined> {
  const type = Object.hasOwn(types, mediaType) ? types[mediaType] : undefined;
  if (!type || type === 'epub') return type ? { type } : undefined;
  const manifest = entries.find(({ name }) => name === 'meta-inf/manifest.xml');
  const content = manifest && (await readZipEntry(reader, manifest, 262_144));
  if (content instanceof Uint8Array && latin1(content).includes('encryption-data'))
    return { type, problem: 'encrypted' };
  const macros = entries.some(({ name }) => /^(?:basic|scripts)\/.+\/(?!script-l[bc]\.xml).*[^/]$/.test(name));
  return { type, problem: macros ? 'macros' : undefined };
}
