import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue, LoadError } from '../core/issue.ts';
import { convert, isNative } from '../core/posting/formats/convert.ts';
import type { ParsedPostings } from '../core/posting/formats/format.ts';
import { parseInSteps, schemaOrg } from '../core/posting/formats/schema-org.ts';
import type { Posting } from '../core/posting/posting.ts';
import { applicationSource } from '../services/application-source.ts';
import { childScript } from '../services/child-script.ts';
import { importPart } from '../services/import-part.ts';
import type { inSlices } from '../services/in-slices.ts';
import { type Loaded, loadJson } from '../services/load-json.ts';
import type { Failed, Ready, VendorSource } from '../services/vendor-source.ts';

interface PostingsHost extends ReactiveControllerHost, HTMLElement {
  readonly data: unknown;
  readonly src: string | undefined;
  readonly format: string | undefined;
}

/** What is known of the data. `pending` only while the page itself is still arriving. */
export type PostingsState = { readonly status: 'pending' | 'empty' | 'loading' } | Ready | Failed;

type Settled = Ready | Failed;

interface Source {
  readonly kind: 'data' | 'script' | 'src';
  readonly value: unknown;
  readonly format: string | undefined;
}

/**
 * Brings the postings of an element: from its `data`, else a child script, else `src`. Follows changes of each, and drops
 * what is still on its way when the source changes or the element leaves the page.
 */
export class PostingsController implements ReactiveController {
  readonly #host: PostingsHost;
  readonly #settled: (news: Settled) => void;
  readonly #inSlices: typeof inSlices | undefined;
  #source: Source | undefined;
  #state: PostingsState | undefined;
  #news: readonly Settled[] = [];
  #vendor: VendorSource | undefined;
  #script: string | undefined;
  #observer: MutationObserver | undefined;
  #loading: AbortController | undefined;
  #conversion: Promise<unknown> | undefined;

  /**
   * @param settled hears of each outcome once it has been rendered: the postings when the first page has come, and again when
   * the last of several has, with the issues that it was not told of before; and each error, which for a later page or for
   * details leaves the state as it is
   * @param slices reads a whole list, however long; without it the first posting only is loaded, with its details
   */
  constructor(host: PostingsHost, settled: (news: Settled) => void, slices?: typeof inSlices) {
    this.#host = host;
    this.#settled = settled;
    this.#inSlices = slices;
    host.addController(this);
  }

  get state(): PostingsState {
    return this.#state ?? { status: document.readyState === 'loading' ? 'pending' : 'empty' };
  }

  /** Settles when data that is at hand has been read, where what reads its format had to be loaded first. */
  get conversion(): Promise<unknown> | undefined {
    return this.#conversion;
  }

  /** Loads the same source again; of one that came in part, the rest. */
  retry(): void {
    if (this.#vendor) {
      this.#vendor.retry();
    } else {
      this.#forget();
      this.#host.requestUpdate();
    }
  }

  /** Loads what the list leaves out of a posting: its description, its form. Once, however often it is asked for. */
  loadDetails(posting: Posting): void {
    this.#vendor?.loadDetails(posting);
  }

  /** Loads details again that could not be had. */
  retryDetails(posting: Posting): void {
    this.#vendor?.retryDetails(posting);
  }

  /** `none` where they were not asked for, or the list leaves nothing out. */
  detailsStatus(posting: Posting): 'none' | 'loading' | 'ready' | 'error' {
    return this.#vendor?.detailsOf(posting)?.status ?? 'none';
  }

  /** Why details could not be had. */
  detailsError(posting: Posting): LoadError | undefined {
    const details = this.#vendor?.detailsOf(posting);
    return details?.status === 'error' ? details.error : undefined;
  }

  /** The posting with its details, if they are there. */
  withDetails(posting: Posting): Posting {
    return this.#vendor?.withDetails(posting) ?? posting;
  }

