import type { Issue } from '../../issue.ts';
import { identifierFor } from '../identifier.ts';
import { isObject } from '../loose.ts';
import type { Place, Posting, Workplace } from '../posting.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { ParsedPostings } from './format.ts';
import { type Loose, textOf } from './values.ts';

/** What a source says of a posting; the rest of the model is filled in. */
export type PostingParts = { readonly title: string } & {
  readonly [Key in Exclude<keyof Posting, 'title' | 'identifier' | 'description'>]?: Posting[Key] | undefined;
};

/** A posting as the data has it, and its path there. */
export interface Item<T> {
  readonly json: T;
  readonly path: string;
}

/** What a converter is handed besides the posting's own object. */
export interface Context {
  readonly title: string;
  /** Where the posting stands in the data: `jobs[3]`. */
  readonly path: string;
  readonly issues: Issue[];
}

/** The postings of a list, of an object with the list under one of `keys`, or the one posting that the data is. */
export function itemsOf(json: unknown, ...keys: readonly string[]): Item<unknown>[] {
  const key = isObject(json)
    ? keys.find((candidate) => typeof json[candidate] === 'object' && json[candidate])
    : undefined;
  const value = key === undefined || !isObject(json) ? json : json[key];
  if (!Array.isArray(value)) return [{ json: value, path: key ?? '' }];
  return value.map((item: unknown, index) => ({ json: item, path: `${key ?? ''}[${index}]` }));
}

/** Reads each posting of a list on its own, so that a bad one costs itself only: see `parseEach`. */
export function parseItems(
  items: Iterable<Item<unknown>>,
  titleKey: string,
  read: (json: Loose, context: Context) => Posting | undefined,
): ParsedPostings {
  const issues: Issue[] = [];
  const usable: Item<Loose>[] = [];
  for (const item of items) {
    if (isUsable(item)) usable.push(item);
    else issues.push({ path: item.path, message: 'should be an object: a posting' });
  }
  const parsed = parseEach(usable, titleKey, (json) => textOf(json[titleKey]), read);
  return { postings: parsed.postings, issues: [...issues, ...parsed.issues] };
}

const isUsable = (item: Item<unknown>): item is Item<Loose> => isObject(item.json);

/**
 * Reads postings one by one. Some sources repeat a posting once for each of its places: those of one id become one.
 * @param titleKey what the source calls a title, for the issue that one is missing
 * @param read undefined for a posting that the source does not list
 */
export function parseEach<T>(
  items: Iterable<Item<T>>,
  titleKey: string,
  titleOf: (json: T) => string | undefined,
  read: (json: T, context: Context) => Posting | undefined,
): ParsedPostings {
  const postings = new Map<string, Posting>();
  const issues: Issue[] = [];
  for (const { json, path } of items) {
    const title = titleOf(json);
    if (title === undefined) {
      issues.push({ path: path ? `${path}.${titleKey}` : titleKey, message: 'is missing: a posting needs a title' });
      continue;
    }
    const posting = read(json, { title, path, issues });
    if (!posting) continue;
    const known = postings.get(posting.id);
    postings.set(posting.id, known ? withPlacesOf(known, posting) : posting);
  }
  return { postings: [...postings.values()], issues };
}

/**
 * Fills the model from what a source says. Boards have thousands of postings: this is made for speed.
 * @param describe makes the HTML of the description, when it is first read: on a board most are never read; undefined where
 * there is none
 */
