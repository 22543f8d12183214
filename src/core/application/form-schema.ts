import type { Issue } from '../issue.ts';
import { isObject, PropertyReader, text, truth } from '../posting/loose.ts';
import { withoutUndefined } from '../posting/without-undefined.ts';
import { defaultForm } from './default-form.ts';
import { bytes } from './field-readers.ts';
import { FieldParser } from './field-schema.ts';
import type { ApplicationForm, Section } from './form.ts';

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
  if (json === undefined || json === null || json === true) return { form: defaultForm(), issues };

  const given = Array.isArray(json) ? { fields: json } : json;
  if (!isObject(given) || !('fields' in given || 'sections' in given)) {
    issues.push({
      path,
      message: 'should be false or an object with fields or sections; the standard questions are asked',
    });
    return { form: defaultForm(), issues };
  }
  const parser = new FieldParser(issues);
  const sections: Section[] = [];
  if ('fields' in given) {
    const fields = parser.parseAll(given['fields'], Array.isArray(json) ? path : `${path}.fields`, false);
    sections.push({ voluntary: false, fields });
  }
  if ('sections' in given) sections.push(...parseSections(given['sections'], `${path}.sections`, parser, issues));
  const maxTotalSize = new PropertyReader(given, path, issues).one('maxTotalSize', bytes);
  return { form: Object.freeze(withoutUndefined({ sections, maxTotalSize })), issues };
}

function parseSections(json: unknown, path: string, parser: FieldParser, issues: Issue[]): Section[] {
  const sections: readonly unknown[] = Array.isArray(json) ? json : [json];
  return sections.flatMap((section, index) => {
    const sectionPath = `${path}[${index}]`;
    if (!isObject(section)) {
      issues.push({ path: sectionPath, message: 'should be an object with fields' });
      return [];
    }
    const read = new PropertyReader(section, sectionPath, issues);
    const voluntary = read.one('voluntary', truth) ?? false;
    const fields = parser.parseAll(section['fields'], `${sectionPath}.fields`, voluntary);
    return [
      withoutUndefined({
        title: read.one('title', text),
        description: read.one('description', text),
        voluntary,
        fields,
      }),
    ];
  });
}
