import type { Issue, LoadError } from '../core/issue.ts';
import type { Format } from '../core/posting/formats/format.ts';
import { isConvertedFormat, loadFormat, recognise } from '../core/posting/formats/index.ts';
import { mergeDetails } from '../core/posting/merge-details.ts';
import type { Posting } from '../core/posting/posting.ts';
import { importPart } from './import-part.ts';
import { loadJson } from './load-json.ts';

/** More than any board has: an address that leads on beyond this leads round in circles. */
const maxPages = 1_000;

/** The postings that have come so far. */
export interface Ready {
  readonly status: 'ready';
  readonly postings: readonly Posting[];
  readonly issues: readonly Issue[];
  /** Whether these are all: false while pages are still on their way, or when one of them failed. */
  readonly complete: boolean;
  /** Why the rest could not be had. */
  readonly error?: LoadError;
}

export interface Failed {
  readonly status: 'error';
  readonly error: LoadError;
}

/** What is known of a posting's own address. */
type Details = { readonly status: 'loading' } | { readonly status: 'ready'; readonly posting: Posting } | Failed;

/** Hears of each change, and of outcomes to report: all pages have come, or something could not be had. */
type Listener = (state: Ready, news?: Ready | Failed) => void;

/** What the address of a hiring system has to give after its first answer: further pages, and the details of postings. */
export class VendorSource {
  readonly #format: Format | undefined;
  readonly #address: string;
  readonly #changed: Listener;
  readonly #postings: Map<string, Posting>;
  readonly #issues: Issue[];
  /** How many issues have been reported. */
  #reported: number;
  readonly #details = new Map<string, Details>();
  readonly #pages = new Set<string>();
  #next: string | undefined;
  #state: Ready;
  #activity = new AbortController();
  #paging = false;

  private constructor(format: Format | undefined, json: unknown, address: string, first: Ready, changed: Listener) {
    this.#format = format;
    this.#address = address;
    this.#changed = changed;
    this.#postings = new Map(first.postings.map((posting) => [posting.id, posting]));
    this.#issues = [...first.issues];
    this.#reported = first.issues.length;
    this.#follow(json, address);
    this.#state = { ...first, complete: this.#next === undefined };
  }

  /**
   * @param json what `address` answered, and `first` what was read from it
   * @param formatName as the page named it, if it did
   */
  static async open(
    json: unknown,
    address: string,
    formatName: string | undefined,
    first: Ready,
    changed: Listener,
  ): Promise<VendorSource> {
    const name = formatName || recognise(json);
    const format = name && isConvertedFormat(name) ? await loadFormat(name, importPart) : undefined;
    return new VendorSource(format, json, address, first, changed);
  }

  get state(): Ready {
    return this.#state;
  }

