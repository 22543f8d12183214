import assert from 'node:assert/strict';
import test from 'node:test';
import { recognise } from '../../../../src/core/posting/formats/index.ts';
import { parsePostings } from '../../../../src/core/posting/parse.ts';
import { at, fieldsByName, formatOf, parseSample, placeNames, readSample } from './sample.ts';

test('lever: lists get their list back, in the order of the page', async () => {
  const { postings, issues } = await parseSample('lever.json');
  assert.deepEqual(issues, []);
  const { description, application, ...pilot } = at(postings, 0);
  assert.equal(
    description,
    '<div>Bring ships in.</div><div>Every tide.</div>' +
      '<h3>You have</h3><ul><li>A licence</li>\n<li>Calm &amp; patience</li></ul>' +
      '<div>Uniform provided.</div><div>Plus night pay.</div>',
  );
  assert.deepEqual(pilot, {
    id: '1f0c2a34-0000-4000-8000-000000000001',
    identifier: '1f0c2a34-0000-4000-8000-000000000001',
    title: 'Harbour Pilot',
    datePosted: '2025-11-27T01:02:41Z',
    employmentType: ['FULL_TIME'],
    employmentUnit: 'Sea',
    jobLocation: [{ name: 'Gdańsk' }, { name: 'Gdynia' }],
    workplace: 'on-site',
    applicantLocationRequirements: [],
    baseSalary: { currency: 'PLN', unitText: 'MONTH', minValue: 14000, maxValue: 18000 },
    industry: [],
    url: 'https://jobs.lever.example/harbour/1f0c2a34',
  });
  const operator = at(postings, 1);
  assert.equal(operator.description, '<p>Listen.</p><ul><li>Answer</li><li>Write it down</li></ul>');
  assert.deepEqual(operator.jobLocation, [{ name: 'Gdynia', addressCountry: 'PL' }]);
  assert.equal(operator.workplace, undefined);
  assert.equal(operator.employmentUnit, 'Shore');
});

test('lever: groups are opened, and name their postings in issues', async () => {
  const { parse } = await formatOf(readSample('lever.json'));
  const { postings, issues } = parse([{ title: 'Sea', postings: [{ id: 'a', text: 'A' }, { id: 'b' }] }]);
  assert.deepEqual(
    postings.map(({ id }) => id),
    ['a'],
  );
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['[0].postings[1].text'],
  );
});

test('ashby: unlisted jobs stay out, the workplace wins over remote, pay is shown only where it may be', async () => {
  const { postings, issues } = await parseSample('ashby.json');
  assert.deepEqual(issues, []);
  assert.deepEqual(
    postings.map(({ title }) => title),
    ['Data Gardener', 'Night Watch'],
  );
  const [gardener, watch] = [at(postings, 0), at(postings, 1)];
  assert.equal(gardener.workplace, 'hybrid');
  assert.deepEqual(placeNames(gardener), ['Toronto, Ontario', 'Lisbon']);
  assert.equal(gardener.jobLocation[1]?.addressCountry, 'Portugal');
  assert.deepEqual(gardener.baseSalary, { currency: 'CAD', unitText: 'YEAR', minValue: 90000, maxValue: 110000 });
  assert.equal(gardener.description, '<p style="min-height:1.5em">Prune tables &amp; trees.</p>');
  assert.deepEqual(gardener.employmentType, ['FULL_TIME']);
  assert.equal(watch.workplace, 'remote');
  assert.equal(watch.baseSalary, undefined);
  assert.deepEqual(watch.employmentType, ['CONTRACTOR']);
});

test('ashby: pay is not shown where nothing says whether it may be', async () => {
  const compensation = { compensationTierSummary: '$90K', compensationTiers: [], summaryComponents: [] };
  for (const shown of [undefined, null, 'false', 0]) {
    const job = {
      id: '1',
      title: 'Watch',
      isListed: true,
      compensation,
      shouldDisplayCompensationOnJobPostings: shown,
    };
    assert.equal(at((await parsePostings({ jobs: [job] })).postings, 0).baseSalary, undefined, String(shown));
  }
});

