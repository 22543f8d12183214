/**
 * Where the texts are sent that options ask for, beside the options' own values: those of `gender` under `gender_text`, those
 * of `question_1[]` under `question_1_text`. Each chosen option that asks sends one, in the order of the options.
 */
export function freeTextName(fieldName: string): string {
  return `${fieldName.replace(/\[\]$/, '')}_text`;
}
