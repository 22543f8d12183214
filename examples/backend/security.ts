import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { Refusal } from './refusal.ts';

/** On every reply. The content policy is the strictest that a page with the elements and a self-hosted ALTCHA needs. */
export const securityHeaders = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    // A form's page tells its own address to its own server, nothing to others.
    referrerPolicy: 'same-origin',
    // For https alone, where whoever terminates it sets it.
    strictTransportSecurity: false,
    crossOriginResourcePolicy: 'cross-origin',
    // A download says more than this, and keeps it.
    overwrite: false,
  });

/** Lets pages of these origins send applications, see upload progress, and read when to try again. */
export const crossOrigin = (allowedOrigins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: [...allowedOrigins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });

/**
 * Turns away a page of another origin: CORS hides the reply from it, but would let the request do its work.
 * @throws {Refusal}
 */
export function checkOrigin(c: Context, allowedOrigins: readonly string[]): void {
  const origin = c.req.header('origin');
  // Programs send none; browsers send one with every POST.
  if (origin === undefined || allowedOrigins.includes(origin)) return;
  if (hostOf(origin) === c.req.header('host')) return;
  throw Refusal.because(403, 'origin', 'Applications are not accepted from this site.');
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