test('ashby: a form keeps its sections, notices and surveys; hidden and archived things stay out', async () => {
  const { postings, issues } = await parseSample('ashby-form.json');
  const posting = at(postings, 0);
  assert.deepEqual(
    [...fieldsByName(posting)].map(([name, { type, required }]) => [name, type, required]),
    [
      ['_systemfield_name', 'text', true],
      ['_systemfield_email', 'email', true],
      ['phone', 'tel', false],
      ['_systemfield_resume', 'file', true],
      ['a1b2', 'textarea', true],
      ['a1b3', 'radio', true],
      ['a1b4', 'checkboxes', false],
      ['a1b5', 'radio', true],
      ['a1b6', 'textarea', false],
      ['_systemfield_eeoc_gender', 'select', false],
    ],
  );
  assert.ok(posting.application);
  assert.deepEqual(
    posting.application.sections.map(({ title, description, voluntary }) => [title, description, voluntary]),
    [
      [undefined, '<p>Two applications a season.</p>', false],
      ['About you', '<p>Short answers do.</p>', false],
      ['Voluntary', undefined, true],
    ],
  );
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['results.applicationForm.sections[0].fieldEntries[8]'],
  );
});

test('workable: a job repeated for each of its places is one job', async () => {
  const { postings } = await parseSample('workable.json');
  assert.equal(postings.length, 2);
  const [attendant, planner] = [at(postings, 0), at(postings, 1)];
  assert.deepEqual(placeNames(attendant), ['Vienna, Austria', 'Rome, Italy']);
  assert.equal(attendant.employmentUnit, 'On board, Service');
  assert.deepEqual(attendant.hiringOrganization, { name: 'Lantern Rail' });
  assert.equal(attendant.datePosted, '2026-08-05');
  assert.equal(attendant.description, '<p>Coffee at six.</p>');
  assert.equal(attendant.workplace, undefined);
  assert.deepEqual(placeNames(planner), ['Spain']);
  assert.equal(planner.workplace, 'remote');
});

test('workable: form fields and questions, with the limits of their files', async () => {
  const { postings, issues } = await parseSample('workable.json');
  const fields = fieldsByName(at(postings, 1));
  assert.deepEqual(
    [...fields].map(([name, { type, required }]) => [name, type, required]),
    [
      ['firstname', 'text', true],
      ['resume', 'file', true],
      ['education', 'textarea', false],
      ['q1', 'radio', true],
      ['q2', 'radio', false],
    ],
  );
  const resume = fields.get('resume');
  assert.deepEqual(resume?.type === 'file' && [resume.accept, resume.maxSize], ['pdf,docx', 5242880]);
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['jobs[2].form_fields[2]'],
  );
});

test('smartrecruiters: places without empty parts, departments that say nothing', async () => {
  const { postings } = await parseSample('smartrecruiters.json');
  const [keeper, analyst] = [at(postings, 0), at(postings, 1)];
  assert.deepEqual(keeper.jobLocation, [
    {
      name: 'Leith, Scotland, United Kingdom',
      streetAddress: '1 Quay',
      addressLocality: 'Leith',
      addressRegion: 'Scotland',
      postalCode: 'EH6',
      addressCountry: 'GB',
    },
  ]);
  assert.equal(keeper.employmentUnit, 'Operations');
  assert.equal(keeper.workplace, 'hybrid');
  assert.deepEqual(keeper.employmentType, ['PART_TIME']);
  assert.equal(keeper.description, '');
  assert.deepEqual(placeNames(analyst), ['United States']);
  assert.equal(analyst.workplace, 'remote');
  assert.equal(analyst.employmentUnit, 'Finance');
});

