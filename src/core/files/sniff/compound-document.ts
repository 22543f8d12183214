import type { FileType } from '../problem.ts';
import { startsWith, u16 } from './bytes.ts';
import { type CompoundEntry, CompoundFile } from './compound-file.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';

/** Streams and storages in the root that tell what a compound file is, the more telling first. */
const kinds: readonly (readonly [RegExp, FileType])[] = [
  [/^WORKBOOK$|^BOOK$/, 'xls'],
  [/^POWERPOINT DOCUMENT$|^PP40$/, 'ppt'],
  [/^__SUBSTG1\.0_|^__PROPERTIES_VERSION1\.0$/, 'msg'],
  [/^VISIODOCUMENT$/, 'vsd'],
];
const installerClass = '\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46';

/** Tells a Word 97 document from the other things that compound files are used for, and whether it opens. */
export async function sniffCompoundDocument(reader: SliceReader): Promise<Finding> {
  const file = await CompoundFile.open(reader);
  // What it was cannot be told any more; with this extension it was most likely a document.
  if (!file) return { type: 'doc', problem: reader.exhausted ? undefined : 'corrupt' };
  const children = file.children();
  const word = children.find(({ name }) => name === 'WORDDOCUMENT');
  if (word) return { type: 'doc', problem: await findWordProblem(reader, file, word) };
  // Whether it is a document or a workbook cannot be known without the password.
  if (children.some(({ name }) => name === 'ENCRYPTEDPACKAGE')) return { type: 'ooxml', problem: 'encrypted' };
  for (const [pattern, type] of kinds) if (children.some(({ name }) => pattern.test(name))) return { type };
  if (startsWith(await file.rootClass(), installerClass)) return { type: 'msi' };
  return children.length > 0 && !file.isCutOff ? { type: 'ole' } : { type: 'doc', problem: 'corrupt' };
}

async function findWordProblem(
  reader: SliceReader,
  file: CompoundFile,
  word: CompoundEntry,
): Promise<Finding['problem']> {
  // Word never makes this stream a short one; whoever does keeps to what every reader can cope with.
  const header = await file.readStart(word);
  // Word 6, 95 and 97 to today each have their own mark, all with the same upper byte; East Asian Word 6 has another.
  if (header && ![0xa5, 0x80].includes(header[1] ?? 0)) return reader.exhausted ? undefined : 'corrupt';
  if (header && u16(header, 0x0a) & 0x0100) return 'encrypted';
  if (carriesMacros(file)) return 'macros';
  for (const stream of file.children()) {
    // The text, and the tables without which it cannot be laid out.
    if (/^(?:WORDDOCUMENT|[01]TABLE)$/.test(stream.name) && !(await file.isWhole(stream))) return 'corrupt';
  }
  return undefined;
}

function carriesMacros(file: CompoundFile): boolean {
  return file.children().some((storage) => {
    if (storage.name === '_VBA_PROJECT_CUR') return true;
    if (storage.name !== 'MACROS' && storage.name !== 'VBA') return false;
    const inside = storage.name === 'VBA' ? [storage] : file.children(storage);
    const project = inside.find(({ name, isStorage }) => name === 'VBA' && isStorage);
    return (
      project !== undefined && file.children(project).some(({ name }) => name === '_VBA_PROJECT' || name === 'DIR')
    );
  });
}
