import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { demoSite } from './demo-site.ts';
import { readEnvironment } from './environment.ts';
import { failedWith } from './files.ts';
import { loadPostings } from './postings.ts';

/** How long a request may take in all, and has left to finish when the server stops. Milliseconds. */
const WHOLE_REQUEST = 600_000;
const GRACE = 10_000;

const environment = readEnvironment(process.env);
const app = await createApp({
  ...environment.backEnd,
  postings: await loadPostings(environment.postingDirectories),
  onError: (error) => console.error(error),
});
app.route('/', demoSite(environment.postingDirectories));

const server = createServer({ requestTimeout: WHOLE_REQUEST, headersTimeout: 30_000 }, getRequestListener(app.fetch));
server.setTimeout(environment.idleSeconds * 1000);
const port = await listen(server, environment.host, environment.port);
console.log(`The careers page:       http://localhost:${port}/`);
console.log(`What arrived:           http://localhost:${port}/received`);
console.log(`Applications are in     ${environment.backEnd.directory}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server));

/** Listens on the port, or on the next one that is free. */
async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!failedWith('EADDRINUSE', error) || port >= wanted + 100) throw error;
    }
  }
}

/** Takes no new request, lets those under way finish, and then goes; what is still unfinished is swept at the next start. */
function stop(server: Server): void {
  // A connection kept alive by a busy client would never become idle.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE).unref();
}
