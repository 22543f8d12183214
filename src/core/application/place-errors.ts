import { type ApplicationForm, fieldsOf } from './form.ts';
import { textNameOf } from './free-text.ts';
import type { InvalidResult } from './result.ts';

/**
 * Brings a back end's errors to where a candidate can see them: each to a visible field, those of a field's texts to the
 * field, all others to the form.
 */
export function placeErrors(result: InvalidResult, form: ApplicationForm): InvalidResult {
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
  return { ...result, fieldErrors: Object.fromEntries(placed), formErrors };
}
