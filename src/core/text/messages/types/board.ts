import type { FacetName } from '../../../posting/facets.ts';
import type { SortOrder } from '../../../posting/sort-order.ts';

/** What a board says around its postings. Numbers come both as they are and as people write them. */
export interface BoardMessages {
  readonly loading: string;
  readonly errorTitle: string;
  /** The data could not be fetched; trying again may help. */
  readonly errorNetwork: string;
  /** The data cannot be used; trying again does not help. */
  readonly errorData: string;
  readonly retry: string;
  /** Over an error that leaves the list incomplete. */
  readonly restTitle: string;
  /** There is nothing to list. */
  readonly empty: string;

  /** Names the search field. */
  readonly search: string;
  readonly sort: string;
  readonly sortOrders: Readonly<Record<SortOrder, string>>;
  readonly filters: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  /** Shows more values of a facet. */
  moreOptions(count: number, text: string): string;
  readonly clear: string;

  /** Names the region of the list. */
  readonly results: string;
  /** How many jobs there are; `total` only where some do not match. */
  count(count: number, text: string, total: string | undefined): string;
  readonly noMatchesTitle: string;
  readonly noMatchesText: string;
  readonly more: string;
  /** Below the list, and said after more of it was shown. */
  shown(shown: string, total: string): string;
  /** The heading of those that have no value of what the list is grouped by. */
  readonly otherGroup: string;
  posted(date: string): string;
  readonly closed: string;

  /** Leads from a job to the list. */
  readonly back: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
}
