import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { BoardAddressController } from '../../controllers/board-address.ts';
import { BoardSearch } from '../../controllers/board-search.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { PostingProvider } from '../../controllers/posting-provider.ts';
import { PostingsController, type PostingsState } from '../../controllers/postings.ts';
import type { LoadError } from '../../core/issue.ts';
import type { BoardState } from '../../core/posting/address.ts';
import { type FacetName, type FacetSelection, facetNames } from '../../core/posting/facets.ts';
import type { Posting } from '../../core/posting/posting.ts';
import type { SearchResult } from '../../core/posting/search.ts';
import { type SortOrder, sortOrders } from '../../core/posting/sort.ts';
import { formatNumber } from '../../core/text/format.ts';
import { board as english } from '../../core/text/messages/en/board.ts';
import { posting as postingEnglish } from '../../core/text/messages/en/posting.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { BoardErrorEvent, BoardFilterEvent, BoardLoadEvent, BoardSelectEvent } from '../../events.ts';
import { inSlices } from '../../services/in-slices.ts';
import { withViewTransition } from '../../services/view-transition.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { levelFrom } from '../shared/heading.ts';
import { notices } from '../shared/notices.styles.ts';
import { errorView, noticeView, skeletonView } from '../shared/notices.view.ts';
import { setStates } from '../shared/states.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { partly, warn } from '../shared/warn.ts';
import { type FacetChoice, facetChoice, facetView, moreThan, optionsAtFirst, optionText } from './filters.view.ts';
import { styles } from './job-board.styles.ts';
import { postingView } from './posting.view.ts';
import { groupsView, type RowContext, rowsView } from './rows.view.ts';
import { searchView } from './search.view.ts';

/** How many postings are shown at first, and how many more each time. */
const pageSize = 25;

/** What is listed; `counts` only once everything is searchable. */
interface BoardResult {
  readonly indexes: Uint32Array;
  readonly counts: SearchResult['counts'] | undefined;
}

/**
 * @summary Lists job postings from JSON, with search and filters, and shows the one that is chosen.
 *
 * It takes a list of schema.org JobPostings, or a known source's list, from `data`, from a child
 * `<script type="application/json">` (or `application/ld+json`), or from `src`, in this order. Query, filters and the open
 * posting stand in the page's address. A `<job-posting>` or `<apply-form>` that the page puts inside shows the open posting
 * in place of the board's own.
 *
 * @attr sitekey - The site's key, for the captcha that `captcha` names.
 * @attr challenge - Where the server hands out challenges, for `captcha="altcha"`.
 * @attr captcha-variant - Which kind of the named captcha: `invisible`, `v3`, `enterprise`, `enterprise-checkbox`, `eu`.
 *
 * @slot - The page's own `<job-posting>` or `<apply-form>` for the open posting; shown only with one of them in it.
 * @slot empty - What is said when there are no postings.
 * @slot form - What stands in place of the open posting's form.
 * @slot before - What stands in the form between the questions and the captcha, such as a privacy notice.
 * @slot captcha - The captcha of the form, right above its button.
 *
 * @fires {BoardLoadEvent} board-load - The postings are shown.
 * @fires {BoardErrorEvent} board-error - The data, or a part of it, could not be had or used.
 * @fires {BoardFilterEvent} board-filter - Another search or choice of filters is shown.
 * @fires {BoardSelectEvent} board-select - A posting was chosen in the list. Cancelable.
 *
 * @csspart search - Search field and order.
 * @csspart query - The search field.
 * @csspart sort - The choice of order.
 * @csspart filters-toggle - The button that shows the filters where there is little room.
 * @csspart filters - The filters.
 * @csspart facet - One of them; also `department`, `location`, `workplace`, `employment-type`, `organization`.
 * @csspart facet-name - Its name.
 * @csspart option - One of its values, with a checkbox.
 * @csspart option-name - The value.
 * @csspart option-count - How many postings have it.
 * @csspart more-options - The button that shows more values.
 * @csspart results - Count and list.
 * @csspart count - How many postings there are.
 * @csspart clear - The button that takes query and filters away.
 * @csspart group - Postings that have something in common.
 * @csspart group-title - What that is, a heading.
 * @csspart rows - A list of postings.
 * @csspart row - One posting in it.
 * @csspart row-title - Its title, a heading.
 * @csspart row-link - The link in its title.
 * @csspart row-facts - What else is told of it.
 * @csspart row-fact - One of these; also `closed`, `organization`, `department`, `location`, `workplace`, `employment-type`, `pay`, `date-posted`.
 * @csspart shown - How much of the list is shown.
 * @csspart more - The button that shows more of it.
 * @csspart back - The link from a posting to the list.
 * @csspart posting - The open posting. Its own parts are there as `posting-title`, `posting-facts` and so on, those of its form as `form-field`, `form-submit` and so on.
 * @csspart notice - What is said in place of postings.
 * @csspart error - What is said when the postings cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place of postings that are on their way.
 *
 * @cssstate loading - The postings are on their way.
 * @cssstate error - They could not be had or used.
 * @cssstate empty - There are none.
 * @cssstate no-matches - None matches the query and the filters.
 * @cssstate open - A posting is open.
 */
