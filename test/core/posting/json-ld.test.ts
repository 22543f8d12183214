import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { jsonLdText, toJsonLd } from '../../../src/core/posting/json-ld.ts';
import { parsePosting, parsePostings } from '../../../src/core/posting/parse.ts';
import { parseSample } from './formats/sample.ts';
import { problemsOf } from './google-rules.ts';

const whole = {
  '@type': 'JobPosting',
  identifier: 'p-1',
  title: 'Papermaker',
  description: '<p>Pulp, press, dry.</p>',
  datePosted: '2026-03-01',
  validThrough: '2026-12-01T17:00:00Z',
  employmentType: ['Full-time', 'Contract'],
  hiringOrganization: { name: 'Paper Mill', sameAs: 'https://mill.example', logo: 'https://mill.example/logo.svg' },
  jobLocation: {
    address: {
      streetAddress: 'Via 1',
      addressLocality: 'Fabriano',
      addressRegion: 'Marche',
      postalCode: '60044',
      addressCountry: 'IT',
    },
  },
  baseSalary: { currency: 'EUR', value: { minValue: 30000, maxValue: 40000, unitText: 'YEAR' } },
  url: 'https://mill.example/jobs/p-1',
};

function jsonLdOf(changes: object) {
  const { posting } = parsePosting({ ...whole, ...changes });
  assert.ok(posting);
  return toJsonLd(posting);
}

test('every required and recommended property is there when the data is', () => {
  assert.deepEqual(jsonLdOf({}), {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Papermaker',
    description: '<p>Pulp, press, dry.</p>',
    identifier: { '@type': 'PropertyValue', name: 'Paper Mill', value: 'p-1' },
    datePosted: '2026-03-01',
    validThrough: '2026-12-01T17:00:00Z',
    employmentType: ['FULL_TIME', 'CONTRACTOR'],
    hiringOrganization: { '@type': 'Organization', ...whole.hiringOrganization },
    jobLocation: {
      '@type': 'Place',
      name: 'Fabriano',
      address: { '@type': 'PostalAddress', ...whole.jobLocation.address },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', minValue: 30000, maxValue: 40000, unitText: 'YEAR' },
    },
    url: whole.url,
    directApply: true,
  });
  assert.deepEqual(problemsOf(jsonLdOf({})), []);
});

test('remote work is marked only when all of it is remote, and says where applicants may live', () => {
  const remote = jsonLdOf({
    jobLocation: undefined,
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: ['Spain', 'Italy'],
  });
  assert.equal(remote['jobLocationType'], 'TELECOMMUTE');
  assert.deepEqual(remote['applicantLocationRequirements'], [
    { '@type': 'Country', name: 'Spain' },
    { '@type': 'Country', name: 'Italy' },
  ]);
  assert.deepEqual(problemsOf(remote), []);

  const areas = [
    { '@type': 'State', name: 'Oregon, USA' },
    { '@type': 'Country', name: 'Canada' },
  ];
  const byState = jsonLdOf({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: areas });
  assert.deepEqual(byState['applicantLocationRequirements'], areas);
  assert.deepEqual(problemsOf(byState), []);

  const fromPlace = jsonLdOf({ jobLocationType: 'TELECOMMUTE' });
  assert.deepEqual(fromPlace['applicantLocationRequirements'], { '@type': 'Country', name: 'IT' });
  assert.deepEqual(problemsOf(fromPlace), []);

  for (const changes of [
    { jobLocationType: 'Hybrid', applicantLocationRequirements: 'Spain' },
    { jobLocation: undefined, jobLocationType: 'TELECOMMUTE' },
  ]) {
    assert.ok(!('jobLocationType' in jsonLdOf(changes)), JSON.stringify(changes));
  }
});

test('a city or a state is not taken for the country that remote applicants must live in', () => {
  const areasOf = (...jobLocation: readonly unknown[]) => {
    const jsonLd = jsonLdOf({ jobLocation, jobLocationType: 'TELECOMMUTE' });
    assert.equal(jsonLd['jobLocationType'], 'TELECOMMUTE');
    assert.deepEqual(problemsOf(jsonLd), []);
    return jsonLd['applicantLocationRequirements'];
  };
  for (const country of ['Spain', 'Brazil', 'United States', 'US', 'USA', 'UK']) {
    assert.deepEqual(areasOf(country), { '@type': 'Country', name: country });
  }
  // Without it, search engines take the country of the places.
  for (const place of ['Chicago, IL', 'California', 'CA', 'Worldwide', 'EMEA']) assert.equal(areasOf(place), undefined);
  assert.equal(areasOf('Spain', 'Chicago, IL'), undefined);
  assert.deepEqual(areasOf({ name: 'Chicago, IL', address: { addressCountry: 'US' } }), {
    '@type': 'Country',
    name: 'US',
  });
});

