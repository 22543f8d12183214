import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredApplication } from '../../../examples/backend/application-store.ts';
import { application, fileOf } from './back-end.ts';
import { launch, ServerProcess } from './server-process.ts';

export interface KillRunOptions {
  readonly directory: string;
  /** How often to kill it while applications are being sent. */
  readonly kills: number;
  /** How many candidates send at once. */
  readonly senders: number;
  readonly onKill?: (figures: KillFigures) => void;
}

export interface KillFigures {
  readonly kills: number;
  /** Besides, before the back end listened: while it cleared up after the last one. */
  readonly killsWhileStarting: number;
  /** Tries that a kill cut off. */
  readonly interruptions: number;
  /** Applications on their way when killed, found half-written on the disk and swept. */
  readonly halfWritten: number;
  /** Applications stored whose reply a kill swallowed: the retry had to be recognised. */
  readonly unanswered: number;
  /** Applications that a candidate was told to have arrived: all of them whole on the disk, each once. */
  readonly acknowledged: number;
  readonly bytes: number;
}

/** An application on its way, and what must be found on the disk. */
interface Sent {
  readonly email: string;
  readonly body: FormData;
  readonly size: number;
  readonly sha256: string;
  applicationId?: string;
}

/**
 * Kills the back end again and again at random moments, while candidates send one application after the other and repeat
 * each under its key until they are told that it arrived. After every restart, and at the end, looks at the disk.
 * @throws when an acknowledged application is missing or altered, one is stored twice, or half of one is listed
 */
export async function killRepeatedly({ directory, kills, senders, onKill }: KillRunOptions): Promise<KillFigures> {
  const figures = {
    kills: 0,
    killsWhileStarting: 0,
    interruptions: 0,
    halfWritten: 0,
    unanswered: 0,
    acknowledged: 0,
    bytes: 0,
  };
  const sent = new Map<string, Sent>();
  const looked = new Set<string>();
  const gate = new Gate();
  let over = false;

  async function sendOneAfterTheOther(sender: number): Promise<void> {
    for (let number = 1; !over; number++) {
      const one = createApplication(`${sender}-${number}@example.com`);
      sent.set(one.email, one);
      one.applicationId = await sendUntilAcknowledged(one);
      figures.acknowledged++;
      figures.bytes += one.size;
    }
  }

  async function sendUntilAcknowledged({ body, email }: Sent): Promise<string> {
    for (;;) {
      const url = await gate.address;
      const reply = await post(url, body);
      if (reply?.status === 201) return reply.body.applicationId;
      if (reply) assert.fail(`${email} was answered with ${reply.status} ${JSON.stringify(reply.body)}`);
      figures.interruptions++;
    }
  }

  /** While nobody sends. */
  async function look(url: string): Promise<void> {
    const listed: StoredApplication[] = await (await fetch(`${url}/received.json`)).json();
    assert.equal(await countIncoming(directory), 0, 'half-written applications were swept');
    const ids = new Set(listed.map(({ id }) => id));
    assert.deepEqual(new Set(await readdir(join(directory, 'applications'))), ids, 'what lies there is listed');
    const emails = listed.map(({ answers }) => String(answers['email']));
    assert.equal(new Set(emails).size, emails.length, 'none is stored twice');
    for (const { applicationId } of sent.values()) {
      if (applicationId) assert.ok(ids.has(applicationId), `${applicationId} was acknowledged, and is there`);
    }
    for (const stored of listed) {
      if (looked.has(stored.id)) continue;
      looked.add(stored.id);
      const one = sent.get(String(stored.answers['email']));
      assert.ok(one, 'it was sent');
      if (one.applicationId === undefined) figures.unanswered++;
      else assert.equal(stored.id, one.applicationId);
      await assertWhole(directory, stored, one);
    }
  }

  const sending = Promise.all(Array.from({ length: senders }, (_, sender) => sendOneAfterTheOther(sender)));
  // Reported below; one that fails while the back end restarts is no unhandled rejection.
  sending.catch(() => {});
  let server: ServerProcess | undefined;
  // A machine with other work to do takes longer for an application: then the moments lie further apart.
  let longest = 600;
  try {
    while (figures.kills < kills) {
      if (figures.kills > 0 && Math.random() < 0.2) {
        await killWhileStarting(directory);
        figures.killsWhileStarting++;
      }
      server = await ServerProcess.start({ DATA: directory });
      await look(server.url);
      gate.open(server.url);
      const { acknowledged } = figures;
      await Promise.race([pause(Math.random() * longest), sending]);
      gate.close();
      await server.kill();
      longest = figures.acknowledged > acknowledged ? Math.max(600, longest / 2) : longest * 2;
      figures.kills++;
      figures.halfWritten += await countIncoming(directory);
      onKill?.(figures);
    }

    over = true;
    server = await ServerProcess.start({ DATA: directory });
    await look(server.url);
    gate.open(server.url);
    await sending;
    looked.clear();
    const { unanswered } = figures;
    await look(server.url);
    assert.equal(figures.unanswered, unanswered, 'in the end, everybody was told');
    assert.equal(looked.size, sent.size, 'exactly one of each');
  } finally {
    await server?.kill();
  }
  return figures;
}

/** Where candidates wait while the back end is down. */
class Gate {
  address!: Promise<string>;
  open!: (address: string) => void;

  constructor() {
    this.close();
  }

  close(): void {
    this.address = new Promise((resolve) => {
      this.open = resolve;
    });
  }
}

function createApplication(email: string): Sent {
  // Mostly small, some large: one long in coming, and one that is there at once.
  const length = Math.ceil(10 ** (2 + Math.random() * 4.2));
  const content = Buffer.from(`${email} ${crypto.randomUUID()}\n`.repeat(Math.ceil(length / 50)));
  return {
    email,
    body: application({ email, resume: fileOf('life.txt', content) }),
    size: content.length,
    sha256: sha256(content),
  };
}

/** Undefined when the connection broke, before or while the reply came. */
async function post(url: string, body: FormData) {
  try {
    const response = await fetch(`${url}/applications`, { method: 'POST', body });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}

async function assertWhole(directory: string, stored: StoredApplication, { sha256: expected }: Sent): Promise<void> {
  const path = join(directory, 'applications', stored.id);
  const [file, ...others] = stored.files;
  assert.ok(file && others.length === 0);
  assert.deepEqual((await readdir(path)).sort(), ['application.json', file.storedAs].sort());
  assert.equal(file.sha256, expected);
  assert.equal(sha256(await readFile(join(path, file.storedAs))), expected);
}

async function killWhileStarting(directory: string): Promise<void> {
  const child = launch({ DATA: directory });
  child.stdout.resume();
  const exit = once(child, 'exit');
  await pause(Math.random() * 700);
  child.kill('SIGKILL');
  await exit;
}

async function countIncoming(directory: string): Promise<number> {
  const incoming = join(directory, 'incoming');
  const processes = await readdir(incoming);
  const applications = await Promise.all(processes.map((process) => readdir(join(incoming, process))));
  return applications.flat().length;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
