import type { MessageOverrides, Messages } from './types.ts';

type WordsOf = (part: keyof Messages, language: string) => object;

/** The words that come with the elements and are loaded by now, by BCP 47 tag. */
export const translations = new Map<string, MessageOverrides>();
let pageWords: WordsOf | undefined;

/** Called whenever words are added. */
export const messageListeners = new Set<() => void>();

/** Adds the words for a language that come with the elements; none where there is no translation, or it does not come. */
export function addTranslation(language: string, messages = translations.get(language) ?? {}): void {
  translations.set(language, messages);
  for (const listener of messageListeners) listener();
}

/** Gives the page's own words the last word. Apart from them, as the embed takes none. */
export function setPageWords(words: WordsOf): void {
  pageWords = words;
  for (const listener of messageListeners) listener();
}

/** One part's words for a language: English, overlaid with the translation, the page's own words, and those for one element. */
export function messagesFor<Part extends keyof Messages, Words extends Partial<Messages[Part]>>(
  part: Part,
  language: string,
  english: Words,
  overrides: MessageOverrides | undefined,
): Words {
  return Object.assign({}, english, translations.get(language)?.[part], pageWords?.(part, language), overrides?.[part]);
}
