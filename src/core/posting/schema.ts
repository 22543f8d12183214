import { defaultForm } from '../application/default-form.ts';
import type { ApplicationForm } from '../application/form.ts';
import { parseApplicationForm } from '../application/form-schema.ts';
import type { Issue } from '../issue.ts';
import { textToHtml } from '../text/html.ts';
import { normalizeEmploymentTypes } from './employment-type.ts';
import { identifierFor } from './identifier.ts';
import { date, isObject, link, named, PropertyReader, text, truth } from './loose.ts';
import { readCurrency, readPay } from './pay.ts';
import { readOrganization, readPlace } from './place.ts';
import type { Pay, Place, Posting, Workplace } from './posting.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A posting, or undefined when nothing usable is there; and what was wrong on the way. */
export interface ParsedPosting {
  readonly posting: Posting | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Parses a schema.org JobPosting in its loose forms. Never throws. A property that cannot be read is reported and left out;
 * only a missing title loses the posting. Unknown properties are ignored.
 * @param path where the posting stands in the data given, for issues: `jobs[3]`
 */
export function parsePosting(json: unknown, path = ''): ParsedPosting {
  const issues: Issue[] = [];
  const lost = (where: string, message: string): ParsedPosting => {
    issues.push({ path: path && where ? `${path}.${where}` : path || where, message });
    return { posting: undefined, issues };
  };
  if (!isObject(json)) return lost('', 'should be an object: a schema.org JobPosting');

  const read = new PropertyReader(json, path, issues);
  const title = read.one('title', text) ?? read.one('name', text);
  if (title === undefined) return lost('title', 'is missing: a posting needs a title');

  const url = read.one('url', link);
  const identifier = read.one('identifier', named) ?? identifierFor(url, title);
  const directApply = read.one('directApply', truth);
  const application = readApplication(json['application'], directApply, url, path, issues);
  const posting = withoutUndefined({
    id: identifier,
    identifier,
    title,
    description: html(read, 'description') ?? '',
    datePosted: read.one('datePosted', date),
    validThrough: read.one('validThrough', date),
    employmentType: normalizeEmploymentTypes(read.all('employmentType', named)),
    hiringOrganization: read.one('hiringOrganization', readOrganization),
    employmentUnit: read.one('employmentUnit', named),
    ...readPlaces(read),
    applicantLocationRequirements: read.all('applicantLocationRequirements', named),
    baseSalary: readSalary(read),
    url: url ?? (application ? undefined : readContact(json['applicationContact'], path, issues)),
    directApply,
    industry: read.all('industry', named),
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
  const texts = read.all(key, named);
  const [first] = texts;
  if (first === undefined) return undefined;
  return textToHtml(texts.length === 1 ? first : texts.map((item) => `• ${item}`).join('\n'));
}

/** Where, and how: "Remote" as a place is no place but a way to work. */
function readPlaces(read: PropertyReader): { jobLocation: readonly Place[]; workplace: Workplace | undefined } {
  const places = read.all('jobLocation', readPlace);
  const jobLocation = places.filter(({ name }) => !/^remote$/i.test(name));
  const workplace = read.all('jobLocationType', named).map(workplaceOf).find(Boolean);
  return { jobLocation, workplace: workplace ?? (jobLocation.length < places.length ? 'remote' : undefined) };
}

/** schema.org knows TELECOMMUTE only; sources also write the other two here. */
function workplaceOf(words: string): Workplace | undefined {
  const plain = words.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.endsWith('telecommute') || plain === 'remote' || plain === 'fullyremote') return 'remote';
  if (plain === 'hybrid') return 'hybrid';
  return plain === 'onsite' || plain === 'inperson' || plain === 'office' ? 'on-site' : undefined;
}

function readSalary(read: PropertyReader): Pay | undefined {
  const pay = read.one('baseSalary', readPay) ?? read.one('estimatedSalary', readPay);
  if (!pay || pay.text || pay.currency) return pay;
  const currency = read.one('salaryCurrency', readCurrency);
  return currency ? { ...pay, currency } : pay;
}

/** Where people apply when there is no form and the posting has no page. */
function readContact(json: unknown, path: string, issues: Issue[]): string | undefined {
  if (!isObject(json)) return undefined;
  const contact = new PropertyReader(json, path ? `${path}.applicationContact` : 'applicationContact', issues);
  const email = contact.one('email', text);
  return contact.one('url', link) ?? (email?.includes('@') ? `mailto:${email.replace(/^mailto:/, '')}` : undefined);
}

/** The form asked for; the default one; or none, when told so or when the posting says that people apply at its address. */
function readApplication(
  json: unknown,
  directApply: boolean | undefined,
  url: string | undefined,
  path: string,
  issues: Issue[],
): ApplicationForm | false {
  if (json === undefined || json === null) return directApply === false && url !== undefined ? false : defaultForm();
  const parsed = parseApplicationForm(json, path ? `${path}.application` : 'application');
  issues.push(...parsed.issues);
  return parsed.form;
}
