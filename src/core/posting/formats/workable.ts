import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import type { Organization, Place, Posting } from '../posting.ts';
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
import { dateOf, type Loose, linkOf, objectsOf, textOf, textsOf } from './values.ts';
import { workableForm } from './workable-form.ts';

/** Workable's widget API, `/api/v1/widget/accounts/{account}?details=true`: a job stands there once for each of its places. */
export const workable: Format = {
  parse(json) {
    const company = isObject(json) && Array.isArray(json['jobs']) ? textOf(json['name']) : undefined;
    const organization = company === undefined ? undefined : { name: company };
    return parseItems(itemsOf(json, 'jobs'), 'title', (job, context) => readJob(job, context, organization));
  },
};

function readJob(job: Loose, context: Context, hiringOrganization: Organization | undefined): Posting {
  return postingOf(
    {
      id: textOf(job['shortcode']),
      title: context.title,
      datePosted: dateOf(job['published_on']) ?? dateOf(job['created_at']),
      employmentType: normalizeEmploymentTypes(textsOf(job['employment_type'])),
      hiringOrganization,
      employmentUnit: textsOf(job['department']).join(', ') || undefined,
      jobLocation: readPlaces(job),
      workplace: workplaceOf(job['workplace']) ?? workplaceFrom({ remote: job['telecommuting'] }),
      url: linkOf(job['url']) ?? linkOf(job['shortlink']) ?? linkOf(job['application_url']),
      industry: textsOf(job['industry']),
      application: workableForm(job, context),
    },
    () => [job['description'], job['requirements'], job['benefits']].map((html) => textOf(html) ?? '').join(''),
  );
}

/** `locations` is finer than the fields beside it; hidden ones are for the company's own use. */
function readPlaces(job: Loose): readonly Place[] {
  const locations = objectsOf(job['locations']).filter(({ hidden }) => hidden !== true);
  const places = locations.map(({ city, region, country }) => placeOf({ city, region, country }));
  if (places.some(Boolean)) return placesOf(places);
  if (objectsOf(job['locations']).length > locations.length) return [];
  return placesOf([placeOf({ city: job['city'], region: job['state'], country: job['country'] })]);
}
