import { normalizeEmploymentTypes } from '../employment-type.ts';
import { identifierFor } from '../identifier.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Pay, Place, Posting } from '../posting.ts';
import { readPosting } from '../schema.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceOf } from './postings.ts';
import { teamtailorForm } from './teamtailor-form.ts';
import { dateOf, type Loose, linkOf, objectOf, objectsOf, textOf, textsOf } from './values.ts';

/** Teamtailor's JSON:API, `/v1/jobs?include=…`; and the career site's feed, `/jobs.json`, a JSON Feed with JobPostings in it. */
export const teamtailor: Format = {
  parse(json) {
    if ([json].flat().some(isOfFeed)) return parseItems(itemsOf(json, 'items'), 'title', readFeedItem);
    const included = new Map(
      objectsOf(objectOf(json)['included']).map((resource) => [keyOf(resource), objectOf(resource['attributes'])]),
    );
    const items = [...itemsOf(json, 'data')].map(({ json: resource, path }) => ({
      // The title stands among the attributes: a posting's own object is these, with its relations joined.
      json: isObject(resource) ? joinResource(resource) : resource,
      path: path ? `${path}.attributes` : 'attributes',
    }));
    return parseItems(items, 'title', (job, context) => readJob(job, included, context));
  },

  nextPage(json) {
    return isObject(json) ? (linkOf(objectOf(json['links'])['next']) ?? linkOf(json['next_url'])) : undefined;
  },
};

/** The feed, or an item of it. */
const isOfFeed = (json: unknown) => isObject(json) && ('items' in json || '_jobposting' in json);

type Included = ReadonlyMap<string, Loose>;

function joinResource(resource: Loose): Loose {
  return {
    ...objectOf(resource['attributes']),
    id: resource['id'],
    links: resource['links'],
    relationships: resource['relationships'],
  };
}

const keyOf = ({ type, id }: Loose) => `${textOf(type)} ${textOf(id)}`;

/** The attributes of what a job is related to, as far as the request asked for it to be included. */
function relatedTo(job: Loose, name: string, included: Included): Loose[] {
  const { data } = objectOf(objectOf(job['relationships'])[name]);
  return (isObject(data) ? [data] : objectsOf(data)).flatMap((reference) => {
    const attributes = included.get(keyOf(reference));
    return attributes ? [{ id: reference['id'], ...attributes }] : [];
  });
}

function readJob(job: Loose, included: Included, context: Context): Posting | undefined {
  if (job['internal'] === true) return undefined;
  const status = textOf(job['human-status']) ?? textOf(job['status']);
  if (status !== undefined && /^(?:draft|archived|unlisted|declined|pending)$/i.test(status)) return undefined;
  const links = objectOf(job['links']);
  const [department] = [...relatedTo(job, 'department', included), ...relatedTo(job, 'role', included)];
  const elsewhere = linkOf(job['external-application-url']);
  return postingOf(
    {
      id: textOf(job['id']),
      title: context.title,
      datePosted: dateOf(job['start-date']) ?? dateOf(job['created-at']),
      validThrough: dateOf(job['end-date']),
      employmentType: normalizeEmploymentTypes(textsOf(job['employment-type']).filter((type) => type !== 'none')),
      employmentUnit: department && textOf(department['name']),
      jobLocation: placesOf(
        [...relatedTo(job, 'locations', included), ...relatedTo(job, 'location', included)].map(readLocation),
      ),
      workplace: workplaceOf(job['remote-status']),
      baseSalary: readSalary(job),
      url: elsewhere ?? linkOf(links['careersite-job-url']),
      ...(elsewhere !== undefined && { directApply: false }),
      application: elsewhere === undefined && teamtailorForm(job, relatedTo(job, 'questions', included), context),
    },
    () => textOf(job['body']) ?? textOf(job['pitch']),
  );
}

function readSalary(job: Loose): Pay | undefined {
  const [minValue, maxValue] = [job['min-salary'], job['max-salary']];
  return readPay({ currency: job['currency'], unitText: job['salary-time-unit'], minValue, maxValue }, '', []);
}

function readLocation(location: Loose): Place | undefined {
  return placeOf({
    name: textOf(location['city']) ?? textOf(location['name']),
    street: location['address'],
    city: location['city'],
    region: location['region'],
    postalCode: location['zip'],
    country: location['country'],
  });
}

/** A feed's item is about the JobPosting in it, which may lack what the item says: its description above all. */
function readFeedItem(item: Loose, { title, path, issues }: Context): Posting | undefined {
  const json = objectOf(item['_jobposting']);
  const parsed = readPosting(
    { ...json, title: textOf(json['title']) ?? title },
    path ? `${path}._jobposting` : '_jobposting',
  );
  issues.push(...parsed.issues);
  if (!parsed.posting) return undefined;
  const { description, ...posting } = parsed.posting;
  const url = linkOf(item['url']) ?? posting.url;
  const id = json['identifier'] === undefined ? (textOf(item['id']) ?? identifierFor(url, posting.title)) : posting.id;
  return postingOf(
    { ...posting, id, url, datePosted: posting.datePosted ?? dateOf(item['date_published']) },
    () => description || textOf(item['content_html']),
  );
}
