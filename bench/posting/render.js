/**
 * How long `<job-posting>` takes from its data to laid-out text, beside raw `innerHTML` of the HTML that it comes to, into a
 * shadow root with the same style sheets. It is the built embed, in Chromium, without the form's chunks: what a page has when
 * the posting becomes readable. Medians of interleaved samples; the usual size decides.
 */
import { existsSync, readFileSync } from 'node:fs';
import { launchChromium } from '../../test/support/browsers.js';
import { compare } from './in-page.js';

const embed = new URL('../../dist/embed/', import.meta.url);
const origin = 'http://bench.test';
const samples = 20;
const sizes = [2_000, 8_000, 40_000];
const judged = 8_000;
const ceiling = 1.3;

if (!existsSync(new URL('job-board.js', embed))) throw new Error('There is no built embed yet: npm run build:embed');

const browser = await launchChromium();
const page = await browser.newPage();
await page.route(`${origin}/**`, (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/')
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><body>' });
  if (/apply-form/.test(pathname)) return route.abort();
  return route.fulfill({ contentType: 'text/javascript', body: readFileSync(new URL(`.${pathname}`, embed)) });
});
await page.goto(origin);
await page.addScriptTag({ url: '/job-board.js', type: 'module' });

console.log('   HTML   raw innerHTML   <job-posting>   ratio');
for (const size of sizes) {
  const { raw, ours } = await page.evaluate(compare, { posting: postingOf(size), samples });
  const ratio = ours / raw;
  console.log(
    `${`${size / 1000} kB`.padStart(7)}${`${raw.toFixed(2)} ms`.padStart(16)}${`${ours.toFixed(2)} ms`.padStart(16)}${`${ratio.toFixed(2)}x`.padStart(8)}`,
  );
  if (size === judged && ratio > ceiling) {
    console.log(`${ratio.toFixed(2)}x is above the ceiling of ${ceiling}x.`);
    process.exitCode = 1;
  }
}
await browser.close();

/**
 * A posting with every fact, and a description of headings, paragraphs with markup, and lists.
 * @param {number} size of the description, in characters
 */
function postingOf(size) {
  const section =
    '<h2>What you will do</h2><p>You keep the <strong>fleet</strong> in order, from the <em>first</em> plank to the last ' +
    '<a href="https://kelp.example/sail">sail</a>, and write down what you find so that the next crew can rely on it.</p>' +
    `<ul>${'<li>Plan the work of a week with people from the yard, and say early what will not fit</li>'.repeat(5)}</ul>`;
  return {
    '@type': 'JobPosting',
    identifier: 'boatswain',
    title: 'Boatswain',
    description: section.repeat(Math.max(1, Math.round(size / section.length))),
    datePosted: '2026-08-05',
    validThrough: '2099-12-31',
    employmentType: 'FULL_TIME',
    hiringOrganization: { name: 'Kelp Shipping', sameAs: 'https://kelp.example' },
    employmentUnit: 'Deck',
    industry: 'Shipping',
    jobLocation: { address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
    jobLocationType: 'TELECOMMUTE',
    baseSalary: { currency: 'EUR', value: { minValue: 40_000, maxValue: 50_000, unitText: 'YEAR' } },
  };
}
