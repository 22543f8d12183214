import { defaultForm, type StandardLabels } from '../../core/application/default-form.ts';
import type { ApplicationForm } from '../../core/application/form.ts';
import { parseApplicationForm } from '../../core/application/form-schema.ts';
import type { Issue } from '../../core/issue.ts';

export interface Questions {
  readonly form: ApplicationForm;
  /** For the developer: what in the data was left out or could not be read. */
  readonly issues: readonly Issue[];
}

/** Reads questions from JSON, as data or as text. Data that is no form gives the standard questions. */
export function readQuestions(given: unknown, labels: StandardLabels): Questions {
  const { json, issues } = typeof given === 'string' ? parseJson(given) : { json: given, issues: [] };
  const parsed = parseApplicationForm(json, 'fields');
  return { form: withLabels(parsed.form || defaultForm(), labels), issues: [...issues, ...parsed.issues] };
}

/** The standard questions follow the page's language; a company's own are in its own words. */
export function withLabels(form: ApplicationForm, labels: StandardLabels): ApplicationForm {
  return form.standard ? defaultForm(labels) : form;
}

function parseJson(text: string): { json: unknown; issues: readonly Issue[] } {
  try {
    return { json: JSON.parse(text), issues: [] };
  } catch (error) {
    return { json: undefined, issues: [{ path: 'script', message: String(error) }] };
  }
}
