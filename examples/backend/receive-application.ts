import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { problemDetails } from 'job-board-elements/core';
import { ALTCHA_FIELD, type AltchaCaptcha } from './altcha-captcha.ts';
import type { ApplicationStore, IncomingApplication } from './application-store.ts';
import { checkApplication } from './check-application.ts';
import { fingerprintOf, type IdempotencyKeys } from './idempotency.ts';
import type { PostingSource } from './postings.ts';
import { DroppedConnection, type ProvocationRequest, type Provoker } from './provoke.ts';
import type { RateLimit } from './rate-limit.ts';
import { drain, type ReceivedBody, receiveMultipart, tooLarge } from './receive-multipart.ts';
import { problem, Refusal, toResponse } from './refusal.ts';
import { checkOrigin } from './security.ts';

export interface Receiver {
  readonly store: ApplicationStore;
  readonly keys: IdempotencyKeys;
  readonly captcha: AltchaCaptcha | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly allowedOrigins: readonly string[];
  readonly postings: PostingSource;
  readonly maxBodySize: number;
  readonly provoker: Provoker;
}

/** What Hono's adapter for Node adds to a request; nothing when the app is called in process. */
export interface BackEndEnvironment {
  Bindings: Partial<HttpBindings>;
}

type RequestContext = Context<BackEndEnvironment>;

/** The longest key looked at; a UUID has 36 characters. */
const LONGEST_KEY = 200;

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
  const body = await admit(receiver, c);
  const incoming = await receiver.store.begin();
  try {
    const received = await receiveMultipart(
      receiver.provoker.receive(provocation, body),
      c.req.header('content-type') ?? '',
      incoming.directory,
      { bodySize: receiver.maxBodySize, fileSize: receiver.maxBodySize, fieldSize: 200_000, fields: 300, files: 50 },
    );
    return await settle(receiver, c, provocation, incoming, received);
  } finally {
    await receiver.store.discard(incoming);
  }
}

/** What can be refused before reading. The body is read all the same: without that, browsers do not show the reply. */
async function admit(
  { allowedOrigins, maxBodySize, rateLimit }: Receiver,
  c: RequestContext,
): Promise<ReadableStream<Uint8Array>> {
  const { body } = c.req.raw;
  try {
    checkOrigin(c, allowedOrigins);
    if (!body) throw Refusal.because(400, 'malformed', 'The application is empty.');
    if (Number(c.req.header('content-length') ?? 0) > maxBodySize) throw tooLarge(maxBodySize);
    const wait = rateLimit?.take(addressOf(c)) ?? 0;
    if (wait > 0) throw Refusal.as({ status: 'rate-limited', retryAfter: Math.ceil(wait) });
    return body;
  } catch (error) {
    if (body) await drain(body.getReader(), maxBodySize);
    throw error;
  }
}

async function settle(
  receiver: Receiver,
  c: RequestContext,
  provocation: ProvocationRequest | undefined,
  incoming: IncomingApplication,
  body: ReceivedBody,
): Promise<Response> {
  const { captcha, keys, postings, provoker, store } = receiver;
  const fingerprint = fingerprintOf(body);
  const claim = await claimKey(keys, c, body, fingerprint, incoming.id);
  if (claim?.state === 'stored') return accepted(claim.applicationId);
  try {
    await captcha?.redeem(lastValue(body, ALTCHA_FIELD));
    await provoker.beforeStoring(provocation, fingerprint);
    const application = await checkApplication(incoming, body, postings);
    // Cancelled, or broken off: the candidate was told of no success, and will try again or not.
    if (c.req.raw.signal.aborted) throw new DroppedConnection();
    await store.commit(incoming, application);
    provoker.afterStoring(provocation, fingerprint);
    return accepted(application.id);
  } finally {
    await claim?.release();
  }
}

/** @throws {Refusal} when the key is busy, or was used for something else */
async function claimKey(
  keys: IdempotencyKeys,
  c: RequestContext,
  body: ReceivedBody,
  fingerprint: string,
  applicationId: string,
) {
  const key = c.req.header('idempotency-key') ?? lastValue(body, 'idempotency_key');
  if (!key) return undefined;
  if (key.length > LONGEST_KEY) {
    throw Refusal.because(400, 'malformed', 'The idempotency key is too long.');
  }
  const claim = await keys.claim(key, fingerprint, applicationId);
  if (claim.state === 'mismatch') {
    throw Refusal.because(422, 'idempotency-mismatch', 'This submission was sent before with other answers.');
  }
  if (claim.state === 'running') {
    // Not 409, which the form takes for "has applied before": the first try may still come to nothing.
    const detail = 'This very application is being received at this moment.';
    throw new Refusal(problem(503, 'in-progress', detail, { 'retry-after': '2' }));
  }
  return claim;
}

const accepted = (applicationId: string): Response =>
  toResponse(
    problemDetails({ status: 'accepted', applicationId, message: 'Thank you. Your application has arrived.' }),
  );

/** The last one counts, as in a query string. */
function lastValue(body: ReceivedBody, name: string): string | undefined {
  return body.fields.findLast(([field]) => field === name)?.[1];
}

/** Of the connection. Behind a proxy, take it from the header that the proxy sets instead. */
function addressOf(c: RequestContext): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}
