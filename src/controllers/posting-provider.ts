import type { Context, ContextCallback, ContextEvent } from '@lit/context';
import { postingContext } from '../context.ts';
import type { Posting } from '../core/posting/posting.ts';

/** Tells everything inside an element, slotted or rendered, which posting it shows, by the community's context protocol. */
export class PostingProvider {
  readonly #subscribers = new Map<ContextCallback<unknown>, () => void>();
  #posting: Posting | undefined;

  constructor(host: HTMLElement) {
    host.addEventListener('context-request', (event) => {
      // A host that shows the posting around it asks for that itself.
      if (event.composedPath()[0] !== host) this.#answer(event);
    });
    // What stands inside may have come before this, and asked in vain.
    host.dispatchEvent(
      Object.assign(new Event('context-provider', { bubbles: true, composed: true }), { context: postingContext }),
    );
  }

  set posting(posting: Posting | undefined) {
    if (posting === this.#posting) return;
    this.#posting = posting;
    for (const [callback, unsubscribe] of this.#subscribers) callback(posting, unsubscribe);
  }

  #answer(event: ContextEvent<Context<unknown, unknown>>): void {
    if (event.context !== postingContext) return;
    event.stopPropagation();
    const { callback } = event;
    // One that asks again keeps its subscription.
    const unsubscribe = this.#subscribers.get(callback) ?? (() => void this.#subscribers.delete(callback));
    if (event.subscribe) this.#subscribers.set(callback, unsubscribe);
    callback(this.#posting, unsubscribe);
  }
}
