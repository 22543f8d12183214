import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Organization, Pay, Place, Posting } from '../posting.ts';
import type { Format } from './format.ts';
import {
  type Context,
  itemsOf,
  parseItems,
  placeOf,
  placesOf,
  postingOf,
  workplaceFrom,
  workplaceOf,
} from './postings.ts';
import { dateOf, type Loose, linkOf, objectOf, objectsOf, textOf, textsOf } from './values.ts';
import { workableForm } from './workable-form.ts';

/**
 * Workable's widget API, `/api/v1/widget/accounts/{account}?details=true`: a job stands there once for each of its places. And
 * the jobs of its API with a token.
 */
export const workable: Format = {
  parse(json) {
    const company = isObject(json) && Array.isArray(json['jobs']) ? textOf(json['name']) : undefined;
    const organization = company === undefined ? undefined : { name: company };
    return parseItems(itemsOf(json, 'jobs'), 'title', (job, context) => readJob(job, context, organization));
  },
};

function readJob(job: Loose, context: Context, hiringOrganization: Organization | undefined): Posting | undefined {
  // Where the place stands apart, `state` is no region but whether the job is published.
  const place = isObject(job['location']) ? job['location'] : undefined;
  const state = textOf(job['state']);
  if (place && state !== undefined && state !== 'published') return undefined;
  return postingOf(
    {
      id: textOf(job['shortcode']),
      title: context.title,
      datePosted: dateOf(job['published_on']) ?? dateOf(job['created_at']),
      employmentType: normalizeEmploymentTypes(textsOf(job['employment_type'])),
      hiringOrganization,
      employmentUnit: textsOf(job['department']).join(', ') || undefined,
      jobLocation: readPlaces(job, place ?? { ...job, region: state }),
      workplace:
        workplaceOf(job['workplace']) ??
        workplaceOf(place?.['workplace_type']) ??
        workplaceFrom({ remote: job['telecommuting'] ?? place?.['telecommuting'] }),
      baseSalary: readSalary(job['salary']),
      url: linkOf(job['url']) ?? linkOf(job['shortlink']) ?? linkOf(job['application_url']),
      industry: textsOf(job['industry']),
      application: workableForm(job, context),
    },
    () => [job['description'], job['requirements'], job['benefits']].map((html) => textOf(html) ?? '').join(''),
  );
}

/** `locations` is finer than the fields beside it; hidden ones are for the company's own use. */
function readPlaces(job: Loose, { city, region, country }: Loose): readonly Place[] {
  const locations = objectsOf(job['locations']).filter(({ hidden }) => hidden !== true);
  const places = locations.map(({ city, region, country }) => placeOf({ city, region, country }));
  if (places.some(Boolean)) return placesOf(places);
  if (objectsOf(job['locations']).length > locations.length) return [];
  return placesOf([placeOf({ city, region, country })]);
}

function readSalary(value: unknown): Pay | undefined {
  const { salary_currency: currency, salary_from: minValue, salary_to: maxValue } = objectOf(value);
  return readPay({ currency, minValue, maxValue }, '', []);
}
