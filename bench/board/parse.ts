import { readFileSync } from 'node:fs';
import { isConvertedFormat, loadFormat, recognise } from '../../src/core/posting/formats/index.ts';
import { preparePostingSearch } from '../../src/core/posting/search.ts';

/**
 * How long a Greenhouse board takes from text to postings, beside `JSON.parse` of the same text, with and without the
 * descriptions that `?content=true` adds. Run with `node --import tsx bench/board/parse.ts [jobs]`.
 */
const count = Number(process.argv[2] ?? 10_000);
const samples = 9;
/** How much longer than JSON.parse alone it may take together. */
const ceiling = 3;

const sample = JSON.parse(
  readFileSync(new URL('../../stories/fixtures/sources/greenhouse.json', import.meta.url), 'utf8'),
);
/** A description of the usual length: some 6,000 characters. */
const content = sample.jobs[0].content.repeat(25);

function textOf(withContent: boolean): string {
  const jobs = Array.from({ length: count }, (_, index) => {
    const { content: _short, ...job } = sample.jobs[index % sample.jobs.length];
    return { ...job, id: 5_000_000_000 + index, title: `${job.title} ${index}`, ...(withContent && { content }) };
  });
  return JSON.stringify({ jobs, meta: { total: count } });
}

function time<T>(run: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const withContent of [false, true]) {
  const text = textOf(withContent);
  const rows: Record<'parse' | 'convert' | 'search', number[]> = { parse: [], convert: [], search: [] };
  for (let round = 0; round < samples; round++) {
    const [parsing, json] = time(() => JSON.parse(text));
    const name = recognise(json);
    if (!name || !isConvertedFormat(name)) throw new Error('The sample is not recognised.');
    const { parse } = await loadFormat(name);
    const [converting, { postings }] = time(() => parse(json));
    if (postings.length !== count) throw new Error(`${postings.length} of ${count} postings`);
    const [preparing] = time(() => [...preparePostingSearch(postings)]);
    rows.parse.push(parsing);
    rows.convert.push(converting);
    rows.search.push(preparing);
  }
  const parsing = median(rows.parse);
  const converting = median(rows.convert);
  console.log(
    `${count} jobs, ${(text.length / 1e6).toFixed(1)} MB ${withContent ? 'with' : 'without'} content: ` +
      `JSON.parse ${parsing.toFixed(1)} ms, to postings ${converting.toFixed(1)} ms, ` +
      `together ${((parsing + converting) / parsing).toFixed(2)}x JSON.parse; ready to search ${median(rows.search).toFixed(1)} ms`,
  );
  if ((parsing + converting) / parsing > ceiling) {
    console.log(`That is above the ceiling of ${ceiling}x.`);
    process.exitCode = 1;
  }
}
