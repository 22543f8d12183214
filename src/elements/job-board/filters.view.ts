import { html, nothing, type TemplateResult } from 'lit';
import type { FacetCount, FacetName } from '../../core/posting/facets.ts';
import type { BoardMessages, PostingMessages } from '../../core/text/messages/types.ts';
import { wordFor } from '../../core/text/word-for.ts';

/** How many values of a facet are shown at first, and how many more each time. */
export const optionsAtFirst = 8;
const moreOptions = 50;

/** What stands to choose of a facet. */
export interface FacetChoice {
  readonly facet: FacetName;
  /** Those shown, the chosen ones in any case. */
  readonly options: readonly (FacetCount & { readonly chosen: boolean })[];
  /** How many are not shown. */
  readonly hidden: number;
}

/** Picks what to show of a facet: the values that most postings have, and those that are chosen. */
export function facetChoice(
  facet: FacetName,
  counts: readonly FacetCount[],
  ranking: readonly number[],
  chosen: readonly string[],
  limit: number,
): FacetChoice {
  const options: (FacetCount & { chosen: boolean })[] = [];
  const missing = new Set(chosen);
  for (const [rank, place] of ranking.entries()) {
    const option = counts[place];
    if (!option || (rank >= limit && !missing.has(option.value))) continue;
    options.push({ ...option, chosen: missing.delete(option.value) });
  }
  const hidden = ranking.length - options.length;
  // An address may name values that no posting has.
  for (const value of missing) options.push({ value, count: 0, chosen: true });
  return { facet, options, hidden };
}

/** How many values are shown after somebody asked for more. */
export const moreThan = (limit: number) => limit + moreOptions;

/** A group of checkboxes, each with how many postings choosing it would show. */
export function facetView(
  { facet, options, hidden }: FacetChoice,
  messages: BoardMessages,
  words: PostingMessages,
  format: (count: number) => string,
  handleMore: (facet: FacetName) => void,
): TemplateResult {
  const more = Math.min(hidden, moreOptions);
  return html`
    <fieldset part="facet ${facet}">
      <legend part="facet-name">${messages.facets[facet]}</legend>
      ${options.map(
        ({ value, count, chosen }) => html`
          <label part="option">
            <input
              type="checkbox"
              name=${facet}
              .value=${value}
              .checked=${chosen}
              ?disabled=${count === 0 && !chosen}
            />
            <bdi part="option-name">${optionText(facet, value, words)}</bdi>
            <span part="option-count">${format(count)}</span>
          </label>
        `,
      )}
      ${
        more > 0
          ? html`<button part="more-options" class="text-button" type="button" @click=${() => handleMore(facet)}>${messages.moreOptions(more, format(more))}</button>`
          : nothing
      }
    </fieldset>
  `;
}

/** A value in people's words. */
export function optionText(facet: FacetName, value: string, words: PostingMessages): string {
  if (facet === 'workplace') return wordFor(value, words.workplaces);
  return facet === 'employment-type' ? wordFor(value, words.employmentTypes) : value;
}
