import assert from 'node:assert/strict';
import test from 'node:test';
import { at, fieldsByName, formatOf, parseSample, placeNames, readSample } from './sample.ts';

test('a board gives what people read of each job', async () => {
  const { postings, issues } = await parseSample('greenhouse.json');
  assert.deepEqual(issues, []);
  assert.equal(postings.length, 3);
  const { description, application, ...kiln } = at(postings, 0);
  assert.deepEqual(kiln, {
    id: '5426468004',
    identifier: '5426468004',
    title: 'Kiln Engineer',
    datePosted: '2026-07-16T11:55:32-04:00',
    validThrough: '2026-12-01',
    employmentType: ['FULL_TIME'],
    hiringOrganization: { name: 'Tidewater Ceramics' },
    employmentUnit: 'Firing',
    jobLocation: [{ name: 'Rotterdam' }],
    workplace: 'hybrid',
    applicantLocationRequirements: [],
    industry: [],
    url: 'https://tidewater.example/careers?gh_jid=5426468004',
  });
  assert.equal(application ? application.standard : false, true);
});

test('content is unescaped exactly once', async () => {
  const { postings } = await parseSample('greenhouse.json');
  assert.equal(
    at(postings, 0).description,
    '<div class="content-intro"><p>We fire 40&nbsp;tonnes of clay a week &amp; like it.</p></div>' +
      '<ul><li>You can tell &lt;br&gt; from a broken kiln</li></ul>',
  );
});

test('a location that packs several places or the way to work is taken apart', async () => {
  const { postings } = await parseSample('greenhouse.json');
  assert.deepEqual(placeNames(at(postings, 1)), []);
  assert.equal(at(postings, 1).workplace, 'remote');
  assert.deepEqual(placeNames(at(postings, 2)), ['Oslo', 'Lyon', 'Porto']);
  assert.equal(at(postings, 2).workplace, undefined);

  const { parse } = await formatOf(readSample('greenhouse.json'));
  const table: [words: string, places: string[], workplace: string | undefined][] = [
    ['London, UK', ['London, UK'], undefined],
    ['Remote, Spain', ['Spain'], 'remote'],
    ['Remote - US', ['US'], 'remote'],
    ['US-Remote', ['US-Remote'], 'remote'],
    ['Stratford-upon-Avon', ['Stratford-upon-Avon'], undefined],
    ['Berlin; Remote', ['Berlin', 'Remote'], undefined],
    ['Hybrid - Bonn; Hybrid - Mainz', ['Bonn', 'Mainz'], 'hybrid'],
    ['Berlin | Berlin', ['Berlin'], undefined],
    ['Remote (US)', ['US'], 'remote'],
    ['Hybrid(Bonn)', ['Bonn'], 'hybrid'],
    ['Bonn, Germany (Hybrid)', ['Bonn, Germany'], 'hybrid'],
    ['Remote - Georgia (US)', ['Georgia (US)'], 'remote'],
    ['Portland, OR or Remote', ['Portland, OR', 'Remote'], undefined],
    ['Remote / Bonn', ['Bonn', 'Remote'], undefined],
    ['Bonn / Mainz', ['Bonn / Mainz'], undefined],
    ['US, Remote', ['US'], 'remote'],
    ['Bonn, Germany - Hybrid', ['Bonn, Germany'], 'hybrid'],
    ['Remote in the Netherlands', ['Netherlands'], 'remote'],
    ['Remote within Norway', ['Norway'], 'remote'],
    ['Remote, Indiana', ['Indiana'], 'remote'],
    ['Remote-Friendly, United States', ['Remote-Friendly, United States'], undefined],
    ['Bonn; Remote-Friendly (Travel Required)', ['Bonn', 'Remote-Friendly (Travel Required)'], undefined],
    ['Remote First', ['Remote First'], undefined],
  ];
  for (const [words, places, workplace] of table) {
    const posting = at(parse({ jobs: [{ id: 1, title: 'T', location: { name: words } }] }).postings, 0);
    assert.deepEqual([placeNames(posting), posting.workplace], [places, workplace], words);
  }
});

test('a location that says only how leaves it to the offices to say where', async () => {
  const { parse } = await formatOf(readSample('greenhouse.json'));
  const offices = [{ name: 'Delft', location: 'Delft, Netherlands' }, { name: 'Gouda', location: null }, null];
  const table: [words: unknown, places: string[], workplace: string | undefined][] = [
    ['Hybrid', ['Delft, Netherlands', 'Gouda'], 'hybrid'],
    ['In-Office', ['Delft, Netherlands', 'Gouda'], 'on-site'],
    ['Hybrid - Breda', ['Breda'], 'hybrid'],
    ['Remote', [], 'remote'],
    [null, ['Delft, Netherlands', 'Gouda'], undefined],
  ];
  for (const [name, places, workplace] of table) {
    const posting = at(parse({ jobs: [{ id: 1, title: 'T', location: { name }, offices }] }).postings, 0);
    assert.deepEqual([placeNames(posting), posting.workplace], [places, workplace], String(name));
  }
});