test('smartrecruiters: details and the next page are at addresses made from the list’s own', async () => {
  const json = readSample('smartrecruiters.json');
  const { details, nextPage } = await formatOf(json);
  const list = 'https://api.smartrecruiters.com/v1/companies/drawbridge/postings';
  assert.equal(details?.('74', `${list}?limit=2`), `${list}/74`);
  assert.equal(details?.('74', 'https://drawbridge.example/jobs.json'), undefined);
  assert.equal(nextPage?.(json, list), `${list}?offset=2&limit=100`);
  assert.equal(nextPage?.(json, `${list}?limit=2&offset=0&q=a%20b`), `${list}?limit=2&q=a%20b&offset=2`);
  assert.equal(nextPage?.({ offset: 2, limit: 2, totalFound: 3, content: [{}] }, list), undefined);
  assert.equal(nextPage?.({ offset: 0, totalFound: 3, content: [] }, list), undefined);

  const { postings } = await parseSample('smartrecruiters-details.json');
  assert.equal(
    at(postings, 0).description,
    '<h3>Us &amp; water</h3><p>We lift bridges.</p><h3>The job</h3><p>You lift them.</p>' +
      '<h3>You</h3><ul><li>Strong arms</li></ul>',
  );
});

test('recruitee: two fields make the description, dates are read though they are not ISO', async () => {
  const { postings } = await parseSample('recruitee.json');
  assert.equal(postings.length, 1);
  const { description, application, ...keeper } = at(postings, 0);
  assert.equal(description, '<p>Listen to bees.</p><ul><li>No fear &amp; slow hands</li></ul>');
  assert.deepEqual(keeper.employmentType, ['PART_TIME', 'TEMPORARY']);
  assert.deepEqual(placeNames(at(postings, 0)), ['Graz, Styria, Austria', 'Linz, Upper Austria, Austria']);
  assert.equal(keeper.datePosted, '2026-08-05T10:10:39Z');
  assert.equal(keeper.validThrough, '2026-10-01T00:00:00Z');
  assert.equal(keeper.workplace, 'hybrid');
  assert.deepEqual(keeper.baseSalary, { currency: 'EUR', unitText: 'YEAR', minValue: 21000, maxValue: 24000 });
});

test('recruitee: questions in their order, under the names that its interface takes', async () => {
  const { postings, issues } = await parseSample('recruitee.json');
  const posting = at(postings, 0);
  const answer = (index: number, key: string) => `candidate[open_question_answers_attributes][${index}][${key}]`;
  assert.deepEqual(
    [...fieldsByName(posting)].map(([name, field]) => [
      name,
      field.type,
      field.type === 'hidden' ? field.value : field.required,
    ]),
    [
      ['candidate[name]', 'text', true],
      ['candidate[email]', 'email', true],
      ['candidate[cv]', 'file', true],
      ['candidate[cover_letter]', 'file', false],
      [answer(0, 'open_question_id'), 'hidden', '11'],
      [answer(0, 'content'), 'text', true],
      [answer(1, 'open_question_id'), 'hidden', '12'],
      [answer(1, 'flag'), 'radio', true],
      [answer(3, 'open_question_id'), 'hidden', '14'],
      [`${answer(3, 'multi_content')}[]`, 'checkboxes', false],
      [answer(4, 'open_question_id'), 'hidden', '15'],
      [answer(4, 'content'), 'textarea', true],
      [answer(5, 'open_question_id'), 'hidden', '16'],
      [answer(5, 'content'), 'textarea', false],
    ],
  );
  const start = fieldsByName(posting).get(answer(0, 'content'));
  assert.equal(start?.label, 'When could you start?');
  assert.equal(start?.type === 'text' && start.maxLength, 120);
  assert.ok(posting.application);
  assert.equal(posting.application.sections[1]?.description, '<p>Now about honey.</p>');
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['offers[0].open_questions'],
  );
});

test('teamtailor: relations are joined from what is included; internal jobs stay out', async () => {
  const { postings } = await parseSample('teamtailor.json');
  assert.deepEqual(
    postings.map(({ id }) => id),
    ['27', '28'],
  );
  const [engineer, consultant] = [at(postings, 0), at(postings, 1)];
  assert.equal(engineer.employmentUnit, 'Lamps');
  assert.deepEqual(engineer.jobLocation, [
    { name: 'Bergen', streetAddress: 'Kai 1', addressLocality: 'Bergen', postalCode: '5003', addressCountry: 'Norway' },
  ]);
  assert.equal(engineer.workplace, 'hybrid');
  assert.equal(engineer.description, '<p>Lamps &amp; lenses.</p>');
  assert.deepEqual([engineer.datePosted, engineer.validThrough], ['2026-05-01T00:00:00+02:00', '2026-12-31']);
  assert.deepEqual(engineer.employmentType, ['FULL_TIME']);
  assert.deepEqual(
    [...fieldsByName(engineer)].map(([name, { type, required }]) => [name, type, required]),
    [
      ['first_name', 'text', true],
      ['last_name', 'text', true],
      ['email', 'email', true],
      ['resume', 'file', false],
      ['question_31', 'checkboxes', false],
    ],
  );
  assert.equal(consultant.application, false);
  assert.equal(consultant.url, 'https://fog.example/apply');
  assert.equal(consultant.workplace, 'remote');
});

