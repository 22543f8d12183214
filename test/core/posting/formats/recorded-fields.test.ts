import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parsePostings } from '../../../../src/core/posting/parse.ts';
import type { Posting } from '../../../../src/core/posting/posting.ts';

/**
 * Every recorded posting, field by field, against what its source says: read here by other means than the converters', and
 * without a word of an employer's text in this file.
 */
const folder = new URL('../../../../../shared/fixtures/ats/', import.meta.url);
const skip = !existsSync(folder);

// biome-ignore lint/suspicious/noExplicitAny: recorded JSON is looked into as it is.
type Raw = any;

/** What a source says of one posting. */
interface Said {
  readonly id: string;
  readonly title: string;
  readonly date?: string | number | undefined;
  readonly closes?: string | undefined;
  readonly department?: string | undefined;
  readonly organization?: string | undefined;
  readonly places: readonly string[];
  readonly workplace?: Posting['workplace'];
  readonly employmentType: readonly string[];
  readonly pay?: Posting['baseSalary'];
  readonly url?: string | undefined;
  /** Its HTML, part by part. */
  readonly html: readonly string[];
  /** The source's own rendering of the same as plain text, where it gives one. */
  readonly plain?: string;
}

interface Source {
  items(raw: Raw): Raw[];
  said(item: Raw, raw: Raw): Said;
}

const trimmed = (text: unknown) => (typeof text === 'string' && text.trim()) || undefined;
const named = (...parts: unknown[]) => [...new Set(parts.flatMap((part) => trimmed(part) ?? []))].join(', ');
const present = <T>(values: readonly (T | undefined | '')[]) => values.flatMap((value) => value || []);
const oneOf = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;

