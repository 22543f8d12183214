import { isPlace } from './place.ts';
import type { EmploymentType, Pay, Place, Posting } from './posting.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A JobPosting as search engines read it. */
export type JobPostingJsonLd = { readonly '@context': 'https://schema.org'; readonly '@type': 'JobPosting' } & Readonly<
  Record<string, unknown>
>;

/** The words that Google knows for kinds of employment. */
const employmentTypes: readonly string[] = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] satisfies EmploymentType[];

/**
 * Structured data for a posting, by Google's rules for job postings: each property that the posting has the data for, and
 * none that would break a rule (pay without a currency or unit, remote work without anything on where applicants may live).
 * A page may carry it for the one posting that it shows, never for a list.
 */
export function toJsonLd(posting: Posting): JobPostingJsonLd {
  const { hiringOrganization, employmentUnit } = posting;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    ...withoutUndefined({
      title: posting.title,
      description: describe(posting),
      identifier: withoutUndefined({
        '@type': 'PropertyValue',
        name: hiringOrganization?.name,
        value: posting.identifier,
      }),
      datePosted: posting.datePosted,
      validThrough: posting.validThrough,
      employmentType: oneOrMany(employmentTypesOf(posting.employmentType)),
      hiringOrganization: hiringOrganization && { '@type': 'Organization', ...hiringOrganization },
      employmentUnit: employmentUnit && { '@type': 'Organization', name: employmentUnit },
      jobLocation: oneOrMany(posting.jobLocation.filter(isPlace).map(placeOf)),
      ...remoteWork(posting),
      baseSalary: salaryOf(posting.baseSalary),
      url: posting.url,
      directApply: posting.application !== false && posting.directApply !== false,
      industry: oneOrMany(posting.industry),
      qualifications: posting.qualifications,
      responsibilities: posting.responsibilities,
      skills: posting.skills,
      jobBenefits: posting.jobBenefits,
    }),
  };
}

/** The text of a script element of type `application/ld+json`: no `</script>` or `<!--` in the data can end or change it. */
export function jsonLdText(jsonLd: JobPostingJsonLd): string {
  return JSON.stringify(jsonLd).replaceAll('<', '\\u003c');
}

/** The whole description, and not the title once more. */
function describe(posting: Posting): string | undefined {
  const sections = [posting.responsibilities, posting.qualifications, posting.skills, posting.jobBenefits];
  const html = posting.description || sections.filter(Boolean).join('');
  const words = html.replace(/<[^<>]*>/g, '').trim();
  return words === '' || words === posting.title ? undefined : html;
}

function employmentTypesOf(types: readonly string[]): readonly string[] {
  // A source's own words may hold one: `Regular Full Time (Salary)`.
  const known = employmentTypes.filter((type) => {
    const words = new RegExp(`\\b${type.replace('_', '[-_ ]?')}\\b`, 'i');
    return types.some((text) => words.test(text));
  });
  return known.length > 0 || types.length === 0 ? known : ['OTHER'];
}

function placeOf({ name, ...address }: Place) {
  const parts = Object.keys(address).length > 0 ? { '@type': 'PostalAddress', ...address } : name;
  return { '@type': 'Place', name, address: parts };
}

/**
 * For fully remote work only, and only with where applicants may live: said, or the countries of its places. Where one of
 * those is not known, search engines find it out from the places.
 */
function remoteWork({ workplace, applicantLocationRequirements, applicantStates, jobLocation }: Posting) {
  const places = jobLocation.filter(isPlace);
  if (workplace !== 'remote' || applicantLocationRequirements.length + places.length === 0) return {};
  const countries = places.flatMap((place) => countryOf(place) ?? []);
  const known = countries.length === places.length ? countries : [];
  const areas = applicantLocationRequirements.length > 0 ? applicantLocationRequirements : known;
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: oneOrMany(
      [...new Set(areas)].map((name) => ({ '@type': applicantStates?.includes(name) ? 'State' : 'Country', name })),
    ),
  };
}

/** A place's country, which its name alone may be; but that may as well be a city or a state. */
function countryOf({ addressCountry, name }: Place): string | undefined {
  return addressCountry ?? (/^(?:USA?|UK)$/.test(name) || countryNames().has(name) ? name : undefined);
}

let allCountryNames: ReadonlySet<string | undefined> | undefined;

/** As English names them. Codes are left out: CA is California, too. */
function countryNames(): ReadonlySet<string | undefined> {
  if (allCountryNames) return allCountryNames;
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  allCountryNames = new Set(letters.flatMap((first) => letters.map((second) => regions.of(first + second))));
  return allCountryNames;
}

function salaryOf(pay: Pay | undefined) {
  if (!pay?.currency || !pay.unitText) return undefined;
  const { minValue, maxValue, unitText } = pay;
  if (minValue === undefined && maxValue === undefined) return undefined;
  const amounts = minValue === maxValue ? { value: minValue } : withoutUndefined({ minValue, maxValue });
  return {
    '@type': 'MonetaryAmount',
    currency: pay.currency,
    value: { '@type': 'QuantitativeValue', ...amounts, unitText },
  };
}

function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}
