import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import type { BoardNavigation } from '../../controllers/board-navigation.ts';
import type { BoardSearch } from '../../controllers/board-search.ts';
import { BoardView, pageSize } from '../../controllers/board-view.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { PostingProvider } from '../../controllers/posting-provider.ts';
import { PostingsController, type PostingsState } from '../../controllers/postings.ts';
import type { LoadError } from '../../core/issue.ts';
import type { FacetCount } from '../../core/posting/facet-column.ts';
import { type FacetName, type FacetSelection, facetNames } from '../../core/posting/facets.ts';
import type { Posting } from '../../core/posting/posting.ts';
import { type SortOrder, sortOrders } from '../../core/posting/sort-order.ts';
import { sourceOrder } from '../../core/posting/source-order.ts';
import { varyingFacets } from '../../core/posting/varying-facets.ts';
import { formatNumber } from '../../core/text/format.ts';
import { board as english } from '../../core/text/messages/en/board.ts';
import { posting as postingEnglish } from '../../core/text/messages/en/posting.ts';
import type { BoardMessages, MessageOverrides, PostingMessages } from '../../core/text/messages/types.ts';
import { wordFor } from '../../core/text/word-for.ts';
import { BoardErrorEvent, BoardFilterEvent, BoardLoadEvent, BoardSelectEvent } from '../../events.ts';
import { importPart } from '../../services/import-part.ts';
import { breath, inSlices } from '../../services/in-slices.ts';
import { isPlainClick } from '../../services/plain-click.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { levelFrom } from '../shared/heading.ts';
import { links } from '../shared/links.styles.ts';
import { notices } from '../shared/notices.styles.ts';
import { errorView, noticeView, skeletonView } from '../shared/notices.view.ts';
import { setStates } from '../shared/states.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { partly, warn } from '../shared/warn.ts';
import type { Filters } from './filters.ts';
import type { groupsView } from './groups.view.ts';
import { styles } from './job-board.styles.ts';
import type { openView } from './open.view.ts';
import { type RowContext, rowsView } from './rows.view.ts';
import { searchView } from './search.view.ts';

/** What is listed; `counts` only once everything is searchable. */
interface BoardResult {
  readonly indexes: Uint32Array;
  readonly counts?: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

/** What the address names. */
interface Opened {
  readonly postings: readonly Posting[];
  readonly id: string | undefined;
  readonly posting: Posting | undefined;
  /** Turns with each other id. */
  readonly turn: boolean;
}

/** What is loaded beside the list. */
interface Interaction {
  readonly search: BoardSearch;
  readonly filters: Filters;
  readonly navigation: BoardNavigation;
  readonly groupsView: typeof groupsView;
  readonly openView: typeof openView;
}

/** What the postings are like as a whole. */
interface Traits {
  readonly postings: readonly Posting[];
  /** The facets that they differ in. */
  readonly facets: readonly FacetName[];
  readonly haveDates: boolean;
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
  static override styles = [tokens, links, notices, styles];

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
  /** The words of this update: each key renders anew. */
  #messages: BoardMessages = english;
  #postingMessages: PostingMessages = postingEnglish;
  readonly #postings = new PostingsController(this, (state) => this.#report(state), inSlices);
  readonly #view = new BoardView(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #context = new PostingProvider(this);
  #interaction: Interaction | undefined;
  #interactionPart: Promise<void> | undefined;
  #interactionFailed = false;
  /** Somebody searched or filtered, and has not been told the outcome yet. */
  #filtered = false;
  #result: BoardResult | undefined;
  /** What the count last announced is of. */
  #counted: readonly Posting[] | undefined;
  #known: Traits = { postings: none, facets: none, haveDates: false };
  #opened: Opened = { postings: none, id: undefined, posting: undefined, turn: false };

  /** All postings, those that do not match the filters included. */
  get postings(): readonly Posting[] {
    const { state } = this.#postings;
    return state.status === 'ready' ? state.postings : none;
  }

