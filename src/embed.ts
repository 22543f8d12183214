/**
 * The script tag's entry. The posting stands at once; the form and the upload come in parallel right after, so that a
 * posting is readable before anything that only applying needs has arrived.
 */
const form = import('./define/apply-form.ts');
const upload = import('./define/file-drop.ts');

import './define/job-posting.ts';

form.catch(report);
upload.catch(report);

function report(error: unknown): void {
  console.error('job-board-elements: a part of the form could not be loaded.', error);
}
