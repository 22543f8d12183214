import { isFromOtherCopy } from './define/registry.ts';

/**
 * The board, asked for before the rest of the entry is evaluated, so that it is on its way meanwhile. A script loaded twice
 * leaves it to the copy that brought the posting: the two share a context.
 */
export const boardPart = isFromOtherCopy('job-posting') ? undefined : import('./define/job-board.ts');
