import type { UnreadForm } from './form.ts';

/** The form of postings that bring none. One for all of them, so that going from one to another keeps what was answered. */
export const standardForm: UnreadForm = { json: true, path: '' };

/**
 * A posting's `application`, to be read when its form is shown.
 * @param json undefined and null, as any data that is no form, ask the standard questions
 */
export function unreadForm(json: unknown, path: string): UnreadForm | false {
  if (json === false) return false;
  return json === undefined || json === null || json === true ? standardForm : { json, path };
}
