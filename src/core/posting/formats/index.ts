import { isObject } from '../loose.ts';
import type { Format, FormatName, LoadPart, ParsedPostings } from './format.ts';
import { schemaOrg } from './schema-org.ts';

/** Formats that are fetched when data of their shape is met. schema.org's is built in: `readPosting`. */
export type ConvertedFormat = Exclude<FormatName, 'schema-org'>;

const loaders: { readonly [Name in ConvertedFormat]: () => Promise<Readonly<Record<Name, Format>>> } = {
  greenhouse: () => import('./greenhouse.ts'),
  lever: () => import('./lever.ts'),
  ashby: () => import('./ashby.ts'),
  workable: () => import('./workable.ts'),
  smartrecruiters: () => import('./smartrecruiters.ts'),
  recruitee: () => import('./recruitee.ts'),
  teamtailor: () => import('./teamtailor.ts'),
  personio: () => import('./personio.ts'),
  bamboohr: () => import('./bamboohr.ts'),
  pinpoint: () => import('./pinpoint.ts'),
};

/** Properties of a posting that one source alone gives it: any of them tells the source. */
const marks: readonly (readonly [ConvertedFormat, readonly string[]])[] = [
  ['greenhouse', ['absolute_url', 'internal_job_id', 'requisition_id', 'first_published']],
  ['lever', ['hostedUrl', 'categories', 'descriptionBody', 'openingPlain']],
  ['ashby', ['jobUrl', 'isListed', 'shouldDisplayCompensationOnJobPostings', 'secondaryLocations', 'applicationForm']],
  ['workable', ['shortcode', 'telecommuting', 'published_on', 'shortlink']],
  ['smartrecruiters', ['refNumber', 'releasedDate', 'typeOfEmployment', 'jobAd', 'experienceLevel']],
  ['recruitee', ['careers_url', 'careers_apply_url', 'employment_type_code', 'open_questions', 'options_cv']],
  ['teamtailor', ['_jobposting']],
  ['bamboohr', ['jobOpeningName', 'departmentLabel', 'employmentStatusLabel', 'jobOpening']],
  ['pinpoint', ['key_responsibilities', 'skills_knowledge_expertise', 'workplace_type', 'compensation_visible']],
];

/** Where sources keep their list, or the one posting asked for. */
const wrappers = ['jobs', 'content', 'offers', 'offer', 'items', 'data', 'result', 'results', 'postings'];

/** Whether `name` is a format that can be loaded. */
export function isConvertedFormat(name: string): name is ConvertedFormat {
  return Object.hasOwn(loaders, name);
}

/** Fetches the code that reads a format. Rejects when it cannot be fetched. */
export async function loadFormat<Name extends ConvertedFormat>(
  name: Name,
  load: LoadPart = (part) => part(),
): Promise<Format> {
  const part = await load<Readonly<Record<Name, Format>>>(loaders[name]);
  return part[name];
}

/** Reads data as the format of that name; schema.org's where none was told. Rejects when its code cannot be fetched. */
export async function parseAs(name: string | undefined, json: unknown, load: LoadPart): Promise<ParsedPostings> {
  if (!name) return schemaOrg.parse(json);
  if (isConvertedFormat(name)) return (await loadFormat(name, load)).parse(json);
  return { postings: [], issues: [{ path: '', message: `The format "${name}" is not known.` }] };
}

/**
 * Tells a source by the shape of its data, from a look at the first few postings; undefined for schema.org's vocabulary and
 * anything unknown. Text is XML, and of the sources only Personio gives that.
 */
export function recognise(json: unknown): ConvertedFormat | undefined {
  if (typeof json === 'string')
    return /<(?:workzag-jobs|position)[\s>]/.test(json.slice(0, 2000)) ? 'personio' : undefined;
  for (const item of samplesOf(json)) {
    if (item['@type'] !== undefined) return undefined;
    if (item['type'] === 'jobs' && isObject(item['attributes'])) return 'teamtailor';
    const found = marks.find(([, keys]) => keys.some((key) => key in item));
    if (found) return found[0];
  }
  return undefined;
}

/** The data itself, or a few of the postings in it; groups of postings are opened. */
function samplesOf(json: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(json)) return json.slice(0, 5).filter(isObject).flatMap(opened);
  return isObject(json) ? opened(json) : [];
}

function opened(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const inner = wrappers.flatMap((key): unknown => json[key]).filter(isObject);
  return [json, ...inner.slice(0, 5)];
}
