import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Posting } from '../core/posting/posting.ts';
import { importPart } from '../services/import-part.ts';
import type { StructuredData } from '../services/structured-data.ts';

interface PostingHost extends ReactiveControllerHost, HTMLElement {
  readonly data: unknown;
  readonly posting: Posting | undefined;
  readonly jsonLd: boolean;
}

/** Tells search engines which posting its element shows, as long as the page asks for it and the element is there. */
export class StructuredDataController implements ReactiveController {
  readonly #host: PostingHost;
  #data: Promise<StructuredData> | undefined;
  #wanted: Posting | undefined;

  constructor(host: PostingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#follow();
  }

  #follow(): void {
    const { isConnected, jsonLd, posting } = this.#host;
    const wanted = isConnected && jsonLd && !this.#isMarkup ? posting : undefined;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const load = () => import('../services/structured-data.ts');
    this.#data ??= importPart(load).then((part) => new part.StructuredData());
    this.#data
      .then((data) => data.show(this.#wanted))
      .catch(() => {
        // Candidates miss nothing by it. The next posting may have a better line.
        this.#data = undefined;
      });
  }

  /** Whether the posting stands in the page as structured data already: it was read from there. */
  get #isMarkup(): boolean {
    const script = this.#host.querySelector(':scope > script[type="application/ld+json"]');
    return script !== null && (this.#host.data ?? null) === null;
  }
}
