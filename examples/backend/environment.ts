import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BackEndOptions } from './app.ts';

export interface Environment {
  readonly host: string;
  readonly port: number;
  /** How long a connection may go without a byte, in seconds. */
  readonly idleSeconds: number;
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
    postingDirectories: POSTINGS.split(delimiter).filter(Boolean),
    backEnd: {
      directory: DATA,
      captcha: CAPTCHA === 'off' ? false : { cost: wholeNumber('CAPTCHA_COST', CAPTCHA_COST, 1_000) },
      rateLimit: RATE_LIMIT === 'off' ? false : { burst: wholeNumber('RATE_LIMIT', RATE_LIMIT, 20), secondsEach: 30 },
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
