import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for a person to go on typing: only what they stop at is told. */
const pause = 700;

/** Keeps what an element tells screen readers, in a live region that it renders. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** For what is found out while the element renders. */
  set text(text: string) {
    clearTimeout(this.#timer);
    this.#text = text;
  }

  say(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Says it once nothing newer has come for a while. */
  sayAfterPause(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(text), pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
