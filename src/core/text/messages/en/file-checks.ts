import type { FileCheckMessages, FileProblemMessage } from '../types/files.ts';

const kinds: readonly (readonly [types: RegExp, kind: string])[] = [
  [/^word-old$/, 'a very old Word document'],
  [/^(jpg|png|gif|heic|webp|avif|bmp|tiff|svg)$/, 'an image'],
  [/^(xls.?|ods)$/, 'a spreadsheet'],
  [/^(ppt.?|odp)$/, 'a presentation'],
  [/^(exe|elf|macho|msi|script)$/, 'a program'],
  [/^(html|mht)$/, 'a web page'],
  [/^txt$/, 'plain text'],
  [/^(zip|jar|rar|7z|gz)$/, 'an archive'],
];

const choose = (types: string) => (types ? ` Choose one of these types: ${types}.` : ' Choose another file.');
const saveAgain = 'Check that it opens on your device, and save it again.';

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

export const fileChecks: FileCheckMessages = {
  type: ({ name, types }) => `“${name}” is not of an accepted type.${choose(types)}`,
  content: ({ name, kind, types }) =>
    kind ? `“${name}” is really ${kind}.${choose(types)}` : `“${name}” is not what its name says. ${saveAgain}`,
  empty: says('is empty. Check that it is the right file, or save it again.'),
  'too-large': ({ name, limit }) => `“${name}” is too large. Choose a file of at most ${limit}.`,
  'too-large-together': ({ name, limit }) =>
    `“${name}” does not fit: all files together may have ${limit}. Choose a smaller one, or remove another.`,
  'too-many': ({ name, limit }) =>
    `“${name}” was not added: ${limit === '1' ? 'only one file is' : `at most ${limit} files are`} accepted.`,
  duplicate: says('is already there.'),
  encrypted: says('needs a password to open. Save a copy without one and choose that.'),
  macros: says('contains macros. Save a copy without them and choose that.'),
  corrupt: says(`is damaged or incomplete. ${saveAgain}`),
  name: says('has a name that may not work everywhere. Rename it, for example to “resume.pdf”.'),
  folder: says('is a folder. Choose the files inside it.'),
  unreadable: says('cannot be read. It may have been moved or deleted. Choose it again.'),
  changed: says('was changed after you chose it. Choose it again.'),
  custom: ({ name, reason }) =>
    reason ? `${name}: ${reason}` : `“${name}” could not be checked. Check your connection and choose it again.`,
  misnamed: ({ name, kind }) =>
    `“${name}” is really ${kind}, which does not open under this name. Rename it, or save it as its name says.`,
  kind: (type) => {
    const name = type.toUpperCase();
    const kind = kinds.find(([types]) => types.test(type))?.[1];
    if (!kind) return `of type ${name}`;
    // Names that are ours, and no extension, tell people nothing.
    return /^(word-old|elf|macho|script)$/.test(type) ? kind : `${kind} (${name})`;
  },

  chosenFiles: 'Chosen files',
  remove: (name) => `Remove ${name}`,
  refusedFiles: 'Files that were not added',
  dismiss: 'Dismiss',

  added: (name) => `${name} added.`,
  removed: (name) => `${name} removed.`,
};
