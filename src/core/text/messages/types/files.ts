import type { FileKind } from '../../../files/kinds.ts';
import type { FileProblemCode } from '../../../files/problem.ts';

/** What a sentence about a refused file may say, ready to be read. */
export interface FileProblemFacts {
  /** The file's name, shortened in the middle when it is long. */
  readonly name: string;
  /** The accepted types, such as "pdf, doc, docx"; empty when all are. */
  readonly types: string;
  /** The limit that the file goes over: a size such as "10 MB", or a number of files; empty for other problems. */
  readonly limit: string;
  /** What the file really is, in the words of `kinds` or `ofType`; empty when not known. */
  readonly kind: string;
  /** What the page's own check said; empty when it failed to say anything. */
  readonly reason: string;
}

/** A sentence on what is wrong with a file and what to do about it. */
export type FileProblemMessage = (facts: FileProblemFacts) => string;

/**
 * What `<file-drop>` says once there is a file. The sentence about a refused file goes by the code of its problem. Loaded
 * with the checks.
 */
export interface FileCheckMessages extends Readonly<Record<FileProblemCode, FileProblemMessage>> {
  /** A file that fits by itself, but not together with the others. */
  readonly 'too-large-together': FileProblemMessage;
  /** Content of an accepted type under a name by which nothing opens it, such as plain text as a PDF. */
  readonly misnamed: FileProblemMessage;
  /** Names kinds of content inside a sentence. */
  readonly kinds: Readonly<Record<FileKind, string>>;
  /** Names content of another kind by its type, such as "PDF". */
  readonly ofType: (type: string) => string;

  /** Names the list of chosen files. */
  readonly chosenFiles: string;
  readonly remove: (name: string) => string;
  /** Names the list of refused files. */
  readonly refusedFiles: string;
  readonly dismiss: string;

  /** Said to people who do not see the screen. */
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
}

/** What `<file-drop>` says before there is a file, and when the checks cannot be had. */
export interface FileControlMessages {
  readonly chooseFile: string;
  readonly chooseFiles: string;
  /** In place of `chooseFile`, once there is a file that another one would replace. */
  readonly chooseOtherFile: string;
  readonly dropHint: string;
  /** Belongs to the name of the choose button of a control that must not stay empty. */
  readonly required: string;
  readonly errorPrefix: string;

  readonly typesHint: (types: string) => string;
  readonly sizeHint: (size: string) => string;
  readonly countHint: (count: string) => string;

  readonly checking: string;
  /** The checks did not load, so what was chosen waits. */
  readonly unchecked: string;
  readonly tryAgain: string;
  /** Gives up what waits. */
  readonly leaveOut: string;

  /** Said to people who do not see the screen. */
  readonly dragEntered: string;
  readonly dragLeft: string;

  /** Why a form cannot be sent yet. */
  readonly fileMissing: string;
  readonly stillChecking: string;
}

/** What `<file-drop>` says. */
export interface FileMessages extends FileControlMessages, FileCheckMessages {}
