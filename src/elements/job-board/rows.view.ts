import { html, nothing, type TemplateResult } from 'lit';
import { applyWay } from '../../core/posting/apply.ts';
import type { FacetName } from '../../core/posting/facets.ts';
import { placesToTell } from '../../core/posting/place.ts';
import type { Posting } from '../../core/posting/posting.ts';
import { formatDate, formatPlace } from '../../core/text/format.ts';
import type { BoardMessages, PostingMessages } from '../../core/text/messages/types.ts';
import { wordFor } from '../../core/text/word-for.ts';
import { payText } from '../shared/facts.ts';
import { heading } from '../shared/heading.ts';

/** What all rows of a list have in common. */
export interface RowContext {
  readonly messages: BoardMessages;
  readonly words: PostingMessages;
  readonly language: string;
  /** The level of the rows' headings. */
  readonly level: number;
  /** What every row of the list, or of its group, says alike: it is left out. */
  readonly omitted: readonly (FacetName | undefined)[];
  link(id: string): string;
  number(count: number): string;
}

/** A list of postings. */
export function rowsView(
  indexes: Uint32Array,
  postings: readonly Posting[],
  context: RowContext,
  label?: string,
): TemplateResult {
  return html`
    <ul part="rows" role="list" aria-labelledby=${label ?? nothing}>
      ${Array.from(indexes, (index) => {
        const posting = postings[index];
        return posting && rowView(posting, index, context);
      })}
    </ul>
  `;
}

/** A posting in the list: its title, which leads to it, and what tells it from others. */
function rowView(posting: Posting, index: number, context: RowContext): TemplateResult {
  const { messages, language, level } = context;
  const { id, title, datePosted } = posting;
  const link = html`<a part="row-link" href=${context.link(id)} data-index=${index} dir="auto">${title}</a>`;
  return html`
    <li part="row">
      ${heading(level, link, { part: 'row-title', id: nothing })}
      <p part="row-facts">
        ${rowFacts(posting, context).map(([name, value]) => html`<bdi part="row-fact ${name}">${value}</bdi>${' '}`)}
        ${
          datePosted
            ? html`<time part="row-fact date-posted" datetime=${datePosted}>${messages.posted(formatDate(datePosted, language))}</time>`
            : nothing
        }
      </p>
    </li>
  `;
}

function rowFacts(posting: Posting, { messages, words, language, omitted }: RowContext): (readonly [string, string])[] {
  const { hiringOrganization, employmentUnit, workplace, employmentType, baseSalary } = posting;
  const facts: readonly (readonly [name: string, value: string | undefined, facet?: FacetName])[] = [
    ['closed', applyWay(posting, Date.now()).kind === 'closed' ? messages.closed : undefined],
    ['organization', hiringOrganization?.name, 'organization'],
    ['department', employmentUnit, 'department'],
    ['location', placesText(placesToTell(posting).map((place) => formatPlace(place, language)))],
    ['workplace', workplace && words.workplaces[workplace], 'workplace'],
    ['employment-type', employmentType.map((type) => wordFor(type, words.employmentTypes)).join(', ')],
    ['pay', baseSalary && payText(baseSalary, words, language)],
  ];
  return facts.flatMap(([name, value, facet]) => (value && !(facet && omitted.includes(facet)) ? [[name, value]] : []));
}

/** As many places as a line has room for, and how many more there are. Some sources give each of the sites in a town. */
function placesText(all: readonly string[]): string {
  const places = [...new Set(all)];
  const said = places.slice(0, 3).join(' · ');
  return places.length > 3 ? `${said} +${places.length - 3}` : said;
}
