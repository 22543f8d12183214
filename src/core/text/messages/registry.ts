import type { MessageOverrides, Messages } from './types.ts';

/** The words of each language registered so far, by lower-case BCP 47 tag. */
const registered = new Map<string, MessageOverrides>();
const listeners = new Set<() => void>();

/**
 * Adds words for a language, or replaces some of it.
 * @param language a BCP 47 tag such as `de` or `pt-BR`; a page in `de-AT` falls back to `de`
 */
export function registerMessages(language: string, messages: MessageOverrides): void {
  const key = language.toLowerCase();
  const known = registered.get(key) ?? {};
  registered.set(key, {
    ...known,
    ...messages,
    board: { ...known.board, ...messages.board },
    posting: { ...known.posting, ...messages.posting },
    form: { ...known.form, ...messages.form },
    outcome: { ...known.outcome, ...messages.outcome },
    draft: { ...known.draft, ...messages.draft },
    files: { ...known.files, ...messages.files },
  });
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever words are registered; the returned function ends that. */
export function onMessagesRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One part's words for a language: English, overlaid with the language, overlaid with its region's. */
export function messagesFor<Part extends keyof Messages, Words extends Partial<Messages[Part]>>(
  part: Part,
  language: string,
  english: Words,
): Words {
  const subtags = language.toLowerCase().split('-');
  const layers = subtags.map((_, index) => registered.get(subtags.slice(0, index + 1).join('-'))?.[part]);
  return Object.assign({}, english, ...layers);
}
