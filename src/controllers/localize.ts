import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor, onMessagesRegistered } from '../core/text/messages/registry.ts';
import type { MessageOverrides, Messages } from '../core/text/messages/types.ts';

export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** The page's own words for this element. */
  messages?: MessageOverrides | undefined;
}

/**
 * Gives an element its words in the language around it, and renders it again when that language changes. `Words` are those of
 * the part that it uses, where the rest is loaded apart.
 */
export class LocalizeController<Part extends keyof Messages, Words extends Partial<Messages[Part]> = Messages[Part]>
  implements ReactiveController
{
  readonly #host: LocalizedHost;
  readonly #part: Part;
  readonly #english: Words;
  #language = 'en';
  #messages: Words | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LocalizedHost, part: Part, english: Words) {
    this.#host = host;
    this.#part = part;
    this.#english = english;
    host.addController(this);
  }

  /** The BCP 47 tag of the nearest `lang` around the element, across shadow roots. */
  get language(): string {
    return this.#language;
  }

  get messages(): Words {
    this.#messages ??= messagesFor(this.#part, this.#language, this.#english);
    const overrides = this.#host.messages?.[this.#part];
    return overrides ? { ...this.#messages, ...overrides } : this.#messages;
  }

  hostConnected(): void {
    this.#read();
    const observer = new MutationObserver(this.#read);
    for (const root of rootsAround(this.#host)) {
      observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    const stopListening = onMessagesRegistered(this.#read);
    this.#stop = () => {
      observer.disconnect();
      stopListening();
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #read = (): void => {
    this.#language = languageAround(this.#host);
    this.#messages = undefined;
    this.#host.requestUpdate();
  };
}

function languageAround(element: Element): string {
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    const language = at.getAttribute('lang');
    if (language && isLanguageTag(language)) return language;
  }
  return 'en';
}

function parentAcrossRoots(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function* rootsAround(element: Element): Generator<Node> {
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    yield root;
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** Intl throws on malformed tags; a page's typing mistake must not. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
