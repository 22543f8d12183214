import type { ReactiveController } from 'lit';
import { type BoardState, readAddress, writeAddress } from '../core/posting/address.ts';
import { isObject } from '../core/posting/loose.ts';
import type { AddressedHost, BoardView } from './board-view.ts';

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
 * Keeps the query, the facets and the open posting of a board in the page's address, and follows Back and Forward. Whatever
 * else stands there, or in the entries of the history, stays as it is.
 */
export class BoardHistory implements ReactiveController {
  readonly #host: AddressedHost;
  readonly #view: BoardView;
  readonly #traversed: (earlier: BoardState, faded: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param traversed hears that Back or Forward led elsewhere, from where, and whether the browser faded over by itself */
  constructor(host: AddressedHost, view: BoardView, traversed: (earlier: BoardState, faded: boolean) => void) {
    this.#host = host;
    this.#view = view;
    this.#traversed = traversed;
    host.addController(this);
    // Somebody was faster than this.
    if (view.isAhead) this.filter();
  }

  /** Where somebody was in the list when they left this entry of the history. */
  get place(): ListPlace | undefined {
    return this.#note.place;
  }

  /** The address of the list with its query and facets, without an open posting. */
  get listLink(): string {
    return this.#addressOf({ ...this.#view.state, posting: undefined });
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#handleTraversal);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#handleTraversal);
  }

  /** Another search or choice of facets is shown; the address follows when there is a pause. */
  filter(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), pause);
  }

  /** Opens a posting in a new entry of the history. */
  open(posting: string, place: ListPlace): void {
    const { state } = this.#view;
    if (state.posting === undefined) this.leave(place);
    this.#view.state = { ...state, posting };
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
    const earlier = this.#view.state;
    this.#view.state = { ...earlier, posting: undefined };
    this.#write('pushState', {});
    this.#traversed(earlier, false);
  }

  #handleTraversal = ({ hasUAVisualTransition = false }: PopStateEvent): void => {
    const view = this.#view;
    const earlier = view.state;
    const state = readAddress(location.href, view.names);
    // An anchor in the page was followed, or it concerns another board.
    if (this.#addressOf(state) === this.#addressOf(earlier)) return;
    clearTimeout(this.#timer);
    view.isAhead = false;
    const sameList = this.#addressOf({ ...state, posting: undefined }) === this.listLink;
    view.state = sameList ? { ...earlier, posting: state.posting } : state;
    this.#traversed(earlier, hasUAVisualTransition);
  };

  #flush(): void {
    if (!this.#view.isAhead) return;
    clearTimeout(this.#timer);
    this.#view.isAhead = false;
    // One that has left the page has no say in its address any more.
    if (this.#host.isConnected) this.#write('replaceState', this.#note);
  }

  #write(how: 'pushState' | 'replaceState', note: Note): void {
    try {
      history[how](this.#entryWith(note, how), '', this.#addressOf(this.#view.state));
    } catch {
      // Pages without an address of their own, such as srcdoc frames, may not change it. The board works without.
    }
  }

  #addressOf(state: BoardState): string {
    return writeAddress(location.href, state, this.#view.names);
  }

  get #note(): Note {
    const notes: unknown = isObject(history.state) ? history.state[noteKey] : undefined;
    const note: unknown = isObject(notes) ? notes[this.#view.names.query] : undefined;
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
    return { ...state, [noteKey]: { ...others, [this.#view.names.query]: note } };
  }
}

function placeOf(value: unknown): ListPlace | undefined {
  if (!isObject(value)) return undefined;
  const { id, top, shown } = value;
  return typeof id === 'string' && typeof top === 'number' && typeof shown === 'number'
    ? { id, top, shown }
    : undefined;
}
