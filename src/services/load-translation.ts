import { once } from '../core/once.ts';
import { translations } from '../core/text/messages/registry.ts';
import { importPart } from './import-part.ts';

/** How long what is shown for the first time waits for its words, in milliseconds. After that it is shown in English. */
const patience = 3000;

/**
 * Loads the words of a language where there are some. Where they cannot be had, the page stays in English.
 * @param language a BCP 47 tag
 * @returns settles once the words are there, or have been waited for long enough; undefined where there is nothing to wait for
 */
export function loadTranslation(language: string): Promise<unknown> | undefined {
  return /^en\b/.test(language) || translations.has(language) ? undefined : load(language);
}

const load = once((language: string) =>
  Promise.race([
    importPart(() => import('./translations.ts'))
      .then((part) => part.load(language))
      .catch(() => {}),
    new Promise((expire) => setTimeout(expire, patience)),
  ]),
);
