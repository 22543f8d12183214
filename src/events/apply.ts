import type { CaptchaToken } from '../core/application/captcha.ts';
import type { AcceptedResult, SubmitResult } from '../core/application/result.ts';
import type { Posting } from '../core/posting/posting.ts';
import type { Application, SubmitHandler } from '../submission.ts';
import { outward, vetoable } from './options.ts';

/** The first answer was given. `posting` is null for a form that belongs to none. */
export class ApplyStartEvent extends Event {
  readonly posting: Posting | null;
  constructor(posting: Posting | null) {
    super('apply-start', outward);
    this.posting = posting;
  }
}

/** One answer that cannot be sent as it is. */
export interface AnswerIssue {
  /** The field's name; empty for the form as a whole. */
  readonly field: string;
  readonly code: string;
  /** In the candidate's language. */
  readonly message: string;
}

/** The candidate tried to send, and some answers must be mended first. */
export class ApplyInvalidEvent extends Event {
  readonly issues: readonly AnswerIssue[];
  constructor(issues: readonly AnswerIssue[]) {
    super('apply-invalid', outward);
    this.issues = issues;
  }
}

/** Bytes on their way. `total` is undefined while it is not known. */
export class ApplyProgressEvent extends Event {
  readonly loaded: number;
  readonly total: number | undefined;
  constructor(loaded: number, total: number | undefined) {
    super('apply-progress', outward);
    this.loaded = loaded;
    this.total = total;
  }
}

/** The application was received. */
export class ApplySuccessEvent extends Event {
  readonly application: Application;
  readonly result: AcceptedResult;
  constructor(application: Application, result: AcceptedResult) {
    super('apply-success', outward);
    this.application = application;
    this.result = result;
  }
}

/** The application was not received; every answer and file is still in the form. */
export class ApplyErrorEvent extends Event {
  readonly application: Application;
  readonly result: SubmitResult;
  constructor(application: Application, result: SubmitResult) {
    super('apply-error', outward);
    this.application = application;
    this.result = result;
  }
}

/** What `apply-captcha` may be answered with: the token, a bare string, or null for none. */
export type CaptchaReply = CaptchaToken | string | null;

/** The form needs a captcha token. Answer with one, or leave it to the form's adapter or slot. */
export class ApplyCaptchaEvent extends Event {
  #reply: Promise<CaptchaReply> | undefined;
  #answerable = true;

  constructor() {
    super('apply-captcha', outward);
  }

  /** The first answer given, if any. */
  get reply(): Promise<CaptchaReply> | undefined {
    return this.#reply;
  }

  /**
   * Provides the token.
   * @throws {DOMException} `InvalidStateError` on a second answer, or one given after the event was dispatched.
   */
  respondWith(reply: CaptchaReply | PromiseLike<CaptchaReply>): void {
    assertAnswerable(this.#answerable && !this.#reply, this.type);
    this.#reply = Promise.resolve(reply);
    // Whoever awaits it later hears of a failure; until then it is no unhandled one.
    this.#reply.catch(() => {});
  }

  /** Called once it has been dispatched. */
  close(): void {
    this.#answerable = false;
  }
}

/** What the host page may answer `apply-submit` with: a handler that sends, or the outcome itself. */
export type SubmitResponder = SubmitHandler | ReturnType<SubmitHandler>;

/** Everything is filled in and the captcha is solved: send it. Cancelling it stops the submission silently. */
export class ApplySubmitEvent extends Event {
  declare readonly application: Application;
  /** The multipart body, ready to send. Entries added here are sent too. */
  declare readonly formData: FormData;
  declare readonly captcha: CaptchaToken | null;
  declare readonly idempotencyKey: string;
  declare readonly attempt: number;
  declare readonly signal: AbortSignal;
  #responder: SubmitResponder | undefined;
  #waiting: Promise<unknown>[] = [];
  #answerable = true;

  constructor(
    details: Pick<ApplySubmitEvent, 'application' | 'formData' | 'captcha' | 'idempotencyKey' | 'attempt' | 'signal'>,
  ) {
    super('apply-submit', vetoable);
    Object.assign(this, details);
  }

  /** The first answer given, if any. */
  get responder(): SubmitResponder | undefined {
    return this.#responder;
  }

  /** Settles when everything given to `waitUntil` has; rejects when one of it did. */
  get ready(): Promise<unknown> {
    return Promise.all(this.#waiting);
  }

  /**
   * Takes over sending. Prefer a handler function: it is called only when its turn comes and is handed the body and the signal.
   * @throws {DOMException} `InvalidStateError` on a second answer, or one given after the event was dispatched.
   */
  respondWith(handler: SubmitResponder): void {
    assertAnswerable(this.#answerable && this.#responder === undefined, this.type);
    // Whoever answers with nothing may have sent already, so nobody else is asked.
    this.#responder = handler ?? Promise.resolve(handler);
    if (typeof handler !== 'function') Promise.resolve(handler).catch(() => {});
  }

  /**
   * Holds sending back until `promise` settles, for example to add entries to `formData`. A rejection fails the submission.
   * @throws {DOMException} `InvalidStateError` after the event was dispatched.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    assertAnswerable(this.#answerable, this.type);
    const waiting = Promise.resolve(promise);
    waiting.catch(() => {});
    this.#waiting.push(waiting);
  }

  /** Called once it has been dispatched. */
  close(): void {
    this.#answerable = false;
  }
}

function assertAnswerable(answerable: boolean, type: string): void {
  if (!answerable) {
    throw new DOMException(`${type} can be answered once, while its listeners run.`, 'InvalidStateError');
  }
}
