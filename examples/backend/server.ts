import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { demoSite } from './demo-site.ts';
import { readEnvironment } from './environment.ts';
import { failedWith } from './files.ts';
import { GracefulStop } from './graceful-stop.ts';
import { loadPostings } from './postings.ts';

/** More would only starve one another; a proxy in front queues them. */
const MOST_CONNECTIONS = 1_000;

const environment = readEnvironment(process.env);
const graceful = new GracefulStop();
const app = await createApp({
  ...environment.backEnd,
  checkOpen: () => graceful.check(),
  postings: await loadPostings(environment.postingDirectories),
  onError: (error) => console.error(error),
});
app.route('/', demoSite(environment.postingDirectories));

const { headerSeconds, idleSeconds, requestSeconds, stopSeconds } = environment;
const server = createServer(
  {
    headersTimeout: Math.min(headerSeconds, requestSeconds) * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: 1_000,
  },
  graceful.around(getRequestListener(app.fetch)),
);
server.maxConnections = MOST_CONNECTIONS;
server.setTimeout(idleSeconds * 1000);
const port = await listen(server, environment.host, environment.port);
console.log(`The careers page:       http://localhost:${port}/`);
console.log(`What arrived:           http://localhost:${port}/received`);
console.log(`Applications are in     ${environment.backEnd.directory}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => graceful.stop(server, stopSeconds * 1000).then(() => process.exit(0)));
}

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
