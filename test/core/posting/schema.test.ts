import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ParsedWholePostings,
  parsePosting,
  parsePostings,
  type WholePosting,
} from '../../../src/core/posting/parse.ts';

const parsed = (properties: object): WholePosting => {
  const { posting, issues } = parsePosting({ title: 'Sailor', ...properties });
  assert.deepEqual(issues, []);
  assert.ok(posting);
  return posting;
};

const issuesOf = (properties: object) => {
  const { posting, issues } = parsePosting({ title: 'Sailor', ...properties });
  assert.ok(posting, 'a bad property never loses the posting');
  return issues.map(({ path }) => path);
};

describe('a posting in the loose forms of schema.org', () => {
  const forms: readonly (readonly [what: string, given: object, expected: object])[] = [
    ['identifier as text', { identifier: 'a-1' }, { id: 'a-1', identifier: 'a-1' }],
    ['identifier as number', { identifier: 7 }, { id: '7' }],
    ['identifier as PropertyValue', { identifier: { '@type': 'PropertyValue', name: 'X', value: 7 } }, { id: '7' }],
    ['identifier from url', { url: 'https://x.example/jobs/sailor-12/' }, { id: 'sailor-12' }],
    ['identifier from parameters', { url: 'https://x.example/jobs?gh_jid=12' }, { id: 'jobs-gh-jid-12' }],
    ['identifier from title', { title: 'Ærø Sjømann' }, { id: 'ærø-sjømann' }],
    ['identifier from an unsluggable title', { title: '???' }, { id: '???' }],
    ['name for title', { title: undefined, name: ' Cook ' }, { title: 'Cook' }],
    [
      'names that were escaped',
      { title: 'R&amp;D &#8211; Bread &lt;3', hiringOrganization: 'Salt &amp; Sea', jobLocation: 'K&#xf8;ge' },
      { title: 'R&D – Bread <3', hiringOrganization: { name: 'Salt & Sea' }, jobLocation: [{ name: 'Køge' }] },
    ],
    ['names that say what they mean', { title: 'A & B &c; &#0; <b>&x' }, { title: 'A & B &c;  <b>&x' }],
    ['organization as text', { hiringOrganization: 'Kelp' }, { hiringOrganization: { name: 'Kelp' } }],
    [
      'organization',
      { hiringOrganization: { name: 'Kelp', url: 'https://kelp.example', logo: { url: '/kelp.svg' } } },
      { hiringOrganization: { name: 'Kelp', sameAs: 'https://kelp.example', logo: '/kelp.svg' } },
    ],
    ['place as text', { jobLocation: 'Singapore' }, { jobLocation: [{ name: 'Singapore' }] }],
    ['places', { jobLocation: ['Oslo', { name: 'Bergen' }] }, { jobLocation: [{ name: 'Oslo' }, { name: 'Bergen' }] }],
    [
      'place with address',
      { jobLocation: { address: { addressLocality: 'Porto', addressCountry: { name: 'PT' } } } },
      { jobLocation: [{ name: 'Porto', addressLocality: 'Porto', addressCountry: 'PT' }] },
    ],
    ['address as text', { jobLocation: { address: '1 Quay, Porto' } }, { jobLocation: [{ name: '1 Quay, Porto' }] }],
    ['remote as type', { jobLocationType: 'TELECOMMUTE' }, { workplace: 'remote' }],
    ['remote as place', { jobLocation: 'Remote' }, { workplace: 'remote', jobLocation: [] }],
    ['hybrid', { jobLocationType: 'Hybrid' }, { workplace: 'hybrid' }],
    ['one employment type', { employmentType: 'Full-time' }, { employmentType: ['FULL_TIME'] }],
    ['several', { employmentType: ['FULL_TIME', 'contract'] }, { employmentType: ['FULL_TIME', 'CONTRACTOR'] }],
    ['several in one', { employmentType: 'full time / part time' }, { employmentType: ['FULL_TIME', 'PART_TIME'] }],
    ['its own words', { employmentType: 'Seasonal, on call' }, { employmentType: ['Seasonal, on call'] }],
    ['pay as number', { baseSalary: 50000 }, { baseSalary: { minValue: 50000, maxValue: 50000 } }],
    [
      'pay with currency beside',
      { baseSalary: '50,000', salaryCurrency: 'eur' },
      { baseSalary: { minValue: 50000, maxValue: 50000, currency: 'EUR' } },
    ],
    ['pay in words', { baseSalary: 'Union scale' }, { baseSalary: { text: 'Union scale' } }],
    [
      'pay as MonetaryAmount',
      { baseSalary: { currency: 'USD', value: { minValue: '60', maxValue: 40, unitText: 'per hour' } } },
      { baseSalary: { minValue: 40, maxValue: 60, currency: 'USD', unitText: 'HOUR' } },
    ],
    [
      'pay without QuantitativeValue',
      { baseSalary: { currency: 'USD', value: 90000, unitText: 'YEAR' } },
      { baseSalary: { minValue: 90000, maxValue: 90000, currency: 'USD', unitText: 'YEAR' } },
    ],
    [
      'pay from an amount on',
      { baseSalary: { currency: 'USD', value: { minValue: 90000, unitText: 'YEAR' } } },
      { baseSalary: { minValue: 90000, currency: 'USD', unitText: 'YEAR' } },
    ],
    ['dates', { datePosted: 1785925839000, validThrough: '2026-12-24' }, { datePosted: '2026-08-05T10:30:39Z' }],
    ['truth as text', { directApply: 'https://schema.org/True' }, { directApply: true }],
    ['applicants', { applicantLocationRequirements: { name: 'PT' } }, { applicantLocationRequirements: ['PT'] }],
    ['skills as list', { skills: ['Knots', 'Stars'] }, { skills: '<ul><li>Knots</li><li>Stars</li></ul>' }],
    ['description as text', { description: 'A\n\nB' }, { description: '<p>A</p><p>B</p>' }],
    ['empty means not given', { url: '', industry: null, employmentType: ' ' }, { industry: [], employmentType: [] }],
  ];
  for (const [what, given, expected] of forms) {
    it(what, () => assertPart(parsed(given), expected));
  }

  it('leaves out what was not given', () => {
    assert.deepEqual(Object.keys(parsed({})).sort(), [
      'applicantLocationRequirements',
      'application',
      'description',
      'employmentType',
      'id',
      'identifier',
      'industry',
      'jobLocation',
      'title',
    ]);
  });

  it('is frozen', () => assert.ok(Object.isFrozen(parsed({}))));
});

