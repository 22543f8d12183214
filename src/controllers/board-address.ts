import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AddressNames,
  addressNames,
  type BoardState,
  postingHref,
  postingLinks,
  readAddress,
  writeAddress,
} from '../core/posting/address.ts';
import type { FacetSelection } from '../core/posting/facets.ts';
import { isObject } from '../core/posting/loose.ts';

interface AddressedHost extends ReactiveControllerHost, HTMLElement {
  /** The name of the parameter for the open posting. */
  readonly param: string;
  /** The template of the postings' own pages, where they have some. */
  readonly href: string | undefined;
}

/** Where somebody was in the list when they left it. */
export interface ListPlace {
  /** The posting that they went to. */
  readonly id: string;
  /** How far below the top of the window its link stood, in pixels. */
  readonly top: number;
  /** How many postings the list showed. */
  readonly shown: number;
}

/** What a board notes in an entry of the history, under its own name beside what the page keeps there. */
interface Note {
  /** This entry was made by opening a posting: the list is one step back. */
  readonly opened?: true;
  readonly place?: ListPlace;
}

const noteKey = 'job-board-elements';

/** Browsers allow some 100 changes of the address in 10 to 30 seconds. */
const pause = 300;

/**
 * Keeps a board's query, facets and open posting in the page's address, and follows Back and Forward. Whatever else stands
 * there, or in the entries of the history, stays as it is.
 */
export class BoardAddressController implements ReactiveController {
  readonly #host: AddressedHost;
  readonly #traversed: (earlier: BoardState, faded: boolean) => void;
  #names: AddressNames = addressNames();
  #settings: string | undefined;
  #state: BoardState = { query: '', facets: {}, posting: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param traversed hears that Back or Forward led elsewhere, from where, and whether the browser faded over by itself */
  constructor(host: AddressedHost, traversed: (earlier: BoardState, faded: boolean) => void) {
    this.#host = host;
    this.#traversed = traversed;
    host.addController(this);
  }

  get state(): BoardState {
    return this.#state;
  }

  /** Where somebody was in the list when they left this entry of the history. */
  get place(): ListPlace | undefined {
    return this.#note.place;
  }

  /** The address of the list with its query and facets, without an open posting. */
  get listLink(): string {
    return this.#addressOf({ ...this.#state, posting: undefined });
  }

  /** Makes links to postings. */
  links(): (id: string) => string {
    const { href } = this.#host;
    return href ? (id) => postingHref(href, id) : postingLinks(location.href, this.#names);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#handleTraversal);
    this.#settings = undefined;
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#handleTraversal);
  }

  /** Called before each render: the settings may come after the element. */
  read(): void {
    const { param, href, isConnected } = this.#host;
    const settings = `${param}\n${Boolean(href)}`;
    if (!isConnected || settings === this.#settings) return;
    this.#settings = settings;
    this.#names = namesFor(this.#host);
    // What was changed just before an element was moved is not in the address yet.
    if (this.#timer === undefined) this.#state = readAddress(location.href, this.#names);
  }

  /** Another search or choice of facets; the address follows when there is a pause. */
  filter(query: string, facets: FacetSelection): void {
    this.#state = { query, facets, posting: undefined };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), pause);
  }

  /** Opens a posting in a new entry of the history. */
  open(posting: string, place: ListPlace): void {
    if (this.#state.posting === undefined) this.leave(place);
    this.#state = { ...this.#state, posting };
    this.#write('pushState', { opened: true });
  }

  /** Notes in this entry of the history where the list stood. */
  leave(place: ListPlace): void {
    this.#flush();
    this.#write('replaceState', { place });
  }

  /** Forgets where the list stood, once it stands there again. */
  arrive(): void {
    if (this.place) this.#write('replaceState', {});
  }

  /** Leads back to the list: by the history, where it is one step back, else in a new entry. */
  close(): void {
    if (this.#note.opened) {
      history.back();
      return;
    }
    const earlier = this.#state;
    this.#state = { ...earlier, posting: undefined };
    this.#write('pushState', {});
    this.#traversed(earlier, false);
  }

  #handleTraversal = ({ hasUAVisualTransition = false }: PopStateEvent): void => {
    const state = readAddress(location.href, this.#names);
    // An anchor in the page was followed, or it concerns another board.
    if (this.#addressOf(state) === this.#addressOf(this.#state)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const earlier = this.#state;
    const sameList = this.#addressOf({ ...state, posting: undefined }) === this.listLink;
    this.#state = sameList ? { ...earlier, posting: state.posting } : state;
    this.#traversed(earlier, hasUAVisualTransition);
  };

  #flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // One that has left the page has no say in its address any more.
    if (this.#host.isConnected) this.#write('replaceState', this.#note);
  }

  #write(how: 'pushState' | 'replaceState', note: Note): void {
    try {
      history[how](this.#entryWith(note, how), '', this.#addressOf(this.#state));
    } catch {
      // Pages without an address of their own, such as srcdoc frames, may not change it. The board works without.
    }
  }

  #addressOf(state: BoardState): string {
    return writeAddress(location.href, state, this.#names);
  }

  get #note(): Note {
    const notes: unknown = isObject(history.state) ? history.state[noteKey] : undefined;
    const note: unknown = isObject(notes) ? notes[this.#names.query] : undefined;
    if (!isObject(note)) return {};
    const place = placeOf(note['place']);
    return { ...(note['opened'] === true && { opened: true }), ...(place && { place }) };
  }

  /** The page's own state for the entry, with a note of ours. State that is no plain object stays alone. */
  #entryWith(note: Note, how: 'pushState' | 'replaceState'): unknown {
    const state: unknown = history.state;
    if (state !== null && (!isObject(state) || Array.isArray(state))) return state;
    const notes: unknown = state?.[noteKey];
    // What other boards noted holds for the entry that it was noted in, and no other.
    const others = how === 'replaceState' && isObject(notes) ? notes : {};
    return { ...state, [noteKey]: { ...others, [this.#names.query]: note } };
  }
}

function placeOf(value: unknown): ListPlace | undefined {
  if (!isObject(value)) return undefined;
  const { id, top, shown } = value;
  return typeof id === 'string' && typeof top === 'number' && typeof shown === 'number'
    ? { id, top, shown }
    : undefined;
}

/**
 * The first board of a page has the plain names. Those after it put their `id`, or `board2` and so on, before theirs, but not
 * before a `param` that no board before them has.
 */
function namesFor(host: AddressedHost): AddressNames {
  const { param, href, localName, id } = host;
  const root = host.getRootNode();
  const boards = root instanceof Document || root instanceof ShadowRoot ? [...root.querySelectorAll(localName)] : [];
  const earlier = boards.slice(0, Math.max(0, boards.indexOf(host)));
  const prefix = earlier.length > 0 ? `${id || `board${earlier.length + 1}`}-` : '';
  const taken = earlier.some((board) => 'param' in board && board.param === param);
  const names = addressNames({ param: taken ? prefix + param : param, prefix });
  return href ? { ...names, posting: undefined } : names;
}
