import type { ReactiveControllerHost } from 'lit';
import type { FacetName, FacetSelection } from '../core/posting/facets.ts';
import type { Posting } from '../core/posting/posting.ts';
import {
  type PostingGroup,
  type PostingSearch,
  preparePostingSearch,
  type SearchResult,
} from '../core/posting/search.ts';
import { sortPostings } from '../core/posting/sort.ts';
import type { SortOrder } from '../core/posting/sort-order.ts';
import { formatCountry } from '../core/text/format.ts';
import type { PostingMessages } from '../core/text/messages/types.ts';
import { wordFor } from '../core/text/word-for.ts';
import type { inSlices } from '../services/in-slices.ts';

/** What is looked through, in which order. */
export interface SearchInput {
  readonly postings: readonly Posting[];
  /** In which words people may search, besides the posting's own. Others make everything searchable anew. */
  readonly words: SearchWords;
  /** Of the countries' names. */
  readonly language: string;
  readonly sort: SortOrder;
}

type SearchWords = Pick<PostingMessages, 'employmentTypes' | 'workplaces'>;

/** Makes postings searchable and sorts them without holding the page up, and remembers the last result. */
export class BoardSearch {
  readonly #host: ReactiveControllerHost;
  readonly #inSlices: typeof inSlices;
  #input: SearchInput | undefined;
  #search: PostingSearch | undefined;
  #sorted: SortOrder = 'source';
  #work = new AbortController();
  #preparing = false;
  #last: { readonly query: string; readonly facets: FacetSelection; readonly result: SearchResult } | undefined;

  constructor(host: ReactiveControllerHost, slices: typeof inSlices) {
    this.#host = host;
    this.#inSlices = slices;
  }

  /** Whether results are in the order asked for, and there are results. */
  get ready(): boolean {
    return this.#search !== undefined && this.#sorted === this.#input?.sort;
  }

  /** Whether every posting can be found. */
  get complete(): boolean {
    return this.#search !== undefined && !this.#preparing;
  }

  /** Called before each render; does nothing when nothing changed. */
  use(input: SearchInput): void {
    const known = this.#input;
    this.#input = input;
    if (input.postings !== known?.postings || !sameWords(input, known)) this.#prepare(input);
    else if (input.sort !== known.sort) this.#sort(input.sort);
  }

  /** Undefined until the postings are searchable. */
  find(query: string, facets: FacetSelection): SearchResult | undefined {
    if (this.#last?.query === query && this.#last.facets === facets) return this.#last.result;
    const result = this.#search?.search(query, facets);
    this.#last = result && { query, facets, result };
    return result;
  }

  /** Places in a result's counts of a facet, the values that most postings have first. */
  ranking(facet: FacetName): readonly number[] {
    return this.#search?.ranking(facet) ?? [];
  }

  group(indexes: Uint32Array, facet: FacetName): readonly PostingGroup[] {
    return this.#search?.group(indexes, facet) ?? [];
  }

  #prepare(input: SearchInput): void {
    const { postings, sort } = input;
    // What is searchable stays so until then, where it is only the words that change, or the list that grows.
    if (!this.#search || !isPartOf(this.#search.postings, postings)) this.#search = undefined;
    this.#last = undefined;
    this.#preparing = true;
    this.#run(
      preparePostingSearch(postings, (posting) => wordsFor(posting, input)),
      (search) => {
        this.#preparing = false;
        this.#search = search;
        this.#sorted = 'source';
        this.#last = undefined;
        this.#sort(this.#input?.sort ?? sort);
      },
    );
  }

  #sort(by: SortOrder): void {
    const search = this.#search;
    if (!search || this.#preparing) return;
    this.#work.abort();
    if (by === this.#sorted) return;
    this.#run(sortPostings(search.postings, by), (order) => {
      search.arrange(order);
      this.#sorted = by;
      this.#last = undefined;
    });
  }

  /** Work that is under way is given up for newer. */
  #run<T>(work: Generator<unknown, T>, done: (result: T) => void): void {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    const outcome = this.#inSlices(work, signal);
    if (!(outcome instanceof Promise)) {
      done(outcome);
      return;
    }
    outcome.then(
      (result) => {
        done(result);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }
}

/** What the list says of a posting in words that the posting does not have itself. */
function wordsFor(
  { employmentType, workplace, jobLocation }: Posting,
  { words, language }: SearchInput,
): readonly string[] {
  const kinds = employmentType.map((type) => wordFor(type, words.employmentTypes));
  const countries = jobLocation.map(({ addressCountry }) => formatCountry(addressCountry, language) ?? '');
  return [...kinds, ...countries, workplace ? words.workplaces[workplace] : ''];
}

function sameWords({ words, language }: SearchInput, known: SearchInput): boolean {
  return (
    words.employmentTypes === known.words.employmentTypes &&
    words.workplaces === known.words.workplaces &&
    language === known.language
  );
}

function isPartOf(part: readonly Posting[], whole: readonly Posting[]): boolean {
  return part[0] === whole[0] && part.at(-1) === whole[part.length - 1];
}
