import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ALTCHA_FIELD } from './altcha-captcha.ts';
import { createExclusively, isOtherProcessAlive, readJson } from './files.ts';
import type { ReceivedBody } from './receive-multipart.ts';

/** What a claimed key stands for. Written once, when the key is claimed. */
interface Claim {
  readonly applicationId: string;
  readonly fingerprint: string;
  readonly pid: number;
}

export type ClaimResult =
  /** Go on, and call `release` when nothing came of it. */
  | { readonly state: 'claimed'; release(): Promise<void> }
  /** This very submission was stored before. */
  | { readonly state: 'stored'; readonly applicationId: string }
  /** Another request with this key is being worked on. */
  | { readonly state: 'running' }
  /** The key came with other answers or files. */
  | { readonly state: 'mismatch' };

/**
 * Idempotency keys in a directory: one file each, created exclusively, naming the application that it will become. Whether
 * it has become one is asked of the store, so there is no second write that a crash could prevent. Only stored applications
 * are remembered: a refusal left nothing behind, and trying again after one is safe.
 */
export class IdempotencyKeys {
  readonly #directory: string;
  readonly #isStored: (applicationId: string) => Promise<boolean>;
  readonly #running = new Set<string>();

  private constructor(directory: string, isStored: (applicationId: string) => Promise<boolean>) {
    this.#directory = directory;
    this.#isStored = isStored;
  }

  /** Opens the directory, and drops claims that came to nothing. */
  static async open(
    directory: string,
    isStored: (applicationId: string) => Promise<boolean>,
  ): Promise<IdempotencyKeys> {
    const keys = new IdempotencyKeys(directory, isStored);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    for (const name of await readdir(directory)) await keys.#dropIfStale(join(directory, name));
    return keys;
  }

  async claim(key: string, fingerprint: string, applicationId: string): Promise<ClaimResult> {
    const path = join(this.#directory, createHash('sha256').update(key).digest('hex'));
    if (this.#running.has(path)) return { state: 'running' };
    this.#running.add(path);
    const result = await this.#claimFile(path, { applicationId, fingerprint, pid: process.pid }).catch((error) => {
      this.#running.delete(path);
      throw error;
    });
    if (result.state !== 'claimed') this.#running.delete(path);
    return result;
  }

  async #claimFile(path: string, claim: Claim): Promise<ClaimResult> {
    await this.#dropIfStale(path);
    if (await createExclusively(path, JSON.stringify(claim))) {
      return { state: 'claimed', release: () => this.#release(path) };
    }
    const earlier = await readClaim(path);
    if (!earlier) return { state: 'running' };
    if (earlier.fingerprint !== claim.fingerprint) return { state: 'mismatch' };
    const stored = await this.#isStored(earlier.applicationId);
    return stored ? { state: 'stored', applicationId: earlier.applicationId } : { state: 'running' };
  }

  /** Ends a claim. The key stays when its application was stored, and is free again when not. */
  async #release(path: string): Promise<void> {
    const claim = await readClaim(path);
    if (!claim || !(await this.#isStored(claim.applicationId))) await rm(path, { force: true });
    this.#running.delete(path);
  }

  /** A claim of a process that died before it stored anything must not block the candidate who tries again. */
  async #dropIfStale(path: string): Promise<void> {
    const claim = await readClaim(path);
    if (claim && isOtherProcessAlive(claim.pid)) return;
    if (claim && (await this.#isStored(claim.applicationId))) return;
    await rm(path, { force: true });
  }
}

/** What differs between two attempts at one application: the captcha's token, the key, the time it took. */
const ofTheAttempt: ReadonlySet<string> = new Set([ALTCHA_FIELD, 'idempotency_key', 'form_seconds']);

/**
 * Tells one payload from another: answers and files, without the captcha's field (a retry brings a new token), the key
 * itself, and the multipart boundary.
 */
export function fingerprintOf(body: ReceivedBody): string {
  const fields = body.fields.filter(([name]) => !ofTheAttempt.has(name));
  const files = body.files.map(({ field, name, size, sha256 }) => [field, name, size, sha256]);
  return createHash('sha256').update(JSON.stringify({ fields, files })).digest('hex');
}

async function readClaim(path: string): Promise<Claim | undefined> {
  const claim = await readJson(path);
  const isClaim = typeof claim === 'object' && claim !== null && 'applicationId' in claim && 'pid' in claim;
  // Written by this module alone; a file cut off by a crash is no JSON.
  return isClaim ? (claim as Claim) : undefined;
}