test('"Remote" is neither a place nor a country', async () => {
  const remote = { workplaceType: 'remote', categories: { location: 'Remote', allLocations: ['Remote', 'Spain'] } };
  const { postings } = await parsePostings([{ id: '1', text: 'Papermaker', ...remote }], 'lever');
  const [posting] = postings;
  assert.ok(posting);
  const jsonLd = toJsonLd(posting);
  assert.deepEqual(jsonLd['jobLocation'], { '@type': 'Place', name: 'Spain', address: 'Spain' });
  assert.deepEqual(jsonLd['applicantLocationRequirements'], { '@type': 'Country', name: 'Spain' });
});

test('pay without a currency or unit is left out, an exact amount is one value', () => {
  for (const baseSalary of [
    'competitive',
    30000,
    { value: 30000, unitText: 'YEAR' },
    { currency: 'EUR', value: 30000 },
  ]) {
    assert.ok(!('baseSalary' in jsonLdOf({ baseSalary })), JSON.stringify(baseSalary));
  }
  assert.deepEqual(
    jsonLdOf({ baseSalary: { currency: 'eur', value: { value: 20, unitText: 'hour' } } })['baseSalary'],
    {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', value: 20, unitText: 'HOUR' },
    },
  );
});

test('kinds of employment that Google has no word for are OTHER, beside a known one they are left out', () => {
  assert.equal(jsonLdOf({ employmentType: 'Regular' })['employmentType'], 'OTHER');
  assert.equal(jsonLdOf({ employmentType: ['Regular', 'Part-time'] })['employmentType'], 'PART_TIME');
  assert.ok(!('employmentType' in jsonLdOf({ employmentType: [] })));
  assert.equal(jsonLdOf({ employmentType: 'Regular Full Time (Salary)' })['employmentType'], 'FULL_TIME');
  assert.deepEqual(jsonLdOf({ employmentType: ['Full-time (remote)', 'part time or per diem'] })['employmentType'], [
    'FULL_TIME',
    'PART_TIME',
    'PER_DIEM',
  ]);
  assert.equal(jsonLdOf({ employmentType: 'International' })['employmentType'], 'OTHER');
});

test('a description that only repeats the title is none; applying elsewhere is not direct', () => {
  assert.ok(!('description' in jsonLdOf({ description: '<p>Papermaker</p>' })));
  assert.equal(jsonLdOf({ application: false })['directApply'], false);
});

test('a place of which only the words are known keeps them', () => {
  assert.deepEqual(jsonLdOf({ jobLocation: 'Fabriano, Italy' })['jobLocation'], {
    '@type': 'Place',
    name: 'Fabriano, Italy',
    address: 'Fabriano, Italy',
  });
});

test('no text in the data can end its script element, and all of it comes back', () => {
  const hostile = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028', '\\')),
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const jsonLd = jsonLdOf({ title: `T${parts.join('')}`, description: `<p>${parts.join('')}</p>` });
      const text = jsonLdText(jsonLd);
      assert.doesNotMatch(text, /</);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(jsonLd)));
    }),
  );
});

test('samples of every source break no rule', async () => {
  for (const file of [
    'greenhouse',
    'lever',
    'ashby',
    'workable',
    'smartrecruiters-details',
    'recruitee',
    'teamtailor',
    'schema-org',
  ]) {
    const { postings } = await parseSample(`${file}.json`);
    for (const posting of postings) {
      // What a source does not say cannot be there; what it says must be right.
      const problems = problemsOf(toJsonLd(posting)).filter((problem) => !problem.startsWith('missing'));
      assert.deepEqual(problems, [], `${file}: ${posting.title}`);
    }
  }
});

test('the rules are rules: each finds what breaks it', () => {
  const good = jsonLdOf({});
  const table: [changes: object, problem: RegExp][] = [
    [{ title: undefined }, /missing title/],
    [{ description: undefined }, /missing description/],
    [{ description: 'Papermaker' }, /description/],
    [{ datePosted: '1 March' }, /datePosted/],
    [{ validThrough: 'soon' }, /validThrough/],
    [{ hiringOrganization: undefined }, /missing hiringOrganization/],
    [{ jobLocation: undefined }, /missing jobLocation/],
    [
      { jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'F' } } },
      /missing addressCountry/,
    ],
    [{ jobLocationType: 'HYBRID' }, /jobLocationType/],
    [{ jobLocation: undefined, jobLocationType: 'TELECOMMUTE' }, /missing applicantLocationRequirements/],
    [{ baseSalary: { '@type': 'MonetaryAmount', value: { unitText: 'YEAR', value: 1 } } }, /baseSalary/],
    [
      { baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { unitText: 'MOON', value: 1 } } },
      /baseSalary/,
    ],
    [{ employmentType: 'Regular' }, /employmentType/],
    [{ identifier: 'p-1' }, /identifier/],
    [{ directApply: 'yes' }, /directApply/],
  ];
  for (const [changes, problem] of table) {
    assert.match(problemsOf({ ...good, ...changes }).join(), problem, JSON.stringify(changes));
  }
});
