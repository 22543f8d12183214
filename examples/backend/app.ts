import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { problemDetails } from 'job-board-elements/core';
import { AltchaCaptcha, type CaptchaSettings } from './altcha-captcha.ts';
import { ApplicationStore } from './application-store.ts';
import { isDiskFull } from './files.ts';
import { IdempotencyKeys } from './idempotency.ts';
import type { Pace } from './paced-body.ts';
import type { PostingSource } from './postings.ts';
import { DroppedConnection, type ProvocationRequest, Provoker, parseProvocation } from './provoke.ts';
import { DailyQuota, type QuotaSettings, startOfDay } from './quota.ts';
import { RateLimit, type RateLimitSettings } from './rate-limit.ts';
import { type BackEndEnvironment, type Receiver, receiveApplication } from './receive-application.ts';
import { receivedPages } from './received-pages.ts';
import { problem, Refusal, toResponse } from './refusal.ts';
import { crossOrigin, securityHeaders } from './security.ts';

export interface BackEndOptions {
  /** Where everything is kept: applications, keys, used captchas. One process a directory. */
  readonly directory: string;
  /** The postings that can be applied to. */
  readonly postings: PostingSource;
  /** False for no captcha. */
  readonly captcha?: Partial<CaptchaSettings> | false;
  /** False for no limit. */
  readonly rateLimit?: RateLimitSettings | false;
  /** How much may be stored in a day; false for no limit. */
  readonly quota?: Partial<QuotaSettings> | false;
  /** How fast a sender must be at least; false for any speed. */
  readonly pace?: Partial<Pace> | false;
  /** How many proxies of yours stand in front, so that limits count senders and not the proxy. */
  readonly proxies?: number;
  /** The most bytes an application may have, files and all. */
  readonly maxBodySize?: number;
  /** Origins besides the server's own whose pages may send. */
  readonly allowedOrigins?: readonly string[];
  /** Lists what arrived at `/received`, to anybody. */
  readonly showReceived?: boolean;
  /** Lets a sender ask for an outcome with `?provoke=…`; a text is the outcome for all who do not ask. */
  readonly provoke?: boolean | string;
  /** Told of every error that is the server's own. */
  readonly onError?: (error: unknown) => void;
  /** Asked before an application is taken; throws a `Refusal` when none is, as while the server stops. */
  readonly checkOpen?: () => void;
}

/** The reference receiver: applications in, files on the disk. Serve it with any adapter of Hono's for Node. */
export async function createApp(options: BackEndOptions): Promise<Hono<BackEndEnvironment>> {
  const { directory, allowedOrigins = [] } = options;
  const store = await ApplicationStore.open(directory);
  const keys = await IdempotencyKeys.open(join(directory, 'keys'), (id) => store.has(id));
  const captcha = await openCaptcha(options);
  const rateLimit =
    options.rateLimit === false ? undefined : new RateLimit({ burst: 20, secondsEach: 30, ...options.rateLimit });
  const receiver: Receiver = {
    store,
    keys,
    captcha,
    rateLimit,
    quota: await openQuota(options, store),
    allowedOrigins,
    postings: options.postings,
    maxBodySize: options.maxBodySize ?? 32_000_000,
    pace: options.pace === false ? undefined : { bytesPerSecond: 2_000, grace: 30, ...options.pace },
    proxies: options.proxies ?? 0,
    provoker: new Provoker(),
    checkOpen: () => options.checkOpen?.(),
  };

  const app = new Hono<BackEndEnvironment>();
  app.use(securityHeaders());
  app.use(crossOrigin(allowedOrigins));

  app.post('/applications', (c) =>
    receiveApplication(receiver, c, requestedProvocation(options, c.req.query('provoke'))),
  );
  app.all('/applications', () =>
    toResponse(problem(405, 'method', 'Applications are sent with POST.', { allow: 'POST' })),
  );
  if (captcha) {
    app.get('/altcha/challenge', async (c) => c.json(await captcha.challenge(), 200, { 'cache-control': 'no-store' }));
  }
  if (options.showReceived) app.route('/', receivedPages(store));

  app.notFound(() => toResponse(problem(404, 'not-found', 'There is nothing at this address.')));
  app.onError((error, c) => {
    if (error instanceof Refusal) return toResponse(error.reply);
    if (error instanceof DroppedConnection && c.env?.outgoing instanceof ServerResponse)
      return breakOff(c.env.outgoing);
    options.onError?.(error);
    if (isDiskFull(error)) {
      return toResponse(
        problem(507, 'storage-full', 'No applications can be stored at the moment. Please try again later.'),
      );
    }
    return toResponse(
      problemDetails({ status: 'failed', retryable: true, message: 'Something went wrong on the server.' }),
    );
  });
  return app;
}

/** In the middle of a reply: without any, browsers send the request once more by themselves, and nobody sees a thing. */
function breakOff(outgoing: ServerResponse): Response {
  outgoing.writeHead(201, { 'content-length': 1 });
  outgoing.flushHeaders();
  outgoing.socket?.destroySoon();
  return RESPONSE_ALREADY_SENT;
}

async function openCaptcha({ directory, captcha }: BackEndOptions): Promise<AltchaCaptcha | undefined> {
  if (captcha === false) return undefined;
  return AltchaCaptcha.open(join(directory, 'captcha'), { cost: 1_000, guesses: 400, lifetime: 1_200, ...captcha });
}

async function openQuota({ quota }: BackEndOptions, store: ApplicationStore): Promise<DailyQuota | undefined> {
  if (quota === false) return undefined;
  const stored = await store.bytesSince(startOfDay(Date.now()));
  return new DailyQuota({ each: 500_000_000, total: 20_000_000_000, ...quota }, stored);
}

function requestedProvocation(
  { provoke = false }: BackEndOptions,
  asked: string | undefined,
): ProvocationRequest | undefined {
  if (provoke === false) return undefined;
  return parseProvocation(asked ?? (typeof provoke === 'string' ? provoke : undefined));
}
