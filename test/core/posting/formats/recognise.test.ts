import assert from 'node:assert/strict';
import test from 'node:test';
import { recognise } from '../../../../src/core/posting/formats/index.ts';
import { isSchemaOrg } from '../../../../src/core/posting/formats/schema-org.ts';
import { parsePostings } from '../../../../src/core/posting/parse.ts';
import { readSample } from './sample.ts';

const samples = {
  'greenhouse.json': 'greenhouse',
  'greenhouse-form.json': 'greenhouse',
  'lever.json': 'lever',
  'ashby.json': 'ashby',
  'ashby-form.json': 'ashby',
  'workable.json': 'workable',
  'smartrecruiters.json': 'smartrecruiters',
  'smartrecruiters-details.json': 'smartrecruiters',
  'recruitee.json': 'recruitee',
  'teamtailor.json': 'teamtailor',
  'teamtailor-feed.json': 'teamtailor',
  'personio.xml': 'personio',
  'bamboohr.json': 'bamboohr',
  'pinpoint.json': 'pinpoint',
  'schema-org.json': undefined,
} as const;

function listIn(json: unknown): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.entries(json).find(
    ([key]) => /^(?:jobs|content|offers|data|items|result)$/.test(key) && Array.isArray(Reflect.get(json, key)),
  )?.[1];
}

test('each source is told from its shape, as a list, bare or wrapped, and as a single posting', () => {
  for (const [file, format] of Object.entries(samples)) {
    const json = readSample(file);
    assert.equal(recognise(json), format, file);
    const list = listIn(json);
    if (!list) continue;
    assert.equal(recognise(list), format, `${file}, bare`);
    assert.equal(recognise(list[0]), format, `${file}, one`);
  }
});

test('what another source is told by is never taken for schema.org’s, so its reader is fetched', () => {
  for (const [file, format] of Object.entries(samples)) {
    const json = readSample(file);
    const list = listIn(json);
    for (const form of list ? [json, list, list[0]] : [json]) assert.equal(isSchemaOrg(form), !format, file);
  }
});

test('plain data, and data without a posting, is read at once', () => {
  const title = 'T';
  for (const json of [{ title }, [{ title, description: 'D', url: '/x' }], { jobs: [] }, [], null, 5, {}]) {
    assert.ok(!(parsePostings(json) instanceof Promise), JSON.stringify(json));
  }
});

test('postings in schema.org’s words, and things unknown, are nobody else’s', () => {
  const title = 'T';
  const table: unknown[] = [
    { '@type': 'JobPosting', title, jobUrl: 'x', absolute_url: 'y' },
    [{ title, description: 'D', hiringOrganization: 'H' }],
    { jobs: [] },
    { jobs: [{ title }] },
    { data: 'text' },
    [],
    [null, 3, 'x'],
    null,
    42,
    'plain text',
    '<html><body>jobs</body></html>',
  ];
  for (const json of table) assert.equal(recognise(json), undefined, JSON.stringify(json));
});

test('a format can be forced where the shape says too little, and is refused where it is not known', async () => {
  const json = { jobs: [{ id: 1, title: 'T', content: '&lt;p&gt;Hi&lt;/p&gt;' }] };
  assert.equal(recognise(json), undefined);
  const { postings } = await parsePostings(json, 'greenhouse');
  assert.equal(postings[0]?.description, '<p>Hi</p>');

  const { postings: none, issues } = await parsePostings(json, 'constructor');
  assert.deepEqual(none, []);
  assert.equal(issues.length, 1);
});