  hostConnected(): void {
    // Where the candidate came from is read before anything changes the address.
    applicationSource();
    this.#observer ??= new MutationObserver(this.#readScript);
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['type'],
    });
    // Until the page has arrived, the child script may still come.
    document.addEventListener('DOMContentLoaded', this.#readScript);
    this.#readScript();
    // Data is fetched beside the words that the first update may wait for.
    queueMicrotask(() => this.hostUpdate());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#readScript);
    // What has arrived stays, so that an element that is moved does not load again.
    if (this.#state?.status === 'loading') this.#forget();
    this.#vendor?.pause();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const source = this.#findSource();
    const current = this.#source;
    const isSame = source?.kind === current?.kind && source?.format === current?.format;
    if (isSame && Object.is(source?.value, current?.value)) return;
    const state = this.#state;
    this.#forget();
    this.#source = source;
    // A page that renders anew gives the same again. Until that is read, a form that is being filled in must not go.
    if (source?.kind === 'data') this.#state = state;
    if (source) this.#begin(source);
  }

  hostUpdated(): void {
    const news = this.#news;
    this.#news = [];
    for (const outcome of news) this.#settled(outcome);
    if (this.#host.isConnected) this.#vendor?.resume();
  }

  #readScript = (): void => {
    this.#script = childScript(this.#host, ':is([type="application/json"], [type="application/ld+json"])');
    this.#host.requestUpdate();
  };

  #findSource(): Source | undefined {
    const { data, src, format } = this.#host;
    if (data !== undefined && data !== null) return { kind: 'data', value: data, format };
    if (this.#script !== undefined) return { kind: 'script', value: this.#script, format };
    return src ? { kind: 'src', value: src, format } : undefined;
  }

  #forget(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#source = undefined;
    this.#state = undefined;
    this.#news = [];
    this.#conversion = undefined;
    this.#vendor?.pause();
    this.#vendor = undefined;
  }

  /** Data that is at hand is ready at once, so that nothing flickers. */
  #begin(source: Source): void {
    const loading = new AbortController();
    this.#loading = loading;
    const settle = (state: Settled): void => {
      if (!loading.signal.aborted) this.#change(state, state);
    };
    const outcome = this.#outcomeOf(source, loading.signal);
    if (outcome instanceof Promise) {
      this.#state ??= { status: 'loading' };
      const settled = outcome.then(settle, (cause: unknown) => settle(failed('network', String(cause), source)));
      if (source.kind !== 'src') this.#conversion = settled;
    } else {
      settle(outcome);
    }
  }

  #change = (state: Settled, news?: Settled): void => {
    this.#state = state;
    if (news) this.#news = [...this.#news, news];
    this.#host.requestUpdate();
  };

  #outcomeOf(source: Source, signal: AbortSignal): Settled | Promise<Settled> {
    const { kind, value } = source;
    if (kind === 'src') return loadJson(String(value), signal).then((loaded) => this.#fetched(loaded, source, signal));
    try {
      return this.#read(kind === 'script' ? parseScript(String(value)) : { json: value }, source, signal);
    } catch (cause) {
      // An object of the page's own may throw when it is read.
      return failed('schema', String(cause), source);
    }
  }

  #read(loaded: Loaded, source: Source, signal: AbortSignal): Settled | Promise<Settled> {
    if ('error' in loaded) return { status: 'error', error: loaded.error };
    const { json } = loaded;
    const parsed = isNative(json, source.format)
      ? this.#readNative(json, signal)
      : convert(json, source.format, importPart);
    return parsed instanceof Promise ? parsed.then((result) => settledBy(result, source)) : settledBy(parsed, source);
  }

  #readNative(json: unknown, signal: AbortSignal): ParsedPostings | Promise<ParsedPostings> {
    return this.#inSlices?.(parseInSteps(json), signal, this.#showFirst) ?? schemaOrg.parse(json);
  }

  /** Where there are very many, the first are shown while the rest is read. */
  #showFirst = ({ postings }: ParsedPostings): void => {
    if (this.#state?.status === 'ready' || postings.length === 0) return;
    this.#change({ status: 'ready', postings: [...postings], issues: [], complete: false });
  };

  /** What a hiring system answered may be a part only of what it has. */
  async #fetched(loaded: Loaded, source: Source, signal: AbortSignal): Promise<Settled> {
    if ('error' in loaded || isNative(loaded.json, source.format)) return this.#read(loaded, source, signal);
    const [state, { VendorSource }] = await Promise.all([
      this.#read(loaded, source, signal),
      importPart(() => import('../services/vendor-source.ts')),
    ]);
    if (state.status === 'error') return state;
    const vendor = await VendorSource.open(loaded.json, String(source.value), source.format, state, this.#change);
    if (!this.#inSlices) return vendor.first(signal);
    if (!signal.aborted) this.#vendor = vendor;
    return vendor.state;
  }
}

function parseScript(text: string): Loaded {
  try {
    return { json: JSON.parse(text) };
  } catch (cause) {
    return { error: { kind: 'syntax', message: String(cause), issues: [], url: undefined } };
  }
}

function settledBy({ postings, issues }: ParsedPostings, source: Source): Settled {
  if (postings.length > 0 || issues.length === 0) return { status: 'ready', postings, issues, complete: true };
  return failed('schema', 'The data holds no posting that can be shown.', source, issues);
}

function failed(kind: LoadError['kind'], message: string, source: Source, issues: readonly Issue[] = []): Settled {
  const url = source.kind === 'src' ? new URL(String(source.value), document.baseURI).href : undefined;
  return { status: 'error', error: { kind, message, issues, url } };
}
