import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { replaceFile, unless } from './files.ts';
import { Refusal } from './refusal.ts';
import { ReplayStore } from './replay-store.ts';

export interface CaptchaSettings {
  /** PBKDF2 iterations a guess; the work grows with it. */
  readonly cost: number;
  /** How many guesses solving takes at most. */
  readonly guesses: number;
  /** How long a challenge may be solved and used, in seconds. */
  readonly lifetime: number;
}

/** The form field in which the widget leaves its payload. */
export const ALTCHA_FIELD = 'altcha';

/** ALTCHA's server side: challenges signed with a secret of ours, each good for one application. */
export class AltchaCaptcha {
  readonly #settings: CaptchaSettings;
  readonly #secret: string;
  readonly #used: ReplayStore;

  private constructor(settings: CaptchaSettings, secret: string, used: ReplayStore) {
    this.#settings = settings;
    this.#secret = secret;
    this.#used = used;
  }

  /**
   * Keeps the secret and the record of used challenges in the directory, so that neither a restart invalidates what a
   * candidate has just solved, nor lets it be used again.
   */
  static async open(directory: string, settings: CaptchaSettings): Promise<AltchaCaptcha> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const used = await ReplayStore.open(join(directory, 'used'));
    return new AltchaCaptcha(settings, await secretIn(join(directory, 'secret')), used);
  }

  challenge(): Promise<Challenge> {
    const { cost, guesses, lifetime } = this.#settings;
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(guesses, Math.ceil(guesses / 2)),
      deriveKey,
      expiresAt: new Date(Date.now() + lifetime * 1000),
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: `${this.#secret}:key`,
    });
  }

  /**
   * Accepts a solved challenge for one submission: that one may bring it again, as when a browser repeats a request by itself
   * because the server died over it.
   * @throws {Refusal} when there is none, or it is expired, wrong, or used for another submission
   */
  async redeem(payload: string | undefined, submission: string = randomUUID()): Promise<void> {
    if (!payload) throw refused('missing');
    const parsed = parsePayload(payload);
    if (!parsed) throw refused('invalid');
    const { expired, verified } = await this.#verify(parsed);
    if (expired) throw refused('expired');
    if (!verified) throw refused('invalid');
    const { nonce, expiresAt = 0 } = parsed.challenge.parameters;
    if (!(await this.#used.use(nonce, expiresAt * 1000, submission))) throw refused('invalid');
  }

  async #verify({ challenge, solution }: Payload): Promise<{ expired: boolean; verified: boolean }> {
    try {
      return await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret: this.#secret,
        hmacKeySignatureSecret: `${this.#secret}:key`,
      });
    } catch {
      // It throws at parameters that no challenge of ours has.
      return { expired: false, verified: false };
    }
  }
}

async function secretIn(path: string): Promise<string> {
  const kept = await unless('ENOENT', readFile(path, 'utf8'));
  if (kept) return kept;
  const secret = randomBytes(32).toString('hex');
  await replaceFile(path, secret);
  return secret;
}

function parsePayload(text: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return isPayload(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Only as deep as this module reads; the signature vouches for the rest. */
function isPayload(value: unknown): value is Payload {
  if (!isObject(value) || !isObject(value['challenge']) || !isObject(value['solution'])) return false;
  const parameters = value['challenge']['parameters'];
  return isObject(parameters) && typeof parameters['nonce'] === 'string';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const refused = (reason: 'missing' | 'expired' | 'invalid'): Refusal => Refusal.as({ status: 'captcha', reason });
