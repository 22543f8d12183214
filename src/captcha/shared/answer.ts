import type { CaptchaToken } from '../../core/application/captcha.ts';
import { untilAborted } from '../../services/until-aborted.ts';

/**
 * What a vendor's widget said last. Widgets answer by callback, at a time of their own; a form asks when the candidate sends.
 *
 * A token that ran out is told by the event `expired` at the container, as ALTCHA's widget does by itself.
 */
export class Answer {
  readonly #container: HTMLElement;
  readonly #tokenOf: (value: string) => CaptchaToken;
  #token: CaptchaToken | null = null;
  #failure: Error | undefined;
  #settle: ((reply: CaptchaToken | null | Error) => void) | undefined;

  constructor(container: HTMLElement, tokenOf: (value: string) => CaptchaToken) {
    this.#container = container;
    this.#tokenOf = tokenOf;
  }

  /** The token at hand. */
  get token(): CaptchaToken | null {
    return this.#token;
  }

  /** What stands in the way of one: for a widget that the candidate must solve, nothing to wait for. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Waits for what the widget says next. */
  async next(signal: AbortSignal): Promise<CaptchaToken | null> {
    const said = new Promise<CaptchaToken | null | Error>((resolve) => {
      this.#settle = resolve;
    });
    const reply = await untilAborted(said, signal);
    if (reply instanceof Error) throw reply;
    return reply;
  }

  solve(value: string): void {
    this.#say(this.#tokenOf(value));
    this.#container.dispatchEvent(new Event('verified'));
  }

  /** The candidate has closed the puzzle, or must do something first. */
  decline(): void {
    this.#say(null);
  }

  expire(): void {
    this.#say(null);
    this.#container.dispatchEvent(new Event('expired'));
  }

  fail(error: Error): void {
    this.#say(null, error);
  }

  forget(): void {
    this.#token = null;
    this.#failure = undefined;
  }

  #say(token: CaptchaToken | null, failure?: Error): void {
    this.#token = token;
    this.#failure = failure;
    this.#settle?.(failure ?? token);
    this.#settle = undefined;
  }
}
