import type { Answers, FileInfo } from './answers.ts';
import { type ApplicationForm, type Field, fieldsOf } from './form.ts';
import { freeTextName } from './free-text.ts';

/**
 * Makes answers of a body's entries: the browser's `FormData`, or what a back end's multipart parser gives. Entries that
 * belong to no field are left out; a field without an entry gets an empty answer.
 */
export function parseSubmission<F extends FileInfo>(
  form: ApplicationForm,
  entries: Iterable<readonly [name: string, value: string | F]>,
): Answers<F> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, F[]>();
  for (const [name, value] of entries) {
    if (typeof value === 'string') append(texts, name, value);
    // A file control without a file sends one that is empty and has no name.
    else if (value.size > 0 || value.name !== '') append(files, name, value);
  }
  const fields = fieldsOf(form);
  const uploads = fields.filter(({ type }) => type === 'file');
  // Entries, not assignments: a field called `__proto__` must stay an answer.
  return {
    values: Object.fromEntries(fields.flatMap((field) => valuesOf(field, texts))),
    files: Object.fromEntries(uploads.map(({ name }) => [name, files.get(name) ?? []])),
  };
}

function valuesOf(field: Field, texts: ReadonlyMap<string, string[]>): [string, string | string[] | boolean][] {
  const given = texts.get(field.name) ?? [];
  switch (field.type) {
    case 'checkbox':
      return [[field.name, given.includes(field.value)]];
    case 'file':
      return field.textName === undefined ? [] : [[field.textName, single(texts.get(field.textName))]];
    case 'select-multiple':
    case 'checkboxes':
      return [[field.name, given], ...details(field.name, texts)];
    case 'select':
    case 'radio':
      return [[field.name, single(given)], ...details(field.name, texts)];
    default:
      return [[field.name, single(given)]];
  }
}

function details(name: string, texts: ReadonlyMap<string, string[]>): [string, string | string[]][] {
  const given = texts.get(freeTextName(name));
  return given ? [[freeTextName(name), single(given)]] : [];
}

/** One text, as it should be; several stay a list, which validation refuses. */
const single = (given: string[] = []) => (given.length > 1 ? given : (given[0] ?? ''));

function append<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}
