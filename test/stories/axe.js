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

/** Takes entries until none is left, all in one page: loading Storybook anew for each would take most of the time. */
async function work() {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(milliseconds);
  await page.addInitScript(axe);
  const errors = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && /^http/.test(request.url())) errors.push(`asks ${request.url()}`);
  });
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const found = await violationsOf(page, entry).catch((error) => [String(error)]);
    const problems = [...unexpected(errors.splice(0), entry), ...found];
    counts[problems.length > 0 ? 'failed' : 'passed']++;
    if (problems.length > 0) console.log(`✗ ${entry.id}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** A story about what only developers are told must really tell them. */
function unexpected(errors, { tags }) {
  if (!tags.includes('logs-error')) return errors;
  return errors.length > 0 ? [] : ['console: an error was expected'];
}

/** What axe finds in a story, in light and dark. Docs pages are Storybook's own but for their stories: axe skips them. */
async function violationsOf(page, { id, type }) {
  await open(page, id, type);
  if (type === 'docs') return [];
  const found = await violations(page);
  // The theme stays for the next story, which is then looked at in this one first.
  await setTheme(page, (await themeOf(page)) === 'dark' ? 'light' : 'dark');
  return [...found, ...(await violations(page))];
}

/** Shows a story in the page that stands. Docs pages are left by loading anew, as Storybook itself does to end their plays. */
async function open(page, id, type) {
  const fromStory = await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.type === 'story');
  if (fromStory && type === 'story') {
    const selection = { storyId: id, viewMode: type };
    await page.evaluate((story) => window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', story), selection);
  } else {
    // The addon's own run of axe would meet ours: only one may be under way.
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
  }
  await finished(page, id, type);
}

/** Waits for a story to be drawn and its play function to end; throws what it threw. */
async function finished(page, id, type) {
  await page.waitForFunction(
    ([wanted, docs]) => {
      const render = window.__STORYBOOK_PREVIEW__?.currentRender;
      if (render?.id !== wanted) return false;
      if (document.body.classList.contains('sb-show-errordisplay')) return true;
      return docs ? document.querySelector('#storybook-docs :is(h1, h2)') : /^(finished|errored)$/.test(render.phase);
    },
    [id, type === 'docs'],
  );
  const error = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : undefined,
  );
  if (error !== undefined) throw new Error(`does not play: ${error}`);
}

function themeOf(page) {
  return page.getAttribute('.page', 'data-theme');
}

/** As the toolbar does: the story keeps its state, unless it names a theme of its own. */
async function setTheme(page, theme) {
  await page.evaluate((value) => {
    const drawn = new Promise((resolve) => window.__STORYBOOK_ADDONS_CHANNEL__.once('storyRendered', resolve));
    window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { theme: value } });
    return drawn;
  }, theme);
}

async function violations(page) {
  const theme = await themeOf(page);
  const found = await page.evaluate(
    (runOnly) => window.axe.run('.page', { runOnly, resultTypes: ['violations'] }).then((result) => result.violations),
    standards,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${theme}: ${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