  /** Loads the pages that are left, one after the other. Does nothing while it does so, and after a failure. */
  resume(): void {
    if (this.#paging || this.#state.error || this.#state.complete) return;
    this.#paging = true;
    const { signal } = this.#active;
    this.#loadPages(signal).then(
      () => {
        if (!signal.aborted) this.#paging = false;
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  /** Drops what is on its way. What has come stays. */
  pause(): void {
    this.#activity.abort();
    this.#paging = false;
    for (const [id, { status }] of this.#details) if (status === 'loading') this.#details.delete(id);
  }

  /** Loads the rest after a failure. */
  retry(): void {
    const { error: _, ...state } = this.#state;
    this.#change(state);
    this.resume();
  }

  /** The posting with its details, as far as they have come. */
  withDetails(posting: Posting): Posting {
    const details = this.#details.get(posting.id);
    return details?.status === 'ready' ? details.posting : posting;
  }

  detailsOf({ id }: Posting): Details | undefined {
    return this.#details.get(id);
  }

  /** Loads what the list leaves out of a posting, once; nothing where the list has all that the vendor gives. */
  loadDetails(posting: Posting): void {
    const address = this.#details.has(posting.id) ? undefined : this.#format?.details?.(posting.id, this.#address);
    if (address === undefined) return;
    const { signal } = this.#active;
    this.#details.set(posting.id, { status: 'loading' });
    this.#fetchDetails(posting, address, signal).then(
      (details) => {
        if (signal.aborted) return;
        this.#details.set(posting.id, details);
        this.#changed(this.#state, details.status === 'error' ? details : undefined);
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  retryDetails(posting: Posting): void {
    if (this.#details.get(posting.id)?.status !== 'error') return;
    this.#details.delete(posting.id);
    this.loadDetails(posting);
    this.#changed(this.#state);
  }

  /** The first posting with its details, for one who shows no other. */
  async first(signal: AbortSignal): Promise<Ready | Failed> {
    const [posting, ...others] = this.#state.postings;
    const address = posting && this.#format?.details?.(posting.id, this.#address);
    if (!posting || address === undefined) return { ...this.#state, complete: true };
    const details = await this.#fetchDetails(posting, address, signal);
    if (details.status === 'error') return details;
    return { ...this.#state, postings: [details.posting, ...others], complete: true };
  }

  get #active(): AbortController {
    if (this.#activity.signal.aborted) this.#activity = new AbortController();
    return this.#activity;
  }

  /** Finds the page after one that has come. */
  #follow(json: unknown, address: string): void {
    this.#pages.add(address);
    const next = this.#format?.nextPage?.(json, address);
    this.#next = next === undefined || this.#pages.has(next) ? undefined : next;
    if (this.#next === undefined || this.#pages.size < maxPages) return;
    this.#next = undefined;
    this.#issues.push({ path: '', message: `has more than ${maxPages} pages: those after ${address} are left out` });
  }

  async #loadPages(signal: AbortSignal): Promise<void> {
    while (this.#next !== undefined) {
      const address = this.#next;
      const loaded = await loadJson(address, signal);
      if ('error' in loaded) {
        const { error } = loaded;
        this.#change({ ...this.#snapshot(), error }, { status: 'error', error });
        return;
      }
      this.#take(loaded.json, address);
      // A list that grows is sorted and counted anew: not for each page of a hundred.
      if (this.#next === undefined || this.#postings.size > this.#state.postings.length * 1.1) this.#grow();
    }
  }

  #take(json: unknown, address: string): void {
    const { postings, issues } = this.#format?.parse(json) ?? { postings: [], issues: [] };
    // What is posted while pages are loaded moves others to the next page, where they come once more.
    for (const posting of postings) if (!this.#postings.has(posting.id)) this.#postings.set(posting.id, posting);
    this.#issues.push(...issues.map(({ path, message }) => ({ path, message: `${message} (in ${address})` })));
    this.#follow(json, address);
  }

  #grow(): void {
    const state = this.#snapshot();
    if (!state.complete) {
      this.#change(state);
      return;
    }
    this.#change(state, { ...state, issues: this.#issues.slice(this.#reported) });
    this.#reported = this.#issues.length;
  }

  #snapshot(): Ready {
    const postings = Object.freeze([...this.#postings.values()]);
    return { status: 'ready', postings, issues: [...this.#issues], complete: this.#next === undefined };
  }

  #change(state: Ready, news?: Ready | Failed): void {
    this.#state = state;
    this.#changed(state, news);
  }

  async #fetchDetails(
    posting: Posting,
    address: string,
    signal: AbortSignal,
  ): Promise<Exclude<Details, { status: 'loading' }>> {
    const loaded = await loadJson(address, signal);
    if ('error' in loaded) return { status: 'error', error: loaded.error };
    const { postings, issues } = this.#format?.parse(loaded.json) ?? { postings: [], issues: [] };
    const [details] = postings;
    if (details) return { status: 'ready', posting: mergeDetails(posting, details) };
    const message = `The details of "${posting.title}" cannot be read.`;
    return { status: 'error', error: { kind: 'schema', message, issues, url: address } };
  }
}
