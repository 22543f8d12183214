import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type FacetName, type FacetSelection, facetNames, facetValuesOf } from '../../../src/core/posting/facets.ts';
import { parsePosting } from '../../../src/core/posting/parse.ts';
import type { Posting } from '../../../src/core/posting/posting.ts';
import { type PostingSearch, preparePostingSearch, type SearchResult } from '../../../src/core/posting/search.ts';
import { sortPostings } from '../../../src/core/posting/sort.ts';
import { type SortOrder, sortOrders } from '../../../src/core/posting/sort-order.ts';
import { fold } from '../../../src/core/text/fold.ts';

function posting(json: object): Posting {
  const parsed = parsePosting(json);
  assert.ok(parsed.posting);
  return parsed.posting;
}

function prepare(postings: readonly Posting[], wordsOf?: (posting: Posting) => string[]): PostingSearch {
  return resultOf(preparePostingSearch(postings, wordsOf));
}

function sort(search: PostingSearch, by: SortOrder): void {
  search.arrange(resultOf(sortPostings(search.postings, by)));
}

function resultOf<T>(slices: Generator<number, T>): T {
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

const titles = (search: PostingSearch, { indexes }: SearchResult) =>
  [...indexes].map((index) => search.postings[index]?.title);

const some = [
  posting({
    title: 'Backend Developer',
    jobLocation: 'Zürich',
    employmentUnit: 'Engineering',
    employmentType: 'Full-time',
    hiringOrganization: 'Acme',
    datePosted: '2026-01-01',
  }),
  posting({
    title: 'Łódź Office Manager',
    jobLocation: ['Łódź', 'Remote'],
    employmentUnit: 'Operations',
    hiringOrganization: 'Acme',
    datePosted: '2026-03-01T10:00:00+05:00',
  }),
  posting({
    title: 'accountant',
    jobLocation: ['Zürich', 'Genève'],
    employmentUnit: 'Operations',
    employmentType: 'PART_TIME',
    hiringOrganization: 'Bolt',
    datePosted: '2026-03-01T06:00:00Z',
  }),
  posting({ title: 'Straßenbauer', jobLocationType: 'Hybrid' }),
];

test('every word must stand somewhere in title, place, department, organisation or employment type', () => {
  const search = prepare(some, ({ workplace }) => (workplace === 'hybrid' ? ['Teilweise von zu Hause'] : []));
  const table: [query: string, titles: string[]][] = [
    ['', some.map(({ title }) => title)],
    ['  ', some.map(({ title }) => title)],
    ['zurich', ['Backend Developer', 'accountant']],
    ['ZÜRICH dev', ['Backend Developer']],
    ['dev zurich', ['Backend Developer']],
    ['lodz', ['Łódź Office Manager']],
    ['geneve bolt', ['accountant']],
    ['part_time', ['accountant']],
    ['strassen', ['Straßenbauer']],
    ['zu hause', ['Straßenbauer']],
    ['operations zurich acme', []],
    // No word reaches from one field over into the next.
    ['developerengineering', []],
  ];
  for (const [query, expected] of table) assert.deepEqual(titles(search, search.search(query)), expected, query);
});

test('a facet takes any of its chosen values, several facets take all; counts tell what choosing would show', () => {
  const search = prepare(some);
  const result = search.search('', { department: ['Operations'], location: ['Zürich', 'Łódź'] });
  assert.deepEqual(titles(search, result), ['Łódź Office Manager', 'accountant']);
  assert.deepEqual(result.counts.department, [
    { value: 'Engineering', count: 1 },
    { value: 'Operations', count: 2 },
  ]);
  assert.deepEqual(result.counts.location, [
    { value: 'Zürich', count: 1 },
    { value: 'Łódź', count: 1 },
    { value: 'Genève', count: 1 },
  ]);
  assert.deepEqual(titles(search, search.search('', { department: ['No such'] })), []);
});

test('the values of a facet are ranked by how many postings have them, whatever is searched for', () => {
  const search = prepare(some);
  const { counts } = search.search('lodz');
  assert.deepEqual(
    search.ranking('department').map((place) => counts.department[place]),
    [
      { value: 'Operations', count: 1 },
      { value: 'Engineering', count: 0 },
    ],
  );
  assert.deepEqual(search.ranking('location'), [0, 1, 2, 3].slice(0, counts.location.length));
});

test('order: as given, by title without case, the newest first whatever its time zone', () => {
  const search = prepare([...some]);
  sort(search, 'title');
  assert.deepEqual(titles(search, search.search('')), [
    'accountant',
    'Backend Developer',
    'Łódź Office Manager',
    'Straßenbauer',
  ]);
  sort(search, 'date');
  assert.deepEqual(titles(search, search.search('')), [
    'accountant',
    'Łódź Office Manager',
    'Backend Developer',
    'Straßenbauer',
  ]);
  assert.deepEqual(titles(search, search.search('z')), ['accountant', 'Łódź Office Manager', 'Backend Developer']);
  sort(search, 'source');
  assert.deepEqual(
    titles(search, search.search('')),
    some.map(({ title }) => title),
  );
});

test('groups stand in the order of their names, postings without one last, each in the order of the result', () => {
  const search = prepare(some);
  sort(search, 'title');
  const groups = search.group(search.search('').indexes, 'department');
  assert.deepEqual(
    groups.map(({ value, indexes }) => [value, [...indexes]]),
    [
      ['Engineering', [0]],
      ['Operations', [2, 1]],
      [undefined, [3]],
    ],
  );
});

test('sorting many postings lets go of the thread in between, and gives what sorting them at once gives', () => {
  const many = Array.from({ length: 9001 }, (_, index) =>
    posting({
      title: `Job ${(index * 7919) % 997}`,
      ...(index % 5 > 0 && { datePosted: `2026-01-${String(1 + ((index * 31) % 28)).padStart(2, '0')}` }),
      application: false,
    }),
  );
  const indexes = [...many.keys()];
  const title = (index: number) => many[index]?.title ?? '';
  const time = (index: number) => Date.parse(many[index]?.datePosted ?? '0000-01-01');
  const expected: Readonly<Record<SortOrder, number[]>> = {
    source: indexes,
    title: indexes.toSorted((a, b) => (title(a) < title(b) ? -1 : title(a) > title(b) ? 1 : a - b)),
    date: indexes.toSorted((a, b) => time(b) - time(a) || a - b),
  };
  for (const by of sortOrders) {
    assert.deepEqual([...resultOf(sortPostings(many, by))], expected[by], by);
    if (by !== 'source') assert.ok([...sortPostings(many, by)].length > 10, by);
    assert.equal([...sortPostings(many.slice(0, 2000), by)].length, 0, `${by}: few are sorted at once`);
    assert.deepEqual([...resultOf(sortPostings([], by))], []);
  }
});

test('preparing many postings lets go of the thread in between', () => {
  const many = Array.from({ length: 2600 }, (_, index) => posting({ title: `Job ${index}`, application: false }));
  const slices = [...preparePostingSearch(many)];
  assert.ok(slices.length >= 5);
  assert.equal(prepare(many).search('job 259').indexes.length, 13);
  assert.equal(prepare([]).search('x').indexes.length, 0);
});

const word = fc.constantFrom('Ab', 'abc', 'Éa', 'ea', 'b', 'Straße', 'ß', 'x y');
const anyPosting = fc
  .record(
    {
      title: word,
      employmentUnit: word,
      jobLocation: fc.array(word, { maxLength: 3 }),
      employmentType: fc.array(word, { maxLength: 2 }),
      jobLocationType: fc.constantFrom('TELECOMMUTE', 'Hybrid'),
    },
    { requiredKeys: ['title'] },
  )
  .map((json) => posting({ ...json, application: false }));
const selection = fc.record(
  {
    department: fc.array(word, { maxLength: 2 }),
    location: fc.array(word, { maxLength: 2 }),
    workplace: fc.constantFrom(['remote'], []),
  },
  { requiredKeys: [] },
);

/** The rules, said as plainly as can be. */
function matches(candidate: Posting, query: string, chosen: FacetSelection, except?: FacetName): boolean {
  const places = candidate.jobLocation.map(({ name }) => name);
  const text = fold(
    [candidate.title, candidate.employmentUnit ?? '', ...places, ...candidate.employmentType].join('\n'),
  );
  const inWords = fold(query)
    .split(/\s+/)
    .every((part) => text.includes(part));
  const inFacets = facetNames.every((facet) => {
    const values = facet === except ? [] : (chosen[facet] ?? []);
    return values.length === 0 || values.some((value) => facetValuesOf(candidate, facet).includes(value));
  });
  return inWords && inFacets;
}

test('whatever was searched for before, a result is what the rules say', () => {
  const queries = fc.array(fc.tuple(fc.array(word, { maxLength: 3 }), selection), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 12 }), queries, (postings, steps) => {
      const search = prepare(postings);
      for (const [words, chosen] of steps) {
        const query = words.join(' ');
        const { indexes, counts } = search.search(query, chosen);
        const expected = postings.flatMap((candidate, index) => (matches(candidate, query, chosen) ? [index] : []));
        assert.deepEqual([...indexes], expected);
        for (const facet of facetNames) {
          for (const { value, count } of counts[facet]) {
            const shown = postings.filter(
              (candidate) =>
                matches(candidate, query, chosen, facet) && facetValuesOf(candidate, facet).includes(value),
            );
            assert.equal(count, shown.length, `${facet} ${value}`);
          }
        }
      }
    }),
  );
});

test('typing on and deleting again gives what each text gives alone', () => {
  fc.assert(
    fc.property(
      fc.array(anyPosting, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'e', 'É'), maxLength: 6 }),
      (postings, text) => {
        const typed = prepare(postings);
        const steps = [...text].map((_, index) => text.slice(0, index + 1));
        for (const query of [...steps, ...steps.reverse()]) {
          assert.deepEqual(typed.search(query).indexes, prepare(postings).search(query).indexes, query);
        }
      },
    ),
  );
});

test('folding twice changes nothing, and case or accents never tell two texts apart', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  for (const [one, other] of [
    ['ÅNGSTRÖM', 'angstrom'],
    ['İstanbul', 'istanbul'],
    ['Œuvre', 'oeuvre'],
    ['ﬁne', 'FINE'],
    ['Đà Nẵng', 'da nang'],
    ['ΟΔΗΓΟΣ', 'οδηγοσ'],
  ] as const) {
    assert.equal(fold(one), fold(other));
  }
  assert.ok(fold('Διεύθυνση').startsWith(fold('ΔΙΕΥΘΥΝΣ')), 'a word that is being typed ends anywhere');
});
