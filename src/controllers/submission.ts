import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptchaToken } from '../core/application/captcha.ts';
import { NotSentError, type SubmitResult } from '../core/application/result.ts';
import {
  editing,
  isBusy,
  type Submission,
  type SubmissionEvent,
  secondsToWait,
  transition,
} from '../core/application/submission.ts';
import { webAddress } from '../core/text/web-address.ts';
import { ApplyErrorEvent, ApplyProgressEvent, ApplySubmitEvent, ApplySuccessEvent } from '../events.ts';
import { importPart } from '../services/import-part.ts';
import { randomKey } from '../services/random-key.ts';
import type { ReadOutcome } from '../services/read-reply.ts';
import { runHandler, sendByXhr } from '../services/send-application.ts';
import { uploadAllowance, withStallTimeout } from '../services/stall-timeout.ts';
import type { Application, SubmitContext, SubmitHandler } from '../submission.ts';
import type { CaptchaController } from './captcha.ts';

/** Milliseconds without progress after which an attempt counts as lost. */
const stallTimeout = 60_000;

const windowEvents = ['online', 'offline', 'beforeunload', 'pageshow'] as const;

export interface SubmissionHost extends ReactiveControllerHost, HTMLElement {
  readonly action: string | undefined;
  readonly submitHandler: SubmitHandler | undefined;
  readonly progress: 'on' | 'off';
  /** Whether `action` is posted to as the browser posts a form. */
  readonly native: boolean;
  /** Whether leaving the page would lose answers that it asks to be warned of. */
  readonly unsaved: boolean;
  /** Whether everything may be sent; tells the candidate what may not. Rejects with the signal's reason when it aborts. */
  checkAnswers(signal: AbortSignal): Promise<boolean>;
  /** What reads other outcomes than an acceptance; undefined while it cannot be loaded. */
  outcomes(): Promise<{ readonly read: ReadOutcome } | undefined>;
  /** The application as data and as the body of a request. */
  compose(): { application: Application; body: FormData };
}

/**
 * Takes one application at a time from the button to its outcome: checks, captcha, the page's listeners, sending. What may
 * follow what is decided by core's state machine; this does the work between its states.
 */
