import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messageListeners, messagesFor } from '../core/text/messages/registry.ts';
import type { MessageOverrides, Messages } from '../core/text/messages/types.ts';
import { loadTranslation } from '../services/load-translation.ts';

export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  /** The page's own words for this element. */
  messages?: MessageOverrides | undefined;
}

/**
 * Gives an element its words in the language around it, and renders it again when that language changes, once the words are
 * there. `Words` are those of the part that it uses, where the rest is loaded apart.
 */
export class LocalizeController<Part extends keyof Messages, Words extends Partial<Messages[Part]> = Messages[Part]>
  implements ReactiveController
{
  readonly #host: LocalizedHost;
  readonly #part: Part;
  readonly #english: Words;
  #start: () => void = () => {};
  /** Whether the words for the first update are there. */
  ready = false;
  /** The BCP 47 tag of the nearest `lang` around the element, across shadow roots, once its words are there. */
  language = 'en';

  #read = (): void => {
    let language: string | undefined;
    // In the page, what has no parent stands in a shadow root, or in the document.
    for (let at: Element | undefined = this.#host; at; at = at.parentElement ?? hostOf(at.getRootNode())) {
      language ??= canonicalTag(at.getAttribute('lang'));
      this.#observer.observe(at, { attributeFilter: ['lang'] });
    }
    language ??= 'en';
    // Words that are there stay until the others are, or were waited for long enough.
    if (loadTranslation(language)) {
      this.language = language;
      this.ready = true;
      this.#start();
    }
    this.#host.requestUpdate();
  };

  readonly #observer = new MutationObserver(this.#read);

  constructor(host: LocalizedHost, part: Part, english: Words) {
    this.#host = host;
    this.#part = part;
    this.#english = english;
    host.addController(this);
  }

  /**
   * Runs an update. One that is not ready takes in what was set before the upgrade, and no more: what stands inside the
   * element is shown until the words come.
   */
  schedule(update: () => void): Promise<void> | undefined {
    update();
    if (this.ready) return undefined;
    const slot = document.createElement('slot');
    this.#host.renderRoot.append(slot);
    this.#host.requestUpdate();
    return new Promise<void>((start) => {
      this.#start = start;
    }).then(() => slot.remove());
  }

  get messages(): Words {
    return messagesFor(this.#part, this.language, this.#english, this.#host.messages);
  }

  hostConnected(): void {
    this.#read();
    messageListeners.add(this.#read);
  }

  hostDisconnected(): void {
    messageListeners.delete(this.#read);
    this.#observer.disconnect();
  }
}

const hostOf = (root: Node & { readonly host?: Element }) => root.host;

/** Intl throws on malformed tags; a page's typing mistake must not. */
function canonicalTag(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
