import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import busboy from 'busboy';
import { build } from 'esbuild';

/**
 * Real tus servers for tests of resumable uploads, each behind a line that can be cut: a middleware for the test runner's
 * server, under `/__tus/`, and a plugin that brings `tus-js-client` as a bundler would.
 */
export function tusServers() {
  const servers = new Map();
  process.once('exit', () => {
    for (const { stop } of servers.values()) stop();
  });

  return {
    async middleware(context, next) {
      if (!context.path.startsWith('/__tus/')) return next();
      const [, , id, action] = context.path.split('/');
      if (id === 'client.js') {
        context.type = 'js';
        context.body = await bundleClient();
      } else if (id === 'start') {
        const server = await start(Number(context.query.maxSize) || undefined);
        const key = String(servers.size);
        servers.set(key, server);
        context.body = { url: `/__tus/${key}/`, endpoint: server.endpoint };
      } else {
        context.body = (await servers.get(id)[action](context)) ?? {};
      }
    },
    plugin: {
      name: 'tus-client',
      resolveImport: ({ source }) => (source === 'tus-js-client' ? '/__tus/client.js' : undefined),
    },
  };
}

let client;
function bundleClient() {
  client ??= build({
    stdin: { contents: `export * from 'tus-js-client';`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0].text);
  return client;
}

/** One server; its methods are what a test can ask for. */
async function start(maxSize) {
  const directory = await mkdtemp(join(tmpdir(), 'job-board-tus-'));
  const store = new FileStore({ directory });
  const tus = new Server({
    path: '/files',
    datastore: store,
    allowedHeaders: ['x-permit'],
    ...(maxSize && { maxSize }),
  });
  /** What reached the server, such as `PATCH 0`: the method, where the bytes begin, and a permit if there was one. */
  let requests = [];
  /** The statuses to answer the next requests with, instead of doing what they ask. */
  let failures = [];
  const http = createHttpServer((request, response) => {
    const { method, headers } = request;
    if (method !== 'OPTIONS') {
      requests.push([method, headers['upload-offset'], headers['x-permit']].filter(Boolean).join(' '));
    }
    response.on('error', () => {});
    const [failure] = failures;
    if (failure && failure.method === method) {
      failures.shift();
      response.writeHead(failure.status, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    tus.handle(request, response);
  });
  const line = cuttableLine(await listen(http));
  const port = await listen(line.server);

  const applications = [];
  return {
    endpoint: `http://127.0.0.1:${port}/files`,

    /** Cuts the line each time so many bytes have passed, so many times, and refuses so many connections after that. */
    cut: ({ query }) =>
      line.cut({ after: Number(query.after), times: Number(query.times), refuse: Number(query.refuse) }),

    fail({ query }) {
      failures = Array(Number(query.times ?? 1)).fill({ method: query.method, status: Number(query.status) });
    },

    requests() {
      const seen = requests;
      requests = [];
      return seen;
    },

    async remove({ query }) {
      await store.remove(idOf(query.upload));
    },

    /** Takes an application as a back end does: the fields, and the files behind the addresses. */
    async applications(context) {
      const fields = [];
      const parser = busboy({ headers: context.req.headers });
      parser.on('field', (name, value) => fields.push([name, value]));
      parser.on('file', (name, stream) => {
        fields.push([name, 'a file']);
        // Of a cancelled request the parser tells, too.
        stream.on('error', () => {}).resume();
      });
      await pipeline(context.req, parser);
      applications.push(fields);
      if (context.query.status) context.status = Number(context.query.status);
      return { applicationId: String(applications.length) };
    },

    /** What was received: fields, and in place of an upload's address what lies behind it. */
    async received() {
      return Promise.all(
        applications.map((fields) =>
          Promise.all(
            fields.map(async ([name, value]) => [name, value.includes('/files/') ? await describe(value) : value]),
          ),
        ),
      );
    },

    stop() {
      http.close();
      line.server.close();
      return rm(directory, { recursive: true, force: true });
    },
  };

  async function describe(address) {
    const { id, size, offset, metadata } = await store.getUpload(idOf(address));
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(directory, id))) hash.update(chunk);
    return { address, size, complete: offset === size, metadata, sha256: hash.digest('hex') };
  }
}

const idOf = (address) => new URL(address).pathname.split('/').at(-1);

/** A line to a port, as a cable is: it knows bytes and no requests. */
function cuttableLine(port) {
  const open = new Set();
  let plan = { after: 0, times: 0, refuse: 0 };
  let left = 0;
  let refused = 0;
  const server = createServer((near) => {
    near.on('error', () => {});
    if (refused > 0) {
      refused--;
      near.destroy();
      return;
    }
    const far = createConnection(port, '127.0.0.1');
    far.on('error', () => {});
    const sockets = [near, far];
    open.add(sockets);
    const end = () => {
      open.delete(sockets);
      for (const socket of sockets) socket.destroy();
    };
    near.on('close', end);
    far.on('close', end);
    far.pipe(near);
    near.on('data', (chunk) => {
      left -= chunk.length;
      if (plan.times === 0 || left > 0) {
        if (!far.write(chunk)) near.pause();
        return;
      }
      plan.times--;
      left = plan.after;
      refused = plan.refuse;
      for (const [one] of open) one.destroy();
    });
    far.on('drain', () => near.resume());
  });
  return {
    server,
    cut(planned) {
      plan = planned;
      left = plan.after;
      refused = 0;
    },
  };
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server.address().port;
}
