import { unreadForm } from '../application/unread-form.ts';
import type { Issue } from '../issue.ts';
import { textToHtml } from '../text/html.ts';
import { normalizeEmploymentTypes } from './employment-type.ts';
import { identifierFor } from './identifier.ts';
import { content, date, isObject, link, named, PropertyReader, text, truth } from './loose.ts';
import { readCurrency, readPay } from './pay.ts';
import { isPlace, readOrganization, readPlace } from './place.ts';
import type { Pay, Place, Posting, Workplace } from './posting.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A posting, or undefined when nothing usable is there; and what was wrong on the way. */
interface ReadPosting {
  readonly posting: Posting | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a schema.org JobPosting in its loose forms, all but its form: see `readForm`. Never throws. A property that cannot be
 * read is reported and left out; only a missing title loses the posting. Unknown properties are ignored.
 * @param path where the posting stands in the data given, for issues: `jobs[3]`
 */
export function readPosting(json: unknown, path: string): ReadPosting {
  const issues: Issue[] = [];
  const read = new PropertyReader(json, path, issues);
  if (!isObject(json)) return { posting: read.report('should be an object: a schema.org JobPosting'), issues };
  const title = read.one(named, 'title', 'name');
  if (title === undefined) return { posting: read.report('is missing: a posting needs a title', 'title'), issues };

  const url = read.one(link, 'url');
  const identifier = read.one(named, 'identifier') ?? identifierFor(url, title);
  const directApply = read.one(truth, 'directApply');
  const appliesElsewhere = directApply === false && url !== undefined;
  const application = unreadForm(json['application'] ?? !appliesElsewhere, read.pathOf('application'));
  const posting = withoutUndefined({
    id: identifier,
    identifier,
    title,
    datePosted: read.one(date, 'datePosted'),
    validThrough: read.one(date, 'validThrough'),
    employmentType: normalizeEmploymentTypes(read.all('employmentType', named)),
    hiringOrganization: read.one(readOrganization, 'hiringOrganization'),
    employmentUnit: read.one(named, 'employmentUnit'),
    ...readPlaces(read),
    applicantLocationRequirements: read.all('applicantLocationRequirements', named),
    applicantStates: readStates(read),
    baseSalary: readSalary(read),
    url: url ?? (application ? undefined : readContact(read.inner('applicationContact'))),
    directApply,
    industry: read.all('industry', named),
    description: html(read, 'description') ?? '',
    qualifications: html(read, 'qualifications'),
    responsibilities: html(read, 'responsibilities'),
    skills: html(read, 'skills'),
    jobBenefits: html(read, 'jobBenefits'),
    application,
  });
  return { posting: Object.freeze(posting), issues };
}

/** HTML of a property that is HTML, plain text, or a list of short texts. */
function html(read: PropertyReader, key: string): string | undefined {
  const texts = read.all(key, content);
  const [first] = texts;
  if (first === undefined) return undefined;
  return textToHtml(texts.length === 1 ? first : texts.map((item) => `• ${item}`).join('\n'));
}

/** Where, and how. */
function readPlaces(read: PropertyReader): { jobLocation: readonly Place[]; workplace: Workplace | undefined } {
  const places = read.all('jobLocation', readPlace);
  const jobLocation = places.filter(isPlace);
  const workplace = read.all('jobLocationType', named).map(workplaceOf).find(Boolean);
  return { jobLocation, workplace: workplace ?? (jobLocation.length < places.length ? 'remote' : undefined) };
}

/** schema.org knows TELECOMMUTE only; sources also write the other two here. */
function workplaceOf(words: string): Workplace | undefined {
  const plain = words.toLowerCase().replace(/[^a-z]/g, '');
  if (/telecommute$|^(fully)?remote$/.test(plain)) return 'remote';
  if (plain === 'hybrid') return 'hybrid';
  return /^(onsite|inperson|office)$/.test(plain) ? 'on-site' : undefined;
}

/** Search engines tell a state from a country by its type alone. */
function readStates(read: PropertyReader): readonly string[] | undefined {
  const states = read.all('applicantLocationRequirements', (area, path) =>
    isObject(area) && /State$/.test(String(area['@type'])) ? named(area, path, []) : undefined,
  );
  return states.length > 0 ? states : undefined;
}

function readSalary(read: PropertyReader): Pay | undefined {
  const pay = read.one(readPay, 'baseSalary', 'estimatedSalary');
  if (!pay || pay.text || pay.currency) return pay;
  const currency = read.one(readCurrency, 'salaryCurrency');
  return currency ? { ...pay, currency } : pay;
}

/** Where people apply when there is no form and the posting has no page. */
function readContact(contact: PropertyReader | undefined): string | undefined {
  const email = contact?.one(text, 'email');
  return contact?.one(link, 'url') ?? (email?.includes('@') ? `mailto:${email.replace(/^mailto:/, '')}` : undefined);
}
