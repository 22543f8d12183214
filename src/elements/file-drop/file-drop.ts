import { adoptStyles, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FileTransferController } from '../../controllers/file-transfer.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { inputAccept, parseAccept } from '../../core/files/accept.ts';
import { parseSize } from '../../core/files/limits.ts';
import { files as english } from '../../core/text/messages/en/files.ts';
import type { FileControlMessages } from '../../core/text/messages/types/files.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { FileAcceptEvent, FileRejectEvent } from '../../events.ts';
import { type TransferredFiles, transferredFiles } from '../../services/transferred-files.ts';
import { setStates } from '../shared/states.ts';
import { tokens } from '../shared/tokens.styles.ts';
import type { FileRules, FileValidator } from './check-file.ts';
import type { Setting } from './file-checks.ts';
import { styles } from './file-drop.styles.ts';
import { errorView, hintsView, uncheckedView } from './file-drop.view.ts';
import { FileGate, type Outcome } from './file-gate.ts';
import type { Refusal } from './file-result.ts';

export type { FileValidator };

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
 * @csspart required-mark - The `*` after the label of a required control.
 * @csspart help - The text below the label.
 * @csspart error - The form's error.
 * @csspart zone - The frame around the choose button.
 * @csspart choose - The button that opens the file picker.
 * @csspart drop-hint - What says that files can be dropped.
 * @csspart checking - What says that files are being checked.
 * @csspart hints - Accepted types and limits.
 * @csspart list - The list of files.
 * @csspart file - One file in the list.
 * @csspart file-name - Its name.
 * @csspart file-size - Its size.
 * @csspart remove - The button that takes it out.
 * @csspart refusals - The reasons why files were not added.
 * @csspart refusal - One such reason.
 * @csspart dismiss - The button that puts the reasons away.
 * @csspart retry - The button that tries again to check files when the checks did not load.
 * @csspart leave-out - The button that gives such files up.
 *
 * @cssstate dragging - Files are being dragged over the control.
 * @cssstate checking - Files are being checked.
 * @cssstate filled - There is at least one file.
 */
