import type { LoadError } from '../core/issue.ts';
import type { FacetSelection } from '../core/posting/facets.ts';
import type { Posting } from '../core/posting/posting.ts';
import { outward, vetoable } from './options.ts';

/** The board's data is here: all postings of it, those that do not match the filters included. */
export class BoardLoadEvent extends Event {
  readonly postings: readonly Posting[];
  constructor(postings: readonly Posting[]) {
    super('board-load', outward);
    this.postings = postings;
  }
}

/** The board's data, or a part of it, could not be had or used. */
export class BoardErrorEvent extends Event {
  readonly error: LoadError;
  constructor(error: LoadError) {
    super('board-error', outward);
    this.error = error;
  }
}

/** Another search or another choice of filters is shown. */
export class BoardFilterEvent extends Event {
  readonly query: string;
  readonly facets: FacetSelection;
  /** How many postings match. */
  readonly count: number;
  constructor(query: string, facets: FacetSelection, count: number) {
    super('board-filter', outward);
    this.query = query;
    this.facets = facets;
    this.count = count;
  }
}

/** A posting was chosen in the list. Cancel it to show the posting elsewhere. */
export class BoardSelectEvent extends Event {
  readonly posting: Posting;
  constructor(posting: Posting) {
    super('board-select', vetoable);
    this.posting = posting;
  }
}