export class JobBoard extends LitElement {
  static override styles = [tokens, notices, styles];

  /** The postings, as any JSON value. Wins over a child script and `src`. */
  @property({ attribute: false }) data: unknown;

  /** The address of the postings' JSON. */
  @property() src: string | undefined;

  /** The data's format, where it is not to be told from its shape. */
  @property() format: string | undefined;

  /** Parts the list by `department`, `location`, `workplace`, `employment-type` or `organization`. */
  @property({ attribute: 'group-by' }) groupBy: string | undefined;

  /** The filters to show, of the same names, with spaces or commas between. Without it, those that have two values or more. */
  @property() filters: string | undefined;

  /** The order of the list: `source` (as the data has it), `date` (the newest first) or `title`. */
  @property() sort: string | undefined;

  /** The name of the parameter in the page's address that holds the open posting. */
  @property() param = 'job';

  /** Leads to postings on pages of their own: `/careers/{id}`. Without it they open in place. */
  @property() href: string | undefined;

  /** The level of the headings of postings and groups, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Tells search engines of the open posting, by a script of type `application/ld+json` in the page's head. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  /** Where the form sends applications. */
  @property() action: string | undefined;

  /** Keeps a draft of the answers, for this `session` or `local`ly for a week. */
  @property() draft: string | undefined;

  /** Where candidates find help: an https: or mailto: address. */
  @property() support: string | undefined;

  /** Lets the form send nothing without a captcha token. */
  @property({ type: Boolean, attribute: 'captcha-required' }) captchaRequired = false;

  /** `allow` lets applications through when the captcha cannot be loaded. */
  @property({ attribute: 'captcha-unavailable' }) captchaUnavailable: 'block' | 'allow' = 'block';

  /** The captcha that the form drives itself: an adapter, or the name of a built-in one. */
  @property() captcha: CaptchaAdapter | CaptchaName | undefined;

  /** `off` sends without upload progress. */
  @property() progress: 'on' | 'off' = 'on';

  /** Has the form post to `action` as the browser does, and leave for the page that answers. */
  @property({ type: Boolean }) native = false;

  /** Has the form ask before the page is left while answers are not sent. */
  @property({ type: Boolean, attribute: 'warn-unsaved' }) warnUnsaved = false;

  /** Sends applications when no `apply-submit` listener does. */
  @property({ attribute: false }) submitHandler: SubmitHandler | undefined;

  /** The page's own words in place of ours. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  readonly #internals = this.attachInternals();
  readonly #localize = new LocalizeController(this, 'board', english);
  readonly #words = new LocalizeController(this, 'posting', postingEnglish);
  readonly #postings = new PostingsController(this, (state) => this.#report(state), inSlices);
  readonly #address = new BoardAddressController(this, (earlier, faded) => this.#follow(earlier, faded));
  readonly #search = new BoardSearch(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #context = new PostingProvider(this);
  #shown = pageSize;
  #limits: Readonly<Partial<Record<FacetName, number>>> = {};
  #filtersOpen = false;
  /** Somebody searched or filtered, and has not been told the outcome yet. */
  #filtered = false;
  /** The page was come back to: the list goes where it was left, once it is there. */
  #restoring = true;
  #returnFocus = false;
  #result: BoardResult | undefined;
  #opened:
    | { readonly postings: unknown; readonly id: string | undefined; readonly posting: Posting | undefined }
    | undefined;

  /** All postings, those that do not match the filters included. */
  get postings(): readonly Posting[] {
    const { state } = this.#postings;
    return state.status === 'ready' ? state.postings : none;
  }

