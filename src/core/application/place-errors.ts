import { type ApplicationForm, fieldsOf } from './form.ts';
import { textNameOf } from './free-text.ts';
import type { InvalidResult } from './result.ts';

/**
 * Brings a back end's errors to where a candidate can see them: each to a visible field, those of a field's texts to the
 * field, all others to the form. Files refused as such are told at the file fields, in the words given.
 * @param fileMessage words for why a field's files were refused; undefined for a field that has none
 */
export function placeErrors(
  result: InvalidResult,
  form: ApplicationForm,
  fileMessage: (field: string, reason: 'too-large' | 'type') => string | undefined,
): InvalidResult {
  const visible = fieldsOf(form).filter(({ type }) => type !== 'hidden');
  const fieldOf = new Map<string, string>();
  for (const field of visible) {
    const textName = textNameOf(field);
    if (textName !== undefined && !fieldOf.has(textName)) fieldOf.set(textName, field.name);
    fieldOf.set(field.name, field.name);
  }
  const placed = new Map<string, string[]>();
  const formErrors = [...(result.formErrors ?? [])];
  for (const [name, messages] of Object.entries(result.fieldErrors)) {
    const field = fieldOf.get(name);
    if (field === undefined) formErrors.push(...[messages].flat());
    else placed.set(field, [...(placed.get(field) ?? []), ...[messages].flat()]);
  }
  for (const { name, type } of visible) {
    const message = type === 'file' && result.files && !placed.has(name) && fileMessage(name, result.files);
    if (message) placed.set(name, [message]);
  }
  return { ...result, fieldErrors: Object.fromEntries(placed), formErrors };
}
