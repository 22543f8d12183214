import type { FileCheckMessages, FileProblemMessage } from '../types/files.ts';

const choose = (types: string) => (types ? ` Choose one of these types: ${types}.` : ' Choose another file.');
const saveAgain = 'Check that it opens, and save it again.';

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

export const fileChecks: FileCheckMessages = {
  type: ({ name, types }) => `“${name}” is not of an accepted type.${choose(types)}`,
  content: ({ name, kind, types }) =>
    kind ? `“${name}” is really ${kind}.${choose(types)}` : `“${name}” is not what its name says. ${saveAgain}`,
  empty: says('is empty. Check that it is the right file.'),
  'too-large': ({ name, limit }) => `“${name}” is too large. Choose a file of at most ${limit}.`,
  'too-large-together': ({ name, limit }) =>
    `“${name}” does not fit: all files together may have ${limit}. Choose a smaller one, or remove another.`,
  'too-many': ({ name, limit }) => `“${name}” was not added: there is only room for ${limit}.`,
  duplicate: says('is already there.'),
  encrypted: says('needs a password to open. Save a copy without one and choose that.'),
  macros: says('contains macros. Save a copy without them and choose that.'),
  corrupt: says(`is damaged or incomplete. ${saveAgain}`),
  name: says('has a name that may not work everywhere. Rename it, for example to “cv.pdf”.'),
  folder: says('is a folder. Choose the files inside it.'),
  unreadable: says('cannot be read. It may have been moved or deleted. Choose it again.'),
  changed: says('was changed after you chose it. Choose it again.'),
  custom: ({ name, reason }) =>
    reason ? `${name}: ${reason}` : `“${name}” could not be checked. Check your connection and choose it again.`,
  misnamed: ({ name, kind }) =>
    `“${name}” is really ${kind} and does not open under this name. Rename it, or save it as its name says.`,
  kinds: {
    'word-old': 'a very old Word document',
    image: 'an image',
    spreadsheet: 'a spreadsheet',
    presentation: 'a presentation',
    program: 'a program',
    'web-page': 'a web page',
    text: 'plain text',
    archive: 'an archive',
  },
  ofType: (type) => `of type ${type}`,

  chosenFiles: 'Chosen files',
  remove: (name) => `Remove ${name}`,
  refusedFiles: 'Files not added',
  dismiss: 'Dismiss',

  added: (name) => `${name} added.`,
  removed: (name) => `${name} removed.`,
};