/** Compares the properties named. */
function assertPart(actual: object, expected: object): void {
  const given = Object.keys(expected).map((key) => [key, Reflect.get(actual, key)]);
  assert.deepEqual(Object.fromEntries(given), expected);
}

describe('how people apply', () => {
  const names = (posting: WholePosting) =>
    posting.application ? posting.application.sections.flatMap(({ fields }) => fields.map(({ name }) => name)) : [];

  it('asks the standard questions when told nothing', () => {
    assert.deepEqual(names(parsed({})), ['first_name', 'last_name', 'email', 'phone', 'resume', 'cover_letter']);
  });

  it('asks what it is told', () => {
    const application = { fields: [{ name: 'why', label: 'Why us?', type: 'textarea' }] };
    assert.deepEqual(names(parsed({ application })), ['why']);
  });

  it('has no form when told so, or when people apply at the address only', () => {
    assert.equal(parsed({ application: false }).application, false);
    assert.equal(parsed({ directApply: false, url: 'https://x.example/apply' }).application, false);
    assert.ok(parsed({ directApply: false }).application, 'no address: the form is better than nothing');
  });

  it('falls back on the contact', () => {
    const applicationContact = { email: 'jobs@kelp.example' };
    assert.equal(parsed({ application: false, applicationContact }).url, 'mailto:jobs@kelp.example');
  });
});

describe('bad data', () => {
  const table: readonly (readonly [given: object, paths: readonly string[]])[] = [
    [{ datePosted: 'soon' }, ['datePosted']],
    [{ jobLocation: ['Oslo', 5, {}] }, ['jobLocation[2]']],
    [{ url: 'javascript:alert(1)' }, ['url']],
    [{ url: '//' }, ['url']],
    [{ url: '/\\[' }, ['url']],
    [{ hiringOrganization: { name: 'Kelp', sameAs: 'vbscript:x' } }, ['hiringOrganization.sameAs']],
    [
      { baseSalary: { currency: 'Euro', value: { value: -1, unitText: 'FULL MOON' } } },
      ['baseSalary.value.value', 'baseSalary.currency', 'baseSalary.value.unitText'],
    ],
    [{ directApply: 'maybe' }, ['directApply']],
    [{ application: { fields: [{ label: 'No name' }] } }, ['application.fields[0].name']],
  ];
  for (const [given, paths] of table) {
    it(JSON.stringify(given), () => assert.deepEqual(issuesOf(given), paths));
  }

  it('loses a posting without a title only', () => {
    assert.equal(parsePosting({ identifier: '1' }).posting, undefined);
    assert.deepEqual(
      parsePosting({ title: [] }, 'jobs[3]').issues.map(({ path }) => path),
      ['jobs[3].title'],
    );
    for (const json of [null, undefined, 5, 'x', [], true]) assert.equal(parsePosting(json).posting, undefined);
  });

  it('never throws, whatever the JSON', () => {
    const keys = [
      'title',
      'identifier',
      'baseSalary',
      'jobLocation',
      'address',
      'value',
      'application',
      'fields',
      'url',
    ];
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.array(tie('json')),
        fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('json')),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const { posting, issues } = parsePosting(value);
        assert.ok(posting ? posting.title && posting.id : issues.length > 0);
      }),
    );
  });

  it('of one property costs that property only', () => {
    const good = parsed({ ...sample });
    const property = fc.constantFrom(...Object.keys(sample));
    fc.assert(
      fc.property(property, fc.jsonValue(), (key, value) => {
        const { posting } = parsePosting({ title: 'Sailor', ...sample, [key]: value });
        assert.equal(posting?.title, 'Sailor');
        const others = Object.keys(sample).filter((other) => other !== key && !related(key).includes(other));
        for (const other of others) assert.deepEqual(Reflect.get(posting, other), Reflect.get(good, other), other);
      }),
    );
  });
});

