import type { Issue } from '../issue.ts';
import { isObject, PropertyReader, type Read, text } from '../posting/loose.ts';
import { defaultForm } from './default-form.ts';
import { bytes } from './field-readers.ts';
import { FieldParser } from './field-schema.ts';
import type { ApplicationForm, Section, UnreadForm } from './form.ts';

export interface ParsedForm {
  /** False where the data says that there is none. */
  readonly form: ApplicationForm | false;
  readonly issues: readonly Issue[];
}

/**
 * Parses a posting's `application`: an object with `fields` or `sections`, a bare list of fields, or `false`. Never throws.
 * What is broken costs itself only and is reported: a constraint is left out, a question of unknown type becomes text, one
 * without a name is dropped. Nothing given, and data that is no form at all, give the standard questions.
 * @param path where the form stands in the data given, for issues: `jobs[3].application`
 */
export function parseApplicationForm(json: unknown, path = 'application'): ParsedForm {
  const issues: Issue[] = [];
  if (json === false) return { form: false, issues };
  const given = Array.isArray(json) ? { fields: json } : (json ?? true);
  if (!isObject(given) || !('fields' in given || 'sections' in given)) {
    const message = 'should be false or an object with fields or sections';
    if (given !== true) issues.push({ path, message });
    return { form: defaultForm(), issues };
  }
  const parser = new FieldParser(issues);
  const read = new PropertyReader(given, path, issues);
  const sections: Section[] = [];
  if ('fields' in given) {
    const fields = parser.parseAll(given['fields'], Array.isArray(json) ? path : `${path}.fields`, false);
    sections.push({ voluntary: false, fields });
  }
  sections.push(...read.all('sections', sectionReader(parser)));
  return { form: Object.freeze({ sections, ...read.each<{ maxTotalSize: number }>({ maxTotalSize: bytes }) }), issues };
}

/** The form of a posting, read where it is not yet. */
export function readForm(application: ApplicationForm | UnreadForm | false): ParsedForm {
  if (application && 'json' in application) return parseApplicationForm(application.json, application.path);
  return { form: application, issues: [] };
}

function sectionReader(parser: FieldParser): Read<Section> {
  return (json, path, issues) => {
    const read = new PropertyReader(json, path, issues);
    if (!isObject(json)) return read.report('should be an object with fields');
    const voluntary = read.flag('voluntary');
    const fields = parser.parseAll(json['fields'], `${path}.fields`, voluntary);
    return {
      ...read.each<{ title: string; description: string }>({ title: text, description: text }),
      voluntary,
      fields,
    };
  };
}
