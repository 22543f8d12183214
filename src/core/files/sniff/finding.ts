import type { FileType } from '../problem.ts';

/** What the content is, and what keeps it from being opened. */
export interface Finding {
  readonly type: FileType | undefined;
  readonly problem?: 'empty' | 'encrypted' | 'macros' | 'corrupt' | undefined;
}