const sample = {
  identifier: 's-1',
  description: '<p>Sail.</p>',
  datePosted: '2026-08-05',
  employmentType: 'FULL_TIME',
  hiringOrganization: 'Kelp',
  employmentUnit: 'Deck',
  jobLocation: 'Oslo',
  baseSalary: 5,
  url: 'https://x.example/1',
  directApply: true,
  industry: 'Shipping',
  skills: 'Knots',
  application: false,
};

/** Properties that are read together. */
const related = (key: string): readonly string[] =>
  ({ directApply: ['application'], url: ['application'], application: ['url'] })[key] ?? [];

describe('several postings', () => {
  const titles = async (json: unknown, format?: string) =>
    (await parsePostings(json, format)).postings.map(({ title }) => title);
  const one = { '@type': 'JobPosting', title: 'One' };
  const two = { title: 'Two' };

  it('come as one, an array, a graph, a list, or wrapped', async () => {
    assert.deepEqual(await titles(one), ['One']);
    assert.deepEqual(await titles([one, two]), ['One', 'Two']);
    assert.deepEqual(await titles({ '@graph': [{ '@type': 'WebPage', name: 'No' }, one] }), ['One']);
    assert.deepEqual(
      await titles({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: one }, two] }),
      ['One', 'Two'],
    );
    assert.deepEqual(await titles({ jobs: [one, two] }), ['One', 'Two']);
    assert.deepEqual(await titles([]), []);
  });

  it('of a graph say what other nodes of it tell', async () => {
    const organization = { '@type': 'Organization', '@id': '#us', name: 'Kelp Works' };
    const place = { '@type': 'Place', '@id': '#here', name: 'Bergen' };
    const job = { ...one, hiringOrganization: { '@id': '#us' }, jobLocation: [{ '@id': '#here' }, 'Oslo'] };
    const { postings, issues } = await parsePostings({ '@graph': [job, organization, place, null] });
    assert.deepEqual(
      issues.map(({ path }) => path),
      ['@graph[3]'],
    );
    assert.deepEqual(postings[0]?.hiringOrganization, { name: 'Kelp Works' });
    assert.deepEqual(
      postings[0]?.jobLocation.map(({ name }) => name),
      ['Bergen', 'Oslo'],
    );
  });

  it('stand beside bad ones, which are reported with their path', async () => {
    const { postings, issues } = await parsePostings({ jobs: [one, two, { description: 'x' }, null] });
    assert.equal(postings.length, 2);
    assert.deepEqual(
      issues.map(({ path }) => path),
      ['jobs[2].title', 'jobs[3]'],
    );
  });

  it('under one identifier, or one title, can each be found', async () => {
    const ids = async (...list: object[]) => (await parsePostings(list)).postings.map(({ id }) => id);
    const cook = { title: 'Cook' };
    assert.deepEqual(await ids(cook, { title: 'Pilot' }, cook, cook), ['cook', 'pilot', 'cook-2', 'cook-3']);
    const named = ['acme', 'acme', 'acme-2'].map((identifier) => ({ ...cook, identifier }));
    assert.deepEqual(await ids(...named), ['acme', 'acme-2', 'acme-2-2']);
    const [, second] = (await parsePostings(named)).postings;
    assert.equal(second?.identifier, 'acme');
    assert.ok(Object.isFrozen(second));
  });

  it('of an unknown format are reported', async () => {
    const { postings, issues } = await parsePostings(one, 'carrier-pigeon');
    assert.equal(postings.length, 0);
    assert.match(issues[0]?.message ?? '', /carrier-pigeon/);
  });

  it('that contain themselves end', async () => {
    const loop: Record<string, unknown> = {};
    loop['jobs'] = [loop];
    assert.deepEqual(await titles(loop), []);
  });

  it('of every story are whole', async () => {
    const folder = new URL('../../../stories/fixtures/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    assert.ok(names.length > 0);
    for (const name of names) {
      const result: ParsedWholePostings = await parsePostings(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      assert.ok(result.postings.length > 0, name);
      assert.deepEqual(result.issues, [], name);
    }
  });

  const recorded = new URL('../../../../shared/fixtures/postings/backend-developer.json', import.meta.url);
  it('as recorded in the wild', { skip: !existsSync(recorded) }, () => {
    const { posting, issues } = parsePosting(JSON.parse(readFileSync(recorded, 'utf8')));
    assert.deepEqual(issues, []);
    assert.equal(posting?.id, 'backend-developer');
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(posting.jobLocation, [{ name: 'Singapore' }]);
    assert.ok(posting.application);
  });
});
