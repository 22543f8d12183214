import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AddressNames,
  addressNames,
  type BoardState,
  postingHref,
  postingLinks,
  readAddress,
} from '../core/posting/address.ts';

export interface AddressedHost extends ReactiveControllerHost, HTMLElement {
  /** The name of the parameter for the open posting. */
  readonly param: string;
  /** The template of the postings' own pages, where they have some. */
  readonly href: string | undefined;
}

/** How many postings are shown at first, and how many more each time. */
export const pageSize = 20;

/** So few are not worth a button: they are shown with those before them. */
const remainder = 5;

/** What of a board is shown: the query, facets and open posting that the page's address names, and how much of the list. */
export class BoardView implements ReactiveController {
  state: BoardState = { query: '', facets: {}, posting: undefined };
  /** How many postings of the list are asked for. */
  shown = pageSize;
  /** The state was changed, and the address does not say so yet. */
  isAhead = false;
  names: AddressNames = addressNames();
  readonly #host: AddressedHost;
  #settings: string | undefined;

  constructor(host: AddressedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#settings = undefined;
  }

  /** Called before each render: the settings may come after the element. */
  read(): void {
    const { param, href, isConnected } = this.#host;
    const settings = `${param}\n${Boolean(href)}`;
    if (!isConnected || settings === this.#settings) return;
    this.#settings = settings;
    this.names = namesFor(this.#host);
    // What was changed just before an element was moved is not in the address yet.
    if (!this.isAhead) this.state = readAddress(location.href, this.names);
  }

  /** How many postings of a list are shown. */
  shownOf(total: number): number {
    return total <= this.shown + remainder ? total : this.shown;
  }

  /** Makes links to postings. */
  links(): (id: string) => string {
    const { href } = this.#host;
    return href ? (id) => postingHref(href, id) : postingLinks(location.href, this.names);
  }
}

/**
 * The first board of a page has the plain names. Those after it put their `id`, or `board2` and so on, before theirs, but not
 * before a `param` that no board before them has.
 */
function namesFor(host: AddressedHost): AddressNames {
  const { param, href, localName, id } = host;
  // Those within shadow roots come last, so that others need not look for them.
  const inShadow = host.getRootNode() instanceof ShadowRoot;
  const boards = inShadow ? allWithin(document, localName) : [...document.querySelectorAll(localName)];
  const earlier = boards.slice(0, Math.max(0, boards.indexOf(host)));
  const prefix = earlier.length > 0 ? `${id || `board${earlier.length + 1}`}-` : '';
  const taken = earlier.some((board) => 'param' in board && board.param === param);
  const names = addressNames({ param: taken ? prefix + param : param, prefix });
  return href ? { ...names, posting: undefined } : names;
}

/** All elements of a name, those in open shadow roots last. */
function allWithin(root: ParentNode, localName: string): Element[] {
  const roots = Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot ?? []).flat();
  return [...root.querySelectorAll(localName), ...roots.flatMap((inner) => allWithin(inner, localName))];
}
