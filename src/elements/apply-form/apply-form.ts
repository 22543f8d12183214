import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CaptchaController } from '../../controllers/captcha.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { PostingConsumer } from '../../controllers/posting-consumer.ts';
import { SubmissionController } from '../../controllers/submission.ts';
import type { StandardLabels } from '../../core/application/default-form.ts';
import { type ApplicationForm, type Field, fieldsOf } from '../../core/application/form.ts';
import { readForm } from '../../core/application/form-schema.ts';
import { freeTextName } from '../../core/application/free-text.ts';
import type { Outcome } from '../../core/application/submission.ts';
import { formatBytes } from '../../core/text/format-bytes.ts';
import { form as english } from '../../core/text/messages/en/form.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { type AnswerIssue, ApplyInvalidEvent, ApplyStartEvent, PostingErrorEvent } from '../../events.ts';
import { applicationSource } from '../../services/application-source.ts';
import { childScript } from '../../services/child-script.ts';
import { importPart } from '../../services/import-part.ts';
import { untilAborted } from '../../services/until-aborted.ts';
import type { Application, CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { levelFrom } from '../shared/heading.ts';
import { links } from '../shared/links.styles.ts';
import { setStates } from '../shared/states.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { partly, warn } from '../shared/warn.ts';
import { styles } from './apply-form.styles.ts';
import { Controls, type Values } from './controls.ts';
import type { Drafts } from './drafts.ts';
import { fieldView } from './fields.view.ts';
import { actionsView, captchaView, type Descriptions, honeypotView, questionsView } from './form.view.ts';
import { answerIssues, captchaField, fieldNamed } from './issues.ts';
import { acceptedView, type NoticeContext, plainView, summaryView } from './notices.view.ts';
import type { Outcomes } from './outcomes.ts';
import type { PlainAnswers } from './plain-answers.ts';
import { readQuestions, withLabels } from './questions.ts';

/** Milliseconds that a problem or an outcome waits for its words. Without them it is told in plain ones. */
const outcomesTimeout = 10_000;
/** Stands for the questions of a form that is given none. */
const standardQuestions = true;

const noOptions: ReadonlySet<string> = new Set();

/**
 * @summary Asks the questions of a posting, checks the answers, and hands the application to the page or sends it.
 *
 * It takes its questions from the posting around it, from `fields`, or from a child JSON script; without any it asks for
 * name, email, phone, resume and cover letter. Whatever goes wrong, every answer and file stays in the form.
 *
 * A plain `<form>` among its children serves browsers without JavaScript. It is replaced, and what was filled in is taken over.
 *
 * @attr sitekey - The site's key, for the captcha that `captcha` names.
 * @attr challenge - Where the server hands out challenges, for `captcha="altcha"`.
 * @attr captcha-variant - Which kind of the named captcha: `invisible`, `v3`, `enterprise`, `enterprise-checkbox`, `eu`.
 *
 * @slot captcha - The captcha of the page, right above the button. Widgets stay in the page's own DOM.
 * @slot before - Whatever should stand between the questions and the captcha, such as a privacy notice.
 *
 * @fires {ApplyStartEvent} apply-start - The first answer was given.
 * @fires {ApplyInvalidEvent} apply-invalid - Some answers must be mended before sending.
 * @fires {ApplyCaptchaEvent} apply-captcha - A captcha token is needed; answer with `respondWith`.
 * @fires {ApplySubmitEvent} apply-submit - Everything is ready; take over with `respondWith`, or cancel.
 * @fires {ApplyProgressEvent} apply-progress - Bytes are on their way.
 * @fires {ApplySuccessEvent} apply-success - The application was received.
 * @fires {ApplyErrorEvent} apply-error - The application was not received.
 * @fires {PostingErrorEvent} posting-error - Some questions of the posting could not be read; the others are asked.
 *
 * @csspart form - The form.
 * @csspart questions - All questions.
 * @csspart required-note - The note that explains the star.
 * @csspart section - A group of questions.
 * @csspart section-title - Its heading.
 * @csspart section-description - The text below that.
 * @csspart voluntary-note - The note that its questions are voluntary.
 * @csspart field - One question with its label, help, control and error.
 * @csspart label - The label of a question.
 * @csspart required-mark - The star behind it.
 * @csspart help - The help of a question.
 * @csspart error - What is wrong with an answer; of the captcha also `captcha-error`.
 * @csspart control - A text field, select or text area.
 * @csspart options - The radio buttons or checkboxes of a question.
 * @csspart option - One of them, with its label.
 * @csspart free-text - The text that a chosen option asks for.
 * @csspart paste - The text in place of a file.
 * @csspart file-drop - An upload. Its own parts are there as `file-drop-zone`, `file-drop-choose` and so on.
 * @csspart draft - The notice that a draft is back.
 * @csspart discard - The button that discards it.
 * @csspart panel - The error summary, also `summary`; every outcome, also `outcome`, `flagged` or `success`; and the notice of a draft.
 * @csspart panel-title - Its heading.
 * @csspart support - The address of support in it.
 * @csspart retry - The button in it that tries again.
 * @csspart captcha - The place of the captcha and its error.
 * @csspart actions - The line of the buttons that send and stop.
 * @csspart button - Every button.
 * @csspart submit - The button that sends.
 * @csspart cancel - The button that stops sending.
 * @csspart progress - The bar and its texts while sending.
 * @csspart progress-bar - The bar.
 * @csspart progress-text - How much is sent.
 *
 * @cssstate sending - An application is on its way.
 * @cssstate invalid - Some answers must be mended.
 * @cssstate accepted - The application was received.
 */
export class ApplyForm extends LitElement {
  static override styles = [tokens, links, styles];

  /** The questions, as `application.fields` or `application` of a posting. Wins over the child script and the posting. */
  @property({ attribute: false }) fields: unknown;

  /** Where to send applications when nobody else does: a multipart POST. */
  @property() action: string | undefined;

  /** Sends applications when no `apply-submit` listener does. */
  @property({ attribute: false }) submitHandler: SubmitHandler | undefined;

  /** `off` sends without upload progress, which spares a cross-origin back end the preflight request. */
  @property() progress: 'on' | 'off' = 'on';

  /**
   * Posts to `action` as the browser posts a form, and leaves for the page that answers. What can be known before is checked
   * as ever; what becomes of the application is the answering page's to say, so neither notices nor events tell it.
   */
  @property({ type: Boolean }) native = false;

  /** Asks before the page is left while answers are not sent. While sending it always asks. */
  @property({ type: Boolean, attribute: 'warn-unsaved' }) warnUnsaved = false;

  /**
   * Keeps what is entered, files too, until it is sent: `session` in this tab, `local` in this browser for a week. Never
   * voluntary answers, consents, or the captcha. Anything else keeps nothing.
   */
  @property() draft: string | undefined;

  /** The captcha that the form drives itself: an adapter, or the name of a built-in one. */
  @property() captcha: CaptchaAdapter | CaptchaName | undefined;

  /** Sends nothing without a captcha token, wherever it comes from. */
  @property({ type: Boolean, attribute: 'captcha-required' }) captchaRequired = false;

  /** `allow` lets applications through without a token when the captcha cannot be loaded. */
  @property({ attribute: 'captcha-unavailable' }) captchaUnavailable: 'block' | 'allow' = 'block';

  /** Where candidates find help: an https: or mailto: address. */
  @property() support: string | undefined;

  /** The level of the headings of sections and notices, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The page's own words in place of ours. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private form: ApplicationForm | undefined;
  @state() private issues: readonly AnswerIssue[] = [];
  @state() private announcement = '';

  readonly #internals = this.attachInternals();
  readonly #localize = new LocalizeController(this, 'form', english);
  readonly #captcha = new CaptchaController(this);
  readonly #submission = new SubmissionController(this, this.#captcha);
  readonly #posting = new PostingConsumer(this);
  /** A child script may come, or change, after the element. */
  readonly #handleArrival = () => this.requestUpdate();
  readonly #scripts = new MutationObserver(this.#handleArrival);
  /** Sections' descriptions, sanitised once. */
  #descriptions: Descriptions = new WeakMap();
  /** What the questions were read from. */
  #given: unknown;
  #postingId: string | undefined;
  /** Counts the forms that were shown, each with questions of its own. */
  #round = 0;
  #labels: StandardLabels | undefined;
  #prefill: Values = {};
  /** What the controls were prefilled for: another language must not undo what was typed since. */
  #prefilled = 0;
  /** What the page filled in itself: what is another answer by now is the candidate's. */
  #untouched: Values = {};
  /** What is being filled in, until a draft may go over it. */
  #filling: object | undefined;
  /** What stood in the plain form among the children; kept, as the questions may come after it. Null once it had its turn. */
  #plain: PlainAnswers | null | undefined;
  #plainPart: Promise<void> | undefined;
  #started = false;
  /** When the questions were first shown, in milliseconds of `performance.now()`. */
  #shownAt = 0;
  /** When these answers were first sent. */
  #sentAt: number | undefined;
  #shownOutcome: unknown;
  #outcomes: Outcomes | undefined;
  /** What tells the outcome at hand; the plain words stay where it came too late. */
  #teller: Outcomes | undefined;
  #drafts: Drafts | undefined;
  #announcedQuarter = -1;

  /** The answers by field name: reads what stands in the form, and prefills it when set. Files are not among them. */
  @property({ attribute: false })
  get values(): Values {
    return this.#controls && this.form ? this.#controls.read(fieldsOf(this.form)) : this.#prefill;
  }
  set values(values: Values) {
    // Frameworks set what has not come yet as undefined or null.
    this.#prefill = values ?? {};
    if (this.form) void this.#fillIn();
  }

  /** The language around the form, as a BCP 47 tag. */
  get language(): string {
    return this.#localize.language;
  }

  /** Whether there are answers that leaving the page would lose, where the page wants to be warned of that. */
  get unsaved(): boolean {
    return this.warnUnsaved && this.#started && this.#outcome?.status !== 'accepted';
  }

  /** Sends the application as the button does. */
  requestSubmit(): void {
    this.#element?.requestSubmit();
  }

  /** Stops sending; every answer stays. */
  cancel(): void {
    this.#submission.cancel();
  }

  /** Empties the form; in place of one that was sent stands a new one. */
  reset(): void {
    this.#plain = null;
    if (this.#element) {
      this.#element.reset();
      this.#untouched = this.values;
    } else {
      this.#prefill = {};
      this.#round++;
      this.#handleReset();
    }
  }

  /** Moves focus to the first question. */
  override focus(options?: FocusOptions): void {
    const [first] = this.form ? fieldsOf(this.form).filter(({ type }) => type !== 'hidden') : [];
    if (first) this.#control(first)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applicationSource();
    this.#scripts.observe(this, { childList: true, subtree: true, characterData: true });
    document.addEventListener('DOMContentLoaded', this.#handleArrival);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scripts.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#handleArrival);
  }

  protected override scheduleUpdate() {
    return this.#localize.schedule(() => this.performUpdate());
  }

  protected override shouldUpdate(): boolean {
    return this.#localize.ready;
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('headingLevel')) this.#descriptions = new WeakMap();
    this.#chooseForm();
    if (this.#shownOutcome !== this.#outcome) this.#teller = this.#outcomes;
    this.#announceProgress();
    setStates(this.#internals, {
      sending: this.#submission.busy,
      invalid: this.issues.length > 0,
      accepted: this.#outcome?.status === 'accepted',
    });
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.form && this.#prefilled !== this.#round) {
      this.#prefilled = this.#round;
      this.#shownAt = performance.now();
      void this.#fillIn();
    } else if (changed.has('draft') && !this.#filling) {
      void this.#restoreDraft();
    }
    if (this.#shownOutcome !== this.#outcome) {
      this.#shownOutcome = this.#outcome;
      if (this.#outcome) this.#tell(this.#outcome);
    }
  }

  protected override render() {
    const { messages, language } = this.#localize;
    const { state, waitSeconds } = this.#submission;
    const outcome = this.#outcome;
    if (!this.form) return nothing;
    const context: NoticeContext = {
      messages,
      language,
      level: levelFrom(this.headingLevel),
      support: this.support,
      online: state.online,
      waitSeconds,
      retry: () => this.requestSubmit(),
    };
    if (outcome?.status === 'accepted') return acceptedView(outcome, context);
    // New questions get new controls, as answers belong to theirs: they take the other of two places.
    const places = [this.#renderForm(this.form, context), nothing];
    return this.#round % 2 ? places.reverse() : places;
  }

  #renderForm(form: ApplicationForm, context: NoticeContext) {
    const { messages, language, level } = context;
    const { busy, state } = this.#submission;
    const controls = this.#controls;
    const fieldOf = (field: Field) => this.#renderField(field, controls);
    const captchaIssue = this.issues.find(({ field }) => field === captchaField);
    return html`
      ${this.#drafts?.view(level)}
      <form
        part="form"
        novalidate
        aria-label=${messages.formLabel(this.#posting.value?.title)}
        @submit=${this.#handleSubmit}
        @reset=${this.#handleReset}
      >
        ${summaryView(this.issues, context, this.#goTo)}
        <div
          class="questions"
          part="questions"
          ?inert=${busy}
          @input=${this.#handleEdit}
          @change=${this.#handleEdit}
        >
          ${questionsView(form, messages, level, fieldOf, this.#descriptions)}${honeypotView(messages)}
        </div>
        <slot name="before"></slot>
        ${captchaView(captchaIssue?.message, messages, () => this.requestUpdate())}
        ${this.#renderOutcome(context)}
        ${actionsView(state, messages, language, () => this.cancel())}
      </form>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderOutcome(context: NoticeContext) {
    const outcome = this.#outcome;
    return outcome ? (this.#teller?.view(outcome, context) ?? plainView(outcome, context)) : nothing;
  }

  #renderField(field: Field, controls: Controls | undefined) {
    return fieldView(field, {
      messages: this.#localize.messages,
      overrides: this.messages,
      id: this.#idOf(field),
      error: this.issues.find((issue) => issue.field === field.name)?.message,
      freeText: 'options' in field ? (controls?.chosenFreeText(field) ?? noOptions) : noOptions,
      reservedBytes: field.type === 'file' ? (controls?.bytesBeside(field.name) ?? 0) : 0,
      maxTotalSize: this.form?.maxTotalSize,
    });
  }

  /**
   * What says what is wrong with answers, and reads and tells other outcomes than an acceptance. Asked for ahead of need, and
   * again at each: undefined while it cannot be had.
   */
  async outcomes(): Promise<Outcomes | undefined> {
    if (this.#outcomes) return this.#outcomes;
    try {
      const loading = importPart(() => import('./outcomes.ts'));
      const { Outcomes } = await untilAborted(loading, AbortSignal.timeout(outcomesTimeout));
      this.#outcomes ??= new Outcomes(this, (words) => this.#controls?.atFiles(words) ?? {});
    } catch {
      // The plain words do.
    }
    return this.#outcomes;
  }

  /** Checks every answer and says what is wrong, unless `signal` aborts. The files' own checks are waited for. */
  async checkAnswers(signal: AbortSignal): Promise<boolean> {
    const { messages } = this.#localize;
    const { form } = this;
    const drops = this.#controls?.drops();
    if (!form || !drops) return false;
    if (drops.some(({ checking }) => checking)) this.announcement = messages.filesStillChecked;
    await Promise.all(drops.map((drop) => drop.whenChecked()));
    const changed = await Promise.all(drops.map((drop) => drop.findChanged()));
    this.announcement = '';
    let issues = this.#answerIssues(form);
    if (issues.length > 0 && !this.#outcomes && (await this.outcomes())) issues = this.#answerIssues(form);
    signal.throwIfAborted();
    const stale = drops.filter(
      ({ name }, index) => changed[index]?.length && !issues.some(({ field }) => field === name),
    );
    this.#showIssues([
      ...issues,
      ...stale.map(({ name, label }) => ({ field: name, code: 'changed', message: messages.fileChanged(label) })),
    ]);
    if (this.issues.length > 0) this.dispatchEvent(new ApplyInvalidEvent(this.issues));
    return this.issues.length === 0;
  }

  /** The application as data, and as the body of a request. */
  compose(): { application: Application; body: FormData } {
    const body = new FormData(this.#element ?? undefined);
    const posting = this.#posting.value;
    const source = applicationSource();
    if (posting) body.set('posting_id', posting.id);
    // For a back end that wonders about forms filled in within seconds; nothing is held back for it here. An attempt under
    // the same key says the same.
    this.#sentAt ??= performance.now();
    if (!body.has('form_seconds')) body.set('form_seconds', String(Math.round((this.#sentAt - this.#shownAt) / 1000)));
    if (!body.has('source')) body.set('source', JSON.stringify(source));
    return {
      application: {
        posting: posting ? { id: posting.id, title: posting.title } : null,
        values: this.values,
        files: this.#controls?.files() ?? {},
        source,
      },
      body,
    };
  }

  get #outcome(): Outcome | undefined {
    const { state } = this.#submission;
    return state.phase === 'outcome' ? state.outcome : undefined;
  }

  /** Brings an outcome to the candidate: beside the answers or the captcha where it concerns them, else as a notice. */
  #tell(outcome: Outcome): void {
    const { form } = this;
    const issues = form && this.#teller?.issues(outcome, form, this.#captcha.provider);
    if (issues?.length) {
      this.#showIssues(issues);
      // The captcha's own problem stopped it before anybody was asked.
      if (outcome.status.startsWith('captcha-')) this.dispatchEvent(new ApplyInvalidEvent(issues));
    } else {
      void this.#focusOn('#outcome-title');
    }
  }

  /** Says each quarter of the way, and no more. */
  #announceProgress(): void {
    const { messages, language } = this.#localize;
    const { state } = this.#submission;
    const { loaded = 0, total = Infinity } = state.phase === 'sending' ? state : {};
    const quarter = state.phase === 'sending' ? Math.floor((4 * loaded) / total) : -1;
    if (quarter > 0 && quarter > this.#announcedQuarter) {
      this.announcement = messages.sent(formatBytes(loaded, language), formatBytes(total, language));
    } else if (Math.sign(quarter) !== Math.sign(this.#announcedQuarter)) {
      // Empty in between, or the same words would not be said again.
      this.announcement = quarter === 0 ? messages.sending : '';
    }
    this.#announcedQuarter = quarter;
  }

  /** Fills in what the page gives, and what was typed into its plain form. A draft goes over the former. */
  async #fillIn(): Promise<void> {
    // What the page writes while somebody is answering is meant to be there.
    if (this.#started) return this.#write(this.#prefill);
    const filling = {};
    this.#filling = filling;
    await this.#write(this.#prefill);
    if (!this.#started) this.#untouched = this.values;
    await this.#readPlain();
    if (filling === this.#filling && this.form && this.#plain) {
      const write = (values: Values) => this.#write(values);
      this.#untouched = await this.#plain.takeOver(this, this.#prefill, this.#untouched, write);
    }
    if (filling !== this.#filling) return;
    this.#filling = undefined;
    void this.#restoreDraft();
  }

  /** A plain form among the children is there for browsers without JavaScript; some of it may be filled in by now. */
  async #readPlain(): Promise<void> {
    const fallback = this.form && this.querySelector<HTMLFormElement>(':scope > form');
    if (fallback) {
      this.#plainPart ??= importPart(() => import('./plain-answers.ts')).then(
        (part) => {
          const plain = new part.PlainAnswers(fallback);
          this.#prefill = { ...this.#prefill, ...plain.given };
          if (this.#plain === undefined) this.#plain = plain;
        },
        () => {},
      );
    }
    await this.#plainPart;
  }

  /** Into the controls, then into those that stand there only because of what was chosen. */
  async #write(values: Values): Promise<void> {
    const before = JSON.stringify(this.values);
    for (let turn = 0; turn < 2; turn++) {
      if (this.form) this.#controls?.write(fieldsOf(this.form), values);
      this.requestUpdate();
      await this.updateComplete;
    }
    // Under the key of the former answers these might never be read.
    if (JSON.stringify(this.values) !== before) this.#submission.edit();
  }

  /** Has the draft brought back, and kept from then on. Nothing of this is loaded for a form without one. */
  async #restoreDraft(): Promise<void> {
    if (!this.form || (!this.draft && !this.#drafts)) return;
    const round = this.#round;
    const part = await importPart(() => import('./drafts.ts')).catch(() => undefined);
    if (!part) return;
    this.#drafts ??= new part.Drafts(this, {
      current: () => ({ form: this.form, controls: this.#controls, posting: this.#posting.value?.id }),
      prefill: () => void this.#fillIn(),
    });
    if (round === this.#round) this.#drafts.restore(this.#untouched);
  }

  #chooseForm(): void {
    const labels = this.#localize.messages.fields;
    const posting = this.#posting.value;
    const given =
      this.fields ??
      childScript(this, '[type="application/json"]') ??
      (this.#posting.provided ? posting?.application : standardQuestions);
    const isNew = given !== this.#given;
    const isNext = posting?.id !== this.#postingId;
    if (!isNew && !isNext && labels === this.#labels) return;
    // What was typed for one posting is no answer to the next.
    if (isNext && this.#postingId) this.#plain &&= null;
    this.#given = given;
    this.#postingId = posting?.id;
    this.#labels = labels;
    const ofPosting = given === posting?.application && posting?.application;
    const { form, issues } = ofPosting ? readForm(ofPosting) : readQuestions(given);
    const questions = given === undefined || given === false ? undefined : withLabels(form, labels);
    // Pages that render anew give the same questions again: that must cost nobody an answer.
    const isOther = isNew && (isNext || JSON.stringify(questions) !== JSON.stringify(this.form));
    this.form = questions;
    if (isOther) this.#round++;
    if (isOther || isNext) {
      // What became of an application says nothing of another one.
      this.#submission.stop();
      this.#handleReset();
    }
    if (!isNew || issues.length === 0) return;
    const error = partly(issues, undefined);
    warn(this, error);
    // A posting's questions are part of its data.
    if (ofPosting) void this.updateComplete.then(() => this.dispatchEvent(new PostingErrorEvent(error)));
  }

  #handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#plain &&= null;
    // While sending, the field that Enter was pressed in cannot hold focus.
    this.renderRoot.querySelector<HTMLElement>('[type="submit"]')?.focus();
    void this.#submission.submit();
  }

  #handleEdit(event: Event): void {
    if (!this.#started) {
      this.#started = true;
      void this.outcomes();
      this.dispatchEvent(new ApplyStartEvent(this.#posting.value ?? null));
    }
    // `change` alone brings nothing new, and it may come late: a field is left when the outcome takes focus. If that counted
    // as an edit, trying again would be another application.
    if (event.type === 'input') {
      this.#sentAt = undefined;
      this.#submission.edit();
    }
    if (this.issues.length > 0) this.#forgetSolved(event.target);
    // Other controls depend on this one: texts that options ask for, and what is left for files.
    this.requestUpdate();
  }

  /** After a failed attempt, mending an answer takes its error away; nothing new is complained about meanwhile. */
  #forgetSolved(target: EventTarget | null): void {
    if (!this.form || !(target instanceof Element)) return;
    const edited = fieldNamed(this.form, target.getAttribute('name'));
    const open = this.#answerIssues(this.form);
    this.issues = this.issues.flatMap((issue) =>
      issue.field === edited?.name ? (open.find(({ field }) => field === issue.field) ?? []) : issue,
    );
  }

  /** In plain words while there are no better ones. */
  #answerIssues(form: ApplicationForm): AnswerIssue[] {
    const controls = this.#controls;
    const words = this.#outcomes?.problem ?? this.#localize.messages.checkAnswer;
    return controls ? answerIssues(form, controls, words) : [];
  }

  #handleReset(): void {
    this.#started = false;
    this.#sentAt = undefined;
    this.issues = [];
    this.#submission.reset();
  }

  #showIssues(issues: readonly AnswerIssue[]): void {
    this.issues = issues;
    if (issues.length > 0) void this.#focusOn('#summary-title');
  }

  #goTo = (name: string): void => {
    const field = this.form && fieldNamed(this.form, name);
    const control = name === captchaField ? this.#captcha : field && this.#control(field);
    const details = field && 'options' in field ? this.#controls?.named(freeTextName(field.name)) : undefined;
    const untold = details?.find(({ value }) => !value.trim());
    (untold ?? control)?.focus();
  };

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** Asked for before there is anything to look in, when `values` is read from a new element. */
  get #element(): HTMLFormElement | null {
    return this.hasUpdated ? this.renderRoot.querySelector('form') : null;
  }

  get #controls(): Controls | undefined {
    return this.#element ? new Controls(this.renderRoot) : undefined;
  }

  #control(field: Field): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${this.#idOf(field)}`);
  }

  /** Made from the field's place: names may hold any character. */
  #idOf(field: Field): string {
    return `field-${this.form ? fieldsOf(this.form).indexOf(field) : ''}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'apply-form': ApplyForm;
  }
}
