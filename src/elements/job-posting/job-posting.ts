import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { PostingConsumer } from '../../controllers/posting-consumer.ts';
import { PostingProvider } from '../../controllers/posting-provider.ts';
import { PostingsController, type PostingsState } from '../../controllers/postings.ts';
import { StructuredDataController } from '../../controllers/structured-data.ts';
import type { LoadError } from '../../core/issue.ts';
import { type ApplyWay, applyWay } from '../../core/posting/apply.ts';
import type { Posting } from '../../core/posting/posting.ts';
import { posting as english } from '../../core/text/messages/en/posting.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { PostingApplyEvent, PostingErrorEvent, PostingLoadEvent } from '../../events.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { heading, levelFrom } from '../shared/heading.ts';
import { links } from '../shared/links.styles.ts';
import { notices } from '../shared/notices.styles.ts';
import { errorView, noticeView, skeletonView } from '../shared/notices.view.ts';
import { setStates } from '../shared/states.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { partly, warn } from '../shared/warn.ts';
import { type Content, contentOf } from './content.ts';
import { factsView } from './facts.view.ts';
import { formView } from './form.view.ts';
import { styles } from './job-posting.styles.ts';
import { externalView, organizationView } from './parts.view.ts';

/**
 * @summary Shows one job posting from JSON, and the form to apply for it.
 *
 * It takes a schema.org JobPosting, or a known source's posting, from `data`, from a child
 * `<script type="application/json">` (or `application/ld+json`), or from `src`, in this order; without any, it shows the
 * posting that is open on the board around it. The form is an `<apply-form>`; a posting that people apply for elsewhere
 * shows a link instead, and a closed one says so.
 *
 * @attr sitekey - The site's key, for the captcha that `captcha` names.
 * @attr challenge - Where the server hands out challenges, for `captcha="altcha"`.
 * @attr captcha-variant - Which kind of the named captcha: `invisible`, `v3`, `enterprise`, `enterprise-checkbox`, `eu`.
 *
 * @slot form - What stands in place of the form.
 * @slot before - What stands in the form between the questions and the captcha, such as a privacy notice.
 * @slot captcha - The captcha of the form, right above its button.
 *
 * @fires {PostingLoadEvent} posting-load - The posting is shown.
 * @fires {PostingErrorEvent} posting-error - The data, or a part of it, could not be had or used.
 * @fires {PostingApplyEvent} posting-apply - The candidate goes to the form or to the external link. Cancelable.
 *
 * @csspart posting - The posting as a whole.
 * @csspart header - Title, organization, facts and the way to apply.
 * @csspart title - The title, a heading.
 * @csspart organization - Who hires.
 * @csspart facts - The list of facts.
 * @csspart fact - One fact; also `location`, `workplace`, `applicant-location`, `employment-type`, `pay`, `department`, `industry`, `date-posted`, `valid-through`.
 * @csspart fact-name - Its name.
 * @csspart fact-value - What it is.
 * @csspart apply - The button that leads to the form.
 * @csspart description - The description.
 * @csspart section - A further text; also `responsibilities`, `qualifications`, `skills`, `jobBenefits`.
 * @csspart section-title - Its heading.
 * @csspart application - The region of the form or the external link.
 * @csspart application-title - Its heading.
 * @csspart form - The form. Its own parts are there as `form-field`, `form-label`, `form-submit` and so on.
 * @csspart external - The link to where people apply.
 * @csspart notice - What is said of a closed posting, or in place of one.
 * @csspart error - What is said when there is no posting to show.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place of a posting that is on its way.
 *
 * @cssstate loading - The posting is on its way.
 * @cssstate error - It could not be had or used.
 * @cssstate empty - No data was given.
 * @cssstate closed - It takes no applications any more.
 * @cssstate external - People apply elsewhere.
 */
export class JobPosting extends LitElement {
  static override styles = [tokens, links, notices, styles];

