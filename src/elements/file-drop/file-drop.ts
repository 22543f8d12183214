import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { DragAndDropController } from '../../controllers/drag-and-drop.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { PasteFilesController } from '../../controllers/paste-files.ts';
import { inputAccept, parseAccept } from '../../core/files/accept.ts';
import { parseSize } from '../../core/files/limits.ts';
import { formatBytes } from '../../core/text/format-bytes.ts';
import { files as english } from '../../core/text/messages/en/files.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { FileAcceptEvent, FileRejectEvent } from '../../events.ts';
import { lossOf } from '../../services/file-source.ts';
import { type TransferredFiles, transferredFiles } from '../../services/transferred-files.ts';
import { tokens } from '../shared/tokens.styles.ts';
import type { FileRules, FileValidator } from './check-file.ts';
import { styles } from './file-drop.styles.ts';
import { fileListView, refusalsView } from './file-drop.view.ts';
import { displayName, type FileProblem, type FileResult, problemText } from './file-result.ts';

export type { FileValidator };

interface Refusal {
  readonly file: File;
  readonly problem: FileProblem;
}

/**
 * @summary A form control for files that looks inside them before it takes them: choose, drop, or paste.
 *
 * What it refuses never enters its value, and the reason stands beside it. Checks in the browser spare people a useless
 * upload; whoever receives the files must check them again.
 *
 * @fires {Event} input - The person added or removed a file.
 * @fires {Event} change - The person added or removed a file.
 * @fires {FileAcceptEvent} file-accept - A file passed every check and is about to be added; cancelable.
 * @fires {FileRejectEvent} file-reject - A file was refused.
 *
 * @csspart label - The label.
 * @csspart help - The text below the label.
 * @csspart error - The form's error.
 * @csspart zone - The frame around the choose button.
 * @csspart choose - The button that opens the file picker.
 * @csspart hints - Accepted types and limits.
 * @csspart list - The list of files.
 * @csspart file - One file in the list.
 * @csspart file-name - Its name.
 * @csspart file-size - Its size, or that it is being checked.
 * @csspart remove - The button that takes it out.
 * @csspart refusals - The reasons why files were not added.
 * @csspart refusal - One such reason.
 * @csspart dismiss - The button that puts the reasons away.
 *
 * @cssstate dragging - Files are being dragged over the control.
 * @cssstate checking - Files are being checked.
 * @cssstate filled - There is at least one file.
 */