export function postingOf(parts: PostingParts, describe: (() => string | undefined) | undefined): Posting {
  const id = parts.id ?? identifierFor(parts.url, parts.title);
  const posting: Mutable<Posting> = {
    id,
    identifier: id,
    title: parts.title,
    description: '',
    employmentType: parts.employmentType ?? none,
    jobLocation: parts.jobLocation ?? none,
    applicantLocationRequirements: parts.applicantLocationRequirements ?? none,
    industry: parts.industry ?? none,
    application: parts.application ?? false,
  };
  // A loop over their names takes twice as long.
  if (parts.datePosted !== undefined) posting.datePosted = parts.datePosted;
  if (parts.validThrough !== undefined) posting.validThrough = parts.validThrough;
  if (parts.hiringOrganization !== undefined) posting.hiringOrganization = parts.hiringOrganization;
  if (parts.employmentUnit !== undefined) posting.employmentUnit = parts.employmentUnit;
  if (parts.applicantStates !== undefined) posting.applicantStates = parts.applicantStates;
  if (parts.workplace !== undefined) posting.workplace = parts.workplace;
  if (parts.baseSalary !== undefined) posting.baseSalary = parts.baseSalary;
  if (parts.url !== undefined) posting.url = parts.url;
  if (parts.directApply !== undefined) posting.directApply = parts.directApply;
  if (parts.qualifications !== undefined) posting.qualifications = parts.qualifications;
  if (parts.responsibilities !== undefined) posting.responsibilities = parts.responsibilities;
  if (parts.skills !== undefined) posting.skills = parts.skills;
  if (parts.jobBenefits !== undefined) posting.jobBenefits = parts.jobBenefits;
  if (describe) {
    describers.set(posting, describe);
    Object.defineProperty(posting, 'description', description);
  }
  return Object.freeze(posting);
}

const none: readonly never[] = Object.freeze([]);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const describers = new WeakMap<object, () => string | undefined>();

/**
 * A property of the posting's own, so that copies of a posting have its description, but one getter for all: engines keep objects
 * apart that have each their own, which takes ten times as long.
 */
const description: TypedPropertyDescriptor<string> & ThisType<object> = {
  enumerable: true,
  get() {
    const html = describers.get(this)?.() ?? '';
    describers.set(this, () => html);
    return html;
  },
};

function withPlacesOf(posting: Posting, other: Posting): Posting {
  const jobLocation = placesOf([...posting.jobLocation, ...other.jobLocation]);
  return postingOf({ ...posting, jobLocation }, () => posting.description);
}

/** A place from its parts; its name is the one given, else what is known of it from small to large. */
export function placeOf(parts: {
  readonly name?: unknown;
  readonly street?: unknown;
  readonly city?: unknown;
  readonly region?: unknown;
  readonly postalCode?: unknown;
  readonly country?: unknown;
}): Place | undefined {
  const address = {
    streetAddress: textOf(parts.street),
    addressLocality: textOf(parts.city),
    addressRegion: textOf(parts.region),
    postalCode: textOf(parts.postalCode),
    addressCountry: textOf(parts.country),
  };
  const { addressLocality, addressRegion, addressCountry } = address;
  // City states are city, region and country at once.
  const words = [...new Set([addressLocality, addressRegion, addressCountry])].filter(Boolean).join(', ');
  const name = textOf(parts.name) ?? (words || address.streetAddress);
  return name === undefined ? undefined : withoutUndefined({ name, ...address });
}

/** The places that are there, each once. */
export function placesOf(places: readonly (Place | undefined)[]): readonly Place[] {
  const found: Place[] = [];
  for (const place of places) if (place && !found.some(({ name }) => name === place.name)) found.push(place);
  return found;
}

/** How the work is done, from a source's word for it. */
export function workplaceOf(value: unknown): Workplace | undefined {
  const word = typeof value === 'string' ? value.toLowerCase().replace(/[^a-z]/g, '') : '';
  if (word === 'remote' || word === 'fully' || word === 'fullyremote') return 'remote';
  if (word === 'hybrid') return 'hybrid';
  return word === 'onsite' || word === 'inoffice' ? 'on-site' : undefined;
}

/**
 * How the work is done, where a source has a switch for each way. Hybrid is said of jobs that are remote as well; what may be
 * done on site or from afar is neither.
 */
export function workplaceFrom(switches: {
  remote?: unknown;
  hybrid?: unknown;
  onSite?: unknown;
}): Workplace | undefined {
  if (switches.hybrid === true) return 'hybrid';
  if (switches.remote === true) return switches.onSite === true ? undefined : 'remote';
  return switches.onSite === true ? 'on-site' : undefined;
}
