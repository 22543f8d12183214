import { unescapeHtml } from '../../text/html.ts';
import { normalizeEmploymentTypes } from '../employment-type.ts';
import { readPay } from '../pay.ts';
import type { Pay, Place, Posting, Workplace } from '../posting.ts';
import type { Format } from './format.ts';
import { greenhouseForm } from './greenhouse-form.ts';
import { type Context, itemsOf, parseItems, placesOf, postingOf, workplaceOf } from './postings.ts';
import { dateOf, joined, type Loose, linkOf, objectOf, objectsOf, textOf, textsOf } from './values.ts';

/** Greenhouse's Job Board API: `/v1/boards/{token}/jobs`, with or without `?content=true`, and `/jobs/{id}?questions=true`. */
export const greenhouse: Format = {
  parse(json) {
    // Thousands of jobs are in a few places.
    const known = new Map<string, Location>();
    const locationOf = (words: string): Location => {
      const location = known.get(words) ?? readLocation(words);
      known.set(words, location);
      return location;
    };
    return parseItems(itemsOf(json, 'jobs'), 'title', (job, context) => readJob(job, context, locationOf));
  },

  details(id, source) {
    const [, list] = /^([^?#]*\/boards\/[^/?#]+\/jobs)(?:\/\d+)?\/?(?:[?#].*)?$/.exec(source) ?? [];
    // A single job's address may have asked for all of it.
    if (/[?&]questions=true\b/.test(source)) return undefined;
    return list && `${list}/${encodeURIComponent(id)}?questions=true&pay_transparency=true`;
  },
};

interface Location {
  readonly jobLocation: readonly Place[];
  readonly workplace: Workplace | undefined;
}

function readJob(job: Loose, context: Context, locationOf: (words: string) => Location): Posting {
  const content = textOf(job['content']);
  const company = textOf(job['company_name']);
  const { jobLocation, workplace } = locationOf(textOf(objectOf(job['location'])['name']) ?? officesOf(job) ?? '');
  // "Hybrid" says how, and leaves it to the offices to say where.
  const isInOffice = jobLocation.length === 0 && (workplace === 'hybrid' || workplace === 'on-site');
  return postingOf(
    {
      id: textOf(job['id']),
      title: context.title,
      datePosted: dateOf(job['first_published']) ?? dateOf(job['updated_at']),
      validThrough: dateOf(job['application_deadline']),
      employmentType: normalizeEmploymentTypes(metadata(job, /^(?:employment|job|contract) ?type$/i)),
      hiringOrganization: company === undefined ? undefined : { name: company },
      employmentUnit: textOf(objectsOf(job['departments']).find(({ name }) => textOf(name) !== undefined)?.['name']),
      jobLocation: isInOffice ? locationOf(officesOf(job) ?? '').jobLocation : jobLocation,
      workplace: statedWorkplace(job) ?? workplace,
      baseSalary: readPayRanges(job['pay_input_ranges']),
      url: linkOf(job['absolute_url']),
      application: greenhouseForm(job, context),
    },
    content === undefined ? undefined : () => unescapeHtml(content),
  );
}

/** The values of the company's own field whose name is one that many companies give the same thing. */
function metadata(job: Loose, name: RegExp): readonly string[] {
  const field = objectsOf(job['metadata']).find((candidate) => name.test(textOf(candidate['name']) ?? ''));
  return textsOf(field?.['value']);
}

const statedWorkplace = (job: Loose): Workplace | undefined =>
  metadata(job, /^(?:workplace|location|work) ?(?:type|model)$/i)
    .map(workplaceOf)
    .find(Boolean);

// What is remote-friendly need not be remote.
const way = '(hybrid|remote(?![- ](?:friendly|first)\\b)|on-?site|in[- ]office)';
const wayToWork = new RegExp(`\\b${way}\\b`, 'i');
const wayThenPlace = new RegExp(`^${way}(?:\\s*[-–—:,]\\s*|\\s+(?:with)?in\\s+(?:the\\s+)?|\\s+|(?=\\())(.*)$`, 'i');
const placeThenWay = new RegExp(`^(.*\\S)(?:\\s*\\(${way}\\)|(?:\\s*,|\\s+[-–—])\\s+${way})$`, 'i');

/**
 * The location is free text, into which companies pack several places (`Paris • Berlin`, `Oslo; Rome | Lima`) and the way
 * to work (`Hybrid - London`, `Remote (Spain)`, `Remote in Spain`, `Rome (Hybrid)`, `Rome, Remote`, `Oslo or Remote`).
 */
function readLocation(words: string): Location {
  const saysHow = wayToWork.test(words);
  if (!saysHow && !/[•;|]/.test(words)) {
    return { jobLocation: placesOf([words ? { name: words } : undefined]), workplace: undefined };
  }
  const parts = words.split(saysHow ? /\s*[•;|]\s*|\s+(?:or|\/)\s+/ : /\s*[•;|]\s*/).filter(Boolean);
  const read = parts.map((part) => {
    const [, place = part, inBrackets, behind] = placeThenWay.exec(part) ?? [];
    const [, said = inBrackets ?? behind, rest = place] = wayThenPlace.exec(place) ?? [];
    const name = rest.replace(/^\(([^()]*)\)$/, '$1');
    const [, anywhere] = wayToWork.exec(part) ?? [];
    const workplace =
      workplaceOf(said) ?? workplaceOf(part) ?? (workplaceOf(anywhere) === 'remote' ? 'remote' : undefined);
    return { workplace, place: name && workplaceOf(name) === undefined ? { name } : undefined };
  });
  // "London; Remote" leaves the choice: then it is neither.
  const [first] = read;
  const common = read.every(({ workplace }) => workplace === first?.workplace) ? first?.workplace : undefined;
  const either =
    common === undefined && read.some(({ workplace }) => workplace === 'remote') ? { name: 'Remote' } : undefined;
  return { jobLocation: placesOf([...read.map(({ place }) => place), either]), workplace: common };
}

const officesOf = (job: Loose) =>
  joined(
    objectsOf(job['offices']).map((office) => textOf(office['location']) ?? office['name']),
    ';',
  );

/** Several ranges are for several places: each is then told with its title. */
function readPayRanges(value: unknown): Pay | undefined {
  if (!value) return undefined;
  const ranges = objectsOf(value).flatMap((range) => {
    const title = textOf(range['title']) ?? '';
    const unit = /\b(?:hour|daily|day|week|month|annual|annum|year)/i.exec(title)?.[0];
    const currency = textOf(range['currency_type']);
    const pay = readPay(
      {
        currency,
        minValue: unitsOf(range['min_cents'], currency),
        maxValue: unitsOf(range['max_cents'], currency),
        ...(unit && { unitText: unit }),
      },
      '',
      [],
    );
    return pay ? [{ title, pay }] : [];
  });
  const [first] = ranges;
  if (ranges.length <= 1) return first?.pay;
  const tell = ({ title, pay }: { title: string; pay: Pay }) =>
    [title && `${title}:`, joined([...new Set([pay.minValue, pay.maxValue])], '–'), pay.currency]
      .filter(Boolean)
      .join(' ');
  return { text: ranges.map(tell).join('; ') };
}

/** "Cents" are a currency's smallest units: a yen has none, a dinar a thousand. */
function unitsOf(cents: unknown, currency: string | undefined): number | undefined {
  if (typeof cents !== 'number') return undefined;
  const known = currency !== undefined && /^[a-z]{3}$/i.test(currency);
  const { maximumFractionDigits = 2 } = known
    ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    : {};
  return cents / 10 ** maximumFractionDigits;
}
