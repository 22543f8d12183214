import { createContext } from '@lit/context';
import type { Posting } from './core/posting/posting.ts';

/**
 * The posting on show; undefined while there is none. A symbol, so that no other library's provider can answer, and the same
 * one in every copy of ours: an entry named with a query (`job-board.js?v=2`) is another copy to its own chunks.
 */
export const postingContext = createContext<Posting | undefined>(Symbol.for('job-board-elements posting'));
