/** Registers all elements. */
import './define/job-board.ts';
import './define/job-posting.ts';
import './define/apply-form.ts';
import './define/file-drop.ts';
