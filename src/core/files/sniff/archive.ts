import type { Finding } from './finding.ts';
import { contentTypesPart, sniffOfficePackage } from './office-package.ts';
import type { SliceReader } from './slice-reader.ts';
import { readLocalNames, ZipArchive } from './zip.ts';

/** What an archive is that has an entry called `mimetype`, by a part of that: templates and web pages are documents, too. */
const mediaTypes: readonly (readonly [string, string])[] = [
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.presentation', 'odp'],
];

/** Tells what a ZIP archive is: a Word document, another document that is kept in an archive, or just an archive. */
export async function sniffArchive(reader: SliceReader): Promise<Finding> {
  const archive = await ZipArchive.open(reader);
  if (!archive) {
    // Cut off before its directory. The names at its beginning still say what it was meant to be.
    return { type: typeByFolder(await readLocalNames(reader)), problem: reader.exhausted ? undefined : 'corrupt' };
  }
  const { names } = archive;
  if (names.includes(contentTypesPart)) return sniffOfficePackage(reader, archive, typeByFolder(names));
  const { text = '' } = await archive.readText('mimetype');
  const byMediaType = mediaTypes.find(([part]) => text.includes(part));
  if (byMediaType) return { type: byMediaType[1], problem: await findOpenDocumentProblem(archive) };
  if (names.some((name) => /^index\/document\.iwa$|^index\.(?:zip|xml)/.test(name))) return { type: 'pages' };
  return { type: names.includes('meta-inf/manifest.mf') ? 'jar' : 'zip' };
}

/** An OpenDocument file lists its parts, and how each is encrypted; a newer one holds nothing but the encrypted whole. */
async function findOpenDocumentProblem(archive: ZipArchive): Promise<Finding['problem']> {
  const { text = '' } = await archive.readText('meta-inf/manifest.xml');
  return text.includes('encryption-data') || archive.names.includes('encrypted-package') ? 'encrypted' : undefined;
}

/** What an archive is meant to be whose list of content types cannot be had: each Office program has its folder. */
function typeByFolder(names: readonly string[]): string {
  const has = (start: RegExp) => names.some((name) => start.test(name));
  return has(/^xl\//)
    ? 'xlsx'
    : has(/^ppt\//)
      ? 'pptx'
      : has(/^(?:word|_rels|docprops)\/|^\[content_types\]/)
        ? 'docx'
        : 'zip';
}
