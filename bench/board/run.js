/**
 * How the built `<job-board>` does beside a bare array filter, List.js, and React with react-window, in Chromium, all in one
 * run: what a key press costs the main thread, how soon it is painted, how long the first rendering, the longest task and
 * the start take. Exits with 1 when a ceiling is passed.
 */
import { launchChromium } from '../../test/support/browsers.js';
import { openSite } from './site.js';

const queries = ['senior harbour', 'zurich'];
const rounds = 15;
const typingRounds = 5;

const site = await openSite();
const browser = await launchChromium();

const typing = {};
for (const name of ['no-search', 'bare-filter', 'list-js', 'react-window', 'job-board']) {
  typing[name] = await keyCosts(name, 10_000);
}
const typed = median(typing['no-search'].flat());
const cost = (name) => median(typing[name].flat()) - typed;
const worst = (name) => Math.max(...typing[name].map(median)) - typed;
console.log('A key press at 10,000 postings, of the main thread (what typing itself costs is taken off):');
for (const name of ['bare-filter', 'list-js', 'react-window', 'job-board']) {
  const once = Math.max(...typing[name].flat()) - typed;
  console.log(`  ${name.padEnd(14)} ${ms(cost(name))}, the worst key ${ms(worst(name))}, at its worst ${ms(once)}`);
}
judge('a key press', cost('job-board'), 1.5 * cost('bare-filter') + 2);
judge('the worst key', worst('job-board'), 16);

const first = { 'react-window': [], 'job-board': [] };
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(first)) first[name].push(await firstRendering(name, 10_000));
}
console.log('From 10,000 parsed postings to the first rows painted:');
for (const [name, times] of Object.entries(first)) console.log(`  ${name.padEnd(14)} ${ms(median(times))}`);
judge('the first rendering', median(first['job-board']), median(first['react-window']));

const large = await atScale(100_000);
console.log('At 100,000 postings:');
console.log(`  the data is read and the first rows are there in ${ms(large.mounting)}`);
console.log(
  `  longest task after that ${ms(large.longest)}; from key to paint ${ms(median(large.paints))}, worst ${ms(Math.max(...large.paints))}`,
);
judge('a task', large.longest, 50);
judge('the paint after a key', median(large.paints), 50);

const starts = { 'lit-alone': [], 'react-window': [], 'job-board': [] };
for (let round = 0; round < rounds; round++)
  for (const name of Object.keys(starts)) starts[name].push(await start(name));
const of = (name, what) => median(starts[name].map((times) => times[what]));
console.log('On a CPU four times slower, from the script received:');
console.log(
  `  to the first element defined: lit alone ${ms(of('lit-alone', 'defined'))}, job-board ${ms(of('job-board', 'defined'))}`,
);
console.log(
  `  to the first rows of 50 painted: react-window ${ms(of('react-window', 'painted'))}, job-board ${ms(of('job-board', 'painted'))}`,
);
judge('the definition', of('job-board', 'defined'), 2.5 * of('lit-alone', 'defined'));
judge('the first rows', of('job-board', 'painted'), of('react-window', 'painted'));

await browser.close();
site.close();

/** The milliseconds of the main thread that each key takes in each round, warmed up. */
async function keyCosts(name, count) {
  const { page, session } = await mounted(name, count);
  const press = async (key) => {
    const before = await taskTime(session);
    await page.keyboard.press(key);
    await settled(session);
    return (await taskTime(session)) - before;
  };
  for (const key of keysOf('warm')) await press(key);
  const keys = queries.flatMap(keysOf);
  const costs = keys.map(() => []);
  for (let round = 0; round < typingRounds; round++) {
    for (const [at, key] of keys.entries()) costs[at].push(await press(key));
  }
  await page.close();
  return costs;
}

/** To type it and to take it away again. */
function keysOf(query) {
  return [...query].map((key) => (key === ' ' ? 'Space' : key)).concat(Array.from(query, () => 'Backspace'));
}

/** Until the main thread has little to do, or has had time enough. */
async function settled(session) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const before = await taskTime(session);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if ((await taskTime(session)) - before < 1) return;
  }
}

/** Tasks are timed by what they take of the processor: other work on the machine does not count. */
async function measured(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds of the main thread, so far. */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
}

/** A page that shows so many postings, with its search field in focus. */
async function mounted(name, count) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const session = await measured(page);
  await ready(page, name);
  await page.evaluate(async (count) => {
    mount(document.querySelector('#app'), makePostings(count));
  }, count);
  const input = page.locator('input[type="search"]');
  await input.waitFor();
  await settled(session);
  await input.focus();
  return { page, session };
}

async function ready(page, name) {
  await page.goto(`${site.origin}/${name}`);
  await page.waitForFunction(
    (own) => 'mount' in globalThis && (!own || customElements.get('job-board')),
    name === 'job-board',
  );
}

/** Milliseconds from postings at hand to their first rows on the screen. */
async function firstRendering(name, count) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await ready(page, name);
  const time = await page.evaluate(async (count) => {
    const postings = makePostings(count);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begin = performance.now();
    mount(document.querySelector('#app'), postings);
    const row = () =>
      document.querySelector('.row') ?? document.querySelector('job-board')?.shadowRoot?.querySelector('[part="row"]');
    do await new Promise(requestAnimationFrame);
    while (!row());
    // This frame draws them, and then timers go on.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - begin;
  }, count);
  await page.close();
  return time;
}

async function atScale(count) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const session = await measured(page);
  await ready(page, 'job-board');
  const mounting = await page.evaluate(async (count) => {
    const postings = makePostings(count);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begin = performance.now();
    await mount(document.querySelector('#app'), postings).updateComplete;
    const mounting = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.tasks = [];
    globalThis.paints = [];
    const note = (list) => (entries) => {
      for (const { startTime, duration } of entries.getEntries())
        if (startTime > begin + mounting) list.push(Math.round(duration));
    };
    new PerformanceObserver(note(tasks)).observe({ type: 'longtask' });
    new PerformanceObserver(note(paints)).observe({ type: 'event', durationThreshold: 16 });
    return mounting;
  }, count);
  const input = page.locator('input[type="search"]');
  await input.waitFor();
  await settled(session);
  await input.focus();
  let keys = 0;
  for (const query of queries) {
    for (const key of keysOf(query)) {
      await page.keyboard.press(key);
      await settled(session);
      keys++;
    }
  }
  const { tasks, paints } = await page.evaluate(() => ({ tasks: globalThis.tasks, paints: globalThis.paints }));
  await page.close();
  // Events that were painted sooner than in 16 ms are not told.
  return {
    mounting,
    longest: Math.max(0, ...tasks),
    paints: [...paints, ...Array.from({ length: Math.max(0, keys - paints.length) }, () => 16)],
  };
}

/** Milliseconds from the script's last byte to the first definition and to painted rows. */
async function start(name) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${site.origin}/start/${name}`);
  await page.waitForFunction((what) => times[what] !== undefined, name === 'lit-alone' ? 'defined' : 'painted');
  const times = await page.evaluate(() => {
    const [script] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return { defined: times.defined - script.responseEnd, painted: times.painted - script.responseEnd };
  });
  await page.close();
  return times;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}

function judge(what, value, ceiling) {
  if (value <= ceiling) return;
  console.log(`  ${what}: ${ms(value)} is above the ceiling of ${ms(ceiling)}.`);
  process.exitCode = 1;
}