test('teamtailor: an address elsewhere that is none leaves the form', async () => {
  for (const address of ['http://[', 'https://%/apply', 'https://fog.example:99999/']) {
    const attributes = { title: 'Lamplighter', 'external-application-url': address };
    const { postings } = await parsePostings({ data: [{ id: '1', type: 'jobs', attributes }] });
    assert.ok(at(postings, 0).application, address);
    assert.equal(at(postings, 0).url, undefined, address);
  }
});

test('teamtailor: the next page is where the answer says, and a feed is read as the JobPostings in it', async () => {
  const json = readSample('teamtailor.json');
  const { nextPage } = await formatOf(json);
  assert.equal(
    nextPage?.(json, 'https://api.teamtailor.example/v1/jobs'),
    'https://api.teamtailor.example/v1/jobs?page=2',
  );
  assert.equal(nextPage?.({ data: [], links: {} }, 'https://api.teamtailor.example/v1/jobs'), undefined);

  const { postings } = await parseSample('teamtailor-feed.json');
  const tuner = at(postings, 0);
  assert.equal(tuner.id, '30');
  assert.equal(tuner.url, 'https://career.beacon.example/jobs/30-foghorn-tuner');
  assert.equal(tuner.description, '<p>Low notes only.</p>');
  assert.deepEqual(placeNames(tuner), ['Bergen']);
});

test('teamtailor: a feed’s items are read without the feed around them', async () => {
  const feed = readSample('teamtailor-feed.json');
  const { items } = feed as { items: unknown[] };
  for (const json of [items, items[0]]) {
    const { postings, issues } = await parsePostings(json);
    assert.deepEqual(issues, []);
    assert.equal(at(postings, 0).id, '30');
  }
});

test('personio: sections under their headings, bullets as lists, offices as places', async () => {
  const { postings, issues } = await parseSample('personio.xml');
  assert.deepEqual(issues, []);
  const { description, application, ...miller } = at(postings, 0);
  assert.equal(
    description,
    '<h3>Your tasks</h3><ul><li>Grind rye</li><li>Clean stones &amp; belts</li></ul>' +
      '<h3>You</h3><p>Up <strong>early</strong>.</p>',
  );
  assert.deepEqual(miller, {
    id: '1834171',
    identifier: '1834171',
    title: 'Miller (m/f/d)',
    datePosted: '2024-11-13T14:10:41+00:00',
    employmentType: ['FULL_TIME', 'PART_TIME'],
    hiringOrganization: { name: 'Mill & Co. KG' },
    employmentUnit: 'Grinding',
    jobLocation: [{ name: 'Munich' }, { name: 'Berlin' }],
    applicantLocationRequirements: [],
    baseSalary: { currency: 'EUR', unitText: 'YEAR', minValue: 38000, maxValue: 44000 },
    industry: [],
  });
  const taster = at(postings, 1);
  assert.equal(taster.workplace, 'remote');
  assert.deepEqual(taster.jobLocation, []);
  assert.deepEqual(taster.employmentType, ['PART_TIME', 'INTERN']);
});

test('schema-org: postings are found in a graph, a list and its items', async () => {
  const { postings, issues } = await parseSample('schema-org.json');
  assert.deepEqual(issues, []);
  assert.deepEqual(
    postings.map(({ id }) => id),
    ['p-1'],
  );
  assert.deepEqual(placeNames(at(postings, 0)), ['Fabriano']);
});

