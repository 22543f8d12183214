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
  for (const directory of postingDirectories) folder('/jobs/', directory);
  for (const example of ['plain-html', 'strict-csp']) folder(`/examples/${example}/`, here(`../${example}`));
  folder('/', here('../careers'));
  return site;
}

/** Where the package's built files lie. */
const altcha = new URL('..', import.meta.resolve('altcha/external'));
