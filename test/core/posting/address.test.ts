import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  addressNames,
  type BoardState,
  postingHref,
  postingLinks,
  readAddress,
  writeAddress,
} from '../../../src/core/posting/address.ts';
import { facetNames } from '../../../src/core/posting/facets.ts';

const names = addressNames();
const empty: BoardState = { query: '', facets: {}, posting: undefined };

test('an address gives the query, the facets and the open posting', () => {
  assert.deepEqual(
    readAddress(
      'https://a.example/jobs?q=data+engineer&location=Z%C3%BCrich&location=Oslo&type=FULL_TIME&job=12#top',
      names,
    ),
    {
      query: 'data engineer',
      facets: { location: ['Zürich', 'Oslo'], 'employment-type': ['FULL_TIME'] },
      posting: '12',
    },
  );
  assert.deepEqual(readAddress('/jobs', names), empty);
  assert.deepEqual(readAddress('?q=&job=&department=', names), empty);
});

test('names are compared whole and decoded, never by substring', () => {
  const table: [address: string, posting: string | undefined][] = [
    ['?myjob=1', undefined],
    ['?job2=1', undefined],
    ['?x=job=1', undefined],
    ['?x=?job=1', undefined],
    ['#job=1', undefined],
    ['?%6Aob=1', '1'],
    ['?job=a%3Db%26c', 'a=b&c'],
    ['?job=100%', '100%'],
    ['?job=1&job=2', '1'],
  ];
  for (const [address, posting] of table) assert.equal(readAddress(address, names).posting, posting, address);
});

test('everything that is not the board’s stays as it is written', () => {
  const address = 'https://a.example/jobs?utm_source=x+y&&flag&job=1&raw=%zz&q=old&jobs=3#part?job=9';
  assert.equal(
    writeAddress(address, { query: 'new one', facets: { department: ['R&D'] }, posting: '7/8' }, names),
    'https://a.example/jobs?utm_source=x+y&flag&raw=%zz&jobs=3&q=new%20one&department=R%26D&job=7%2F8#part?job=9',
  );
  assert.equal(writeAddress('/jobs?job=1#top', empty, names), '/jobs#top');
});

test('the open posting may have another name, and a second board its own', () => {
  const greenhouse = addressNames({ param: 'gh_jid' });
  assert.equal(readAddress('?gh_jid=42&job=1', greenhouse).posting, '42');
  assert.equal(writeAddress('?job=1', { ...empty, posting: '42' }, greenhouse), '?job=1&gh_jid=42');

  const second = addressNames({ prefix: 'interns-' });
  const both = writeAddress(writeAddress('/', { ...empty, query: 'one' }, names), { ...empty, query: 'two' }, second);
  assert.equal(readAddress(both, names).query, 'one');
  assert.equal(readAddress(both, second).query, 'two');
});

test('a board whose postings have pages of their own leaves the open posting to the page', () => {
  const ownPages = { ...names, posting: undefined };
  assert.deepEqual(readAddress('?q=a&job=1', ownPages), { ...empty, query: 'a' });
  assert.equal(writeAddress('?job=1', { ...empty, query: 'a', posting: '2' }, ownPages), '?job=1&q=a');
});

test('a posting’s link on this page names it alone, and keeps what is not the board’s', () => {
  const link = postingLinks('https://a.example/jobs?utm_source=x&q=old&location=Oslo&job=1#top', names);
  assert.equal(link('a&b'), 'https://a.example/jobs?utm_source=x&job=a%26b#top');
  assert.equal(postingLinks('/jobs', addressNames({ param: 'gh_jid' }))('__proto__'), '/jobs?gh_jid=__proto__');
});

test('a template leads to a posting’s own page', () => {
  assert.equal(postingHref('/careers/{id}', 'a b/ü$&'), '/careers/a%20b%2F%C3%BC%24%26');
  assert.equal(postingHref('/careers/{id}?ref={id}', '7'), '/careers/7?ref=7');
  assert.equal(postingHref('/careers', '7'), '/careers');
});

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const state = fc.record(
  {
    query: fc.string({ unit: 'grapheme' }),
    facets: fc.record(
      Object.fromEntries(facetNames.map((facet) => [facet, fc.uniqueArray(text, { minLength: 1, maxLength: 3 })])),
      {
        requiredKeys: [],
        noNullPrototype: true,
      },
    ),
    posting: fc.option(text, { nil: undefined }),
  },
  { noNullPrototype: true },
);

test('any state comes back from any address it is written into, and the rest of it stays', () => {
  const others = fc.array(fc.tuple(fc.webFragments(), fc.webFragments()), { maxLength: 4 });
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true }), others, state, (url, pairs, given) => {
      const rest = pairs.map(([name, value]) => `x${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
      const [path = '', fragment] = url.split('#');
      const address = `${path}${rest && `?${rest}`}${fragment === undefined ? '' : `#${fragment}`}`;
      const written = writeAddress(address, given, names);
      assert.deepEqual(readAddress(written, names), given);
      assert.equal(writeAddress(written, empty, names), address);
      assert.equal(writeAddress(written, given, names), written);
      assert.ok(new URL(written).href);
    }),
  );
});

test('no text breaks reading or writing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (address, words) => {
      readAddress(address, names);
      writeAddress(address, { query: words, facets: { location: [words] }, posting: words }, names);
      postingHref(`/{id}${words}`, words);
    }),
  );
  assert.equal(postingHref('/{id}', 'a\ud800'), '/a%EF%BF%BD');
});
