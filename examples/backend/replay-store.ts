import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createExclusively, unless } from './files.ts';
import { Refusal } from './refusal.ts';

/** How often expired entries are looked for, in milliseconds. */
const SWEEP_INTERVAL = 60_000;

/**
 * Remembers, across restarts, what may be used once: a file each, named after when it expires, so that forgetting what has
 * expired takes a look at names alone. It never holds more than `most`: rather than forget what is still valid it takes
 * nothing new until some has expired.
 */
export class ReplayStore {
  readonly #directory: string;
  readonly #most: number;
  readonly #now: () => number;
  #size = 0;
  #swept = 0;

  private constructor(directory: string, most: number, now: () => number) {
    this.#directory = directory;
    this.#most = most;
    this.#now = now;
  }

  static async open(directory: string, most = 100_000, now: () => number = Date.now): Promise<ReplayStore> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const store = new ReplayStore(directory, most, now);
    await store.#sweep();
    return store;
  }

  /**
   * Notes the first use. Of any number of uses at once, one gets true; so does whoever used it before, asking once more.
   * @param expiresAt milliseconds since the epoch, after which it is refused anyway
   * @param by who uses it
   * @throws {Refusal} when there is no room for another
   */
  async use(id: string, expiresAt: number, by: string): Promise<boolean> {
    await this.#makeRoom();
    const path = join(this.#directory, `${Math.ceil(expiresAt)}-${hash(id)}`);
    this.#size++;
    try {
      if (await createExclusively(path, hash(by))) return true;
    } catch (error) {
      this.#size--;
      throw error;
    }
    this.#size--;
    return (await unless('ENOENT', readFile(path, 'utf8'))) === hash(by);
  }

  async #makeRoom(): Promise<void> {
    if (this.#now() - this.#swept >= SWEEP_INTERVAL) await this.#sweep();
    if (this.#size < this.#most) return;
    throw Refusal.busy('busy', 'Too many applications are being sent at this moment.', SWEEP_INTERVAL / 1000);
  }

  async #sweep(): Promise<void> {
    const now = this.#now();
    // Before the first wait, so that requests at the same time do not all sweep.
    this.#swept = now;
    const names = await readdir(this.#directory);
    const expired = names.filter((name) => !(Number.parseInt(name, 10) >= now));
    for (const name of expired) await rm(join(this.#directory, name), { force: true });
    this.#size = names.length - expired.length;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
