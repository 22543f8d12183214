import { fold } from '../text/fold.ts';
import { FacetColumn, type FacetCount } from './facet-column.ts';
import { type FacetName, type FacetSelection, facetNames, facetValuesOf } from './facets.ts';
import type { Posting } from './posting.ts';
import { sourceOrder } from './source-order.ts';

/** What a search found. */
export interface SearchResult {
  /** Places in `PostingSearch.postings`, in the order asked for. */
  readonly indexes: Uint32Array;
  /** Every value of every facet, those that nothing would be found under included. */
  readonly counts: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

export interface PostingGroup {
  /** Undefined for postings that have no value of the facet. */
  readonly value: string | undefined;
  readonly indexes: Uint32Array;
}

/** How many postings are made searchable before a caller may do something else. */
const sliceSize = 200;

/**
 * Makes postings searchable, slice by slice: run it to its end at once, or let the page breathe between `next()` calls.
 * Its return value is the search.
 * @param wordsOf what else people may search a posting by, such as its employment type in their own language
 */
export function* preparePostingSearch(
  postings: readonly Posting[],
  wordsOf: (posting: Posting) => readonly string[] = () => [],
): Generator<number, PostingSearch> {
  const texts: string[] = [];
  const columns = columnsFor((_facet) => new FacetColumn(postings.length));
  for (const [index, posting] of postings.entries()) {
    if (index % sliceSize === sliceSize - 1) yield index;
    texts.push(searchTextOf(posting, wordsOf(posting)));
    for (const facet of facetNames) columns[facet].add(index, facetValuesOf(posting, facet));
  }
  return new PostingSearch(postings, texts, columns);
}

/** Title, department, places, organisation and kinds of employment, folded; no word reaches over two of them. */
function searchTextOf(posting: Posting, words: readonly string[]): string {
  const places = posting.jobLocation.flatMap((place) => [
    place.name,
    place.addressLocality,
    place.addressRegion,
    place.addressCountry,
  ]);
  const parts = [
    posting.title,
    posting.employmentUnit,
    posting.hiringOrganization?.name,
    ...places,
    ...posting.employmentType,
  ];
  return fold([...parts, ...words].filter(Boolean).join('\n'));
}

/** Search, facets, order and groups over a list of postings. Made by `preparePostingSearch`. */
export class PostingSearch {
  readonly postings: readonly Posting[];
  readonly #texts: readonly string[];
  readonly #columns: Readonly<Record<FacetName, FacetColumn>>;
  readonly #rankings: Partial<Record<FacetName, readonly number[]>> = {};
  #order: Uint32Array;
  /** What the last words matched: words that say more can only match fewer of the same. */
  #last: { readonly words: readonly string[]; readonly matches: Uint32Array };

  constructor(
    postings: readonly Posting[],
    texts: readonly string[],
    columns: Readonly<Record<FacetName, FacetColumn>>,
  ) {
    this.postings = postings;
    this.#texts = texts;
    this.#columns = columns;
    this.#order = sourceOrder(postings.length);
    this.#last = { words: [], matches: this.#order };
  }

  /** Puts later results in another order, made by `sortPostings`. */
  arrange(order: Uint32Array): void {
    this.#order = order;
    this.#last = { words: [], matches: order };
  }

  /** Postings in which every word of the query stands, accents and case aside, narrowed to the facet values chosen. */
  search(query: string, selection: FacetSelection = {}): SearchResult {
    const matches = this.#match(wordsOf(query));
    const refusals = this.#refusals(matches, selection);
    return {
      indexes: refusals ? matches.filter((_, at) => !refusals[at]) : matches,
      counts: columnsFor((facet) => this.#columns[facet].count(matches, refusals, codeOf(facet))),
    };
  }

  /** Places in `SearchResult.counts` of a facet, the values that most postings have first. */
  ranking(facet: FacetName): readonly number[] {
    this.#rankings[facet] ??= rankingOf(this.#columns[facet].count(this.#order, undefined, 0));
    return this.#rankings[facet];
  }

  /** Parts a result by the first value of a facet, in the order of its values; those without any come last. */
  group(indexes: Uint32Array, facet: FacetName): PostingGroup[] {
    const column = this.#columns[facet];
    const groups = new Map<number, number[]>();
    for (const index of indexes) {
      const code = column.firstOf(index);
      const group = groups.get(code);
      if (group) group.push(index);
      else groups.set(code, [index]);
    }
    const keyOf = (code: number) => (code < 0 ? '\u{10ffff}' : fold(column.values[code] ?? ''));
    return [...groups]
      .map(([code, members]) => ({ key: keyOf(code), value: column.values[code], indexes: Uint32Array.from(members) }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ value, indexes: members }) => ({ value, indexes: members }));
  }

  #match(words: readonly string[]): Uint32Array {
    const narrows = this.#last.words.every((earlier) => words.some((word) => word.includes(earlier)));
    const from = narrows ? this.#last.matches : this.#order;
    const matches = words.length === 0 ? this.#order : this.#having(words, from);
    this.#last = { words, matches };
    return matches;
  }

  /** A loop takes half the time of `filter`, at each key. */
  #having(words: readonly string[], from: Uint32Array): Uint32Array {
    const matches = new Uint32Array(from.length);
    let count = 0;
    for (const index of from) {
      if (this.#has(index, words)) matches[count++] = index;
    }
    return matches.subarray(0, count);
  }

  #has(index: number, words: readonly string[]): boolean {
    const text = this.#texts[index] ?? '';
    for (const word of words) {
      if (!text.includes(word)) return false;
    }
    return true;
  }

  /** For each match the code of the facet whose choice it does not meet, `several`, or 0; undefined where nothing is chosen. */
  #refusals(matches: Uint32Array, selection: FacetSelection): Uint8Array | undefined {
    let refusals: Uint8Array | undefined;
    for (const facet of facetNames) {
      const column = this.#columns[facet];
      const chosen = column.chosen(selection[facet]);
      if (!chosen) continue;
      refusals ??= new Uint8Array(matches.length);
      for (const [at, index] of matches.entries()) {
        if (!column.hasAny(index, chosen)) refusals[at] = refusals[at] === 0 ? codeOf(facet) : several;
      }
    }
    return refusals;
  }
}

function rankingOf(counts: readonly FacetCount[]): readonly number[] {
  return [...counts.keys()].sort((a, b) => (counts[b]?.count ?? 0) - (counts[a]?.count ?? 0));
}

const several = 255;
const codeOf = (facet: FacetName) => facetNames.indexOf(facet) + 1;

function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/u).filter(Boolean))];
}

function columnsFor<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return {
    department: make('department'),
    location: make('location'),
    workplace: make('workplace'),
    'employment-type': make('employment-type'),
    organization: make('organization'),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
