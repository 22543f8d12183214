import type { BoardMessages } from './types/board.ts';
import type { DraftMessages } from './types/draft.ts';
import type { FileMessages } from './types/files.ts';
import type { FormMessages } from './types/form.ts';
import type { OutcomeMessages } from './types/outcome.ts';
import type { PostingMessages } from './types/posting.ts';

/** Every word the elements say, in one language. Each part is a module of its own, so that a posting does not load the form's. */
export interface Messages {
  readonly board: BoardMessages;
  readonly posting: PostingMessages;
  readonly form: FormMessages;
  readonly outcome: OutcomeMessages;
  readonly draft: DraftMessages;
  readonly files: FileMessages;
}

/** Replacements for some of the words; the rest stays as it is. */
export type MessageOverrides = { readonly [Part in keyof Messages]?: Partial<Messages[Part]> };

export type { BoardMessages, DraftMessages, FileMessages, FormMessages, OutcomeMessages, PostingMessages };