export class SubmissionController implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #captcha: CaptchaController;
  #state: Submission = editing();
  #abort: AbortController | undefined;
  /** The browser is about to leave for the page that answers. */
  #leaving = false;

  constructor(host: SubmissionHost, captcha: CaptchaController) {
    this.#host = host;
    this.#captcha = captcha;
    host.addController(this);
  }

  /** Where the submission stands. */
  get state(): Submission {
    return this.#state;
  }

  get busy(): boolean {
    return isBusy(this.#state);
  }

  /** Whole seconds until the server wants to hear of us again. */
  get waitSeconds(): number {
    return secondsToWait(this.#state, Date.now());
  }

  hostConnected(): void {
    for (const type of windowEvents) window.addEventListener(type, this.#handleWindow);
    this.#noteConnection();
  }

  hostDisconnected(): void {
    for (const type of windowEvents) window.removeEventListener(type, this.#handleWindow);
    // An element that is only moved stands in the document again before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.stop();
    });
  }

  /** Starts an attempt; ignored while one is under way. */
  async submit(): Promise<void> {
    if (!this.#dispatch({ type: 'submit', key: randomKey(), now: Date.now() })) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await this.#attempt(abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return;
      console.error('<apply-form>: not sent.', error);
      // From wherever it broke.
      for (const type of ['valid', 'send'] as const) this.#dispatch({ type });
      const result: SubmitResult = { status: 'failed', retryable: false, cause: new NotSentError(String(error)) };
      this.#dispatch({ type: 'result', result, now: Date.now() });
    }
  }

  /** Stops the attempt under way and says so. */
  cancel(): void {
    if (!this.#end({ type: 'cancel' })) return;
    this.#abort?.abort();
  }

  /** Ends the attempt under way silently. What was sent may still be received, so the next one has the same key. */
  stop(): void {
    this.#abort?.abort();
    this.#end({ type: 'stop', sent: true });
  }

  /** An answer changed. */
  edit(): void {
    this.#dispatch({ type: 'edit' });
  }

  /** The form was emptied. */
  reset(): void {
    this.#dispatch({ type: 'reset' });
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    // Here before it is needed.
    void this.#host.outcomes();
    const valid = await this.#host.checkAnswers(signal);
    this.#dispatch({ type: valid ? 'valid' : 'invalid' });
    if (!valid) return;

    // Without a connection there is no captcha either, and it is not to blame.
    const captcha = this.#noteConnection() ? await this.#captcha.getToken(signal) : undefined;
    signal.throwIfAborted();
    const online = this.#noteConnection();
    if (captcha && !captcha.problem && online) return this.#send(captcha.token, signal);
    await this.#host.outcomes();
    signal.throwIfAborted();
    this.#end({ type: 'trouble', trouble: captcha?.problem && online ? `captcha-${captcha.problem}` : 'offline' });
  }

  async #send(captcha: CaptchaToken | null, signal: AbortSignal): Promise<void> {
    this.#dispatch({ type: 'send' });
    if (this.#state.phase !== 'sending') return;
    const { key: idempotencyKey, attempt } = this.#state;
    const { application, body } = this.#host.compose();
    body.set('idempotency_key', idempotencyKey);
    for (const [name, value] of Object.entries(captcha?.fields ?? {})) body.set(name, value);
    const stall = withStallTimeout(signal, stallTimeout, { allowance: uploadAllowance(body) });
    const event = new ApplySubmitEvent({
      application,
      formData: body,
      captcha,
      idempotencyKey,
      attempt,
      signal: stall.signal,
    });
    this.#host.dispatchEvent(event);
    event.close();
    if (event.defaultPrevented) {
      stall.end();
      this.#end({ type: 'stop', sent: false });
      return;
    }

    const progress = (loaded: number, total?: number) => {
      // Of an attempt that has ended, it would be shown as that of the next.
      if (!stall.alive()) return;
      this.#dispatch({ type: 'progress', loaded, total });
      this.#host.dispatchEvent(new ApplyProgressEvent(loaded, total));
    };
    const context: SubmitContext = { signal: stall.signal, idempotencyKey, attempt, captcha, progress };
    const handler = event.responder ?? this.#host.submitHandler ?? this.#ownHandler();
    if (!handler) {
      console.error('<apply-form>: nothing sends. Set `action` or `submitHandler`, or listen to `apply-submit`.');
      stall.end();
      await this.#host.outcomes();
      signal.throwIfAborted();
      this.#end({ type: 'trouble', trouble: 'unhandled' });
      this.#reportError(application, { status: 'failed', retryable: false });
      return;
    }
    const loadReader = async () => (await this.#host.outcomes())?.read;
    const result = await runHandler(handler, application, body, context, loadReader, event.ready);
    stall.end();
    if (signal.aborted || !this.#end({ type: 'result', result, now: Date.now() })) return;
    if (result.status === 'accepted') {
      this.#host.dispatchEvent(new ApplySuccessEvent(application, result));
      if (result.redirect) location.assign(new URL(result.redirect, document.baseURI));
    } else {
      this.#reportError(application, result);
    }
  }

  /** The `action` attribute, as the last in line, if it is an address that applications can be sent to. */
  #ownHandler(): SubmitHandler | undefined {
    const { action, progress, native } = this.#host;
    const address = action ? webAddress(action, document.baseURI) : undefined;
    if (!address) return undefined;
    if (native) {
      return async (_application, body, { signal }) => {
        const { postNatively } = await importPart(() => import('../services/post-natively.ts'));
        return postNatively(address, body, signal, (leaving) => {
          this.#leaving = leaving;
        });
      };
    }
    return (_application, body, context) =>
      sendByXhr(address, body, {
        signal: context.signal,
        progress: progress !== 'off',
        onProgress: context.progress,
      });
  }

  #reportError(application: Application, result: SubmitResult): void {
    this.#host.dispatchEvent(new ApplyErrorEvent(application, result));
  }

  /** The last step of an attempt. A captcha token that a server may have seen is good for no other. */
  #end(event: SubmissionEvent): boolean {
    const changed = this.#dispatch(event);
    if (changed && this.#state.captchaSpent) this.#captcha.reset();
    return changed;
  }

  #dispatch(event: SubmissionEvent): boolean {
    const next = transition(this.#state, event);
    if (next === this.#state) return false;
    this.#state = next;
    this.#host.requestUpdate();
    return true;
  }

  #noteConnection(): boolean {
    this.#dispatch({ type: 'connection', online: navigator.onLine });
    return this.#state.online;
  }

  #handleWindow = (event: Event): void => {
    // Leaving now would lose the application, or answers.
    if (event.type === 'beforeunload' && !this.#leaving && (this.busy || this.#host.unsaved)) event.preventDefault();
    // Come back to after the page was frozen on the way: nobody listens to the answer any more.
    if (event instanceof PageTransitionEvent && event.persisted) this.stop();
    this.#noteConnection();
  };
}
