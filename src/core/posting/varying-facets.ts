import { type FacetName, facetNames, facetValuesOf } from './facets.ts';
import type { Posting } from './posting.ts';

/** The facets that postings can be told apart by: they have two values of them or more. */
export function varyingFacets(postings: readonly Posting[]): FacetName[] {
  return facetNames.filter((facet) => {
    let first: string | undefined;
    return postings.some((posting) =>
      facetValuesOf(posting, facet).some((value) => {
        first ??= value;
        return value !== first;
      }),
    );
  });
}