  /** The posting that is open, if one is. */
  get posting(): Posting | undefined {
    const { postings } = this;
    const id = this.#address.state.posting;
    if (this.#opened?.postings !== postings || this.#opened.id !== id) {
      const posting = id === undefined ? undefined : postings.find((one) => one.id === id);
      this.#opened = { postings, id, posting };
    }
    return this.#opened.posting;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const { conversion } = this.#postings;
    if (!conversion) return complete;
    await conversion;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues): void {
    const { status } = this.#postings.state;
    const { postings } = this;
    this.#address.read();
    if (status === 'ready') this.#search.use({ postings, words: this.#words.messages, sort: this.#sort });
    this.#result = this.#find();
    this.#restorePage();
    this.#announceLoading();
    this.#context.posting = this.#detailed();
    setStates(this.#internals, {
      loading: status === 'loading',
      error: status === 'error',
      empty: status === 'empty' || (status === 'ready' && postings.length === 0),
      'no-matches': this.#result?.indexes.length === 0 && postings.length > 0,
      open: this.#isOpen,
    });
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`
      <p role="status" class="visually-hidden">${this.#announcer.text}</p>
      <div class="board">${this.#renderBoard()}</div>
    `;
  }

  protected override updated(): void {
    this.#reportFilter();
    if (!this.#returnFocus || this.renderRoot.querySelector('.skeleton')) return;
    this.#returnFocus = false;
    if (this.#isOpen) setTimeout(() => this.#arriveAtPosting());
    else this.renderRoot.querySelector<HTMLElement>('.retry, #query, [part="row-link"]')?.focus();
  }

  #renderBoard(): TemplateResult | typeof nothing {
    const { messages } = this.#localize;
    const { state } = this.#postings;
    if (state.status === 'pending') return nothing;
    if (state.status === 'loading') return skeletonView();
    if (state.status === 'error') return errorView(state.error, messages, this.#handleRetry);
    if (this.#isOpen) return this.#renderOpen();
    if (this.postings.length === 0) return noticeView(html`<slot name="empty">${messages.empty}</slot>`);
    return this.#renderList();
  }

  #renderOpen(): TemplateResult {
    const { messages } = this.#localize;
    const { posting } = this;
    return html`
      <a part="back" class="back" href=${this.#address.listLink} @click=${this.#handleBack}>${messages.back}</a>
      ${posting ? this.#renderPosting(posting) : this.#renderNotFound()}
    `;
  }

  #renderNotFound(): TemplateResult {
    const { messages } = this.#localize;
    return this.#isComplete ? noticeView(messages.notFoundTitle, messages.notFoundText) : skeletonView();
  }

  /** The board's own posting, unless the page brings one. What the list leaves out of it is waited for. */
  #renderPosting(posting: Posting): unknown {
    const error = this.#postings.detailsError(posting);
    if (error) return errorView(error, this.#words.messages, this.#handleRetry);
    if (this.#awaitsDetails) return skeletonView();
    if (this.querySelector('job-posting')) return html`<slot></slot>`;
    const ownForm = this.querySelector(':scope > [slot="form"], apply-form');
    return postingView(
      posting.id,
      this,
      ownForm ? (ownForm.closest<HTMLElement>('[slot="form"]')?.slot ?? '') : undefined,
    );
  }

  #renderList(): TemplateResult {
    const { messages } = this.#localize;
    const result = this.#result;
    if (!result) return skeletonView();
    const several = this.postings.length > 1;
    return html`
      ${several ? this.#renderSearch() : nothing}
      <div class="columns">
        ${several ? this.#renderFilters(result) : nothing}
        <section part="results" aria-label=${messages.results}>
          ${this.#renderCount(result)}
          ${result.indexes.length === 0 ? noticeView(messages.noMatchesTitle, messages.noMatchesText) : this.#renderRows(result)}
          ${this.#renderRest()}
        </section>
      </div>
    `;
  }

  /** Further pages of the list that could not be had. */
  #renderRest(): TemplateResult | typeof nothing {
    const { state } = this.#postings;
    const error = state.status === 'ready' && state.error;
    const { messages } = this.#localize;
    return error ? errorView(error, { ...messages, errorTitle: messages.restTitle }, this.#handleRetry) : nothing;
  }

  #renderSearch(): TemplateResult {
    return searchView(
      {
        query: this.#address.state.query,
        sort: this.#sort,
        orders: sortOrders.filter((order) => order !== 'date' || this.postings.some(({ datePosted }) => datePosted)),
        handleQuery: this.#handleQuery,
        handleSort: this.#handleSort,
      },
      this.#localize.messages,
    );
  }

  #renderFilters({ counts }: BoardResult): TemplateResult | typeof nothing {
    const { messages } = this.#localize;
    // Until they can be counted, their place is kept.
    const choices = counts ? this.#choices(counts) : undefined;
    if (choices?.length === 0) return nothing;
    const chosen = choices?.flatMap(({ options }) => options.filter((option) => option.chosen)).length ?? 0;
    return html`
      <div class="filters ${this.#filtersOpen ? 'open' : ''}">
        <button
          part="filters-toggle"
          class="button"
          type="button"
          aria-expanded=${this.#filtersOpen}
          aria-controls="filters"
          @click=${this.#handleFiltersToggle}
        >
          ${messages.filters}${chosen > 0 ? html` <span class="badge">${this.#number(chosen)}</span>` : nothing}
        </button>
        <div part="filters" id="filters" role="group" aria-label=${messages.filters} @change=${this.#handleChoice}>
          ${choices?.map((choice) => facetView(choice, messages, this.#words.messages, this.#number, this.#handleMoreOptions))}
        </div>
      </div>
    `;
  }

  #renderCount({ indexes }: BoardResult): TemplateResult {
    const { messages } = this.#localize;
    return html`
      <div class="count-line">
        <p part="count">${this.#countText(indexes.length)}</p>
        ${
          this.#isFiltered
            ? html`<button part="clear" class="text-button" type="button" @click=${this.#handleClear}>${messages.clear}</button>`
            : nothing
        }
      </div>
    `;
  }

  #renderRows({ indexes }: BoardResult): TemplateResult {
    const { messages } = this.#localize;
    const facet = facetNamed(this.groupBy);
    const context = this.#rowContext(facet);
    const rows = facet
      ? groupsView(this.#search.group(indexes, facet), this.#groupTitle(facet), this.#shown, this.postings, context)
      : rowsView(indexes.subarray(0, this.#shown), this.postings, context);
    const total = indexes.length;
    return html`
      <div @click=${this.#handleRowClick}>${rows}</div>
      ${
        total > this.#shown
          ? html`
              <div class="more-line">
                <p part="shown">${this.#shownText(total)}</p>
                <button part="more" class="button" type="button" @click=${this.#handleMore}>${messages.more}</button>
              </div>
            `
          : nothing
      }
    `;
  }

  #rowContext(group: FacetName | undefined): RowContext {
    const { language, messages } = this.#localize;
    const { organization } = this.#result?.counts ?? {};
    return {
      messages,
      language,
      words: this.#words.messages,
      level: levelFrom(this.headingLevel) + (group ? 1 : 0),
      omitted: new Set([
        ...(group ? [group] : []),
        ...(organization && organization.length > 1 ? [] : oneOrganization),
      ]),
      link: this.#address.links(),
      number: this.#number,
    };
  }

  #groupTitle(facet: FacetName): (value: string | undefined) => string {
    return (value) =>
      value === undefined ? this.#localize.messages.otherGroup : optionText(facet, value, this.#words.messages);
  }

  /** The open posting with all that belongs to it, once it is there. */
  #detailed(): Posting | undefined {
    const { posting } = this;
    if (!posting) return undefined;
    this.#postings.loadDetails(posting);
    return this.#awaitsDetails || this.#postings.detailsError(posting)
      ? undefined
      : this.#postings.withDetails(posting);
  }

  /** What can be chosen: the filters that the page names, else those with a choice. */
  #choices(counts: SearchResult['counts']): readonly FacetChoice[] {
    const { facets } = this.#address.state;
    const named = this.filters?.split(/[\s,]+/).flatMap((name) => facetNamed(name) ?? []);
    const shown = (facet: FacetName) => counts[facet].length > 1 || facets[facet] !== undefined;
    return (named ?? facetNames.filter(shown)).map((facet) =>
      facetChoice(
        facet,
        counts[facet],
        this.#search.ranking(facet),
        facets[facet] ?? none,
        this.#limits[facet] ?? optionsAtFirst,
      ),
    );
  }

  /** What matches. Without a search, the first postings show before all of them are searchable. */
  #find(): BoardResult | undefined {
    if (this.#postings.state.status !== 'ready') return undefined;
    const { query, facets } = this.#address.state;
    const found = this.#search.find(query, facets);
    const plain = !this.#isFiltered && this.#sort === 'source' && !facetNamed(this.groupBy);
    if (plain && !this.#search.complete) {
      return { indexes: Uint32Array.from(this.postings.keys()), counts: found?.counts };
    }
    return found && (this.#search.ready || this.#result) ? found : undefined;
  }

  /** Only what took its time is announced: a list that is there with the page is read with the page. */
  #announceLoading(): void {
    const { loading } = this.#localize.messages;
    const { status } = this.#postings.state;
    if (status === 'loading') this.#announcer.text = loading;
    else if (this.#announcer.text === loading)
      this.#announcer.text = this.#result ? this.#countText(this.#result.indexes.length) : '';
  }

  /** Brings a reloaded list back to where it was left. */
  #restorePage(): void {
    if (!this.#restoring || !this.#result) return;
    this.#restoring = false;
    const { place } = this.#address;
    if (!place || this.#isOpen) return;
    this.#shown = place.shown;
    void this.updateComplete.then(() => this.#returnTo(place));
  }

  /** Back or Forward led elsewhere. */
  #follow(earlier: BoardState, faded: boolean): void {
    const { query, facets, posting } = this.#address.state;
    const { place } = this.#address;
    this.#filtered ||= query !== earlier.query || facets !== earlier.facets;
    this.#shown = place?.shown ?? pageSize;
    if (posting === earlier.posting) {
      this.requestUpdate();
      return;
    }
    // Somebody at work elsewhere on the page is not called away.
    const takesFocus = this.matches(':focus-within') || document.activeElement === document.body;
    const arrive = () =>
      posting === undefined ? this.#returnTo(place ?? { id: earlier.posting ?? '' }) : this.#arriveAtPosting();
    void this.#show(takesFocus ? arrive : () => {}, !faded);
  }

  async #show(arrive: () => unknown, fades = true): Promise<void> {
    await withViewTransition(async () => {
      this.requestUpdate();
      await this.updateComplete;
      // What was rendered inside has rendered itself in turn.
      await new Promise((resolve) => setTimeout(resolve));
      arrive();
    }, fades);
  }

  /** To the posting's title, and to its beginning where the list was scrolled. */
  #arriveAtPosting(): void {
    const posting = this.querySelector('job-posting') ?? this.renderRoot.querySelector('job-posting');
    const waiting = this.renderRoot.querySelector<HTMLElement>('.skeleton');
    const target = waiting ?? posting;
    target?.focus({ preventScroll: true });
    this.#returnFocus = waiting !== null;
    if (!target?.matches(':focus-within')) {
      const { renderRoot } = this;
      (renderRoot.querySelector<HTMLElement>('.retry') ?? renderRoot.querySelector<HTMLElement>('.back'))?.focus();
    }
    if (!this.posting && !waiting) this.#announcer.say(this.#localize.messages.notFoundTitle);
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** To the link of the posting that was open, where it stood when it was followed. */
  #returnTo({ id, top }: { readonly id: string; readonly top?: number }): void {
    const link = this.#links.find(({ dataset }) => this.postings[Number(dataset['index'])]?.id === id);
    if (link) {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (top !== undefined) scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    } else {
      this.renderRoot.querySelector<HTMLElement>('#query, [part="row-link"]')?.focus({ preventScroll: true });
    }
    this.#address.arrive();
  }

  #handleQuery = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#filter(event.target.value, this.#address.state.facets);
  };

  #handleChoice = ({ target }: Event): void => {
    const facet = target instanceof HTMLInputElement && facetNamed(target.name);
    if (!facet) return;
    const { query, facets } = this.#address.state;
    const others = facets[facet]?.filter((value) => value !== target.value) ?? [];
    const { [facet]: _, ...rest } = facets;
    const values = target.checked ? [...others, target.value] : others;
    this.#filter(query, values.length > 0 ? { ...rest, [facet]: values } : rest);
  };

  #handleClear = (): void => {
    this.#filter('', {});
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  };

  #filter(query: string, facets: FacetSelection): void {
    this.#address.filter(query, facets);
    this.#shown = pageSize;
    this.#filtered = true;
    this.requestUpdate();
  }

  #handleSort = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.sort = target.value;
    this.#shown = pageSize;
  };

  #handleFiltersToggle = (): void => {
    this.#filtersOpen = !this.#filtersOpen;
    this.requestUpdate();
  };

  #handleMoreOptions = (facet: FacetName): void => {
    const { length } = this.#optionsOf(facet);
    this.#limits = { ...this.#limits, [facet]: moreThan(this.#limits[facet] ?? optionsAtFirst) };
    this.requestUpdate();
    void this.updateComplete.then(() => this.#optionsOf(facet)[length]?.focus());
  };

  /** Focus goes on to the first posting that was not there before. */
  #handleMore = (): void => {
    const before = this.#links.length;
    this.#shown += pageSize;
    this.requestUpdate();
    this.#announcer.say(this.#shownText(this.#result?.indexes.length ?? 0));
    void this.updateComplete.then(() => this.#links[before]?.focus());
  };

  /** A plain click on a posting's link; all others, such as for another tab, are the browser's. */
  #handleRowClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const posting = this.postings[Number(link?.dataset['index'])];
    if (!link || !posting || !isPlain(event)) return;
    if (!this.dispatchEvent(new BoardSelectEvent(posting))) {
      event.preventDefault();
      return;
    }
    const place = { id: posting.id, top: link.getBoundingClientRect().top, shown: this.#shown };
    if (this.href) {
      this.#address.leave(place);
      return;
    }
    event.preventDefault();
    if (this.#isOpen) return;
    this.#address.open(posting.id, place);
    void this.#show(() => this.#arriveAtPosting());
  };

  #handleBack = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    this.#address.close();
  };

  #handleRetry = (): void => {
    const { posting } = this;
    this.#returnFocus = true;
    if (posting) this.#postings.retryDetails(posting);
    else this.#postings.retry();
    this.requestUpdate();
  };

  #report(state: PostingsState): void {
    if (state.status === 'error') this.#reportError(state.error);
    if (state.status !== 'ready') return;
    this.dispatchEvent(new BoardLoadEvent(state.postings));
    if (state.issues.length === 0) return;
    this.#reportError(partly(state.issues, this.src));
  }

  #reportError(error: LoadError): void {
    warn(this, error);
    this.dispatchEvent(new BoardErrorEvent(error));
  }

  #reportFilter(): void {
    const result = this.#result;
    if (!this.#filtered || !result?.counts) return;
    this.#filtered = false;
    const { query, facets } = this.#address.state;
    const { length } = result.indexes;
    this.dispatchEvent(new BoardFilterEvent(query, facets, length));
    this.#announcer.sayAfterPause(length > 0 ? this.#countText(length) : this.#localize.messages.noMatchesTitle);
  }

  #countText(count: number): string {
    const total = this.postings.length;
    return this.#localize.messages.count(count, this.#number(count), count < total ? this.#number(total) : undefined);
  }

  #shownText(total: number): string {
    return this.#localize.messages.shown(this.#number(Math.min(this.#shown, total)), this.#number(total));
  }

  #number = (number: number): string => formatNumber(number, this.#localize.language);

  #optionsOf(facet: FacetName): NodeListOf<HTMLInputElement> {
    return this.renderRoot.querySelectorAll(`input[name="${facet}"]`);
  }

  get #links(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[part="row-link"]')];
  }

  get #isOpen(): boolean {
    return this.#address.state.posting !== undefined;
  }

  get #awaitsDetails(): boolean {
    return this.posting !== undefined && this.#postings.detailsStatus(this.posting) === 'loading';
  }

  /** Whether nothing more is on its way. */
  get #isComplete(): boolean {
    const { state } = this.#postings;
    return state.status !== 'ready' || state.complete || state.error !== undefined;
  }

  get #isFiltered(): boolean {
    const { query, facets } = this.#address.state;
    return query !== '' || Object.keys(facets).length > 0;
  }

  get #sort(): SortOrder {
    return sortOrders.find((order) => order === this.sort) ?? 'source';
  }
}

const none: readonly never[] = [];
const oneOrganization: readonly FacetName[] = ['organization'];

function facetNamed(name: string | undefined): FacetName | undefined {
  return facetNames.find((facet) => facet === name);
}

/** Not one that asks for another tab, a window or a download. */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent): boolean {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey || defaultPrevented);
}

declare global {
  interface HTMLElementTagNameMap {
    'job-board': JobBoard;
  }
}