  /** The posting, as any JSON value. Wins over a child script and `src`. */
  @property({ attribute: false }) data: unknown;

  /** The address of the posting's JSON. */
  @property() src: string | undefined;

  /** The data's format, where it is not to be told from its shape. */
  @property() format: string | undefined;

  /** The level of the title's heading, 1 to 6; the posting's own headings come below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Tells search engines of the posting, by a script of type `application/ld+json` in the page's head. */
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
  readonly #localize = new LocalizeController(this, 'posting', english);
  readonly #postings = new PostingsController(this, (news) => this.#report(news));
  readonly #around = new PostingConsumer(this);
  readonly #context = new PostingProvider(this);
  #way: ApplyWay | undefined;
  #content: Content | undefined;
  #fetched = false;
  #returnFocus = false;
  #followed: string | undefined;

  /** The posting on show, if there is one. */
  get posting(): Posting | undefined {
    const { state } = this.#postings;
    if (state.status === 'ready') return state.postings[0];
    return this.#follows ? this.#around.value : undefined;
  }

  /** Moves focus to the title. */
  override focus(options?: FocusOptions): void {
    // One that was never in the page has no root yet.
    this.shadowRoot?.querySelector<HTMLElement>('#title')?.focus(options);
  }

  constructor() {
    super();
    new StructuredDataController(this);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    const { conversion } = this.#postings;
    if (conversion) {
      await conversion;
      complete = await super.getUpdateComplete();
    }
    await this.#content?.filled;
    return complete;
  }

  protected override scheduleUpdate() {
    return this.#localize.schedule(() => this.performUpdate());
  }

  protected override shouldUpdate(): boolean {
    return this.#localize.ready;
  }

