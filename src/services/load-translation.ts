import { once } from '../core/once.ts';
import { addTranslation, translations } from '../core/text/messages/registry.ts';
import { importPart } from './import-part.ts';

/** How long what is shown for the first time waits for its words, in milliseconds. After that it is shown in English. */
const patience = 3000;

/**
 * Loads the words of a language where there are some. Where they cannot be had, the page stays in English.
 * @param language a BCP 47 tag
 * @returns whether they are there, or have been waited for long enough; `messageListeners` hear of that
 */
export function loadTranslation(language: string): boolean {
  const isThere = /^en\b/.test(language) || translations.has(language);
  if (!isThere) load(language);
  return isThere;
}

const load = once((language: string) => {
  const giveUp = () => addTranslation(language);
  setTimeout(giveUp, patience);
  return importPart(() => import('./translations.ts'))
    .then((part) => part.load(language))
    .catch(giveUp);
});
