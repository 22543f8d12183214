import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { serve } from './serve.js';

/**
 * Opens each story of the static build and fails on a violation that axe finds, in light or dark, and on an error in the
 * console. `npm run test:stories -- apply-form` opens only those with the word in their id.
 */
const folder = 'dist/storybook';
const pagesAtOnce = 2;
const milliseconds = 15_000;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const [word = ''] = process.argv.slice(2);
const { entries } = JSON.parse(await readFile(`${folder}/index.json`, 'utf8'));
const queue = Object.values(entries).filter(({ id }) => id.includes(word));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const server = await serve(folder);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
const counts = { passed: 0, failed: 0 };
try {
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
} finally {
  await browser.close();
  server.stop();
}
if (counts.passed + counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function work() {
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const problems = await problemsOf(entry).catch((error) => [String(error)]);
    counts[problems.length > 0 ? 'failed' : 'passed']++;
    if (problems.length > 0) console.log(`✗ ${entry.id}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** What is wrong with a story or a docs page. Docs pages are Storybook's own but for the stories in them: axe skips those. */
async function problemsOf({ id, type, tags }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(milliseconds);
  const errors = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && /^http/.test(request.url())) errors.push(`asks ${request.url()}`);
  });
  try {
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
    if (type === 'docs') {
      await page.waitForSelector('#storybook-docs:not([hidden]) :is(h1, h2)');
      return errors;
    }
    await finished(page);
    await page.evaluate(axe);
    const light = await violations(page);
    await setTheme(page, 'dark');
    const dark = await violations(page);
    // A story about what only developers are told must really tell them.
    const expected = tags.includes('logs-error');
    return [
      ...(expected ? (errors.length === 0 ? ['console: an error was expected'] : []) : errors),
      ...light.map((text) => `light: ${text}`),
      ...dark.map((text) => `dark: ${text}`),
    ];
  } finally {
    await page.close();
  }
}

/** Waits for the story to be drawn and its play function to end; throws what it threw. */
async function finished(page) {
  await page.waitForFunction(() => {
    const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase;
    return phase === 'finished' || phase === 'errored' || document.body.classList.contains('sb-show-errordisplay');
  });
  const error = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : undefined,
  );
  if (error) throw new Error(`does not play: ${error}`);
}

/** As the toolbar does: the story keeps its state, unless it names a theme of its own. */
async function setTheme(page, theme) {
  await page.evaluate((value) => {
    const drawn = new Promise((resolve) => window.__STORYBOOK_ADDONS_CHANNEL__.once('storyRendered', resolve));
    window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { theme: value } });
    return drawn;
  }, theme);
  await page.waitForSelector(`.page[data-theme="${theme}"]`);
}

async function violations(page) {
  const found = await page.evaluate(
    (runOnly) => window.axe.run('.page', { runOnly, resultTypes: ['violations'] }).then((result) => result.violations),
    standards,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