test("a job's details are at the vendor's address for it, and nowhere else", async () => {
  const { details } = await formatOf(readSample('greenhouse.json'));
  assert.equal(
    details?.('12', 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true'),
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs/12?questions=true&pay_transparency=true',
  );
  assert.equal(details?.('12', 'https://acme.example/jobs.json'), undefined);
});

test('every question keeps its name, its answers verbatim and what it says', async () => {
  const { postings } = await parseSample('greenhouse-form.json');
  const fields = fieldsByName(at(postings, 0));
  assert.deepEqual(
    [...fields].map(([name, { type, required }]) => [name, type, required]),
    [
      ['first_name', 'text', true],
      ['email', 'email', true],
      ['phone', 'tel', false],
      ['resume', 'file', true],
      ['question_100', 'textarea', true],
      ['question_101', 'radio', true],
      ['question_102[]', 'checkboxes', false],
      ['question_103', 'checkboxes', true],
      ['question_104', 'textarea', false],
      ['longitude', 'hidden', false],
      ['latitude', 'hidden', false],
      ['location', 'text', true],
      ['educations[][school_name_id]', 'text', false],
      ['educations[][degree_id]', 'text', false],
      ['educations[][discipline_id]', 'text', false],
      ['educations[][start_date]', 'text', false],
      ['educations[][end_date]', 'text', false],
      ['disability_status', 'select', false],
      ['demographic_answers[498]', 'checkboxes', false],
      ['data_compliance[gdpr_demographic_data_consent_given]', 'checkbox', false],
      ['data_compliance[gdpr_consent_given]', 'checkbox', true],
      ['data_compliance[gdpr_processing_consent_given]', 'checkbox', true],
      ['data_compliance[gdpr_retention_consent_given]', 'checkbox', true],
    ],
  );
  const resume = fields.get('resume');
  assert.equal(resume?.type === 'file' && resume.textName, 'resume_text');
  assert.equal(
    fields.get('question_100')?.help,
    'Three sentences do. See who we are (https://tidewater.example/about) & why.',
  );
  const friend = fields.get('question_102[]');
  assert.deepEqual(friend?.type === 'checkboxes' && friend.options.map(({ value, label }) => [value, label]), [
    ['732593088', 'A friend'],
    ['732593089', 'A market stall'],
  ]);
});

test('voluntary sections keep their texts, escaped or not as their field is, and their ways out', async () => {
  const { postings } = await parseSample('greenhouse-form.json');
  const { application } = at(postings, 0);
  assert.ok(application);
  const voluntary = application.sections.filter((section) => section.voluntary);
  assert.deepEqual(
    voluntary.map(({ title, description, fields }) => [title, description, fields.length]),
    [
      [undefined, '<h3>Voluntary self-identification</h3><p>It is your choice &amp; stays apart.</p>', 1],
      [undefined, '<p>Reports leave names out.</p>', 0],
      ['Who works here', '<p>Helps us see whom we leave out &amp; why.</p>', 2],
    ],
  );
  const [disability, , demographic] = voluntary.map(({ fields }) => fields[0]);
  assert.equal(disability?.label, 'Disability status');
  assert.deepEqual(disability?.type === 'select' && disability.options.map(({ value, decline }) => [value, decline]), [
    ['1', false],
    ['2', false],
    ['3', true],
  ]);
  assert.deepEqual(demographic?.type === 'checkboxes' && demographic.options.slice(1), [
    { value: '2544', label: 'In my own words', freeText: true, decline: false },
    { value: '4228', label: 'I would not say', freeText: false, decline: true },
  ]);
});

test('what no field can ask exactly is said in issues, with its path', async () => {
  const { issues } = await parseSample('greenhouse-form.json');
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['questions[8]', 'location_questions', 'education'],
  );
});

test('pay is told in units of the currency; ranges for several places with their titles', async () => {
  const { postings } = await parseSample('greenhouse-form.json');
  assert.deepEqual(at(postings, 0).baseSalary, { currency: 'EUR', minValue: 52000, maxValue: 64000, unitText: 'YEAR' });

  const { parse } = await formatOf(readSample('greenhouse.json'));
  const range = (title: string, cents: number) => ({
    title,
    min_cents: cents,
    max_cents: cents * 2,
    currency_type: 'USD',
  });
  const job = { id: 1, title: 'T', pay_input_ranges: [range('Ohio', 100_00), range('Utah', 120_00)] };
  assert.deepEqual(at(parse(job).postings, 0).baseSalary, { text: 'Ohio: 100–200 USD; Utah: 120–240 USD' });
});

test('pay in a currency without cents is not divided', async () => {
  const { parse } = await formatOf(readSample('greenhouse.json'));
  const payIn = (currency_type: unknown) => {
    const range = { title: 'Annual pay', min_cents: 6_000_000, max_cents: 9_000_000, currency_type };
    return at(parse({ id: 1, title: 'T', pay_input_ranges: [range] }).postings, 0).baseSalary?.minValue;
  };
  assert.equal(payIn('JPY'), 6_000_000);
  assert.equal(payIn('KWD'), 6_000);
  for (const currency of ['eur', 'USD', undefined, null, 7, 'dollars'])
    assert.equal(payIn(currency), 60_000, `${currency}`);
});

test('consent that the law asks for is asked without the questions, too', async () => {
  const { parse } = await formatOf(readSample('greenhouse.json'));
  const job = { id: 1, title: 'T', data_compliance: [{ type: 'gdpr', requires_processing_consent: true }] };
  const names = [...fieldsByName(at(parse(job).postings, 0)).keys()];
  assert.deepEqual(names.slice(-2), ['cover_letter', 'data_compliance[gdpr_processing_consent_given]']);
});

test('a job without a title is left out and reported; the others stand', async () => {
  const json = { jobs: [{ id: 1, title: 'A' }, { id: 2 }, null, { id: 3, title: 'C', absolute_url: 7 }] };
  const { parse } = await formatOf(readSample('greenhouse.json'));
  const { postings, issues } = parse(json);
  assert.deepEqual(
    postings.map(({ id }) => id),
    ['1', '3'],
  );
  assert.deepEqual(issues.map(({ path }) => path).sort(), ['jobs[1].title', 'jobs[2]']);
});
