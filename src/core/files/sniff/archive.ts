import { latin1, startsWith } from './bytes.ts';
import type { Finding } from './finding.ts';
import { isOfficePackage, sniffOfficePackage } from './office-package.ts';
import type { SliceReader } from './slice-reader.ts';
import { readLocalNames, readZipDirectory, readZipEntry, type ZipDirectory } from './zip.ts';

/** What an archive is that names its media type in an entry called `mimetype`, by the end of that type. */
const mediaTypes: readonly (readonly [string, string])[] = [
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.presentation', 'odp'],
];

/** What other archives are told by, the more telling first. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^index\/document\.iwa$|^index\.(?:zip|xml)/, 'pages'],
  [/^meta-inf\/manifest\.mf$/, 'jar'],
];

/** Whether the bytes begin like a ZIP archive: with an entry, with the end of an empty one, or with the mark of a split one. */
export function isArchive(head: Uint8Array): boolean {
  return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => startsWith(head, mark));
}

/** Tells what a ZIP archive is: a Word document, another document that is kept in an archive, or just an archive. */
export async function sniffArchive(reader: SliceReader): Promise<Finding> {
  const directory = await readZipDirectory(reader);
  if (!directory) {
    // Cut off before its directory. The names at its beginning still say what it was meant to be.
    return { type: typeByFolder(await readLocalNames(reader)), problem: reader.exhausted ? undefined : 'corrupt' };
  }
  const { entries } = directory;
  if (isOfficePackage(entries)) {
    return sniffOfficePackage(reader, directory, typeByFolder(entries.map(({ name }) => name)));
  }
  const entry = entries.find(({ name }) => name === 'mimetype');
  const content = entry && (await readZipEntry(reader, entry, 1024));
  const mediaType = content instanceof Uint8Array ? latin1(content).trim() : '';
  const byMediaType = mediaTypes.find(([end]) => mediaType.endsWith(end));
  if (byMediaType) return { type: byMediaType[1], problem: await findOpenDocumentProblem(reader, directory) };
  const byName = names.find(([pattern]) => entries.some(({ name }) => pattern.test(name)));
  return { type: byName?.[1] ?? 'zip' };
}

/** An OpenDocument file lists its parts, and how each is encrypted; a newer one holds nothing but the encrypted whole. */
async function findOpenDocumentProblem(reader: SliceReader, { entries }: ZipDirectory): Promise<Finding['problem']> {
  if (entries.some(({ name }) => name === 'encrypted-package')) return 'encrypted';
  const list = entries.find(({ name }) => name === 'meta-inf/manifest.xml');
  const content = list && (await readZipEntry(reader, list, 250_000));
  return content instanceof Uint8Array && latin1(content).includes('encryption-data') ? 'encrypted' : undefined;
}

/** What an archive is meant to be whose list of content types cannot be had: each Office program has its folder. */
function typeByFolder(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  return has('word/') || has('[content_types]') || has('_rels/') || has('docprops/') ? 'docx' : 'zip';
}