test('pinpoint: sections under the headings that the data gives, pay only where it may be seen', async () => {
  const { postings } = await parseSample('pinpoint.json');
  const { description, application, ...cartographer } = at(postings, 0);
  assert.equal(
    description,
    '<p>Draw what is there.</p><h3>Your days &amp; nights</h3><ul><li>Walk the coast</li></ul><h3>You bring</h3><p>Good boots.</p>',
  );
  assert.deepEqual(cartographer, {
    id: 'post-101',
    identifier: 'post-101',
    title: 'Cartographer',
    validThrough: '2026-08-28T23:59:59-04:00',
    employmentType: [],
    employmentUnit: 'Coasts',
    jobLocation: [{ name: 'Penzance' }],
    workplace: 'hybrid',
    applicantLocationRequirements: [],
    baseSalary: { currency: 'GBP', unitText: 'YEAR', minValue: 30000, maxValue: 36000 },
    industry: [],
    url: 'https://atlas.pinpoint.example/en/postings/post-101',
  });
  const surveyor = at(postings, 1);
  assert.deepEqual([surveyor.employmentUnit, surveyor.workplace, surveyor.baseSalary], ['Hills', 'on-site', undefined]);
});

test('bamboohr: places from whichever of its two has them', async () => {
  const { postings } = await parseSample('bamboohr.json');
  assert.deepEqual(
    postings.map((posting) => [
      posting.title,
      posting.employmentUnit,
      placeNames(posting),
      posting.workplace,
      posting.employmentType,
    ]),
    [
      ['Ferry Steward', 'Decks', ['Astoria, Oregon'], undefined, ['FULL_TIME']],
      ['Timetable Intern', 'Office', ['Whitehorse, Yukon, Canada'], 'remote', ['INTERN']],
    ],
  );
});

test('ashby: a posting that is not listed is there for those who ask for it alone', async () => {
  const { parse } = await formatOf(readSample('ashby.json'));
  const json = { id: 'x', title: 'Secret Project', isListed: false };
  assert.deepEqual(parse([json]).postings, []);
  assert.equal(parse(json).postings.length, 1);
});

test('ashby: pay of several tiers is told tier by tier where no one range holds it', async () => {
  const { parse } = await formatOf(readSample('ashby.json'));
  const salary = (currencyCode: string, minValue: number, maxValue: number) => ({
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode,
    minValue,
    maxValue,
  });
  const payOf = (summary: object, ...tiers: readonly object[]) =>
    at(
      parse({
        id: '1',
        title: 'Watch',
        shouldDisplayCompensationOnJobPostings: true,
        compensation: { compensationTierSummary: 'Summary', compensationTiers: tiers, summaryComponents: [summary] },
      }).postings,
      0,
    ).baseSalary;
  const [canada, ohio, utah] = [salary('CAD', 90, 120), salary('USD', 80, 100), salary('USD', 90, 110)];
  assert.deepEqual(
    payOf(
      canada,
      { title: 'Canada', tierSummary: 'CA$90 – CA$120', components: [canada] },
      { title: null, tierSummary: '$80 – $100 • Offers Equity', components: [ohio] },
    ),
    { text: 'Canada: CA$90 – CA$120; $80 – $100 • Offers Equity' },
  );
  // The summary holds all of them where they can be compared.
  assert.deepEqual(
    payOf(salary('USD', 80, 110), { tierSummary: '1', components: [ohio] }, { tierSummary: '2', components: [utah] }),
    { currency: 'USD', unitText: 'YEAR', minValue: 80, maxValue: 110 },
  );
  assert.equal(payOf(canada, { components: [canada] }, { components: [ohio] })?.text, 'Summary');
});

test('workable: a job of the API with a token has its place apart, and `state` is whether it is published', async () => {
  const { parse } = await formatOf(readSample('workable.json'));
  const location = {
    country: 'Austria',
    region: 'Tyrol',
    city: 'Hall',
    workplace_type: 'on_site',
    telecommuting: false,
  };
  const job = { shortcode: 'A1', title: 'Signaller', state: 'published', location };
  const { postings } = parse({ jobs: [job, { ...job, shortcode: 'A2', state: 'draft' }] });
  assert.deepEqual(
    postings.map(({ id, jobLocation, workplace }) => [id, jobLocation, workplace]),
    [
      [
        'A1',
        [{ name: 'Hall, Tyrol, Austria', addressLocality: 'Hall', addressRegion: 'Tyrol', addressCountry: 'Austria' }],
        'on-site',
      ],
    ],
  );
  const salary = { salary_from: 30000, salary_to: 40000, salary_currency: 'eur' };
  assert.deepEqual(at(parse({ ...job, salary }).postings, 0).baseSalary, {
    currency: 'EUR',
    minValue: 30000,
    maxValue: 40000,
  });
});

