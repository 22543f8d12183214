import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parsePostings } from '../../../../src/core/posting/parse.ts';
import { at, placeNames } from './sample.ts';

/** Real postings belong to their employers: they are tested where they lie, and only what is no text of theirs is named. */
const folder = new URL('../../../../../shared/fixtures/ats/', import.meta.url);
const skip = !existsSync(folder);

interface Expected {
  readonly count: number;
  readonly places: readonly string[];
  readonly date: string | undefined;
  readonly department: string | undefined;
  readonly workplace: string | undefined;
  readonly described: boolean;
}

const expected: Readonly<Record<string, Expected>> = {
  'greenhouse.json': {
    count: 2,
    places: ['London, UK'],
    date: '2026-07-16',
    department: 'Solutions Consulting',
    workplace: undefined,
    described: true,
  },
  'lever.json': {
    count: 2,
    places: ['Chicago, IL'],
    date: '2025-11-27',
    department: 'Services Team',
    workplace: 'remote',
    described: true,
  },
  'ashby.json': {
    count: 2,
    places: ['Canada'],
    date: '2026-04-20',
    department: 'HighlightTA',
    workplace: 'remote',
    described: true,
  },
  'workable.json': {
    count: 1,
    places: ['Spain', 'Portugal'],
    date: '2026-08-05',
    department: 'Business Consulting',
    workplace: 'remote',
    described: false,
  },
  'smartrecruiters.json': {
    count: 1,
    places: ['St. Louis, MO, United States'],
    date: '2018-06-08',
    department: 'Health Care Provider',
    workplace: undefined,
    described: false,
  },
  'recruitee.json': {
    count: 2,
    places: ['Berlin, Germany'],
    date: '2026-08-05',
    department: 'Finance',
    workplace: 'hybrid',
    described: true,
  },
  'teamtailor.json': {
    count: 2,
    places: ['Madrid'],
    date: '2026-02-04',
    department: undefined,
    workplace: undefined,
    described: false,
  },
  'personio.xml': {
    count: 1,
    places: ['Munich', 'Berlin'],
    date: '2024-11-13',
    department: 'Product and Tech',
    workplace: undefined,
    described: false,
  },
  'bamboohr.json': {
    count: 2,
    places: ['Fort Lauderdale, Florida'],
    date: undefined,
    department: 'Legal',
    workplace: undefined,
    described: false,
  },
  'pinpoint.json': {
    count: 2,
    places: ['United States'],
    date: undefined,
    department: 'Technology',
    workplace: 'remote',
    described: true,
  },
};

for (const [file, { count, places, date, department, workplace, described }] of Object.entries(expected)) {
  test(`recorded ${file} is read completely`, { skip }, async () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { postings, issues } = await parsePostings(file.endsWith('.xml') ? text : JSON.parse(text));
    assert.deepEqual(issues, []);
    assert.equal(postings.length, count);
    const first = at(postings, 0);
    assert.deepEqual(placeNames(first), places);
    assert.equal(first.datePosted?.slice(0, 10), date);
    assert.equal(first.employmentUnit, department);
    assert.equal(first.workplace, workplace);
    for (const { title, description } of postings) {
      assert.equal(title, title.trim());
      assert.ok(text.includes(JSON.stringify(title).slice(1, -1)) || file.endsWith('.xml'));
      assert.equal(description !== '', described);
      assert.doesNotMatch(
        description,
        /&lt;\/?(?:p|div|ul|li|strong|br)\b|&amp;(?:nbsp|amp|lt|mdash);/,
        'double escaping',
      );
    }
  });
}

test('recorded bodies lose no words on the way', { skip }, async () => {
  const words = (html: string) =>
    html
      .replace(/<[^>]*>|&[a-z#\d]+;|\s+/gi, ' ')
      .split(' ')
      .filter(Boolean).length;
  const lever: unknown = JSON.parse(readFileSync(new URL('lever.json', folder), 'utf8'));
  assert.ok(Array.isArray(lever));
  const { postings } = await parsePostings(lever);
  for (const [index, { lists, description, additional }] of lever.entries()) {
    const given = [
      description,
      additional,
      ...lists.flatMap((list: { text: string; content: string }) => [list.text, list.content]),
    ];
    assert.equal(words(at(postings, index).description), words(given.join(' ')));
  }
});