const sources: Readonly<Record<string, Source>> = {
  'greenhouse.json': {
    items: (raw) => raw.jobs,
    said: (job) => ({
      id: String(job.id),
      title: job.title,
      date: job.first_published,
      closes: job.application_deadline ?? undefined,
      department: job.departments[0]?.name,
      organization: trimmed(job.company_name),
      places: present([trimmed(job.location.name)]),
      // "Regular" and its like are no kind of employment that schema.org knows.
      employmentType: job.metadata
        .filter(({ name }: Raw) => name === 'Employment Type')
        .map(({ value }: Raw) => value)
        .filter(Boolean),
      url: job.absolute_url,
      html: [decodeOnce(job.content)],
    }),
  },
  'lever.json': {
    items: (raw) => raw,
    said: (posting) => ({
      id: posting.id,
      title: posting.text,
      date: posting.createdAt,
      department: posting.categories.department ?? posting.categories.team,
      places: posting.categories.allLocations,
      workplace: oneOf({ onsite: 'on-site', unspecified: '' })(posting.workplaceType) as Posting['workplace'],
      employmentType: present([posting.categories.commitment]).map(
        oneOf({ Contract: 'CONTRACTOR', 'Full-time': 'FULL_TIME', 'Full-Time': 'FULL_TIME' }),
      ),
      pay: posting.salaryRange && {
        currency: posting.salaryRange.currency,
        minValue: posting.salaryRange.min,
        maxValue: posting.salaryRange.max,
        unitText: 'YEAR',
      },
      url: posting.hostedUrl,
      html: [
        posting.description,
        ...posting.lists.flatMap(({ text, content }: Raw) => [text, content]),
        posting.additional,
        posting.salaryDescription ?? '',
      ],
      plain: `${posting.descriptionPlain} ${posting.lists.map(({ text, content }: Raw) => `${text} ${wordsOf(content).join(' ')}`).join(' ')} ${posting.additionalPlain} ${posting.salaryDescriptionPlain ?? ''}`,
    }),
  },
  'ashby.json': {
    items: (raw) => raw.jobs.filter(({ isListed }: Raw) => isListed),
    said: (job) => ({
      id: job.id,
      title: job.title,
      date: job.publishedAt,
      department: job.department,
      places: [job.location, ...job.secondaryLocations.map(({ location }: Raw) => location)],
      workplace: oneOf({ Remote: 'remote', Hybrid: 'hybrid', OnSite: 'on-site' })(
        job.workplaceType,
      ) as Posting['workplace'],
      employmentType: [oneOf({ FullTime: 'FULL_TIME', Contract: 'CONTRACTOR' })(job.employmentType)],
      pay: job.shouldDisplayCompensationOnJobPostings
        ? job.compensation.summaryComponents
            .filter(({ compensationType }: Raw) => compensationType === 'Salary')
            .map(({ currencyCode, minValue, maxValue, interval }: Raw) => ({
              currency: currencyCode,
              minValue,
              maxValue,
              unitText: interval.replace('1 ', ''),
            }))[0]
        : undefined,
      url: job.jobUrl,
      html: [job.descriptionHtml],
      plain: job.descriptionPlain,
    }),
  },
  'workable.json': {
    items: (raw) => raw.jobs,
    said: (job, raw) => ({
      id: job.shortcode,
      title: job.title,
      date: job.published_on,
      department: [job.department].flat().join(', '),
      organization: raw.name,
      places: raw.jobs
        .filter(({ shortcode }: Raw) => shortcode === job.shortcode)
        .flatMap(({ locations }: Raw) => locations.map((at: Raw) => named(at.city, at.region, at.country))),
      workplace: job.telecommuting ? 'remote' : undefined,
      employmentType: present([trimmed(job.employment_type)]),
      url: job.url,
      html: [job.description ?? ''],
    }),
  },
  'smartrecruiters.json': {
    items: (raw) => raw.content,
    said: (posting) => ({
      id: posting.id,
      title: posting.name,
      date: posting.releasedDate,
      department: posting.department.label ?? posting.function.label,
      organization: posting.company.name,
      places: [posting.location.fullLocation],
      employmentType: [oneOf({ 'Part-time': 'PART_TIME', 'Full-time': 'FULL_TIME' })(posting.typeOfEmployment.label)],
      html: [],
    }),
  },
  'recruitee.json': {
    items: (raw) => raw.offers,
    said: (offer) => ({
      id: String(offer.id),
      title: offer.title,
      date: offer.published_at.replace(' UTC', 'Z').replace(' ', 'T'),
      closes: offer.close_at ?? undefined,
      department: offer.department,
      organization: offer.company_name,
      places: offer.locations.map((at: Raw) => named(at.city, at.state, at.country)),
      workplace: offer.hybrid ? 'hybrid' : offer.remote ? 'remote' : offer.on_site ? 'on-site' : undefined,
      employmentType: [oneOf({ fulltime_permanent: 'FULL_TIME' })(offer.employment_type_code)],
      pay: offer.salary?.min && {
        currency: offer.salary.currency,
        minValue: Number(offer.salary.min),
        maxValue: Number(offer.salary.max),
        unitText: offer.salary.period.toUpperCase(),
      },
      url: offer.careers_url,
      html: [offer.description, offer.requirements],
    }),
  },
  'teamtailor.json': {
    items: (raw) => raw.items,
    said: (item) => ({
      id: String(item._jobposting.identifier?.value ?? item.id),
      title: item.title,
      date: item._jobposting.datePosted,
      closes: item._jobposting.validThrough ?? undefined,
      organization: item._jobposting.hiringOrganization?.name,
      places: [item._jobposting.jobLocation ?? []].flat().map(({ address }: Raw) => address.addressLocality),
      employmentType: present([item._jobposting.employmentType].flat()),
      url: item.url,
      html: [item._jobposting.description ?? item.content_html ?? ''],
    }),
  },
  'bamboohr.json': {
    items: (raw) => raw.result,
    said: (opening) => ({
      id: opening.id,
      title: opening.jobOpeningName,
      department: opening.departmentLabel,
      places: present([
        named(opening.location.city, opening.location.state) ||
          named(opening.atsLocation.city, opening.atsLocation.state, opening.atsLocation.country),
      ]),
      workplace: ([undefined, 'remote', 'hybrid'] as const)[opening.locationType],
      employmentType: present([trimmed(opening.employmentStatusLabel)]).map(
        oneOf({ 'Full Time': 'FULL_TIME', 'Full-Time': 'FULL_TIME', 'Part Time': 'PART_TIME', Internship: 'INTERN' }),
      ),
      html: [],
    }),
  },
  'pinpoint.json': {
    items: (raw) => raw.data,
    said: (posting) => ({
      id: posting.id,
      title: posting.title,
      closes: posting.deadline_at ?? undefined,
      department: (posting.job ?? posting).department.name,
      places: [posting.location.name],
      workplace: posting.workplace_type === 'onsite' ? 'on-site' : posting.workplace_type,
      employmentType: present([posting.employment_type]),
      pay: posting.compensation_visible
        ? {
            currency: posting.compensation_currency,
            minValue: posting.compensation_minimum,
            maxValue: posting.compensation_maximum,
            unitText: posting.compensation_frequency.toUpperCase(),
          }
        : undefined,
      url: posting.url,
      html: [
        posting.description,
        ...['key_responsibilities', 'skills_knowledge_expertise', 'benefits'].flatMap((key) =>
          posting[key] ? [posting[`${key}_header`] ?? '', posting[key]] : [],
        ),
      ],
    }),
  },
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  hellip: '…',
  middot: '·',
  eacute: 'é',
  euro: '€',
  pound: '£',
};

