import { html, nothing, type TemplateResult } from 'lit';
import type { SortOrder } from '../../core/posting/sort-order.ts';
import type { BoardMessages } from '../../core/text/messages/types.ts';

export interface SearchViewState {
  readonly query: string;
  readonly sort: SortOrder;
  /** The orders to choose from. */
  readonly orders: readonly SortOrder[];
  readonly handleQuery: (event: Event) => void;
  readonly handleSort: (event: Event) => void;
}

/** The search field, and the order of the list. */
export function searchView(state: SearchViewState, messages: BoardMessages): TemplateResult {
  const { query, sort, orders, handleQuery, handleSort } = state;
  return html`
    <form part="search" role="search" aria-label=${messages.search} @submit=${ignore}>
      <div class="field query">
        <label for="query">${messages.search}</label>
        <input
          part="query"
          id="query"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          .value=${query}
          @input=${handleQuery}
        />
      </div>
      ${
        orders.length > 1
          ? html`
              <div class="field">
                <label for="sort">${messages.sort}</label>
                <select part="sort" id="sort" @change=${handleSort}>
                  ${orders.map(
                    (order) =>
                      html`<option value=${order} .selected=${order === sort}>${messages.sortOrders[order]}</option>`,
                  )}
                </select>
              </div>
            `
          : nothing
      }
    </form>
  `;
}

/** Results are there as one types; Enter has nothing to add. */
const ignore = (event: Event): void => event.preventDefault();