export class FileDrop extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override readonly styles = [tokens, styles];

  /** The name under which each file is sent. */
  @property({ reflect: true }) name = '';

  /** The visible label. Without one, an outer `<label for>` or `aria-label` names the control. */
  @property() label = '';

  /** Plain text below the label. */
  @property() help = '';

  /** The types taken: `pdf,doc` or HTML's own `.pdf,application/pdf,image/*`. Empty takes every type. */
  @property() accept = '';

  /** The most a file may have: bytes, `5MB` (5,000,000) or `5MiB` (5,242,880). Anything else means no limit. */
  @property({ attribute: 'max-size' }) maxSize: string | number = '';

  /** The most all files may have together, `reservedBytes` included; written as `maxSize`. */
  @property({ attribute: 'max-total-size' }) maxTotalSize: string | number | undefined;

  /** The most files taken at a time. Without it one, or with `multiple` any number. */
  @property({ attribute: 'max-files', type: Number }) maxFiles: number | undefined;

  /** Takes several files. */
  @property({ type: Boolean }) multiple = false;

  /** Whether a form with this control empty is invalid. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Bytes that other controls' files already take of `maxTotalSize`. */
  @property({ attribute: false }) reservedBytes = 0;

  /** The page's own checks, asked in turn once a file has passed all others. */
  @property({ attribute: false }) validators: readonly FileValidator[] = [];

  /** The form's error, shown beside the control; empty for none. */
  @property({ attribute: false }) errorText = '';

  /** The page's own words. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private checkingFiles: readonly File[] = [];
  @state() private refusals: readonly Refusal[] = [];
  /** An object, so that the same words twice are said twice. */
  @state() private announcement = { text: '' };

  @query('input') private readonly input!: HTMLInputElement | null;
  @query('#choose') private readonly chooseButton!: HTMLButtonElement | null;

  readonly #localize = new LocalizeController(this, 'files', english);
  readonly #drag = new DragAndDropController(this, {
    enabled: () => !this.#isDisabled,
    onDrop: (transfer) => this.#takeTransfer(transfer),
    onHover: (dragging) => this.#announce(dragging ? this.#words.dragEntered : this.#words.dragLeft),
  });
  #files: readonly File[] = [];
  #customValidity = '';
  /** Settles when every file given so far is judged. */
  #queue: Promise<void> = Promise.resolve();
  /** Aborted when nobody wants to know any more about the files being checked. */
  #checks = new AbortController();
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new PasteFilesController(this, {
      enabled: () => !this.#isDisabled,
      onPaste: (transfer) => this.#takeTransfer(transfer),
    });
    this.addEventListener('click', this.#handleLabelClick);
  }

  /** Switches the control off, as `disabled` on any form control. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /**
   * The files that passed all checks, in the order in which they came. Setting it replaces them: the new ones go through
   * the same checks and appear once they have passed; no `input` or `change` is fired.
   */
  @property({ attribute: false })
  get files(): readonly File[] {
    return this.#files;
  }
  set files(files: readonly File[]) {
    this.#empty();
    void this.#take({ files: [...files], folders: [] }, { silent: true });
  }

  /** As on `<input type=file>`: a made-up path of the first file, or empty. Only the empty string can be set. */
  @property({ attribute: false })
  get value(): string {
    const first = this.#files[0];
    return first ? `C:\\fakepath\\${first.name}` : '';
  }
  set value(value: string) {
    if (value === '') this.#empty();
  }

  /** Whether files are being checked right now. They are not in `files` yet. */
  get checking(): boolean {
    return this.checkingFiles.length > 0;
  }

  /** The form that this control belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The `<label>` elements outside that name this control. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** What keeps the form from being sent. */
  get validity(): ValidityState {
    this.#syncForm();
    return this.#internals.validity;
  }

  /** The same in words; empty when valid. */
  get validationMessage(): string {
    this.#syncForm();
    return this.#internals.validationMessage;
  }

  /** Whether validity counts: not while disabled. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether the form may be sent, as far as this control goes; fires `invalid` if not. */
  checkValidity(): boolean {
    this.#syncForm();
    return this.#internals.checkValidity();
  }

  /** As `checkValidity()`, and shows the person what is wrong. */
  reportValidity(): boolean {
    this.#syncForm();
    return this.#internals.reportValidity();
  }

  /** Makes the control invalid for a reason of the page's own; the empty string ends that. */
  setCustomValidity(message: string): void {
    this.#customValidity = message;
    this.#syncForm();
  }

  /** Adds files as if the person had chosen them, through the same checks. Settles when all are judged. */
  addFiles(files: Iterable<File>): Promise<void> {
    return this.#take({ files: [...files], folders: [] });
  }

  /** Settles when no check is running. */
  async whenChecked(): Promise<void> {
    let queue: Promise<void>;
    do {
      queue = this.#queue;
      await queue;
    } while (queue !== this.#queue);
  }

  /**
   * Looks for files that vanished or were edited since they were chosen, and takes them out with a reason. To be asked
   * right before sending: the browser would report only a network error.
   */
  async findChanged(): Promise<readonly File[]> {
    await this.whenChecked();
    const losses = await Promise.all(this.#files.map(async (file) => ({ file, code: await lossOf(file) })));
    const lost = losses.flatMap(({ file, code }) => (code ? [{ file, code }] : []));
    if (lost.length === 0) return [];
    this.refusals = [];
    this.#setFiles(this.#files.filter((file) => !lost.some((loss) => loss.file === file)));
    for (const { file, code } of lost) this.#refuse(file, { ok: false, code });
    this.#announce(this.refusals.map((refusal) => this.#sentence(refusal)).join(' '));
    this.#fireChange();
    return lost.map(({ file }) => file);
  }

  formResetCallback(): void {
    this.#empty();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#syncForm();
  }

  // The form must be right as soon as a property is set, not only once that is rendered.
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    if (this.hasUpdated) this.#syncForm();
  }

  protected override firstUpdated(): void {
    // Now there is a button that a complaint can point at.
    this.#syncForm();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#toggleState('dragging', this.#drag.dragging);
    this.#toggleState('checking', this.checking);
    this.#toggleState('filled', this.#files.length > 0);
  }

  protected override render() {
    const { help, errorText } = this;
    const messages = this.#words;
    const disabled = this.#isDisabled;
    const refusals = this.refusals.map((refusal) => this.#sentence(refusal));
    const context = { messages, language: this.#localize.language, disabled };
    return html`
      ${this.#renderLabel()}
      ${help ? html`<p class="help" part="help" id="help">${help}</p>` : nothing}
      ${
        errorText
          ? html`<p class="error" part="error" id="error">
              <span class="visually-hidden">${messages.errorPrefix} </span>${errorText}
            </p>`
          : nothing
      }
      <div class="zone" part="zone" @click=${this.#openPicker}>
        ${this.#renderButton()}
        <span class="drop-hint" part="drop-hint">${messages.dropHint}</span>
      </div>
      ${this.#renderHints()} ${refusalsView(refusals, this.#dismiss, messages)}
      ${fileListView(this.#files, this.checkingFiles, this.#remove, context)}
      <input
        id="input"
        type="file"
        hidden
        accept=${inputAccept(parseAccept(this.accept)) || nothing}
        ?multiple=${this.#maxFiles > 1}
        ?disabled=${disabled}
        @input=${stop}
        @change=${this.#handlePick}
      />
      <div class="visually-hidden" role="status">
        ${keyed(this.announcement, html`<span>${this.announcement.text}</span>`)}
      </div>
    `;
  }

  #renderLabel() {
    if (!this.label) return nothing;
    const mark = html` <span class="required-mark" part="required-mark" aria-hidden="true">*</span>`;
    return html`<label class="label" part="label" for="input">${this.label}${this.required ? mark : nothing}</label>`;
  }

  #renderButton() {
    const messages = this.#words;
    const replaces = this.#maxFiles === 1 && this.#files.length > 0;
    const text = this.#maxFiles > 1 ? messages.chooseFiles : replaces ? messages.chooseOtherFile : messages.chooseFile;
    const label = [this.#labelText, this.required && messages.required].filter(Boolean).join(', ');
    const described = [this.help && 'help', this.errorText && 'error', 'hints', this.refusals.length > 0 && 'refusals'];
    return html`<button
      type="button"
      id="choose"
      class="button"
      part="choose"
      ?disabled=${this.#isDisabled}
      aria-describedby=${described.filter(Boolean).join(' ')}
      aria-invalid=${this.errorText ? 'true' : nothing}
    >
      ${text}${label ? html`<span class="visually-hidden">: ${label}</span>` : nothing}
    </button>`;
  }

  #renderHints() {
    const { language } = this.#localize;
    const maxSize = parseSize(this.maxSize);
    const several = this.#maxFiles > 1 && Number.isFinite(this.#maxFiles);
    return html`<div class="hints" part="hints" id="hints">
      ${this.#types ? html`<span>${this.#words.typesHint(this.#types)}</span>` : nothing}
      ${maxSize ? html`<span>${this.#words.sizeHint(formatBytes(maxSize, language))}</span>` : nothing}
      ${several ? html`<span>${this.#words.countHint(this.#maxFiles.toLocaleString(language))}</span>` : nothing}
    </div>`;
  }

  get #words() {
    return this.#localize.messages;
  }

  get #isDisabled(): boolean {
    return this.matches(':disabled');
  }

  get #maxFiles(): number {
    const { maxFiles, multiple } = this;
    if (maxFiles !== undefined && maxFiles >= 1) return Math.floor(maxFiles);
    return multiple ? Number.POSITIVE_INFINITY : 1;
  }

  get #types(): string {
    return parseAccept(this.accept).extensions.join(', ');
  }

  get #labelText(): string {
    const outer = Array.from(this.#internals.labels, (label) => label.textContent?.trim());
    return this.label || outer.join(' ') || this.ariaLabel || '';
  }

  get #rules(): FileRules {
    return {
      accept: this.accept,
      maxSize: parseSize(this.maxSize),
      maxFiles: this.#maxFiles,
      maxTotalSize: this.maxTotalSize === undefined ? undefined : parseSize(this.maxTotalSize),
      reservedBytes: this.reservedBytes,
      validators: this.validators,
    };
  }

  /** Takes what was dropped or pasted, if any of it is a file. */
  #takeTransfer(transfer: DataTransfer): boolean {
    const taken = transferredFiles(transfer);
    void this.#take(taken);
    return taken.files.length + taken.folders.length > 0;
  }

  /** Lines files up for the checks, so that batches do not overtake each other. */
  #take({ files, folders }: TransferredFiles, { silent = false } = {}): Promise<void> {
    if (files.length + folders.length === 0) return this.#queue;
    this.refusals = [];
    this.checkingFiles = [...this.checkingFiles, ...files];
    for (const folder of folders) this.#refuse(folder, { ok: false, code: 'folder' });
    const { signal } = this.#checks;
    this.#queue = this.#queue.then(() => this.#admit(files, signal, silent));
    return this.#queue;
  }

  async #admit(batch: readonly File[], signal: AbortSignal, silent: boolean): Promise<void> {
    const abandoned = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const added: File[] = [];
    for (const file of batch) {
      // A control for one file takes the first good one of a batch in place of what it held.
      const kept = this.#maxFiles === 1 ? added : this.#files;
      const result = await Promise.race([this.#check(file, kept), abandoned]);
      if (!result || signal.aborted) return;
      this.checkingFiles = this.checkingFiles.slice(1);
      if (!result.ok) {
        this.#refuse(file, result);
      } else if (this.dispatchEvent(new FileAcceptEvent(file, result.detectedType)) && !signal.aborted) {
        this.#setFiles([...kept, file]);
        added.push(file);
      }
    }
    const said = added.map(({ name }) => this.#words.added(displayName(name)));
    this.#announce([...said, ...this.refusals.map((refusal) => this.#sentence(refusal))].join(' '));
    if (added.length > 0 && !silent) this.#fireChange();
  }

  async #check(file: File, kept: readonly File[]): Promise<FileResult> {
    const { checkFile } = await import('./check-file.ts');
    return checkFile(file, kept, this.#files, this.#rules);
  }

  #refuse(file: File, problem: FileProblem): void {
    const refusal = { file, problem };
    this.refusals = [...this.refusals, refusal];
    const message = problem.reason || this.#sentence(refusal);
    this.dispatchEvent(new FileRejectEvent(file, problem.code, message, problem.detectedType));
  }

  #sentence({ file, problem }: Refusal): string {
    return problemText(file.name, problem, this.#types, this.#words, this.#localize.language);
  }

  #setFiles(files: readonly File[]): void {
    this.#files = files;
    this.requestUpdate();
  }

  /** Takes everything out, what is still being checked included. */
  #empty(): void {
    this.#checks.abort();
    this.#checks = new AbortController();
    this.#queue = Promise.resolve();
    this.checkingFiles = [];
    this.refusals = [];
    this.#setFiles([]);
  }

  #announce(text: string): void {
    this.announcement = { text };
  }

  #fireChange(): void {
    for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  #syncForm(): void {
    const data = new FormData();
    // macOS hands out decomposed names, which other systems take for different ones.
    for (const file of this.#files) data.append(this.name, file, file.name.normalize());
    this.#internals.setFormValue(this.#files.length > 0 ? data : null);

    const valueMissing = this.required && this.#files.length === 0;
    const message =
      this.#customValidity || (this.checking ? this.#words.stillChecking : valueMissing ? this.#words.fileMissing : '');
    const flags = { valueMissing, customError: this.#customValidity !== '' || this.checking };
    this.#internals.setValidity(flags, message, this.chooseButton ?? undefined);
  }

  #toggleState(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  #openPicker = (): void => {
    this.input?.click();
  };

  #handleLabelClick = (event: Event): void => {
    // An outer label clicks the element itself; clicks inside come from some part of it.
    if (event.composedPath()[0] === this) this.#openPicker();
  };

  #handlePick = (event: Event): void => {
    event.stopPropagation();
    const { input } = this;
    const files = [...(input?.files ?? [])];
    // Else choosing the same file again after removing it would go unnoticed.
    if (input) input.value = '';
    void this.addFiles(files);
  };

  #remove = async (file: File): Promise<void> => {
    const index = this.#files.indexOf(file);
    this.#setFiles(this.#files.filter((other) => other !== file));
    this.#announce(this.#words.removed(displayName(file.name)));
    this.#fireChange();
    await this.updateComplete;
    const next = this.renderRoot.querySelectorAll<HTMLElement>('.file .remove');
    (next[index] ?? next[index - 1] ?? this.chooseButton)?.focus();
  };

  #dismiss = (): void => {
    this.refusals = [];
    this.chooseButton?.focus();
  };
}

/** The inner input speaks before anything is checked; the control itself speaks afterwards. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'file-drop': FileDrop;
  }
}