test('smartrecruiters: the details of a posting tell its pay', async () => {
  const { parse } = await formatOf(readSample('smartrecruiters.json'));
  const payOf = (compensation: unknown) => at(parse({ id: '1', name: 'Keeper', compensation }).postings, 0).baseSalary;
  assert.deepEqual(payOf({ min: 30000, max: 36000, currency: 'GBP', period: 'YEARLY' }), {
    currency: 'GBP',
    minValue: 30000,
    maxValue: 36000,
    unitText: 'YEAR',
  });
  for (const nothing of [undefined, null, {}, [], 'good', { max: 0, currency: 'GBP' }]) {
    assert.equal(payOf(nothing), undefined);
  }
});

test('teamtailor: the API tells pay in attributes of their own', async () => {
  const { parse } = await formatOf(readSample('teamtailor.json'));
  const payOf = (pay: object) =>
    at(parse({ data: [{ id: '1', type: 'jobs', attributes: { title: 'Lamp Oiler', ...pay } }] }).postings, 0)
      .baseSalary;
  assert.deepEqual(
    payOf({ 'min-salary': 30000, 'max-salary': 36000, currency: 'SEK', 'salary-time-unit': 'monthly' }),
    { currency: 'SEK', minValue: 30000, maxValue: 36000, unitText: 'MONTH' },
  );
  assert.equal(
    payOf({ 'min-salary': null, 'max-salary': null, currency: 'SEK', 'salary-time-unit': 'monthly' }),
    undefined,
  );
});

test('bamboohr: the type of a location tells how the work is done', async () => {
  const { parse } = await formatOf(readSample('bamboohr.json'));
  const workplaceOf = (json: object) =>
    at(parse([{ id: '1', jobOpeningName: 'Steward', ...json }]).postings, 0).workplace;
  assert.equal(workplaceOf({ isRemote: null, locationType: '0' }), undefined);
  assert.equal(workplaceOf({ isRemote: null, locationType: '1' }), 'remote');
  assert.equal(workplaceOf({ isRemote: null, locationType: '2' }), 'hybrid');
  assert.equal(workplaceOf({ isRemote: true }), 'remote');
  for (const locationType of [undefined, null, '', '3', 'length', [], {}]) {
    assert.equal(workplaceOf({ isRemote: null, locationType }), undefined);
  }
});

test('recruitee: where the work may be done on site or from afar, it is neither', async () => {
  const { parse } = await formatOf(readSample('recruitee.json'));
  const workplaceOf = (switches: object) =>
    at(parse({ offers: [{ id: 1, title: 'Baker', ...switches }] }).postings, 0).workplace;
  assert.equal(workplaceOf({ remote: true, on_site: true, hybrid: false }), undefined);
  assert.equal(workplaceOf({ remote: true, on_site: true, hybrid: true }), 'hybrid');
  assert.equal(workplaceOf({ remote: true, on_site: false }), 'remote');
  assert.equal(workplaceOf({ remote: false, on_site: true }), 'on-site');
});

