/**
 * The script tag's entry. The posting stands at once; the board, the form and the upload come in parallel right after, so
 * that a posting is readable before anything that it does not need has arrived.
 */
import './define/job-posting.ts';
import { isFromOtherCopy } from './define/registry.ts';
// What later parts share among them stands here too: chunks of their own would be requests more.
import './core/posting/facets.ts';
import './elements/job-board/option-text.ts';
import './services/import-part.ts';
import './services/in-slices.ts';

// A script loaded twice leaves the rest to the copy that brought the posting: the two share a context.
if (!isFromOtherCopy('job-posting')) {
  import('./define/job-board.ts').catch(report);
  // The form brings the upload.
  import('./define/apply-form.ts').catch(report);
}

function report(error: unknown): void {
  console.error('job-board-elements: a part did not load.', error);
}