  protected override update(changed: PropertyValues): void {
    const { status } = this.#postings.state;
    const { posting } = this;
    this.#way = posting && applyWay(posting, Date.now());
    this.#fetched ||= status === 'loading';
    this.#context.posting = posting;
    setStates(this.#internals, {
      loading: status === 'loading',
      error: status === 'error',
      empty: status === 'empty' || (status === 'ready' && !posting),
      closed: this.#way?.kind === 'closed',
      external: this.#way?.kind === 'external',
    });
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { posting } = this;
    return html`
      <p role="status" class="visually-hidden">${this.#announcement(posting)}</p>
      ${posting ? this.#renderPosting(posting) : this.#renderNoPosting()}
    `;
  }

  protected override updated(): void {
    this.#reportFollowed();
    if (!this.#returnFocus) return;
    this.renderRoot.querySelector<HTMLElement>('#title, .retry, .skeleton')?.focus();
    this.#returnFocus = this.#postings.state.status === 'loading';
  }

  #renderPosting(posting: Posting): TemplateResult {
    const { messages, language } = this.#localize;
    const level = levelFrom(this.headingLevel);
    const { description, sections } = this.#contentFor(posting, level);
    return html`
      <article part="posting" aria-labelledby="title">
        <header part="header">
          ${heading(level, html`<bdi>${posting.title}</bdi>`, { part: 'title' })}
          ${organizationView(posting.hiringOrganization)} ${factsView(posting, messages, language)}
          ${this.#renderApply()}
        </header>
        <div part="description">${description}</div>
        ${sections.map(
          ({ name, nodes }) => html`
            <section part="section ${name}" aria-labelledby=${name}>
              ${heading(level + 1, messages[name], { part: 'section-title', id: name })} ${nodes}
            </section>
          `,
        )}
        ${this.#renderApplication(level + 1)}
      </article>
    `;
  }

  /** Near the title: the way to the form, or that there is none any more. */
  #renderApply(): TemplateResult | typeof nothing {
    const { messages } = this.#localize;
    switch (this.#way?.kind) {
      case 'closed':
        return noticeView(messages.closedTitle, messages.closedText);
      case 'form':
      case 'external':
        return html`
          <button part="apply" class="button primary" type="button" @click=${this.#handleApply}>${messages.apply}</button>
        `;
      default:
        return nothing;
    }
  }

  /** Below the texts: the form, or the link in its place. */
  #renderApplication(level: number): TemplateResult | typeof nothing {
    const way = this.#way;
    const { messages } = this.#localize;
    if (way?.kind !== 'form' && way?.kind !== 'external') return nothing;
    return html`
      <section part="application" aria-labelledby="application-title">
        ${heading(level, messages.applyTitle, { part: 'application-title' })}
        ${
          way.kind === 'form'
            ? html`<slot name="form">${formView(this, level + 1)}</slot>`
            : externalView(way.url, messages, this.#handleExternal)
        }
      </section>
    `;
  }

  #renderNoPosting(): TemplateResult | typeof nothing {
    const { messages } = this.#localize;
    const { state } = this.#postings;
    switch (state.status) {
      case 'pending':
        return nothing;
      case 'loading':
        return skeletonView();
      case 'error':
        return errorView(state.error, messages, this.#handleRetry);
      default:
        return this.#follows ? nothing : noticeView(messages.nothingGiven);
    }
  }

  /** Only what took its time is announced: a posting that is there with the page is read with the page. */
  #announcement(posting: Posting | undefined): string {
    const { messages } = this.#localize;
    if (this.#postings.state.status === 'loading') return messages.loading;
    return posting && this.#fetched ? messages.loaded(posting.title) : '';
  }

  #contentFor(posting: Posting, headingLevel: number): Content {
    if (this.#content?.posting !== posting || this.#content.headingLevel !== headingLevel) {
      this.#content = contentOf(posting, headingLevel);
    }
    return this.#content;
  }

  /** Without data of its own, it shows what is open around it. */
  get #follows(): boolean {
    const { status } = this.#postings.state;
    return this.#around.provided && (status === 'empty' || status === 'pending');
  }

  #reportFollowed(): void {
    const posting = this.#follows ? this.posting : undefined;
    if (posting && posting.id !== this.#followed) this.dispatchEvent(new PostingLoadEvent(posting));
    this.#followed = posting?.id;
  }

  #report(state: PostingsState): void {
    if (state.status === 'error') this.#reportError(state.error);
    if (state.status !== 'ready') return;
    const [posting, ...others] = state.postings;
    if (posting) this.dispatchEvent(new PostingLoadEvent(posting));
    const issues = others.length > 0 ? [...state.issues, { path: '', message: onlyFirst }] : state.issues;
    if (issues.length === 0) return;
    this.#reportError(partly(issues, this.src));
  }

  #reportError(error: LoadError): void {
    warn(this, error);
    this.dispatchEvent(new PostingErrorEvent(error));
  }

  #handleRetry = (): void => {
    this.#returnFocus = true;
    this.#postings.retry();
  };

  /** Fragment links do not work inside a shadow root, so focus is moved by hand; the address stays as it is. */
  #handleApply = (): void => {
    if (this.#way?.kind === 'form' && !this.#announceApply()) return;
    const application = this.renderRoot.querySelector('[part="application"]');
    application?.scrollIntoView({ block: 'start' });
    const [target] = application?.querySelector('slot')?.assignedElements({ flatten: true }) ?? [];
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    if (!target?.matches(':focus-within')) {
      application?.querySelector<HTMLElement>('#application-title')?.focus({ preventScroll: true });
    }
  };

  #handleExternal = (event: Event): void => {
    if (!this.#announceApply()) event.preventDefault();
  };

  /** False when the page takes over. */
  #announceApply(): boolean {
    return !this.posting || this.dispatchEvent(new PostingApplyEvent(this.posting));
  }
}

const onlyFirst = 'Only the first of several postings is shown; <job-board> shows them all.';

declare global {
  interface HTMLElementTagNameMap {
    'job-posting': JobPosting;
  }
}
