import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { problemDetails } from 'job-board-elements/core';
import { ALTCHA_FIELD, type AltchaCaptcha } from './altcha-captcha.ts';
import { type ApplicationStore, type IncomingApplication, sizeOf } from './application-store.ts';
import { checkApplication } from './check-application.ts';
import { fingerprintOf, type IdempotencyKeys } from './idempotency.ts';
import { type Pace, pacedBody } from './paced-body.ts';
import type { PostingSource } from './postings.ts';
import { DroppedConnection, type ProvocationRequest, type Provoker } from './provoke.ts';
import type { DailyQuota, Reservation } from './quota.ts';
import type { RateLimit } from './rate-limit.ts';
import { drain, type ReceivedBody, receiveMultipart, tooLarge } from './receive-multipart.ts';
import { Refusal, toResponse } from './refusal.ts';
import { checkOrigin } from './security.ts';
import { senderAddress } from './sender-address.ts';

export interface Receiver {
  readonly store: ApplicationStore;
  readonly keys: IdempotencyKeys;
  readonly captcha: AltchaCaptcha | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly quota: DailyQuota | undefined;
  readonly allowedOrigins: readonly string[];
  readonly postings: PostingSource;
  readonly maxBodySize: number;
  readonly pace: Pace | undefined;
  readonly proxies: number;
  readonly provoker: Provoker;
  /** @throws {Refusal} when nothing new may begin */
  checkOpen(): void;
}

/** What Hono's adapter for Node adds to a request; nothing when the app is called in process. */
export interface BackEndEnvironment {
  Bindings: Partial<HttpBindings>;
}

type RequestContext = Context<BackEndEnvironment>;

/** The longest key looked at; a UUID has 36 characters. */
const LONGEST_KEY = 200;

/** One that may come in: a place for its files, and room on the disk. */
interface Admitted {
  readonly body: ReadableStream<Uint8Array>;
  readonly incoming: IncomingApplication;
  readonly reservation: Reservation | undefined;
}

/**
 * An application's way in. The order matters: what is cheap comes before what is dear; a retry is recognised before its
 * captcha is spent; and the reply is given only once everything is on the disk under its final name.
 * @throws {Refusal | DroppedConnection} with nothing left behind
 */
export async function receiveApplication(
  receiver: Receiver,
  c: RequestContext,
  provocation: ProvocationRequest | undefined,
): Promise<Response> {
  const { body, incoming, reservation } = await admit(receiver, c);
  try {
    const received = await receiveMultipart(
      receiver.provoker.receive(provocation, body),
      c.req.header('content-type') ?? '',
      incoming.directory,
      { bodySize: receiver.maxBodySize, fileSize: receiver.maxBodySize, fieldSize: 200_000, fields: 300, files: 50 },
    );
    return await settle(receiver, c, provocation, received, { incoming, reservation });
  } finally {
    reservation?.settle(0);
    await receiver.store.discard(incoming);
  }
}

/** What can be refused before reading. The body is read all the same: without that, browsers do not show the reply. */
async function admit(receiver: Receiver, c: RequestContext): Promise<Admitted> {
  const sent = c.req.raw.body;
  const body = sent && receiver.pace ? pacedBody(sent, receiver.pace) : sent;
  let reservation: Reservation | undefined;
  try {
    receiver.checkOpen();
    checkOrigin(c, receiver.allowedOrigins);
    if (!body) throw Refusal.because(400, 'malformed', 'The application is empty.');
    const size = Number(c.req.header('content-length') ?? receiver.maxBodySize);
    if (size > receiver.maxBodySize) throw tooLarge(receiver.maxBodySize);
    reservation = makeRoom(receiver, senderOf(receiver, c), size);
    return { body, incoming: await receiver.store.begin(), reservation };
  } catch (error) {
    reservation?.settle(0);
    if (body) await drain(body.getReader(), receiver.maxBodySize);
    throw error;
  }
}

/** @throws {Refusal} when this sender, or everybody, has sent enough for now */
function makeRoom({ rateLimit, quota }: Receiver, sender: string, size: number): Reservation | undefined {
  const wait = rateLimit?.take(sender) ?? 0;
  if (wait > 0) throw Refusal.as({ status: 'rate-limited', retryAfter: Math.ceil(wait) });
  const room = quota?.reserve(sender, size);
  if (!room || 'settle' in room) return room;
  if (room.whose === 'each') throw Refusal.as({ status: 'rate-limited', retryAfter: Math.ceil(room.wait) });
  throw Refusal.busy('quota', 'No more applications can be taken today.', room.wait);
}

async function settle(
  receiver: Receiver,
  c: RequestContext,
  provocation: ProvocationRequest | undefined,
  body: ReceivedBody,
  { incoming, reservation }: Pick<Admitted, 'incoming' | 'reservation'>,
): Promise<Response> {
  const { captcha, keys, postings, provoker, store } = receiver;
  const fingerprint = fingerprintOf(body);
  const key = idempotencyKeyOf(c, body);
  const claim = key === undefined ? undefined : await claimKey(keys, key, fingerprint, incoming.id);
  if (claim?.state === 'stored') return accepted(claim.applicationId);
  try {
    await captcha?.redeem(lastValue(body, ALTCHA_FIELD), key && `${key} ${fingerprint}`);
    await provoker.beforeStoring(provocation, fingerprint);
    const application = await checkApplication(incoming, body, postings);
    // Cancelled, or broken off: the candidate was told of no success, and will try again or not.
    if (c.req.raw.signal.aborted) throw new DroppedConnection();
    await store.commit(incoming, application);
    reservation?.settle(sizeOf(application));
    provoker.afterStoring(provocation, fingerprint);
    return accepted(application.id);
  } finally {
    await claim?.release();
  }
}

/** @throws {Refusal} when the key is busy, or was used for something else */
async function claimKey(keys: IdempotencyKeys, key: string, fingerprint: string, applicationId: string) {
  const claim = await keys.claim(key, fingerprint, applicationId);
  if (claim.state === 'mismatch') {
    throw Refusal.because(422, 'idempotency-mismatch', 'This submission was sent before with other answers.');
  }
  if (claim.state === 'running') {
    // Not 409, which the form takes for "has applied before": the first try may still come to nothing.
    throw Refusal.busy('in-progress', 'This very application is being received at this moment.', 2);
  }
  return claim;
}

function idempotencyKeyOf(c: RequestContext, body: ReceivedBody): string | undefined {
  const key = c.req.header('idempotency-key') || lastValue(body, 'idempotency_key') || undefined;
  if (key && key.length > LONGEST_KEY) {
    throw Refusal.because(400, 'malformed', 'The idempotency key is too long.');
  }
  return key;
}

const accepted = (applicationId: string): Response =>
  toResponse(
    problemDetails({ status: 'accepted', applicationId, message: 'Thank you. Your application has arrived.' }),
  );

/** The last one counts, as in a query string. */
function lastValue(body: ReceivedBody, name: string): string | undefined {
  return body.fields.findLast(([field]) => field === name)?.[1];
}

function senderOf({ proxies }: Receiver, c: RequestContext): string {
  const remote = c.env?.incoming ? getConnInfo(c).remote.address : undefined;
  return senderAddress(remote ?? '', c.req.header('x-forwarded-for'), proxies);
}
