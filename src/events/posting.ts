import type { LoadError } from '../core/issue.ts';
import type { Posting } from '../core/posting/posting.ts';
import { outward, vetoable } from './options.ts';

/** The posting's data is here and about to be shown. */
export class PostingLoadEvent extends Event {
  readonly posting: Posting;
  constructor(posting: Posting) {
    super('posting-load', outward);
    this.posting = posting;
  }
}

/** The posting's data could not be had or used. */
export class PostingErrorEvent extends Event {
  readonly error: LoadError;
  constructor(error: LoadError) {
    super('posting-error', outward);
    this.error = error;
  }
}

/** The candidate goes to the form or the external link. Cancel it to handle applying elsewhere. */
export class PostingApplyEvent extends Event {
  readonly posting: Posting;
  constructor(posting: Posting) {
    super('posting-apply', vetoable);
    this.posting = posting;
  }
}
