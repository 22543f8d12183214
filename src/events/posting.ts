import type { LoadError } from '../core/issue.ts';
import type { Posting } from '../core/posting/posting.ts';
import { outward, vetoable } from './options.ts';

/** The posting's data is here and about to be shown. */
export class PostingLoadEvent extends Event {
  static get eventName() {
    return 'posting-load' as const;
  }
  readonly posting: Posting;
  constructor(posting: Posting) {
    super(PostingLoadEvent.eventName, outward);
    this.posting = posting;
  }
}

/** The posting's data could not be had or used. */
export class PostingErrorEvent extends Event {
  static get eventName() {
    return 'posting-error' as const;
  }
  readonly error: LoadError;
  constructor(error: LoadError) {
    super(PostingErrorEvent.eventName, outward);
    this.error = error;
  }
}

/** The candidate goes to the form or the external link. Cancel it to handle applying elsewhere. */
export class PostingApplyEvent extends Event {
  static get eventName() {
    return 'posting-apply' as const;
  }
  readonly posting: Posting;
  constructor(posting: Posting) {
    super(PostingApplyEvent.eventName, vetoable);
    this.posting = posting;
  }
}
