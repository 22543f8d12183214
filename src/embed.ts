/**
 * The script tag's entry. The posting stands at once; the board, the form and the upload come in parallel right after, so
 * that a posting is readable before anything that it does not need has arrived.
 */
import { boardPart } from './embed-board.ts';
import './define/job-posting.ts';
import { importPart } from './services/import-part.ts';
// What later parts share among them stands here too: chunks of their own would be requests more.
import './core/files/limits.ts';

// A script loaded twice leaves the rest to the copy that brought the posting: the two share a context.
if (boardPart) {
  const board = importPart(async () => boardPart).catch(() => {});
  // Nobody applies in a list: the form, which brings the upload, comes once that stands.
  const turn = document.querySelector('job-board') ? board.then(idle) : Promise.resolve();
  turn.then(() => importPart(() => import('./define/apply-form.ts'))).catch(() => {});
}

function idle(): Promise<unknown> {
  // Safari has no idle callbacks.
  return new Promise((go) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(go, { timeout: 1000 }) : setTimeout(go),
  );
}
