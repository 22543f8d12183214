import type { FileType } from '../problem.ts';
import { u16 } from './bytes.ts';
import { type CompoundEntry, CompoundFile } from './compound-file.ts';
import type { Finding } from './finding.ts';
import type { SliceReader } from './slice-reader.ts';

/** Streams and storages in the root that tell what a compound file is, the more telling first. */
const kinds: readonly (readonly [RegExp, FileType])[] = [
  [/^WORDDOCUMENT$/, 'doc'],
  // Whether it is a document or a workbook cannot be known without the password, or the rights.
  [/^ENCRYPTEDPACKAGE$|DRMCONTENT$/, 'ooxml'],
  [/^WORKBOOK$|^BOOK$/, 'xls'],
  [/^POWERPOINT DOCUMENT$|^PP40$/, 'ppt'],
  [/^__SUBSTG1\.0_|^__PROPERTIES_VERSION1\.0$/, 'msg'],
];
const installerClass = '\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46';

/** Tells a Word 97 document from the other things that compound files are used for, and whether it opens. */
export async function sniffCompoundDocument(reader: SliceReader): Promise<Finding> {
  const file = await CompoundFile.open(reader);
  if (file) {
    const children = file.children();
    for (const [pattern, type] of kinds) {
      const entry = children.find(({ name }) => pattern.test(name));
      if (!entry) continue;
      if (type === 'doc') return { type, problem: await findWordProblem(reader, file, entry) };
      return { type, problem: type === 'ooxml' ? 'encrypted' : keepsMacros(file) ? 'macros' : undefined };
    }
    if (file.root?.classId === installerClass) return { type: 'msi' };
    if (!file.isCutOff && children.length > 0) return { type: 'ole' };
  }
  // What it was cannot be told any more; with this extension it was most likely a document.
  return { type: 'doc', problem: reader.exhausted ? undefined : 'corrupt' };
}

async function findWordProblem(
  reader: SliceReader,
  file: CompoundFile,
  word: CompoundEntry,
): Promise<Finding['problem']> {
  const header = await file.readStart(word);
  // Word 6, 95 and 97 to today each have their own mark, all with the same upper byte; East Asian Word 6 has another.
  if (header[1] !== 0xa5 && header[1] !== 0x80) return reader.exhausted ? undefined : 'corrupt';
  if (u16(header, 0x0a) & 0x0100) return 'encrypted';
  if (keepsMacros(file)) return 'macros';
  for (const stream of file.children()) {
    // The text, and the tables without which it cannot be laid out.
    if (/^(?:WORDDOCUMENT|[01]TABLE)$/.test(stream.name) && !(await file.isWhole(stream))) return 'corrupt';
  }
  return undefined;
}

/** In the document's or workbook's own storage: an object in it may bring its own, which opens with the object only. */
function keepsMacros(file: CompoundFile): boolean {
  const hasStorage = file.children().some(({ name }) => /^(?:MACROS|VBA|_VBA_PROJECT_CUR)$/.test(name));
  return hasStorage && file.entries.some(({ name }) => name === '_VBA_PROJECT');
}
