import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createExclusively, isOtherProcessAlive, makeDirectory, moveDurably, readJson, unless } from './files.ts';

export interface StoredFile {
  /** The question it answers. */
  readonly field: string;
  /** What the candidate calls it: data, never a path. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Random; the name it lies under, beside `application.json`. */
  readonly storedAs: string;
}

/** What `application.json` holds. */
export interface StoredApplication {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly posting: { readonly id: string; readonly title: string };
  readonly answers: Readonly<Record<string, string | readonly string[] | boolean>>;
  readonly files: readonly StoredFile[];
  /** Where the candidate came from, as the form tells it. */
  readonly source: unknown;
  /** The trap field was filled in: read with care. */
  readonly suspicious: boolean;
}

/** An application on its way in. */
export interface IncomingApplication {
  readonly id: string;
  /** Where its files are received. */
  readonly directory: string;
}

/** The bytes it takes on the disk. */
export function sizeOf(application: StoredApplication): number {
  const files = application.files.reduce((sum, { size }) => sum + size, 0);
  return files + Buffer.byteLength(recordOf(application));
}

const recordOf = (application: StoredApplication): string => `${JSON.stringify(application, null, 2)}\n`;

const RECORD = 'application.json';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Applications in a directory: `applications/<id>/` for each that has arrived, whole, and `incoming/<process>/<id>/`
 * for those on their way. An application arrives by being moved from one to the other.
 */
export class ApplicationStore {
  readonly #applications: string;
  readonly #incoming: string;

  private constructor(directory: string) {
    this.#applications = join(directory, 'applications');
    this.#incoming = join(directory, 'incoming');
  }

  /** Opens the store, and clears away what processes that died left half-written. */
  static async open(directory: string): Promise<ApplicationStore> {
    const store = new ApplicationStore(directory);
    await mkdir(store.#applications, { recursive: true, mode: 0o700 });
    await mkdir(store.#incoming, { recursive: true, mode: 0o700 });
    for (const pid of await readdir(store.#incoming)) {
      if (!isOtherProcessAlive(Number(pid))) await rm(join(store.#incoming, pid), { recursive: true, force: true });
    }
    return store;
  }

  async begin(): Promise<IncomingApplication> {
    const id = randomUUID();
    const ours = await makeDirectory(this.#incoming, String(process.pid));
    return { id, directory: await makeDirectory(ours, id) };
  }

  /** Makes it one of the applications received: on the disk, all of it, when this returns. */
  async commit(incoming: IncomingApplication, application: StoredApplication): Promise<void> {
    await createExclusively(join(incoming.directory, RECORD), recordOf(application));
    await moveDurably(incoming.directory, join(this.#applications, incoming.id));
  }

  /** Throws away what was received; nothing happens after `commit`. */
  async discard(incoming: IncomingApplication): Promise<void> {
    await rm(incoming.directory, { recursive: true, force: true });
  }

  async has(id: string): Promise<boolean> {
    return (await this.get(id)) !== undefined;
  }

  async get(id: string): Promise<StoredApplication | undefined> {
    if (!UUID.test(id)) return undefined;
    // Written by `commit` alone, and never half.
    return (await readJson(join(this.#applications, id, RECORD))) as StoredApplication | undefined;
  }

  /** Everything received, the latest first. */
  async list(): Promise<StoredApplication[]> {
    const ids = await readdir(this.#applications);
    const applications = await Promise.all(ids.map((id) => this.get(id)));
    return applications
      .filter((application) => application !== undefined)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  /** The bytes of what has arrived since then. */
  async bytesSince(time: number): Promise<number> {
    let bytes = 0;
    for (const id of await readdir(this.#applications)) {
      // Untouched since it arrived; older ones need not be read.
      const entry = await unless('ENOENT', stat(join(this.#applications, id)));
      if (!entry || entry.mtimeMs < time) continue;
      const application = await this.get(id);
      if (application) bytes += sizeOf(application);
    }
    return bytes;
  }

  /** Where a file of an application lies; undefined unless the application names it. */
  async findFile(id: string, storedAs: string): Promise<{ path: string; file: StoredFile } | undefined> {
    const application = await this.get(id);
    const file = application?.files.find((candidate) => candidate.storedAs === storedAs);
    return file && { path: join(this.#applications, id, file.storedAs), file };
  }
}