  /** The posting that is open, if one is. */
  get posting(): Posting | undefined {
    const { postings } = this;
    const id = this.#view.state.posting;
    const known = this.#opened;
    if (known.postings !== postings || known.id !== id) {
      const posting = id === undefined ? undefined : postings.find((one) => one.id === id);
      this.#opened = { postings, id, posting, turn: known.turn !== (known.id !== id) };
    }
    return this.#opened.posting;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#interactionPart ??= this.#loadInteraction();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#postings.conversion;
    // What is still on its way is not waited for, but what is there shall be found.
    if (this.#postings.state.status === 'ready') await this.#interactionPart;
    return (await super.getUpdateComplete()) && complete;
  }

  protected override scheduleUpdate() {
    return this.#localize.schedule(() => this.performUpdate());
  }

  protected override shouldUpdate(): boolean {
    return this.#localize.ready;
  }

  protected override update(changed: PropertyValues): void {
    const { status } = this.#postings.state;
    const { postings } = this;
    this.#messages = this.#localize.messages;
    this.#postingMessages = this.#words.messages;
    this.#view.read();
    if (status === 'ready') {
      const { language } = this.#localize;
      this.#interaction?.search.use({ postings, words: this.#postingMessages, language, sort: this.#sort });
    }
    this.#result = status === 'ready' ? this.#find() : undefined;
    if (this.#result && this.#interaction) {
      const { navigation, search } = this.#interaction;
      navigation.restore(this.#isComplete && search.complete);
    }
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
  }

  #renderBoard(): TemplateResult | typeof nothing {
    const messages = this.#messages;
    const { state } = this.#postings;
    if (state.status === 'pending') return nothing;
    if (state.status === 'loading') return skeletonView();
    if (state.status === 'error') return errorView(state.error, messages, this.#handleRetry);
    if (this.#isOpen) return this.#renderOpen();
    if (this.postings.length === 0) return noticeView(html`<slot name="empty">${messages.empty}</slot>`);
    return this.#renderList();
  }

  #renderOpen(): TemplateResult {
    const { posting } = this;
    if (!this.#interaction) return this.#renderInteractionPending();
    const { navigation, openView } = this.#interaction;
    return openView(this, {
      found: posting ? true : this.#isComplete ? false : undefined,
      waiting: this.#awaitsDetails,
      error: posting && this.#postings.detailsError(posting),
      turn: this.#opened.turn,
      messages: this.#messages,
      words: this.#postingMessages,
      listLink: navigation.history.listLink,
      handleBack: navigation.handleBack,
      handleRetry: this.#handleRetry,
    });
  }

  /** In place of what cannot be shown without. */
  #renderInteractionPending(): TemplateResult {
    return this.#interactionFailed ? errorView(notLoaded, this.#messages, this.#handleRetry) : skeletonView();
  }

  #renderList(): TemplateResult {
    const messages = this.#messages;
    const several = this.postings.length > 1;
    const facets = several && !this.#interactionFailed ? this.#facets : none;
    return html`
      ${several ? this.#renderSearch() : nothing}
      <div class=${this.#isComplete ? 'columns' : 'columns growing'}>
        ${facets.length > 0 ? html`<div class="filters">${this.#renderFilters(facets)}</div>` : nothing}
        <section part="results" aria-label=${messages.results}>
          ${this.#renderResult()} ${this.#renderRest()}
        </section>
      </div>
    `;
  }

  #renderSearch(): TemplateResult {
    return searchView(
      {
        query: this.#view.state.query,
        sort: this.#sort,
        orders: sortOrders.filter((order) => order !== 'date' || this.#traits.haveDates),
        handleQuery: this.#handleQuery,
        handleSort: this.#handleSort,
      },
      this.#messages,
    );
  }

  /** Nothing until they can be counted; their place is kept. */
  #renderFilters(facets: readonly FacetName[]): TemplateResult | typeof nothing {
    const counts = this.#result?.counts;
    if (!counts || !this.#interaction) return nothing;
    const { search, filters } = this.#interaction;
    const { query, facets: chosen } = this.#view.state;
    return filters.render({
      facets,
      chosen,
      messages: this.#messages,
      textOf: this.#valueText,
      number: this.#number,
      counts: (facet) => counts[facet],
      ranking: (facet) => search.ranking(facet),
      choose: (choice) => this.#filter(query, choice),
    });
  }

  #renderResult(): TemplateResult {
    const messages = this.#messages;
    const result = this.#result;
    if (!result) return this.#renderInteractionPending();
    return html`
      <div class="count-line">
        <p part="count">${this.#isComplete || this.#isFiltered ? this.#countText(result.indexes.length) : messages.loading}</p>
        ${
          this.#isFiltered
            ? html`<button part="clear" class="text-button" type="button" @click=${this.#handleClear}>${messages.clear}</button>`
            : nothing
        }
      </div>
      ${result.indexes.length === 0 ? noticeView(messages.noMatchesTitle, messages.noMatchesText) : this.#renderRows(result)}
    `;
  }

  #renderRows({ indexes }: BoardResult): TemplateResult {
    const messages = this.#messages;
    const total = indexes.length;
    const shown = this.#view.shownOf(total);
    const facet = facetNamed(this.groupBy);
    const context = this.#rowContext(facet);
    const titleOf = (value?: string) => (facet && value ? this.#valueText(facet, value) : messages.otherGroup);
    const rows =
      facet && this.#interaction
        ? this.#interaction.groupsView(
            this.#interaction.search.group(indexes, facet),
            titleOf,
            shown,
            this.postings,
            context,
          )
        : rowsView(indexes.subarray(0, shown), this.postings, context);
    return html`
      <div @click=${this.#handleRowClick}>${rows}</div>
      ${
        total > shown
          ? html`
              <div class="more-line">
                <p part="shown">${this.#shownText(total)}</p>
                <button part="more" class="button" type="button" @click=${this.#handleMore}>
                  ${messages.more}
                </button>
              </div>
            `
          : nothing
      }
    `;
  }

  /** Further pages of the list that could not be had. */
  #renderRest(): TemplateResult | typeof nothing {
    const { state } = this.#postings;
    const error = state.status === 'ready' && state.error;
    const messages = this.#messages;
    return error ? errorView(error, { ...messages, errorTitle: messages.restTitle }, this.#handleRetry) : nothing;
  }

  #rowContext(group: FacetName | undefined): RowContext {
    const { language } = this.#localize;
    return {
      messages: this.#messages,
      language,
      words: this.#postingMessages,
      level: levelFrom(this.headingLevel) + (group ? 1 : 0),
      omitted: [group, this.#traits.facets.includes('organization') ? undefined : 'organization'],
      link: this.#view.links(),
      number: this.#number,
    };
  }

  /** A facet's value in people's words. */
  #valueText = (facet: FacetName, value: string): string => {
    if (facet === 'workplace') return wordFor(value, this.#postingMessages.workplaces);
    return facet === 'employment-type' ? wordFor(value, this.#postingMessages.employmentTypes) : value;
  };

  /** The open posting with all that belongs to it, once it is there. */
  #detailed(): Posting | undefined {
    const { posting } = this;
    if (!posting) return undefined;
    this.#postings.loadDetails(posting);
    return this.#awaitsDetails || this.#postings.detailsError(posting)
      ? undefined
      : this.#postings.withDetails(posting);
  }

  /** What matches. Without a search, the postings show before they are searchable. */
  #find(): BoardResult | undefined {
    const { query, facets } = this.#view.state;
    const search = this.#interaction?.search;
    const found = search?.find(query, facets);
    const plain = !this.#isFiltered && this.#sort === 'source' && !facetNamed(this.groupBy);
    if (plain && !search?.complete) {
      const indexes = sourceOrder(this.postings.length);
      return found ? { indexes, counts: found.counts } : { indexes };
    }
    return found && (search?.ready || this.#result) ? found : undefined;
  }

  /** What can be done with the list is loaded beside it, and again where it could not be had. */
  async #loadInteraction(): Promise<void> {
    this.#interactionFailed = false;
    try {
      const part = await importPart(() => import('./interaction-part.ts'));
      // Rows that are there are seen first.
      if (this.#result) await breath();
      const { groupsView, openView } = part;
      this.#interaction = {
        search: new part.BoardSearch(this, inSlices),
        filters: new part.Filters(this),
        navigation: new part.BoardNavigation(this, this.#view, {
          followed: ({ query, facets }) => {
            const { state } = this.#view;
            this.#filtered ||= query !== state.query || facets !== state.facets;
          },
          rendered: () => super.getUpdateComplete(),
        }),
        groupsView,
        openView,
      };
      if (this.shadowRoot) adoptStyles(this.shadowRoot, [...JobBoard.styles, part.styles]);
    } catch {
      this.#interactionFailed = true;
    }
    this.requestUpdate();
  }

  /** Does what can only be done with what is loaded beside the list, as soon as that is there. */
  async #interact(action: (interaction: Interaction) => void, otherwise?: () => void): Promise<void> {
    if (!this.#interaction) {
      if (this.#interactionFailed) this.#interactionPart = this.#loadInteraction();
      await this.#interactionPart;
    }
    if (this.#interaction) action(this.#interaction);
    else otherwise?.();
  }

  /** Only what took its time is announced, once all of it is there: a list that comes with the page is read with the page. */
  #announceLoading(): void {
    const { postings } = this;
    if (this.#postings.state.status === 'loading') {
      this.#announcer.text = this.#messages.loading;
      this.#counted = undefined;
    } else if (this.#isComplete && this.#counted !== postings) {
      this.#counted = postings;
      if (this.#announcer.text) this.#announcer.text = this.#result ? this.#countText(this.#result.indexes.length) : '';
    }
  }

  #handleQuery = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#filter(event.target.value, this.#view.state.facets);
  };

  #handleClear = (): void => {
    this.#filter('', {});
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  };

  #filter(query: string, facets: FacetSelection): void {
    this.#view.state = { query, facets, posting: undefined };
    this.#view.isAhead = true;
    this.#view.shown = pageSize;
    this.#filtered = true;
    void this.#interact(({ navigation }) => navigation.history.filter());
    this.requestUpdate();
  }

  #handleSort = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.sort = target.value;
    this.#view.shown = pageSize;
  };

  /** A plain click on a posting's link opens it; all others, such as for another tab, are the browser's. */
  #handleRowClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-index]') : null;
    const posting = link && this.postings[Number(link.dataset['index'])];
    if (!posting || !isPlainClick(event)) return;
    const selected = this.dispatchEvent(new BoardSelectEvent(posting));
    if (!selected || !this.href) event.preventDefault();
    if (!selected || this.#isOpen) return;
    const follow = () => location.assign(link.href);
    const open = ({ navigation }: Interaction) => {
      // One click more while that was on its way.
      if (!this.#isOpen) navigation.open(posting, link);
    };
    void this.#interact(open, this.href ? undefined : follow);
  };

  #handleMore = (): void => {
    void this.#interact(({ navigation }) => {
      navigation.showMore();
      this.#announcer.say(this.#shownText(this.#result?.indexes.length ?? 0));
    });
  };

  #handleRetry = (): void => {
    const { posting } = this;
    const failed = this.#interactionFailed;
    void this.#interact(({ navigation }) => navigation.awaitFocus());
    if (failed) this.requestUpdate();
    else if (posting) this.#postings.retryDetails(posting);
    else this.#postings.retry();
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
    const { query, facets } = this.#view.state;
    const { length } = result.indexes;
    this.dispatchEvent(new BoardFilterEvent(query, facets, length));
    this.#announcer.sayAfterPause(length > 0 ? this.#countText(length) : this.#messages.noMatchesTitle);
  }

  #countText(count: number): string {
    const total = this.postings.length;
    return this.#messages.count(count, this.#number(count), count < total ? this.#number(total) : undefined);
  }

  #shownText(total: number): string {
    return this.#messages.shown(this.#number(this.#view.shownOf(total)), this.#number(total));
  }

  #number = (number: number): string => formatNumber(number, this.#localize.language);

  /** What can be chosen: the filters that the page names, else those with a choice. */
  get #facets(): readonly FacetName[] {
    const named = this.filters?.split(/[\s,]+/).flatMap((name) => facetNamed(name) ?? []);
    const { facets } = this.#view.state;
    return named ?? facetNames.filter((facet) => facets[facet] || this.#traits.facets.includes(facet));
  }

  get #traits(): Traits {
    const { postings } = this;
    if (this.#known.postings !== postings) {
      const haveDates = postings.some(({ datePosted }) => datePosted);
      this.#known = { postings, facets: varyingFacets(postings), haveDates };
    }
    return this.#known;
  }

  get #awaitsDetails(): boolean {
    return this.posting !== undefined && this.#postings.detailsStatus(this.posting) === 'loading';
  }

  /** Whether nothing more is on its way. */
  get #isComplete(): boolean {
    const { state } = this.#postings;
    return state.status !== 'ready' || state.complete || state.error !== undefined;
  }

  get #isOpen(): boolean {
    return this.#view.state.posting !== undefined;
  }

  get #isFiltered(): boolean {
    const { query, facets } = this.#view.state;
    return query !== '' || Object.keys(facets).length > 0;
  }

  get #sort(): SortOrder {
    return sortOrders.find((order) => order === this.sort) ?? 'source';
  }
}

const none: readonly never[] = [];

const notLoaded: LoadError = { kind: 'network', message: '', issues: none, url: undefined };

function facetNamed(name: string | undefined): FacetName | undefined {
  return facetNames.find((facet) => facet === name);
}

declare global {
  interface HTMLElementTagNameMap {
    'job-board': JobBoard;
  }
}
