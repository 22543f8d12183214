import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BoardState } from '../core/posting/address.ts';
import type { Posting } from '../core/posting/posting.ts';
import { isPlainClick } from '../services/plain-click.ts';
import { withViewTransition } from '../services/view-transition.ts';
import { BoardHistory, type ListPlace } from './board-history.ts';
import { type BoardView, pageSize } from './board-view.ts';

interface NavigatedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly param: string;
  readonly href: string | undefined;
  readonly postings: readonly Posting[];
}

interface NavigationOptions {
  /** Hears that Back or Forward led elsewhere, and from where. */
  readonly followed: (earlier: BoardState) => void;
  /** Settles once what is there has been rendered, whatever else is on its way. */
  readonly rendered: () => Promise<unknown>;
}

/**
 * Leads from the list to a posting and back, by links and by the history: view, focus and scroll follow, and each stands
 * again where it was left.
 */
export class BoardNavigation implements ReactiveController {
  readonly history: BoardHistory;
  readonly #host: NavigatedHost;
  readonly #view: BoardView;
  readonly #options: NavigationOptions;
  /** The page was come back to: the list goes where it was left, once it is there. */
  #restoring = true;
  /** Focus goes to what comes in place of the thing that had it. */
  #awaiting = false;
  /** Where the list was left last, and how far each posting was read: the top of the board, in pixels from the window's. */
  #listLeft: ListPlace | undefined;
  readonly #postingsLeft = new Map<string, number>();

  constructor(host: NavigatedHost, view: BoardView, options: NavigationOptions) {
    this.#host = host;
    this.#view = view;
    this.#options = options;
    this.history = new BoardHistory(host, view, (earlier, faded) => this.#follow(earlier, faded));
    host.addController(this);
  }

  /** Focus goes on to the first posting that was not there before. */
  showMore(): void {
    const { length } = this.#links;
    this.#view.shown += pageSize;
    this.#host.requestUpdate();
    void this.#options.rendered().then(() => this.#links[length]?.focus());
  }

  /** Follows a posting's link: opens it in place, or notes where the list stood when the page is left for the posting's own. */
  open(posting: Posting, link: HTMLElement): void {
    const place = this.#placeOf(link, posting);
    if (this.#host.href) {
      this.history.leave(place);
      return;
    }
    this.#postingsLeft.delete(posting.id);
    this.history.open(posting.id, place);
    void this.#show(this.#arriveAtPosting);
  }

  handleBack = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.history.close();
  };

  /** Keeps focus within the board while what had it makes room for something that is yet to come. */
  awaitFocus(): void {
    this.#awaiting = true;
    this.#host.requestUpdate();
  }

  /**
   * Called before each render of a list. Brings one that was come back to, to where it was left, as soon as what stood there
   * has come, unless somebody is at work in it by then.
   */
  restore(complete: boolean): void {
    if (!this.#restoring) return;
    const { place } = this.history;
    this.#restoring = place !== undefined && !this.#isOpen && !this.#host.matches(':focus-within');
    if (!place || !this.#restoring) return;
    this.#view.shown = place.shown;
    void this.#options.rendered().then(() => {
      if (!this.#restoring || !(complete || this.#linkOf(place.id))) return;
      this.#restoring = false;
      this.#returnTo(place);
    });
  }

  hostUpdated(): void {
    if (!this.#awaiting || this.#find('.skeleton')) return;
    this.#awaiting = false;
    if (this.#isOpen) setTimeout(this.#arriveAtPosting);
    else this.#find('.retry, #query, [data-index]')?.focus();
  }

  #follow(earlier: BoardState, faded: boolean): void {
    const { posting } = this.#view.state;
    const place = this.history.place ?? (earlier.posting === undefined ? undefined : this.#listLeft);
    this.#leave(earlier.posting);
    this.#options.followed(earlier);
    this.#view.shown = place?.shown ?? pageSize;
    if (posting === earlier.posting) {
      this.#host.requestUpdate();
      return;
    }
    // Somebody at work elsewhere on the page is not called away.
    const takesFocus = this.#host.matches(':focus-within') || document.activeElement === document.body;
    const arrive =
      posting === undefined ? () => this.#returnTo(place ?? { id: earlier.posting ?? '' }) : this.#arriveAtPosting;
    void this.#show(takesFocus ? arrive : () => {}, !faded);
  }

  /** Remembers where somebody was: the history leads on before it can be noted there. */
  #leave(posting: string | undefined): void {
    if (posting !== undefined) {
      this.#postingsLeft.set(posting, this.#host.getBoundingClientRect().top);
      return;
    }
    const link = this.#links.find((one) => one.getBoundingClientRect().top >= 0);
    const first = link && this.#postingOf(link);
    this.#listLeft = first && this.#placeOf(link, first);
  }

  async #show(arrive: () => unknown, fades = true): Promise<void> {
    await withViewTransition(async () => {
      this.#host.requestUpdate();
      await this.#options.rendered();
      // What was rendered inside has rendered itself in turn.
      await new Promise((resolve) => setTimeout(resolve));
      arrive();
    }, fades);
  }

  /** To the posting's title, and to where it was read, else to its beginning where the list was scrolled. */
  #arriveAtPosting = (): void => {
    const host = this.#host;
    const waiting = this.#find('.skeleton');
    const target = waiting ?? host.querySelector('job-posting') ?? this.#find('job-posting');
    target?.focus({ preventScroll: true });
    this.#awaiting = waiting !== null;
    if (!target?.matches(':focus-within')) (this.#find('.retry') ?? this.#find('.back'))?.focus();
    const { top } = host.getBoundingClientRect();
    const left = this.#postingsLeft.get(this.#view.state.posting ?? '');
    if (left !== undefined) scrollBy({ top: top - left, behavior: 'instant' });
    else if (top < 0) host.scrollIntoView({ block: 'start', behavior: 'instant' });
  };

  /** To the link of the posting that was open, where it stood when it was followed. */
  #returnTo({ id, top }: { readonly id: string; readonly top?: number }): void {
    const link = this.#linkOf(id);
    if (link) {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (top !== undefined) scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    } else {
      this.#find('#query, [data-index]')?.focus({ preventScroll: true });
    }
    this.history.arrive();
  }

  get #isOpen(): boolean {
    return this.#view.state.posting !== undefined;
  }

  #placeOf(link: HTMLElement, { id }: Posting): ListPlace {
    return { id, top: link.getBoundingClientRect().top, shown: this.#view.shown };
  }

  #postingOf({ dataset }: HTMLElement): Posting | undefined {
    return this.#host.postings[Number(dataset['index'])];
  }

  #linkOf(id: string): HTMLElement | undefined {
    return this.#links.find((link) => this.#postingOf(link)?.id === id);
  }

  get #links(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-index]')];
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}
