import type { FacetName } from '../../core/posting/facets.ts';
import type { PostingMessages } from '../../core/text/messages/types.ts';
import { wordFor } from '../../core/text/word-for.ts';

/** A facet's value in people's words. */
export function optionText(facet: FacetName, value: string, words: PostingMessages): string {
  if (facet === 'workplace') return wordFor(value, words.workplaces);
  return facet === 'employment-type' ? wordFor(value, words.employmentTypes) : value;
}
