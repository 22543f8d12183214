import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fromReply } from 'job-board-elements/core';
import { samplePdf, samplePng } from '../support/sample-files.ts';
import { application, fileOf, type Reply, reply } from './support/back-end.ts';
import { codeBlock } from './support/code-block.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const block = (name: string) => codeBlock('examples/backend/README.md', name);

/** A server under test: what to send to it, and what it has stored. */
interface Recipe {
  send(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  stored(): Promise<{ readonly files: readonly Buffer[] }[]>;
  stop(): void | Promise<void>;
}

async function openFolder(modules?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'job-board-recipe-'));
  const installed = join(folder, 'node_modules');
  await mkdir(installed);
  for (const name of modules ? await readdir(join(modules, 'node_modules')) : []) {
    if (name !== '.bin') await symlink(join(modules ?? '', 'node_modules', name), join(installed, name));
  }
  if (!existsSync(join(installed, 'job-board-elements'))) await symlink(root, join(installed, 'job-board-elements'));
  for (const name of ['receive.js', 'disk.js']) await writeFile(join(folder, name), await block(name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await cp(join(root, 'examples/careers/jobs/tide-modeller.json'), join(folder, 'posting.json'));
  return folder;
}

/** The server in `file`, run by a command, storing on the disk. */
async function startServer(file: string, command: (port: number) => string[], modules?: string): Promise<Recipe> {
  const folder = await openFolder(modules);
  await writeFile(join(folder, file), await block(file));
  const port = await freePort();
  const [program = '', ...parameters] = command(port);
  const child: ChildProcess = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), PHP_CLI_SERVER_WORKERS: '4' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  child.stderr?.resume();
  await untilListening(port);
  return {
    send: (body, headers = {}) =>
      fetch(`http://127.0.0.1:${port}/applications`, {
        method: 'POST',
        body,
        headers,
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
    async stored() {
      const applications = join(folder, 'data', 'applications');
      const names = await readdir(applications).catch(() => []);
      return Promise.all(
        names.map(async (name) => {
          const record = JSON.parse(await readFile(join(applications, name, 'application.json'), 'utf8'));
          const files = record.files.map(({ storedAs }: { storedAs: string }) =>
            readFile(join(applications, name, storedAs)),
          );
          return { files: await Promise.all(files) };
        }),
      );
    },
    async stop() {
      // With the workers that it started.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Enough of R2 for the Worker. */
class Bucket {
  readonly objects = new Map<string, Blob>();

  async get(key: string) {
    const object = this.objects.get(key);
    return object ? { json: async () => JSON.parse(await object.text()) } : null;
  }

  async put(key: string, content: Blob | string, { onlyIf }: { onlyIf?: Headers } = {}) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (onlyIf?.get('If-None-Match') === '*' && this.objects.has(key)) return null;
    this.objects.set(key, new Blob([content]));
    return { key };
  }

  async delete(keys: readonly string[]) {
    for (const key of keys) this.objects.delete(key);
  }
}

async function startWorker(): Promise<Recipe> {
  const folder = await openFolder();
  await writeFile(join(folder, 'worker.js'), await block('worker.js'));
  const { default: worker } = await import(pathToFileURL(join(folder, 'worker.js')).href);
  const bucket = new Bucket();
  return {
    send: (body, headers = {}) =>
      worker.fetch(
        new Request('https://careers.example/applications', {
          method: 'POST',
          body,
          headers,
          ...(body instanceof ReadableStream && { duplex: 'half' }),
        }),
        { APPLICATIONS: bucket },
      ),
    async stored() {
      const records = [...bucket.objects].filter(([key]) => key.startsWith('applications/'));
      const files = [...bucket.objects.keys()].filter((key) => key.startsWith('files/'));
      const named: string[] = [];
      const applications = await Promise.all(
        records.map(async ([, record]) => {
          const { files } = JSON.parse(await record.text());
          const contents = files.map(async ({ storedAs }: { storedAs: string }) => {
            named.push(`files/${storedAs}`);
            return Buffer.from((await bucket.objects.get(`files/${storedAs}`)?.arrayBuffer()) ?? new ArrayBuffer());
          });
          return { files: await Promise.all(contents) };
        }),
      );
      assert.deepEqual(files.sort(), named.sort(), 'no file lies there that no application names');
      return applications;
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const connected = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It does not listen.');
}

const modules = process.env['RECIPES'];
const noModules = modules ? false : 'RECIPES names no folder with its package.';
const noPhp = spawnSync('php', ['-v']).status === 0 ? false : 'There is no php here.';
const phpSettings = ['-d', 'post_max_size=25M', '-d', 'upload_max_filesize=10M', '-d', 'date.timezone=UTC'];

const recipes: Record<string, { skip: string | false; start: () => Promise<Recipe> }> = {
  'Cloudflare Workers': { skip: false, start: startWorker },
  Express: { skip: noModules, start: () => startServer('express.js', () => [process.execPath, 'express.js'], modules) },
  Fastify: { skip: noModules, start: () => startServer('fastify.js', () => [process.execPath, 'fastify.js'], modules) },
  PHP: {
    skip: noPhp,
    start: () =>
      startServer('applications.php', (port) => ['php', ...phpSettings, '-S', `127.0.0.1:${port}`, 'applications.php']),
  },
};

for (const [name, { skip, start }] of Object.entries(recipes)) {
  describe(`the recipe for ${name}`, { skip }, () => {
    let recipe: Recipe;
    before(async () => {
      recipe = await start();
    });
    after(() => recipe?.stop());

    const whole = (changes: Parameters<typeof application>[0] = {}) =>
      application({ posting_id: 'tide-modeller', ...changes });
    const send = async (body: BodyInit, headers?: Record<string, string>) => reply(await recipe.send(body, headers));
    const count = async () => (await recipe.stored()).length;

    function assertProblem(answer: Reply, status: number): void {
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(answer.body.status, status);
    }

    test('stores an application whole', async () => {
      const cv = fileOf('Résumé 履歴.pdf', samplePdf(), new Uint8Array(2_000_000));
      const before = await recipe.stored();
      assert.deepEqual(before, []);
      const answer = await send(whole({ resume: cv }));
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      assert.match(answer.body.applicationId, /^[0-9a-f]{32}$/);
      const [stored] = await recipe.stored();
      assert.ok(stored?.files[0]?.equals(Buffer.from(await cv.arrayBuffer())));
    });

    test('answers a repeat as the first time, also with another captcha token, and stores one', async () => {
      const before = await count();
      const idempotency_key = crypto.randomUUID();
      const first = await send(whole({ idempotency_key, altcha: 'one' }));
      const second = await send(whole({ idempotency_key, altcha: 'two' }));
      assert.deepEqual([second.status, second.body], [201, first.body]);
      assert.equal(await count(), before + 1);
    });

    test('stores one of ten at once under one key', async () => {
      const before = await count();
      const idempotency_key = crypto.randomUUID();
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(whole({ idempotency_key }))));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
      assert.equal(new Set(answers.map(({ body }) => body.applicationId)).size, 1);
      assert.equal(await count(), before + 1);
    });

    test('refuses one key with other answers', async () => {
      const idempotency_key = crypto.randomUUID();
      await send(whole({ idempotency_key }));
      const other = await send(whole({ idempotency_key, first_name: 'Eve' }));
      assertProblem(other, 422);
      assert.equal(other.body.code, 'idempotency-mismatch');
    });

    const refusals: readonly [string, Parameters<typeof application>[0], string[]][] = [
      ['without names', { first_name: null, last_name: '  ' }, ['first_name', 'last_name']],
      ['with no address', { email: 'nobody' }, ['email']],
      ['without a resume', { resume: null }, ['resume']],
      ['with a renamed image', { resume: new File([samplePng().slice()], 'cv.pdf') }, ['resume']],
      ['with a program', { resume: new File(['MZ'], 'cv.exe') }, ['resume']],
      ['with an empty file', { resume: new File([], 'cv.pdf') }, ['resume']],
    ];
    for (const [what, changes, fields] of refusals) {
      test(`refuses an application ${what}, field by field, and stores nothing`, async () => {
        const before = await count();
        const answer = await send(whole(changes));
        assertProblem(answer, 422);
        assert.deepEqual(Object.keys(answer.body.errors).sort(), fields);
        assert.equal(fromReply(answer).status, 'invalid');
        assert.equal(await count(), before);
      });
    }

    test('tells a body that is too large, which the sender has sent to its end', async () => {
      const answer = await send(whole({ resume: fileOf('cv.pdf', samplePdf(), new Uint8Array(30_000_000)) }));
      assertProblem(answer, 413);
      assert.equal(fromReply(answer).status, 'invalid');
    });

    test('refuses half a body, and what is no form', async () => {
      const before = await count();
      const request = new Request('http://localhost', { method: 'POST', body: whole() });
      const bytes = new Uint8Array(await request.arrayBuffer());
      const half = await send(bytes.slice(0, bytes.length / 2), {
        'content-type': request.headers.get('content-type') ?? '',
      });
      assert.ok(half.status === 400 || half.status === 422, String(half.status));
      assertProblem(await send('{}', { 'content-type': 'application/json' }), 415);
      assert.equal(await count(), before);
    });

    test('survives lists and files where texts belong', async () => {
      const before = await count();
      const body = whole({ first_name: null, email: fileOf('mail.txt', new Uint8Array([65])) });
      body.append('first_name[]', 'Ada');
      body.append('__proto__', 'polluted');
      assertProblem(await send(body), 422);
      assert.equal(await count(), before);
    });
  });
}
