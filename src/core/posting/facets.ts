import type { Posting } from './posting.ts';

/** What a board can be filtered and grouped by. */
export const facetNames = ['department', 'location', 'workplace', 'employment-type', 'organization'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values chosen of each facet: a posting needs one of them, in every facet where any is chosen. */
export type FacetSelection = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** A posting's values of a facet, in the data's own words. */
export function facetValuesOf(posting: Posting, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'department':
      return present(posting.employmentUnit);
    case 'location':
      return posting.jobLocation.map(({ name }) => name);
    case 'workplace':
      return present(posting.workplace);
    case 'employment-type':
      return posting.employmentType;
    case 'organization':
      return present(posting.hiringOrganization?.name);
  }
}

const present = (value: string | undefined) => (value === undefined ? [] : [value]);
