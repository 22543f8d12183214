import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The careers page, its postings, and the scripts it uses, all from this machine. */
export function demoSite(postingDirectories: readonly string[]): Hono {
  const site = new Hono();
  site.use(async (c, next) => {
    await next();
    // A rebuilt file shows at the next reload.
    c.header('cache-control', 'no-cache');
  });
  const folder = (address: string, directory: string) =>
    site.use(
      `${address}*`,
      serveStatic({ root: directory, rewriteRequestPath: (path) => `/${path.slice(address.length)}` }),
    );

  folder('/vendor/job-board-elements/', here('../../dist/embed'));
  folder('/vendor/altcha/workers/', fileURLToPath(new URL('workers', altcha)));
  folder('/vendor/altcha/', fileURLToPath(new URL('external', altcha)));
  site.get('/jobs.json', async (c) => c.json(await readJobs(postingDirectories)));
  for (const directory of postingDirectories) folder('/jobs/', directory);
  for (const example of ['plain-html', 'strict-csp']) folder(`/examples/${example}/`, here(`../${example}`));
  folder('/', here('../careers'));
  return site;
}

/** All postings as a board takes them: each file holds one. */
async function readJobs(directories: readonly string[]): Promise<unknown[]> {
  const jobs: unknown[] = [];
  for (const directory of directories) {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
    for (const name of names) jobs.push(JSON.parse(await readFile(join(directory, name), 'utf8')));
  }
  return jobs;
}

/** Where the package's built files lie. */
const altcha = new URL('..', import.meta.resolve('altcha/external'));
