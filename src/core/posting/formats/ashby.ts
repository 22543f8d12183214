import { plainTextToHtml } from '../../text/plain-text.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Pay, Place, Posting } from '../posting.ts';
import { ashbyForm } from './ashby-form.ts';
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
import { dateOf, joined, type Loose, linkOf, objectOf, objectsOf, textOf } from './values.ts';

/** Ashby's posting API, `/posting-api/job-board/{name}?includeCompensation=true`; and `jobPosting.info` with its form. */
export const ashby: Format = {
  parse: (json) => parseItems(itemsOf(json, 'jobs', 'results'), 'title', readJob),
};

function readJob(job: Loose, context: Context): Posting | undefined {
  // Reachable by a direct link only: it is no part of a list.
  if (job['isListed'] === false && context.path.endsWith(']')) return undefined;
  return postingOf(
    {
      id: textOf(job['id']),
      title: context.title,
      datePosted: dateOf(job['publishedAt']) ?? dateOf(job['publishedDate']),
      validThrough: dateOf(job['applicationDeadline']),
      employmentType: normalizeEmploymentTypes([textOf(job['employmentType'])].flatMap((type) => type ?? [])),
      employmentUnit: textOf(job['department']) ?? textOf(job['departmentName']) ?? textOf(job['team']),
      jobLocation: placesOf([job, ...objectsOf(job['secondaryLocations'])].map(readLocation)),
      // The two can disagree, where a hybrid job may also be done from afar: the finer word wins.
      workplace: workplaceOf(job['workplaceType']) ?? workplaceFrom({ remote: job['isRemote'] }),
      baseSalary: job['shouldDisplayCompensationOnJobPostings'] === true ? readPayOf(job) : undefined,
      url: linkOf(job['jobUrl']) ?? linkOf(job['externalLink']) ?? linkOf(job['applyUrl']),
      application: ashbyForm(job, context),
    },
    () => {
      const plain = textOf(job['descriptionPlain']);
      return textOf(job['descriptionHtml']) ?? (plain && plainTextToHtml(plain));
    },
  );
}

/** Main and secondary places keep their address one level apart. */
function readLocation(json: Loose): Place | undefined {
  const address = objectOf(json['address']);
  const parts = isObject(address['postalAddress']) ? address['postalAddress'] : address;
  return placeOf({
    name: textOf(json['location']) ?? textOf(json['locationName']),
    city: parts['addressLocality'],
    region: parts['addressRegion'],
    postalCode: parts['postalCode'],
    country: parts['addressCountry'],
  });
}

/** The salary; equity and bonuses stand in the summary only, which is shown where there is no salary. */
function readPayOf(job: Loose): Pay | undefined {
  const compensation = objectOf(job['compensation']);
  const words = textOf(compensation['compensationTierSummary']);
  const tiers = objectsOf(compensation['compensationTiers']);
  const salaries = tiers.flatMap((tier) => salariesOf(tier['components']));
  const units = salaries.flatMap((salary) => joined([salary['currencyCode'], salary['interval']]) ?? []);
  // The summary's range holds those of all tiers, but for what cannot be compared: that it leaves out.
  if (new Set(units).size > 1) {
    const told = tiers.map((tier) => textOf(tier['tierSummary']) && joined([tier['title'], tier['tierSummary']], ': '));
    const text = joined(told, '; ') ?? words;
    if (text !== undefined) return { text };
  }
  const [salary] = [...salariesOf(compensation['summaryComponents']), ...salaries];
  const pay =
    salary &&
    readPay(
      {
        currency: salary['currencyCode'],
        unitText: salary['interval'],
        minValue: salary['minValue'],
        maxValue: salary['maxValue'],
      },
      '',
      [],
    );
  return pay ?? (words === undefined ? undefined : { text: words });
}

function salariesOf(components: unknown): readonly Loose[] {
  return objectsOf(components).filter(({ compensationType }) => compensationType === 'Salary');
}
