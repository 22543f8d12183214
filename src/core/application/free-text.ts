import type { Field } from './form.ts';

/**
 * Where the texts are sent that options ask for, beside the options' own values: those of `gender` under `gender_text`, those
 * of `question_1[]` under `question_1_text`. Each chosen option that asks sends one, in the order of the options.
 */
export function freeTextName(fieldName: string): string {
  return `${fieldName.replace(/\[\]$/, '')}_text`;
}

/** The name of the text that may go with an answer: pasted in place of a file, or asked for by an option. */
export function textNameOf(field: Field): string | undefined {
  if (field.type === 'file') return field.textName;
  return 'options' in field && field.options.some(({ freeText }) => freeText) ? freeTextName(field.name) : undefined;
}