test('a question to choose from that offers nothing is asked as text, and said in issues', async () => {
  const fields = [{ name: 'q', type: 'multi_value_single_select', values: [] }];
  const entry = { isRequired: true, field: { path: 'q', title: 'Q', type: 'ValueSelect', selectableValues: null } };
  const sources: [name: string, json: unknown][] = [
    ['greenhouse', { id: 1, title: 'T', questions: [{ label: 'Q', required: true, fields }] }],
    ['ashby', { id: '1', title: 'T', applicationForm: { sections: [{ fieldEntries: [entry] }] } }],
    ['workable', { shortcode: '1', title: 'T', questions: [{ id: 'q', body: 'Q', type: 'dropdown', required: true }] }],
    ['recruitee', { id: 1, title: 'T', open_questions: [{ id: 7, body: 'Q', kind: 'single_choice', required: true }] }],
    [
      'teamtailor',
      {
        data: [
          {
            id: '1',
            type: 'jobs',
            attributes: { title: 'T' },
            relationships: { questions: { data: [{ type: 'questions', id: '7' }] } },
          },
        ],
        included: [
          { type: 'questions', id: '7', attributes: { title: 'Q', 'question-type': 'Choice', required: true } },
        ],
      },
    ],
  ];
  for (const [name, json] of sources) {
    const { postings, issues } = await parsePostings(json, name);
    const asked = [...fieldsByName(at(postings, 0)).values()].find(
      ({ label, type }) => label === 'Q' && type !== 'hidden',
    );
    assert.deepEqual([asked?.type, asked?.required], ['textarea', true], name);
    assert.ok(
      issues.some(({ message }) => /is nothing to choose from/.test(message)),
      name,
    );
  }
});

test('bamboohr: the details of an opening have its description, date, pay, address and page', async () => {
  const list = 'https://ferries.bamboohr.com/careers/list';
  const { details, parse } = await formatOf(readSample('bamboohr.json'));
  assert.equal(details?.('86', list), 'https://ferries.bamboohr.com/careers/86/detail');
  assert.equal(details?.('86', `${list}?a=b`), 'https://ferries.bamboohr.com/careers/86/detail');
  assert.equal(details?.('86', 'https://ferries.example/openings.json'), undefined);

  const jobOpening = {
    jobOpeningShareUrl: 'https://ferries.bamboohr.com/careers/86',
    jobOpeningName: 'Ferry Steward',
    departmentLabel: 'Decks',
    location: { city: 'Astoria', state: 'Oregon', postalCode: '97103', addressCountry: 'United States' },
    atsLocation: { country: null, state: null, city: null },
    description: '<p>Coffee &amp; ropes.</p>',
    compensation: '$20 an hour',
    datePosted: '2026-09-17',
    locationType: '0',
  };
  const answer = { meta: {}, result: { jobOpening } };
  assert.equal(recognise(answer), 'bamboohr');
  const posting = at(parse(answer).postings, 0);
  assert.equal(posting.description, '<p>Coffee &amp; ropes.</p>');
  assert.equal(posting.datePosted, '2026-09-17');
  assert.deepEqual(posting.baseSalary, { text: '$20 an hour' });
  assert.equal(posting.url, 'https://ferries.bamboohr.com/careers/86');
  assert.equal(posting.id, '86');
  assert.deepEqual(posting.jobLocation, [
    {
      name: 'Astoria, Oregon, United States',
      addressLocality: 'Astoria',
      addressRegion: 'Oregon',
      postalCode: '97103',
      addressCountry: 'United States',
    },
  ]);
  for (const broken of [null, [], 'x', { jobOpening: null }, { jobOpening: [] }]) {
    assert.deepEqual(parse({ result: broken }).postings, []);
  }
});

test('recruitee, personio: a code for a kind of employment that has no word of ours is told in words', async () => {
  const recruitee = await formatOf(readSample('recruitee.json'));
  const codes: [code: string, types: string[]][] = [
    ['fulltime_permanent', ['FULL_TIME']],
    ['parttime_fixed_term', ['PART_TIME', 'TEMPORARY']],
    ['parttime_minijob', ['PART_TIME', 'minijob']],
    ['working_student', ['working student']],
    ['part_time', ['PART_TIME']],
  ];
  for (const [employment_type_code, types] of codes) {
    const { postings } = recruitee.parse({ offers: [{ id: 1, title: 'Baker', employment_type_code }] });
    assert.deepEqual(at(postings, 0).employmentType, types, employment_type_code);
  }
  const personio = await formatOf(readSample('personio.xml'));
  const position =
    '<id>1</id><name>A</name><schedule>part-time</schedule><employmentType>working_student</employmentType>';
  const { postings } = personio.parse(`<workzag-jobs><position>${position}</position></workzag-jobs>`);
  assert.deepEqual(at(postings, 0).employmentType, ['PART_TIME', 'working student']);
});
