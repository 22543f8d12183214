import type { SubmitResult } from 'job-board-elements/core';
import { Refusal } from './refusal.ts';

/** Refusals that a person can ask for, to see what the form makes of them. */
const refusals = {
  flagged: {
    status: 'flagged',
    message: 'Your application was held back because it looks automated.',
    reference: 'PROVOKED-0001',
    support: { email: 'people@saltmarsh.example' },
  },
  invalid: { status: 'invalid', fieldErrors: { email: 'Mail to this address came back. Please check it.' } },
  captcha: { status: 'captcha', reason: 'expired' },
  'rate-limited': { status: 'rate-limited', retryAfter: 10 },
  duplicate: { status: 'duplicate', message: 'You have already applied for this position.' },
  closed: { status: 'closed', message: 'This position has just been filled.' },
  'too-large': { status: 'invalid', fieldErrors: {}, files: 'too-large' },
  error: { status: 'failed', retryable: true, message: 'Something went wrong on the server.' },
} satisfies Record<string, SubmitResult>;

/** What can be asked for besides: a slow line, a connection that breaks before or after the application is stored. */
const accidents = ['slow', 'drop', 'lost'] as const;

type Provocation = keyof typeof refusals | (typeof accidents)[number];

const provocations = [...Object.keys(refusals), ...accidents] as Provocation[];

/** With `-once`, the same application goes through when it is sent again. */
export interface ProvocationRequest {
  readonly outcome: Provocation;
  readonly once: boolean;
}

/** Reads `flagged`, `flagged-once`, … ; undefined for anything else. */
export function parseProvocation(text: string | undefined): ProvocationRequest | undefined {
  if (!text) return undefined;
  const once = text.endsWith('-once');
  const name = once ? text.slice(0, -'-once'.length) : text;
  const outcome = provocations.find((candidate) => candidate === name);
  return outcome && { outcome, once };
}

/** Thrown to end the connection without a reply. */
export class DroppedConnection extends Error {}

/** How fast a body is read under `slow`, and how long its reply waits. */
const SLOW_BYTES_PER_SECOND = 400_000;
const SLOW_REPLY_MILLISECONDS = 4_000;

/** How many "once" are remembered before the oldest are forgotten. */
const MOST_REMEMBERED = 1_000;

/** Plays out what was asked for, at each station of an application's way in. */
export class Provoker {
  readonly #provoked = new Set<string>();

  /** Slows a body down, so that progress can be seen and cancelled. */
  receive(request: ProvocationRequest | undefined, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    return request?.outcome === 'slow' ? body.pipeThrough(throttle(SLOW_BYTES_PER_SECOND)) : body;
  }

  /**
   * Before anything is stored.
   * @throws {Refusal | DroppedConnection}
   */
  async beforeStoring(request: ProvocationRequest | undefined, fingerprint: string): Promise<void> {
    if (!request || request.outcome === 'lost' || !this.#isDue(request, fingerprint)) return;
    if (request.outcome === 'drop') throw new DroppedConnection();
    if (request.outcome === 'slow') await pause(SLOW_REPLY_MILLISECONDS);
    else throw Refusal.as(refusals[request.outcome]);
  }

  /**
   * Once it is stored.
   * @throws {DroppedConnection}
   */
  afterStoring(request: ProvocationRequest | undefined, fingerprint: string): void {
    if (request?.outcome === 'lost' && this.#isDue(request, fingerprint)) throw new DroppedConnection();
  }

  #isDue({ outcome, once }: ProvocationRequest, fingerprint: string): boolean {
    if (!once) return true;
    const key = `${outcome} ${fingerprint}`;
    if (this.#provoked.has(key)) return false;
    this.#provoked.add(key);
    const [oldest] = this.#provoked;
    if (oldest !== undefined && this.#provoked.size > MOST_REMEMBERED) this.#provoked.delete(oldest);
    return true;
  }
}

function throttle(bytesPerSecond: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    async transform(chunk, controller) {
      await pause((chunk.length / bytesPerSecond) * 1000);
      controller.enqueue(chunk);
    },
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
