import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Posting } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceFrom } from './postings.ts';
import { recruiteeForm } from './recruitee-form.ts';
import { dateOf, type Loose, linkOf, objectsOf, textOf } from './values.ts';

/** Recruitee's Careers Site API: `/api/offers/` and `/api/offers/{slug}`. */
export const recruitee: Format = {
  parse: (json) => parseItems(itemsOf(json, 'offers', 'offer'), 'title', readOffer),
};

function readOffer(offer: Loose, context: Context): Posting | undefined {
  const status = textOf(offer['status']);
  if (status !== undefined && status !== 'published') return undefined;
  const company = textOf(offer['company_name']);
  const locations = objectsOf(offer['locations']);
  return postingOf(
    {
      id: textOf(offer['id']) ?? textOf(offer['slug']),
      title: context.title,
      datePosted: dateOf(offer['published_at']) ?? dateOf(offer['created_at']),
      validThrough: dateOf(offer['close_at']),
      employmentType: employmentTypesOf(textOf(offer['employment_type_code'])),
      hiringOrganization: company === undefined ? undefined : { name: company },
      employmentUnit: textOf(offer['department']),
      jobLocation: placesOf((locations.length > 0 ? locations : [offer]).map(readPlace)),
      workplace: workplaceFrom({ remote: offer['remote'], hybrid: offer['hybrid'], onSite: offer['on_site'] }),
      baseSalary: readSalary(offer['salary']),
      url: linkOf(offer['careers_url']) ?? linkOf(offer['careers_apply_url']),
      application: recruiteeForm(offer, context),
    },
    () => [offer['description'], offer['requirements']].map((html) => textOf(html) ?? '').join(''),
  );
}

/** An offer's own fields and those of its locations are called alike, but for the state. */
function readPlace(json: Loose) {
  return placeOf({
    street: json['street'],
    city: json['city'],
    region: textOf(json['state']) ?? json['state_name'],
    postalCode: json['postal_code'],
    country: textOf(json['country']) ?? json['country_code'],
  });
}

/** `fulltime_permanent`, `parttime_fixed_term`, `parttime_minijob`, `internship`. */
function employmentTypesOf(code: string | undefined): readonly string[] {
  if (code === undefined) return [];
  const [, kind = code, term] = /^(.*?)_(permanent|fixed_term|minijob)$/.exec(code) ?? [];
  const more = term === undefined || term === 'permanent' ? [] : [term === 'fixed_term' ? 'temporary' : term];
  return normalizeEmploymentTypes([kind.replaceAll('_', ' '), ...more]);
}

function readSalary(value: unknown) {
  if (!isObject(value)) return undefined;
  return readPay(
    { currency: value['currency'], unitText: value['period'], minValue: value['min'], maxValue: value['max'] },
    '',
    [],
  );
}
