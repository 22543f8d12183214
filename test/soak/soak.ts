/**
 * Sends 2,000 applications, or as many as the argument says, through the built embed in Chromium to the reference back end,
 * over a line that fails in 30 % of all tries. Scripted candidates press "Try again" until they are told that it arrived. At
 * the end each must be stored once, with every answer and byte as it was given, and the pages must hold no more than before.
 * The same SEED gives the same candidates.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../examples/support/server-process.ts';
import { launchChromium } from '../support/browsers.js';
import { makeApplications } from './support/applications.ts';
import { checkStored } from './support/check-stored.ts';
import { FaultyLine } from './support/faulty-line.ts';
import { posting } from './support/posting.ts';
import { Random } from './support/random.ts';
import { printReport } from './support/report.ts';
import { sendAll } from './support/send-all.ts';

const FAULT_SHARE = 0.3;

const count = Number(process.argv[2] ?? 2_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const pages = Number(process.env['PAGES'] ?? 6);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Soak</title>
    <script type="module" src="/vendor/job-board-elements/job-board.js"></script>
  </head>
  <body><main></main></body>
</html>`;

const directory = await mkdtemp(join(tmpdir(), 'job-board-soak-'));
const postings = join(directory, 'postings');
await mkdir(postings);
await writeFile(join(postings, 'soak.json'), JSON.stringify(posting));
const data = join(directory, 'data');
const backEnd = await ServerProcess.start({ DATA: data, POSTINGS: postings });
const line = await FaultyLine.open(backEnd.url, { page, share: FAULT_SHARE, random: new Random(seed) });
const browser = await launchChromium();
try {
  const started = Date.now();
  const sending = await sendAll(browser, {
    url: line.url,
    applications: makeApplications(count, seed),
    pages,
    directory,
  });
  const seconds = (Date.now() - started) / 1000;
  const stored = await checkStored(data, await (await fetch(`${backEnd.url}/received.json`)).json(), sending.sent);
  const passed = printReport({ count, seed, seconds, line, sending, stored });
  process.exitCode = passed ? 0 : 1;
} finally {
  await browser.close();
  line.close();
  await backEnd.kill();
  await rm(directory, { recursive: true, force: true });
}
