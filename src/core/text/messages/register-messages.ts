import { setPageWords } from './registry.ts';
import type { MessageOverrides, Messages } from './types.ts';

/** The page's words of each language, by lower-case BCP 47 tag. */
const registered = new Map<string, MessageOverrides>();

/**
 * Adds words for a language, or replaces some of what the elements say in it.
 * @param language a BCP 47 tag such as `de` or `pt-BR`; a page in `de-AT` falls back to `de`
 */
export function registerMessages(language: string, messages: MessageOverrides): void {
  const key = keyOf(language);
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
  setPageWords(wordsOf);
}

/** Elements go by canonical tags: `iw` is `he` there. */
function keyOf(language: string): string {
  try {
    return (Intl.getCanonicalLocales(language)[0] ?? language).toLowerCase();
  } catch {
    return language.toLowerCase();
  }
}

/** A language's words, overlaid with its region's. */
function wordsOf(part: keyof Messages, language: string): object {
  const subtags = language.toLowerCase().split('-');
  const layers = subtags.map((_, index) => registered.get(subtags.slice(0, index + 1).join('-'))?.[part]);
  return Object.assign({}, ...layers);
}
