import { createContext } from '@lit/context';
import type { Posting } from './core/posting/posting.ts';

/** The posting on show; undefined while there is none. A symbol, so that no other library's provider can answer. */
export const postingContext = createContext<Posting | undefined>(Symbol('job-board-elements posting'));
