import { defaultForm, type StandardLabels } from '../../core/application/default-form.ts';
import type { ApplicationForm } from '../../core/application/form.ts';
import { type ParsedForm, parseApplicationForm } from '../../core/application/form-schema.ts';
import type { Issue } from '../../core/issue.ts';

/** Reads questions from JSON, as data or as text. Data that is no form gives the standard questions. */
export function readQuestions(given: unknown): ParsedForm {
  const { json, issues } = typeof given === 'string' ? parseJson(given) : { json: given, issues: [] };
  const parsed = parseApplicationForm(json, 'fields');
  return { form: parsed.form, issues: [...issues, ...parsed.issues] };
}

/** The standard questions follow the page's language; a company's own are in its own words. */
export function withLabels(form: ApplicationForm | false, labels: StandardLabels): ApplicationForm {
  return form && !form.standard ? form : defaultForm(labels);
}

function parseJson(text: string): { json: unknown; issues: readonly Issue[] } {
  try {
    return { json: JSON.parse(text), issues: [] };
  } catch (error) {
    return { json: undefined, issues: [{ path: 'script', message: String(error) }] };
  }
}
