import { addTranslation } from '../core/text/messages/registry.ts';
import type { Messages } from '../core/text/messages/types.ts';
import { importPart } from './import-part.ts';

/** The languages besides English. */
const translations: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  ar: () => import('../core/text/messages/translations/ar.ts'),
  de: () => import('../core/text/messages/translations/de.ts'),
  es: () => import('../core/text/messages/translations/es.ts'),
  fr: () => import('../core/text/messages/translations/fr.ts'),
  he: () => import('../core/text/messages/translations/he.ts'),
  it: () => import('../core/text/messages/translations/it.ts'),
  ja: () => import('../core/text/messages/translations/ja.ts'),
  nl: () => import('../core/text/messages/translations/nl.ts'),
  pl: () => import('../core/text/messages/translations/pl.ts'),
  pt: () => import('../core/text/messages/translations/pt-BR.ts'),
  sv: () => import('../core/text/messages/translations/sv.ts'),
  zh: () => import('../core/text/messages/translations/zh-CN.ts'),
};

/** Adds the words of a language, where there is a translation. */
export async function load(language: string): Promise<void> {
  // `iw` is Hebrew. Chinese in traditional characters is no Chinese that we have.
  const { language: name, script } = new Intl.Locale(language).maximize();
  const translation = script === 'Hant' ? undefined : translations[name];
  addTranslation(language, translation ? (await importPart(translation)).messages : {});
}
