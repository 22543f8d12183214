import { html, nothing, type TemplateResult } from 'lit';
import type { Posting } from '../../core/posting/posting.ts';
import type { PostingGroup } from '../../core/posting/search.ts';
import { heading } from '../shared/heading.ts';
import { type RowContext, rowsView } from './rows.view.ts';

/** Lists of postings that have a value of a facet in common, under headings, with `limit` rows together. */
export function groupsView(
  groups: readonly PostingGroup[],
  titleOf: (value: string | undefined) => string,
  limit: number,
  postings: readonly Posting[],
  context: RowContext,
): TemplateResult {
  let room = limit;
  return html`${groups.map(({ value, indexes }, at) => {
    if (room <= 0) return nothing;
    const rows = indexes.subarray(0, room);
    room -= rows.length;
    const title = html`<bdi>${titleOf(value)}</bdi> <span class="group-count">${context.number(indexes.length)}</span>`;
    return html`
      <section part="group">
        ${heading(context.level - 1, title, { part: 'group-title', id: `group-${at}` })}
        ${rowsView(rows, postings, context, `group-${at}`)}
      </section>
    `;
  })}`;
}
