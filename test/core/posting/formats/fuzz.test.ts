import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { readForm } from '../../../../src/core/application/form-schema.ts';
import { isConvertedFormat, loadFormat, recognise } from '../../../../src/core/posting/formats/index.ts';
import type { Posting } from '../../../../src/core/posting/posting.ts';
import { readSample } from './sample.ts';

type Path = readonly (string | number)[];

/** Every place in a JSON value but the value itself. */
function placesIn(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(json).flatMap(([key, value]) =>
    placesIn(value, [...path, Array.isArray(json) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

const dropped = Symbol('dropped');

/** The value with what stands at `path` replaced or dropped. */
function changed(json: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(json)) {
    return json.flatMap((item: unknown, index) => {
      const value = index === key ? changed(item, rest, by) : item;
      return value === dropped ? [] : [value];
    });
  }
  const entries = Object.entries(json as object).map(([name, value]) => [
    name,
    name === key ? changed(value, rest, by) : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== dropped));
}

const replacement = fc.oneof(
  fc.constant(dropped),
  fc.constantFrom(null, '', 0, -1, true, false, [], {}, [null], 'text', 1e21, '<p>', [[]], { name: {} }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Whether the model holds, read as elements do, with no type to trust. */
function assertUsable(posting: Posting): void {
  assert.ok(typeof posting.id === 'string' && posting.id !== '');
  assert.ok(typeof posting.title === 'string' && posting.title !== '');
  assert.equal(typeof posting.description, 'string');
  for (const place of posting.jobLocation) assert.ok(Object.values(place).every((part) => typeof part === 'string'));
  for (const type of posting.employmentType) assert.equal(typeof type, 'string');
  for (const date of [posting.datePosted, posting.validThrough]) {
    assert.ok(date === undefined || !Number.isNaN(Date.parse(date)), date);
  }
  const { form } = readForm(posting.application);
  if (!form) return;
  for (const section of form.sections) {
    for (const field of section.fields) {
      assert.ok(field.name !== '' && typeof field.label === 'string');
      assert.ok(!section.voluntary || !field.required);
      if ('options' in field)
        assert.ok(field.options.every(({ value, label }) => typeof value === 'string' && label !== ''));
    }
  }
}

/** Keys whose loss may cost a posting: its title, its id, and what holds it in the list or says that it is not listed. */
const costly = new Set([
  ...[
    'title',
    'text',
    'name',
    'id',
    'uuid',
    'shortcode',
    'jobOpeningName',
    'slug',
    'attributes',
    '_jobposting',
    'type',
    '@type',
  ],
  ...['isListed', 'internal', 'status', 'human-status', 'visibility'],
]);
const wrappers = new Set(['jobs', 'content', 'offers', 'data', 'items', 'result', 'results', 'postings']);

function mayCost(path: Path): boolean {
  const own = path.filter((key) => typeof key === 'string' && !wrappers.has(key));
  return own.length === 0 || (own.length === 1 && costly.has(String(own[0]))) || own.includes('attributes');
}

const recorded = new URL('../../../../../shared/fixtures/ats/', import.meta.url);
const own = [
  'greenhouse',
  'greenhouse-form',
  'lever',
  'ashby',
  'ashby-form',
  'workable',
  'smartrecruiters',
  'smartrecruiters-details',
  'recruitee',
  'teamtailor',
  'teamtailor-feed',
  'bamboohr',
  'pinpoint',
];
const sources: [name: string, json: unknown][] = [
  ...own.map((name): [string, unknown] => [name, readSample(`${name}.json`)]),
  ...(existsSync(recorded) ? readdirSync(recorded) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file): [string, unknown] => [`recorded ${file}`, JSON.parse(readFileSync(new URL(file, recorded), 'utf8'))]),
];

for (const [name, json] of sources) {
  const format = recognise(json);
  if (!format || !isConvertedFormat(format)) continue;
  test(`${name}: any field dropped, nulled or retyped costs at most its own posting`, async () => {
    const { parse } = await loadFormat(format);
    const whole = parse(json).postings;
    const places = placesIn(json);
    const property = fc.property(fc.constantFrom(...places), replacement, (path, by) => {
      const { postings, issues } = parse(changed(json, path, by));
      for (const posting of postings) assertUsable(posting);
      for (const issue of issues) assert.ok(issue.message);
      if (!mayCost(path))
        assert.ok(postings.length >= whole.length, `lost ${whole.length - postings.length} by ${path.join('.')}`);
    });
    fc.assert(property, { numRuns: 400 });
  });

  test(`${name}: many fields at once never make it throw`, async () => {
    const { parse } = await loadFormat(format);
    const places = fc.constantFrom(...placesIn(json));
    const changes = fc.array(fc.tuple(places, replacement), { minLength: 2, maxLength: 12 });
    const property = fc.property(changes, (list) => {
      const broken = list.reduce<unknown>(
        (value, [path, by]) => (exists(value, path) ? changed(value, path, by) : value),
        json,
      );
      for (const posting of parse(broken).postings) assertUsable(posting);
    });
    fc.assert(property, { numRuns: 200 });
  });
}

function exists(json: unknown, path: Path): boolean {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Reflect.get(value, key);
  }
  return value !== undefined;
}

test('no JSON at all makes a converter throw', async () => {
  for (const name of [
    'greenhouse',
    'lever',
    'ashby',
    'workable',
    'smartrecruiters',
    'recruitee',
    'teamtailor',
    'personio',
    'bamboohr',
    'pinpoint',
  ] as const) {
    const { parse, nextPage } = await loadFormat(name);
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parse(json);
        parse([json]);
        nextPage?.(json, 'https://example.org/');
      }),
    );
  }
});

test('personio: any part of the text cut out never makes it throw', async () => {
  const xml = String(readSample('personio.xml'));
  const { parse } = await loadFormat('personio');
  const cut = fc.tuple(fc.nat(xml.length), fc.nat(80));
  fc.assert(
    fc.property(cut, ([from, length]) => {
      for (const posting of parse(xml.slice(0, from) + xml.slice(from + length)).postings) assertUsable(posting);
    }),
  );
});
