import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BackEndOptions } from './app.ts';

export interface Environment {
  readonly host: string;
  readonly port: number;
  /** How long a connection may go without a byte, in seconds. */
  readonly idleSeconds: number;
  /** How long the head of a request, and a request as a whole, may take, in seconds. */
  readonly headerSeconds: number;
  readonly requestSeconds: number;
  /** How long what is under way has left to finish when the server stops, in seconds. */
  readonly stopSeconds: number;
  readonly postingDirectories: readonly string[];
  readonly backEnd: Omit<BackEndOptions, 'postings' | 'onError'>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The demo's settings; the README lists them. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const {
    HOST = '127.0.0.1',
    PORT,
    IDLE_SECONDS,
    HEADER_SECONDS,
    REQUEST_SECONDS,
    STOP_SECONDS,
    LEAST_SPEED,
    PROXIES,
    QUOTA,
    QUOTA_EACH,
    DATA = here('data'),
    POSTINGS = here('../careers/jobs'),
    ALLOWED_ORIGINS = '',
    CAPTCHA = 'on',
    CAPTCHA_COST,
    RATE_LIMIT,
    MAX_BODY_SIZE,
    PROVOKE = 'allowed',
  } = variables;
  return {
    host: HOST,
    port: wholeNumber('PORT', PORT, 8080),
    idleSeconds: wholeNumber('IDLE_SECONDS', IDLE_SECONDS, 30),
    headerSeconds: wholeNumber('HEADER_SECONDS', HEADER_SECONDS, 15),
    requestSeconds: wholeNumber('REQUEST_SECONDS', REQUEST_SECONDS, 1_800),
    stopSeconds: wholeNumber('STOP_SECONDS', STOP_SECONDS, 10),
    postingDirectories: POSTINGS.split(delimiter).filter(Boolean),
    backEnd: {
      directory: DATA,
      captcha: CAPTCHA === 'off' ? false : { cost: wholeNumber('CAPTCHA_COST', CAPTCHA_COST, 1_000) },
      rateLimit: RATE_LIMIT === 'off' ? false : { burst: wholeNumber('RATE_LIMIT', RATE_LIMIT, 20), secondsEach: 30 },
      quota:
        QUOTA === 'off'
          ? false
          : {
              total: wholeNumber('QUOTA', QUOTA, 20_000_000_000),
              each: wholeNumber('QUOTA_EACH', QUOTA_EACH, 500_000_000),
            },
      pace: LEAST_SPEED === 'off' ? false : { bytesPerSecond: wholeNumber('LEAST_SPEED', LEAST_SPEED, 2_000) },
      proxies: wholeNumber('PROXIES', PROXIES, 0),
      maxBodySize: wholeNumber('MAX_BODY_SIZE', MAX_BODY_SIZE, 32_000_000),
      allowedOrigins: ALLOWED_ORIGINS.split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
      showReceived: true,
      provoke: PROVOKE === 'allowed' || (PROVOKE !== 'off' && PROVOKE),
    },
  };
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${name} must be a whole number, not "${text}".`);
  return number;
}
