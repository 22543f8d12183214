import type { FileMessages } from '../types/files.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:jpe?g|png|gif|heic|webp|avif|bmp|tiff?|svg)$/, 'an image'],
  [/^(?:xls[xmb]?|ods|numbers)$/, 'a spreadsheet'],
  [/^(?:ppt[xm]?|odp|key)$/, 'a presentation'],
  [/^(?:exe|script|sh|msi|elf|macho)$/, 'a program'],
  [/^(?:html?|mht)$/, 'a web page'],
  [/^(?:zip|jar|rar|7z|gz|tar)$/, 'an archive'],
  [/^(?:msg|eml)$/, 'an email'],
];

const saveAs = (types: string) => (types ? `Save it again as one of these types: ${types}.` : 'Save it again.');

export const files: FileMessages = {
  type: ({ name, types }) => `“${name}” is not of an accepted type. Choose a file of one of these types: ${types}.`,
  content: ({ name, kind, types }) =>
    kind
      ? `“${name}” is really ${kind}. Choose a document of one of these types: ${types}.`
      : `“${name}” does not hold what its name says. Open it on your device. ${saveAs(types)}`,
  empty: ({ name }) => `“${name}” is empty. Check that you chose the right file, or save it again.`,
  'too-large': ({ name, limit }) => `“${name}” is too large. Choose a file of at most ${limit}.`,
  'too-large-together': ({ name, limit }) =>
    `“${name}” does not fit: all files together may have at most ${limit}. Choose a smaller file, or remove another one.`,
  'too-many': ({ name, limit }) =>
    `“${name}” was not added: ${limit === '1' ? 'only one file is' : `at most ${limit} files are`} accepted here.`,
  duplicate: ({ name }) => `“${name}” is already in the list.`,
  encrypted: ({ name }) => `“${name}” needs a password to open. Save a copy without a password and choose that.`,
  macros: ({ name }) => `“${name}” contains macros. Save it as a PDF or as a document without macros, and choose that.`,
  corrupt: ({ name, types }) =>
    `“${name}” is damaged or incomplete. Check that it opens on your device. ${saveAs(types)}`,
  name: ({ name }) =>
    `“${name}” has a name that systems may refuse. Rename it, for example to “resume.pdf”, and choose it again.`,
  folder: ({ name }) => `“${name}” is a folder. Choose the files inside it instead.`,
  unreadable: ({ name }) => `“${name}” cannot be read. It may have been moved, renamed, or deleted. Choose it again.`,
  changed: ({ name }) => `“${name}” was changed after you chose it. Choose it again.`,
  custom: ({ name, reason }) =>
    reason ? `${name}: ${reason}` : `“${name}” could not be checked. Please choose it again.`,
  kind: (type) => {
    const kind = kinds.find(([types]) => types.test(type))?.[1];
    return `${kind ?? 'a file of another type'} (${type.toUpperCase()})`;
  },

  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  chooseOtherFile: 'Choose another file',
  dropHint: 'or drop it here',
  required: 'required',
  errorPrefix: 'Error:',

  typesHint: (types) => `File types: ${types}`,
  sizeHint: (size) => `Up to ${size}`,
  countHint: (count) => `At most ${count} files`,

  chosenFiles: 'Chosen files',
  remove: (name) => `Remove ${name}`,
  refusedFiles: 'Files that were not added',
  dismiss: 'Dismiss',
  checking: 'Checking…',

  added: (name) => `${name} added.`,
  removed: (name) => `${name} removed.`,
  dragEntered: 'Over the drop area. Let go to add the file.',
  dragLeft: 'Left the drop area.',

  fileMissing: 'Choose a file.',
  stillChecking: 'Your file is still being checked. Try again in a moment.',
};
