import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FacetCount } from '../../core/posting/facet-column.ts';
import type { FacetName, FacetSelection } from '../../core/posting/facets.ts';
import type { BoardMessages } from '../../core/text/messages/types.ts';

/** How many values of a facet are shown at first, and how many more each time. */
const optionsAtFirst = 8;
const moreOptions = 50;

interface FilteredHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** What there is to choose from, and in whose words. */
export interface FilterChoices {
  readonly facets: readonly FacetName[];
  readonly chosen: FacetSelection;
  readonly messages: BoardMessages;
  /** A value in people's words. */
  textOf(facet: FacetName, value: string): string;
  number(count: number): string;
  /** Every value of a facet. */
  counts(facet: FacetName): readonly FacetCount[];
  /** Places in these counts, the values that most postings have first. */
  ranking(facet: FacetName): readonly number[];
  choose(facets: FacetSelection): void;
}

/** A value of a facet, as it stands to choose. */
type Option = FacetCount & { readonly chosen: boolean };

/** The filters of a board, which remember how much of them is shown. */
export class Filters {
  readonly #host: FilteredHost;
  #open = false;
  #limits: Readonly<Partial<Record<FacetName, number>>> = {};

  constructor(host: FilteredHost) {
    this.#host = host;
  }

  render(choices: FilterChoices): TemplateResult {
    const { facets, chosen, messages, number } = choices;
    const count = facets.flatMap((facet) => chosen[facet] ?? []).length;
    const handleChange = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      const facet = facets.find((name) => name === target.name);
      if (facet) choices.choose(withChoice(chosen, facet, target));
    };
    return html`
      <button
        part="filters-toggle"
        class="button"
        type="button"
        aria-expanded=${this.#open}
        aria-controls="filters"
        @click=${this.#handleToggle}
      >
        ${messages.filters}${count > 0 ? html` <span class="badge">${number(count)}</span>` : nothing}
      </button>
      <div part="filters" id="filters" role="group" aria-label=${messages.filters} @change=${handleChange}>
        ${facets.map((facet) => this.#renderFacet(facet, choices))}
      </div>
    `;
  }

  /** A group of checkboxes, each with how many postings choosing it would show. */
  #renderFacet(facet: FacetName, choices: FilterChoices): TemplateResult {
    const { messages, number } = choices;
    const counts = choices.counts(facet);
    const ranking = choices.ranking(facet);
    const wanted = this.#limits[facet] ?? optionsAtFirst;
    // A button for two of them would save nothing.
    const limit = ranking.length > wanted + 2 ? wanted : ranking.length;
    const missing = new Set(choices.chosen[facet]);
    const options = ranking.flatMap((place, rank): Option[] => {
      const option = counts[place];
      if (!option || (rank >= limit && !missing.has(option.value))) return [];
      return [{ ...option, chosen: missing.delete(option.value) }];
    });
    const more = Math.min(ranking.length - options.length, moreOptions);
    // What is held has no other to take the focus.
    const held = this.#host.renderRoot.querySelector(`[name="${facet}"]:focus`) !== null;
    // An address may name values that no posting has.
    for (const value of missing) options.push({ value, count: 0, chosen: true });
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
                ?disabled=${count === 0 && !chosen && !held}
              />
              <bdi part="option-name">${choices.textOf(facet, value)}</bdi>${' '}
              <span part="option-count">${number(count)}</span>
            </label>
          `,
        )}
        ${
          more > 0
            ? html`<button part="more-options" class="text-button" type="button" @click=${() => this.#showMore(facet, limit)}>${messages.moreOptions(more, number(more))}</button>`
            : nothing
        }
      </fieldset>
    `;
  }

  #handleToggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };

  /** Focus goes on to the first value that was not there before. */
  #showMore(facet: FacetName, limit: number): void {
    const inputs = () => this.#host.renderRoot.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`);
    const { length } = inputs();
    this.#limits = { ...this.#limits, [facet]: limit + moreOptions };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => inputs()[length]?.focus());
  }
}

function withChoice(chosen: FacetSelection, facet: FacetName, { value, checked }: HTMLInputElement): FacetSelection {
  const { [facet]: known = [], ...others } = chosen;
  const rest = known.filter((one) => one !== value);
  const values = checked ? [...rest, value] : rest;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}
