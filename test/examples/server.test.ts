import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { StoredApplication } from '../../examples/backend/application-store.ts';
import { samplePdf } from '../support/sample-files.ts';
import { application, fileOf, filesIn, reply } from './support/back-end.ts';
import { multipartType } from './support/multipart.ts';
import { ServerProcess } from './support/server-process.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

async function start(t: TestContext, variables: Record<string, string> = {}) {
  const directory = variables['DATA'] ?? (await temporaryDirectory(t));
  const server = await ServerProcess.start({ DATA: directory, ...variables });
  t.after(() => server.kill());
  return {
    server,
    directory,
    send: async (body: FormData, query = '') =>
      reply(await fetch(`${server.url}/applications${query}`, { method: 'POST', body })),
    received: async (): Promise<StoredApplication[]> => (await fetch(`${server.url}/received.json`)).json(),
  };
}

/** Opens a connection and sends the head of an application and part of its body. */
async function sendPart(url: string, body: FormData, portion: number): Promise<{ socket: Socket; rest: Uint8Array }> {
  const { hostname, port } = new URL(url);
  const request = new Request(url, { method: 'POST', body });
  const bytes = new Uint8Array(await request.arrayBuffer());
  const socket = createConnection(Number(port), hostname);
  socket.write(
    `POST /applications HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n` +
      `Content-Type: ${request.headers.get('content-type')}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  const end = Math.floor(bytes.length * portion);
  await new Promise((resolve) => socket.write(bytes.slice(0, end), resolve));
  return { socket, rest: bytes.slice(end) };
}

async function replyOf(socket: Socket): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of socket) chunks.push(chunk);
  } catch (error) {
    // Whoever goes on writing after the server has hung up is reset, and what had arrived by then may be lost with it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
  }
  return Buffer.concat(chunks).toString();
}

/** Waits for what another process does. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen within 20 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const big = () => application({ resume: fileOf('cv.txt', samplePdf(), new Uint8Array(3_000_000)) });
const whole = (idempotency_key = crypto.randomUUID()) => application({ idempotency_key });

test('the demo answers at the address printed, with everything from itself', async (t) => {
  const { server } = await start(t);
  const page = await fetch(server.url);
  assert.equal(page.status, 200);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*|blob:|data:/);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  const markup = await page.text();
  assert.doesNotMatch(markup, /(src|href)="(https?:)?\/\//);
  for (const [path, type] of [
    ['/backend-developer.html', 'text/html'],
    ['/jobs/backend-developer.json', 'application/json'],
    ['/vendor/altcha/altcha.min.js', 'text/javascript'],
    ['/vendor/altcha/workers/pbkdf2.js', 'text/javascript'],
    ['/vendor/altcha/altcha.css', 'text/css'],
    ['/images/mark.svg', 'image/svg+xml'],
  ] as const) {
    const reply = await fetch(server.url + path);
    assert.equal(reply.status, 200, path);
    assert.match(reply.headers.get('content-type') ?? '', new RegExp(`^${type.replace('+', '\\+')}`), path);
  }
  for (const path of ['/../backend/app.ts', '/%2e%2e/backend/app.ts', '/jobs/..%2f..%2fbackend/app.ts']) {
    assert.equal((await fetch(server.url + path)).status, 404, path);
  }
});

test('a taken port gives way to the next free one', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const address = taken.address();
  assert.ok(typeof address === 'object' && address);
  const { server } = await start(t, { PORT: String(address.port) });
  assert.notEqual(new URL(server.url).port, String(address.port));
  assert.equal((await fetch(server.url)).status, 200);
});

test('a connection that breaks in the middle leaves nothing', async (t) => {
  const { server, directory, received } = await start(t);
  const { socket } = await sendPart(server.url, big(), 0.5);
  await until(async () => (await filesIn(directory)).length > 0);
  socket.destroy();
  await until(async () => (await filesIn(directory)).length === 0);
  assert.deepEqual(await received(), []);
});

test('killed in the middle of an upload, it keeps nothing half, and the retry is stored once', async (t) => {
  const first = await start(t);
  const key = crypto.randomUUID();
  const { socket } = await sendPart(first.server.url, whole(key), 0.9);
  socket.on('error', () => {});
  await until(async () => (await filesIn(first.directory)).length > 0);
  await first.server.kill();

  const second = await start(t, { DATA: first.directory });
  assert.deepEqual(await second.received(), []);
  assert.deepEqual(await readdir(join(first.directory, 'incoming')), []);
  assert.equal((await second.send(whole(key))).status, 201);
  assert.equal((await second.send(whole(key))).status, 201);
  assert.equal((await second.received()).length, 1);
});

test('a reply that got lost is given again: one application, stored once', async (t) => {
  const { send, received } = await start(t);
  const key = crypto.randomUUID();
  await assert.rejects(send(whole(key), '?provoke=lost'));
  const [stored] = await received();
  assert.ok(stored);
  const again = await send(whole(key));
  assert.deepEqual([again.status, again.body.applicationId], [201, stored.id]);
  assert.equal((await received()).length, 1);
});

test('a dropped connection stores nothing', async (t) => {
  const { send, received } = await start(t);
  await assert.rejects(send(whole(), '?provoke=drop'));
  assert.deepEqual(await received(), []);
  assert.equal((await send(whole())).status, 201);
});

test('a sender who goes away before the reply has stored nothing', async (t) => {
  const { server, directory, received } = await start(t);
  const abort = new AbortController();
  const sent = fetch(`${server.url}/applications?provoke=slow`, {
    method: 'POST',
    body: whole(),
    signal: abort.signal,
  });
  await until(async () => (await filesIn(directory)).length > 1);
  abort.abort();
  await assert.rejects(sent);
  await until(async () => (await filesIn(directory)).length === 0);
  assert.deepEqual(await received(), []);
});

test('whoever sends too much still gets to read why', async (t) => {
  const { server } = await start(t, { MAX_BODY_SIZE: '500000' });
  const { socket, rest } = await sendPart(server.url, big(), 0.3);
  socket.write(rest);
  const text = await replyOf(socket);
  assert.match(text, /^HTTP\/1\.1 413 /);
  assert.match(text, /smaller than 0.5 MB/);
});

test('whoever sends without end still gets to read why, and is cut off', async (t) => {
  const { server, directory } = await start(t, { MAX_BODY_SIZE: '500000' });
  const { hostname, port } = new URL(server.url);
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(
    `POST /applications HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: ${multipartType}\r\n` +
      'Transfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const sending = setInterval(() => socket.write(chunk), 2);
  t.after(() => clearInterval(sending));
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  assert.match(text, /^HTTP\/1\.1 413 /);
  assert.match(text, /smaller than 0.5 MB/);
  await until(async () => (await filesIn(directory)).length === 0);
});

test('whoever sends nothing more is let go', async (t) => {
  const { server, directory } = await start(t, { IDLE_SECONDS: '1' });
  const { socket } = await sendPart(server.url, big(), 0.5);
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'close');
  await until(async () => (await filesIn(directory)).length === 0);
});

/** Told so, or hung up on while still writing. */
const letGo = /^(?:HTTP\/1\.1 408 |$)/;

test('whoever sends the head of a request byte by byte is let go', async (t) => {
  const { server } = await start(t, { HEADER_SECONDS: '1' });
  const { hostname, port } = new URL(server.url);
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => {});
  socket.write('POST /applications HTTP/1.1\r\nX-Drip: ');
  const dripping = setInterval(() => socket.write('x'), 50);
  t.after(() => clearInterval(dripping));
  assert.match(await replyOf(socket), letGo);
});

test('whoever sends a body byte by byte is let go, and nothing of it stays', async (t) => {
  const { server, directory } = await start(t, { REQUEST_SECONDS: '2' });
  const { socket, rest } = await sendPart(server.url, big(), 0.5);
  socket.on('error', () => {});
  let at = 0;
  const dripping = setInterval(() => socket.write(rest.slice(at, ++at)), 50);
  t.after(() => clearInterval(dripping));
  await until(async () => (await filesIn(directory)).length > 0);
  assert.match(await replyOf(socket), letGo);
  await until(async () => (await filesIn(directory)).length === 0);
});

test('asked to stop, it finishes what is under way, and takes nothing new', async (t) => {
  const { server, directory } = await start(t);
  const { socket, rest } = await sendPart(server.url, whole(), 0.9);
  await until(async () => (await filesIn(directory)).length > 0);
  const stopped = server.stop();
  const late = await untilStopping(server.url);
  assert.deepEqual([late.status, late.body.code, late.headers.get('retry-after')], [503, 'stopping', '5']);
  assert.equal(late.headers.get('connection'), 'close');
  socket.write(rest);
  assert.match(await replyOf(socket), /^HTTP\/1\.1 201 /);
  await stopped;
  assert.equal(server.exitCode, 0);
  const stored = await readdir(join(directory, 'applications'));
  // Those that came in before the signal did, and the one that was under way.
  assert.equal(stored.length, late.before + 1);
});

test('asked to stop, it waits so long and no longer, and keeps nothing half', async (t) => {
  const { server, directory } = await start(t, { STOP_SECONDS: '1' });
  const { socket } = await sendPart(server.url, whole(), 0.9);
  socket.on('error', () => {});
  await until(async () => (await filesIn(directory)).length > 0);
  await server.stop();
  assert.equal(server.exitCode, 0);
  assert.deepEqual(await readdir(join(directory, 'applications')), []);
});

test('asked to stop with nothing to do, it goes at once, whoever keeps a connection', async (t) => {
  const { server } = await start(t, { STOP_SECONDS: '600' });
  const { hostname, port } = new URL(server.url);
  const silent = createConnection(Number(port), hostname);
  silent.on('error', () => {});
  await once(silent, 'connect');
  await fetch(server.url).then((page) => page.text());
  await server.stop();
  assert.equal(server.exitCode, 0);
});

/** Sends applications until the first that is no longer taken. */
async function untilStopping(url: string) {
  for (let before = 0; ; before++) {
    const answered = await reply(await fetch(`${url}/applications`, { method: 'POST', body: whole() }));
    if (answered.status !== 201) return { ...answered, before };
  }
}
