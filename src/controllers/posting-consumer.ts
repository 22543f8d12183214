import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { postingContext } from '../context.ts';
import type { Posting } from '../core/posting/posting.ts';

/** Brings an element the posting around it, as long as it stands there, by the community's context protocol. */
export class PostingConsumer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #value: Posting | undefined;
  #provided = false;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The posting; undefined where there is none, or none yet. It stays when the element leaves. */
  get value(): Posting | undefined {
    return this.#value;
  }

  /** Whether the element is, or was last, inside of one that shows postings. */
  get provided(): boolean {
    return this.#provided;
  }

  hostConnected(): void {
    this.#ask();
    document.addEventListener('context-provider', this.#ask);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Asks again when somebody who may answer comes later than this. */
  #ask = (): void => {
    const request = new Event('context-request', { bubbles: true, composed: true });
    this.#host.dispatchEvent(
      Object.assign(request, { context: postingContext, callback: this.#receive, subscribe: true }),
    );
  };

  #receive = (posting: Posting | undefined, unsubscribe?: () => void): void => {
    // One that was moved has another posting around it: the earlier one is heard no more.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#provided = true;
    this.#value = posting;
    this.#host.requestUpdate();
  };
}
