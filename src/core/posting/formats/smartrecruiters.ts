import { standardForm } from '../../application/unread-form.ts';
import { escapeHtml } from '../../text/plain-text.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { isObject } from '../loose.ts';
import { readPay } from '../pay.ts';
import type { Pay, Place, Posting } from '../posting.ts';
import type { Format } from './format.ts';
import { type Context, itemsOf, parseItems, placeOf, placesOf, postingOf, workplaceFrom } from './postings.ts';
import { dateOf, type Loose, linkOf, objectOf, textOf, textsOf } from './values.ts';

/** SmartRecruiters' Posting API: pages of `/v1/companies/{id}/postings`, without descriptions, and `/postings/{id}` with. */
export const smartrecruiters: Format = {
  parse: (json) => parseItems(itemsOf(json, 'content'), 'name', readPosting),

  details(id, source) {
    const [, list] = /^([^?#]*\/companies\/[^/?#]+\/postings)\/?(?:[?#].*)?$/.exec(source) ?? [];
    return list && `${list}/${encodeURIComponent(id)}`;
  },

  nextPage(json, source) {
    if (!isObject(json) || !Array.isArray(json['content']) || json['content'].length === 0) return undefined;
    const { offset, totalFound } = json;
    if (typeof offset !== 'number' || typeof totalFound !== 'number') return undefined;
    const next = offset + json['content'].length;
    if (next >= totalFound) return undefined;
    const address = withParameter(source, 'offset', String(next));
    // A page is ten postings if nothing is said, and a hundred at most.
    return /[?&]limit=/.test(address) ? address : withParameter(address, 'limit', '100');
  },
};

function readPosting(json: Loose, { title }: Context): Posting | undefined {
  const visibility = textOf(json['visibility']);
  if (visibility !== undefined && visibility.toUpperCase() !== 'PUBLIC') return undefined;
  const location = objectOf(json['location']);
  const company = textOf(objectOf(json['company'])['name']);
  return postingOf(
    {
      id: textOf(json['id']) ?? textOf(json['uuid']),
      title,
      datePosted: dateOf(json['releasedDate']),
      employmentType: normalizeEmploymentTypes(labelsOf(json['typeOfEmployment'])),
      hiringOrganization: company === undefined ? undefined : { name: company },
      employmentUnit: labelsOf(json['department'])[0] ?? labelsOf(json['function'])[0],
      jobLocation: placesOf([readPlace(location)]),
      workplace: workplaceFrom(location),
      baseSalary: readCompensation(json['compensation']),
      url: linkOf(json['postingUrl']) ?? linkOf(json['applyUrl']),
      industry: labelsOf(json['industry']),
      application: standardForm,
    },
    () => describe(json),
  );
}

/** `fullLocation` may have empty parts (`Remote, , United States`); the country itself is a code in lower case. */
function readPlace(location: Loose): Place | undefined {
  const full = textOf(location['fullLocation'])
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part && !/^remote$/i.test(part))
    .join(', ');
  return placeOf({
    name: full,
    street: location['address'],
    city: location['city'],
    region: location['region'],
    postalCode: location['postalCode'],
    country: textOf(location['country'])?.toUpperCase(),
  });
}

/** Told in the details only. */
function readCompensation(value: unknown): Pay | undefined {
  const { currency, period, min, max } = objectOf(value);
  return readPay({ currency, unitText: period, minValue: min, maxValue: max }, '', []);
}

function describe(json: Loose): string {
  const sections = objectOf(objectOf(json['jobAd'])['sections']);
  return ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation']
    .map((key) => {
      const section = objectOf(sections[key]);
      const heading = textOf(section['title']);
      const html = textOf(section['text']);
      return html === undefined ? '' : `${heading ? `<h3>${escapeHtml(heading)}</h3>` : ''}${html}`;
    })
    .join('');
}

/** What an `{id, label}` is called; empty objects are common. */
function labelsOf(value: unknown): readonly string[] {
  const { label, id } = objectOf(value);
  return textsOf(textOf(label) ?? id);
}

/** The address with a parameter set, and all others left as they are. */
function withParameter(address: string, name: string, value: string): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(address) ?? [];
  const others = query.split('&').filter((pair) => pair !== '' && pair.split('=')[0] !== name);
  return `${path}?${[...others, `${name}=${value}`].join('&')}`;
}