function decodeOnce(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? assert.fail(`the entity ${whole} is not known to this test`);
  });
}

/** The words that people read of HTML. */
function wordsOf(html: string): string[] {
  return decodeOnce(html.replace(/<[^<>]*>/g, ' '))
    .split(/\s+/)
    .filter(Boolean);
}

/** Letters and digits alone: renderings as plain text differ in case, bullets and where lines end. */
const letters = (text: string) =>
  text
    .replace(/https?:\S+|mailto:\S+/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const sorted = (values: readonly string[]) => values.toSorted();
/** In whole seconds: nobody reads more. */
const time = (date: string | number | undefined) =>
  date === undefined ? undefined : Math.floor(new Date(date).getTime() / 1000);

for (const [file, { items, said }] of Object.entries(sources)) {
  test(`recorded ${file}: each field is what the source says`, { skip }, async () => {
    const raw: Raw = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const { postings, issues } = await parsePostings(raw);
    assert.deepEqual(issues, []);
    const wanted = new Map(items(raw).map((item) => [said(item, raw).id, said(item, raw)]));
    assert.deepEqual(
      postings.map(({ id }) => id),
      [...wanted.keys()],
    );
    for (const posting of postings) {
      const source = wanted.get(posting.id) ?? assert.fail();
      assert.equal(posting.title, source.title.trim());
      assert.equal(time(posting.datePosted), time(source.date), 'datePosted');
      assert.equal(time(posting.validThrough), time(source.closes), 'validThrough');
      assert.equal(posting.employmentUnit, trimmed(source.department));
      assert.equal(posting.hiringOrganization?.name, source.organization);
      assert.deepEqual(sorted(posting.jobLocation.map(({ name }) => name)), sorted([...new Set(source.places)]));
      assert.equal(posting.workplace, source.workplace || undefined);
      assert.deepEqual(posting.employmentType, source.employmentType);
      assert.deepEqual(posting.baseSalary, source.pay || undefined);
      assert.equal(posting.url, source.url);
      assert.deepEqual(wordsOf(posting.description), source.html.flatMap(wordsOf));
      if (source.plain !== undefined)
        assert.equal(letters(wordsOf(posting.description).join('')), letters(source.plain));
      assert.doesNotMatch(wordsOf(posting.description).join(' '), /&[a-z]+;|<\/?[a-z]+>/i, 'escaped twice');
    }
  });
}

test('recorded personio.xml: each field is what the source says', { skip }, async () => {
  const text = readFileSync(new URL('personio.xml', folder), 'utf8');
  const { postings, issues } = await parsePostings(text);
  assert.deepEqual(issues, []);
  const positions = text.split('<position>').slice(1);
  const tag = (position: string, name: string) =>
    decodeOnce(new RegExp(`<${name}>([^<]*)</${name}>`).exec(position)?.[1] ?? '').trim() || undefined;
  const byId = new Map(positions.map((position) => [tag(position, 'id'), position]));
  assert.equal(postings.length, byId.size);
  for (const posting of postings) {
    const position = byId.get(posting.id) ?? assert.fail();
    assert.equal(posting.title, tag(position, 'name'));
    assert.equal(posting.hiringOrganization?.name, tag(position, 'subcompany'));
    assert.equal(posting.employmentUnit, tag(position, 'department'));
    assert.equal(time(posting.datePosted), time(tag(position, 'createdAt')));
    assert.deepEqual(
      posting.jobLocation.map(({ name }) => name),
      [...position.matchAll(/<office>([^<]*)</g)].map(([, name = '']) => decodeOnce(name)),
    );
    assert.deepEqual(posting.employmentType, [tag(position, 'schedule') === 'full-time' ? 'FULL_TIME' : 'PART_TIME']);
  }
});
