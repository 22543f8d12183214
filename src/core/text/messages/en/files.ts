import type { FileControlMessages } from '../types/files.ts';

export const files: FileControlMessages = {
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  chooseOtherFile: 'Choose another file',
  dropHint: 'or drop here',
  required: 'required',
  errorPrefix: 'Error:',

  typesHint: (types) => `File types: ${types}`,
  sizeHint: (size) => `Up to ${size}`,
  countHint: (count) => `At most ${count} files`,

  checking: 'Checking…',
  unchecked: 'Not added yet: part of this page did not load. Check your connection and try again, or reload the page.',
  tryAgain: 'Try again',
  leaveOut: 'Leave it out',

  dragEntered: 'Over the drop area.',
  dragLeft: 'Left the drop area.',

  fileMissing: 'Choose a file.',
  stillChecking: 'Your file is still being checked. Try again in a moment.',
};
