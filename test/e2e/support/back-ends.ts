import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredApplication } from '../../../examples/backend/application-store.ts';
import { ServerProcess } from '../../examples/support/server-process.ts';
import type { BackEndOptions, ReceivedApplication } from './back-end.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sharedPostings = here('../../../../shared/fixtures/postings');
const ownPostings = here('../../../examples/careers/jobs');

/** Where back ends stand on the test runner's own origin: `/back-end/<id>/…`. */
const PREFIX = '/back-end/';

interface BackEnd {
  readonly directory: string;
  readonly variables: Record<string, string>;
  server: ServerProcess;
  readonly reports: unknown[];
}

/** What the test runner's server passes on; of Koa's context, as much as is used. */
interface Context {
  readonly path: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

interface Command {
  readonly command: string;
  readonly payload: unknown;
}

/**
 * Real back ends, each a process with a directory of its own, for tests that run in a browser: a middleware that puts them
 * on the tests' origin, and commands to start, kill, restart and look into them.
 */
export function backEnds() {
  const running = new Map<string, BackEnd>();

  // None may give undefined: the test runner takes that for a command it does not know.
  const commands: Readonly<Record<string, (payload: never) => Promise<unknown>>> = {
    'back-end:start': async (options: BackEndOptions) => {
      if (options.sharedPostings && !existsSync(sharedPostings)) return null;
      const directory = await mkdtemp(join(tmpdir(), 'job-board-e2e-'));
      const variables = {
        DATA: directory,
        CAPTCHA: options.captcha ? 'on' : 'off',
        // Enough to prove that it is solved; a slow engine should not be measured here.
        CAPTCHA_COST: '5',
        ...(options.sharedPostings && { POSTINGS: [sharedPostings, ownPostings].join(delimiter) }),
      };
      const id = randomUUID();
      running.set(id, { directory, variables, server: await ServerProcess.start(variables), reports: [] });
      return id;
    },
    'back-end:kill': async (id: string) => {
      await get(id).server.kill();
      return true;
    },
    'back-end:restart': async (id: string) => {
      const backEnd = get(id);
      await backEnd.server.kill();
      backEnd.server = await ServerProcess.start(backEnd.variables);
      return true;
    },
    'back-end:received': (id: string) => received(get(id).directory),
    'back-end:incoming': (id: string) => countFiles(join(get(id).directory, 'incoming')),
    'back-end:reports': async (id: string) => get(id).reports,
  };

  function get(id: string): BackEnd {
    const backEnd = running.get(id);
    if (!backEnd) throw new Error(`There is no back end ${id}.`);
    return backEnd;
  }

  return {
    middleware: async (context: Context, next: () => Promise<void>) => {
      if (!context.path.startsWith(PREFIX)) return next();
      context.respond = false;
      // Koa's own idea, 404, would be logged for each request.
      context.res.statusCode = 200;
      const [id = ''] = context.path.slice(PREFIX.length).split('/');
      await passOn(get(id), `${PREFIX}${id}`, context.req, context.res);
    },
    plugin: {
      name: 'back-ends',
      executeCommand: ({ command, payload }: Command) => commands[command]?.(payload as never),
      serverStop: async () => {
        for (const { server, directory } of running.values()) {
          await server.kill();
          await rm(directory, { recursive: true, force: true });
        }
      },
    },
  };
}

/** Passes a request on and the reply back, byte by byte; what breaks on one side breaks on the other. */
async function passOn(backEnd: BackEnd, mount: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const path = (incoming.url ?? '').slice(mount.length) || '/';
  outgoing.on('error', () => {});
  if (path === '/reports') {
    backEnd.reports.push(JSON.parse(await textOf(incoming)));
    outgoing.writeHead(204).end();
    return;
  }
  const { host, hostname, port } = new URL(backEnd.server.url);
  // To the back end, its own page speaks: the tests' origin is out of the picture.
  const headers: Record<string, string | string[] | undefined> = { ...incoming.headers, host };
  if (headers['origin']) headers['origin'] = backEnd.server.url;
  const breakOff = () => outgoing.destroy();
  const passed = request({ hostname, port, path, method: incoming.method, headers, agent: false });
  passed.on('error', breakOff);
  passed.on('response', async (reply) => {
    reply.on('error', breakOff);
    if (isPage(path, reply)) {
      const text = mounted(await textOf(reply), mount);
      outgoing.writeHead(reply.statusCode ?? 502, { ...pageHeaders(reply, mount) }).end(text);
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    outgoing.flushHeaders();
    reply.pipe(outgoing);
  });
  incoming.on('error', () => passed.destroy());
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}

/** The demo's own files name addresses from the root; the built embed and everything else goes through untouched. */
const isPage = (path: string, reply: IncomingMessage): boolean =>
  !path.startsWith('/vendor/') && /text\/(html|css|javascript)/.test(reply.headers['content-type'] ?? '');

const mounted = (text: string, mount: string): string => text.replace(/(["'(])\/(?=[\w#])/g, `$1${mount}/`);

/** Lets tests frame the page, and hear of what its content policy blocks. */
function pageHeaders(reply: IncomingMessage, mount: string) {
  const { 'content-length': _, ...headers } = reply.headers;
  const policy = headers['content-security-policy'];
  if (typeof policy === 'string') {
    headers['content-security-policy'] =
      `${policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")}; report-uri ${mount}/reports`;
  }
  return headers;
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** What lies on the disk, not what the back end says lies there. */
async function received(directory: string): Promise<ReceivedApplication[]> {
  const applications = join(directory, 'applications');
  const ids = await readdir(applications);
  return Promise.all(
    ids.map(async (id) => {
      const application: StoredApplication = JSON.parse(
        await readFile(join(applications, id, 'application.json'), 'utf8'),
      );
      const files = application.files.map(async ({ field, name, storedAs }) => {
        const bytes = await readFile(join(applications, id, storedAs));
        return { field, name, sha256: createHash('sha256').update(bytes).digest('hex') };
      });
      return { id, posting: application.posting.id, answers: application.answers, files: await Promise.all(files) };
    }),
  );
}

async function countFiles(directory: string): Promise<number> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // Cleared up meanwhile.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const counts = entries.map((entry) => (entry.isFile() ? 1 : countFiles(join(directory, entry.name))));
  return (await Promise.all(counts)).reduce<number>((sum, count) => sum + count, 0);
}