export class FileDrop extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override readonly styles = [tokens, styles];

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

  /** Bytes that other controls' files already take of `maxTotalSize`. */
  @property({ attribute: false }) reservedBytes = 0;

  /** The page's own checks, asked in turn once a file has passed all others. */
  @property({ attribute: false }) validators: readonly FileValidator[] = [];

  /** The form's error, shown beside the control; empty for none. */
  @property({ attribute: false }) errorText = '';

  /** The page's own words. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  readonly #localize = new LocalizeController<'files', FileControlMessages>(this, 'files', english);
  readonly #transfer = new FileTransferController(this, {
    enabled: () => !this.#isDisabled,
    onTransfer: (transfer) => this.#takeTransfer(transfer),
    onHover: (dragging) =>
      this.#announce(dragging ? this.#localize.messages.dragEntered : this.#localize.messages.dragLeft),
  });
  readonly #gate = new FileGate({
    rules: () => this.#rules,
    accept: (file, detectedType) => this.dispatchEvent(new FileAcceptEvent(file, detectedType)),
    reject: (refusal) => this.#reportRefusal(refusal),
    update: () => this.requestUpdate(),
  });
  readonly #internals = this.attachInternals();
  readonly #sent = new WeakMap<File, File>();
  #customValidity = '';
  #showsFiles = false;
  /** A node of its own each time, so that the same words twice are said twice. */
  #announcement: Text | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#handleLabelClick);
  }

  /** The name under which each file is sent. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** Whether a form with this control empty is invalid. */
  @property({ type: Boolean })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Switches the control off, as on any form control. */
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
    return this.#gate.files;
  }
  set files(files: readonly File[] | null | undefined) {
    this.#gate.empty();
    if (files?.length) void this.#gate.take({ files: [...files], folders: [] });
  }

  /** As on `<input type=file>`: a made-up path of the first file, or empty. Only the empty string can be set. */
  @property({ attribute: false })
  get value(): string {
    const first = this.files[0];
    return first ? `C:\\fakepath\\${first.name}` : '';
  }
  set value(value: string) {
    if (value === '') this.#gate.empty();
  }

  /** Whether files are being checked right now. They are not in `files` yet. */
  get checking(): boolean {
    return this.#gate.checking;
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
    return this.#synced.validity;
  }

  /** The same in words; empty when valid. */
  get validationMessage(): string {
    return this.#synced.validationMessage;
  }

  /** Whether validity counts: not while disabled. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether the form may be sent, as far as this control goes; fires `invalid` if not. */
  checkValidity(): boolean {
    return this.#synced.checkValidity();
  }

  /** As `checkValidity()`, and shows the person what is wrong. */
  reportValidity(): boolean {
    return this.#synced.reportValidity();
  }

  /** Makes the control invalid for a reason of the page's own; the empty string ends that. */
  setCustomValidity(message: string): void {
    this.#customValidity = message;
    this.requestUpdate();
  }

  /** Adds files as if the person had chosen them, through the same checks. Settles when all are judged. */
  addFiles(files: Iterable<File>): Promise<void> {
    return this.#take({ files: [...files], folders: [] });
  }

  /** Settles when no check is running. */
  whenChecked(): Promise<void> {
    return this.#gate.whenChecked();
  }

  /**
   * Looks for files that vanished or were edited since they were chosen, takes them out with a reason, and gives them back.
   * To be asked right before sending: of such a file the browser reports only a network error.
   */
  async findChanged(): Promise<readonly File[]> {
    await this.#gate.whenChecked();
    const lost = (await this.#gate.intake?.refuseLost()) ?? [];
    if (lost.length > 0) this.#fireChange(lost.map(this.#sentence).join(' '));
    return lost.map(({ file }) => file);
  }

  formResetCallback(): void {
    this.#gate.empty();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  // The form must be right as soon as this stands in it, which asks for an update too, or a property is set.
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    if (this.renderRoot) this.#syncForm();
  }

  protected override scheduleUpdate() {
    return this.#localize.schedule(() => this.performUpdate());
  }

  protected override shouldUpdate(): boolean {
    return this.#localize.ready;
  }

  protected override updated(): void {
    // Now there is a button that a complaint can point at.
    this.#syncForm();
    const { checks } = this.#gate;
    if (checks && !this.#showsFiles && this.shadowRoot) {
      this.#showsFiles = true;
      adoptStyles(this.shadowRoot, [...FileDrop.styles, checks.styles]);
    }
    const filled = this.files.length > 0;
    setStates(this.#internals, { dragging: this.#transfer.dragging, checking: this.checking, filled });
  }

  protected override render() {
    const { help, errorText } = this;
    const { maxSize, maxFiles } = this.#rules;
    const { checks, refusals, hasUnchecked } = this.#gate;
    const setting = this.#setting;
    const messages = this.#localize.messages;
    return html`
      ${this.#renderLabel()} ${help ? html`<p class="help" part="help" id="help">${help}</p>` : nothing}
      ${errorView(errorText, messages)}
      <div class="zone" part="zone" @click=${this.#openPicker}>
        ${this.#renderButton()}
        ${
          this.checking
            ? html`<span class="checking" part="checking">${messages.checking}</span>`
            : html`<span class="drop-hint" part="drop-hint">${messages.dropHint}</span>`
        }
      </div>
      ${hintsView(setting.types, maxSize, maxFiles, messages, setting.language)}
      ${hasUnchecked ? uncheckedView(this.#retry, this.#dismiss, messages) : nothing}
      ${checks?.refusalsView(refusals, this.#dismiss, setting)} ${checks?.fileListView(this.files, this.#remove, setting)}
      <input
        id="input"
        type="file"
        hidden
        accept=${inputAccept(parseAccept(this.accept)) || nothing}
        ?multiple=${maxFiles > 1}
        ?disabled=${setting.disabled}
        @input=${stop}
        @change=${this.#handlePick}
      />
      <div class="visually-hidden" role="status">${this.#announcement}</div>
    `;
  }

  #renderLabel() {
    if (!this.label) return nothing;
    const mark = html` <span class="required-mark" part="required-mark" aria-hidden="true">*</span>`;
    return html`<label class="label" part="label" for="input">${this.label}${this.required ? mark : nothing}</label>`;
  }

  #renderButton() {
    const messages = this.#localize.messages;
    const several = this.#rules.maxFiles > 1;
    const text = several ? messages.chooseFiles : this.value ? messages.chooseOtherFile : messages.chooseFile;
    const label = [this.#labelText, this.required && messages.required].filter(Boolean).join(', ');
    const { refusals, hasUnchecked } = this.#gate;
    const described = [this.help && 'help', this.errorText && 'error', 'hints', hasUnchecked && 'unchecked'];
    if (refusals.length > 0) described.push('refusals');
    return html`<button
      type="button"
      class="button"
      part="choose"
      ?disabled=${this.#isDisabled}
      aria-describedby=${described.filter(Boolean).join(' ')}
      aria-invalid=${this.errorText ? 'true' : nothing}
    >
      ${text}${label ? html`<span class="visually-hidden">: ${label}</span>` : nothing}
    </button>`;
  }

  get #isDisabled(): boolean {
    return this.matches(':disabled');
  }

  get #setting(): Setting {
    return {
      language: this.#localize.language,
      overrides: this.messages,
      types: parseAccept(this.accept).extensions.join(', '),
      disabled: this.#isDisabled,
    };
  }

  get #labelText(): string {
    const outer = Array.from(this.labels, (label) => label.textContent?.trim());
    return this.label || outer.join(' ') || this.ariaLabel || '';
  }

  get #rules(): FileRules {
    const { accept, multiple, maxFiles = 0, reservedBytes, validators } = this;
    return {
      accept,
      maxSize: parseSize(this.maxSize),
      maxFiles: maxFiles >= 1 ? Math.floor(maxFiles) : multiple ? Number.POSITIVE_INFINITY : 1,
      maxTotalSize: parseSize(this.maxTotalSize ?? ''),
      reservedBytes,
      validators,
    };
  }

  get #chooseButton(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.button');
  }

  /** Takes what was dropped or pasted, if any of it is a file. */
  #takeTransfer(transfer: DataTransfer): boolean {
    const taken = transferredFiles(transfer);
    void this.#take(taken);
    return taken.files.length + taken.folders.length > 0;
  }

  async #take(taken: TransferredFiles): Promise<void> {
    if (taken.files.length + taken.folders.length > 0) this.#tell(await this.#gate.take(taken));
  }

  #tell({ added, refused }: Outcome): void {
    const setting = this.#setting;
    const said = [
      ...added.map(({ name }) => this.#gate.checks?.addedText(name, setting)),
      ...refused.map(this.#sentence),
      this.#gate.hasUnchecked && this.#localize.messages.unchecked,
    ];
    const text = said.filter(Boolean).join(' ');
    if (added.length > 0) this.#fireChange(text);
    else this.#announce(text);
  }

  #sentence = (refusal: Refusal): string => this.#gate.checks?.refusalText(refusal, this.#setting) ?? '';

  #reportRefusal(refusal: Refusal): void {
    const { code, detectedType, reason } = refusal.problem;
    this.dispatchEvent(new FileRejectEvent(refusal.file, code, reason || this.#sentence(refusal), detectedType));
  }

  #announce(text: string): void {
    this.#announcement = new Text(text);
    this.requestUpdate();
  }

  /** @param announcement what is said to people who do not see the files */
  #fireChange(announcement: string): void {
    this.#announce(announcement);
    for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  /** The internals, once they know what stands in the properties. */
  get #synced(): ElementInternals {
    this.#syncForm();
    return this.#internals;
  }

  /** The same one each time: what has been sent of it is remembered by that. */
  #toSend(file: File): File {
    const name = file.name.normalize('NFC');
    // macOS hands out decomposed names, which other systems take for different ones.
    if (name === file.name) return file;
    const sent = this.#sent.get(file) ?? new File([file], name, file);
    this.#sent.set(file, sent);
    return sent;
  }

  #syncForm(): void {
    const data = new FormData();
    for (const file of this.files) data.append(this.name, this.#toSend(file));
    const isEmpty = this.files.length === 0;
    this.#internals.setFormValue(isEmpty || !this.name ? null : data);

    const words = this.#localize.messages;
    const valueMissing = this.required && isEmpty;
    const busy = this.checking ? words.stillChecking : this.#gate.hasUnchecked && words.unchecked;
    const message = this.#customValidity || busy || (valueMissing ? words.fileMissing : '');
    const flags = { valueMissing, customError: Boolean(this.#customValidity || busy) };
    this.#internals.setValidity(flags, message, this.#chooseButton ?? undefined);
  }

  #openPicker = (): void => {
    this.shadowRoot?.querySelector('input')?.click();
  };

  #handleLabelClick = (event: Event): void => {
    // An outer label clicks the element itself; clicks inside come from some part of it.
    if (event.composedPath()[0] === this) this.#openPicker();
  };

  #handlePick = (event: Event): void => {
    event.stopPropagation();
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    // Else choosing the same file again after removing it would go unnoticed.
    input.value = '';
    void this.addFiles(files);
  };

  #remove = async (file: File): Promise<void> => {
    const index = this.files.indexOf(file);
    // The next file's row takes over this one's button. Focus that stayed on it would pass on unsaid.
    this.#chooseButton?.focus();
    this.#gate.intake?.remove(file);
    this.#fireChange(this.#gate.checks?.removedText(file.name, this.#setting) ?? '');
    await this.updateComplete;
    const others = this.shadowRoot?.querySelectorAll<HTMLElement>('.file .icon');
    (others?.[index] ?? others?.[index - 1] ?? this.#chooseButton)?.focus();
  };

  #retry = async (): Promise<void> => {
    this.#chooseButton?.focus();
    this.#tell(await this.#gate.open());
  };

  #dismiss = (): void => {
    this.#gate.dismiss();
    this.#chooseButton?.focus();
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
