import { webAddress } from '../text/web-address.ts';
import type { Support } from './result.ts';

/** Reads the element's `support` attribute: an https: or mailto: address. Anything else gives undefined: it will be a link. */
export function parseSupport(address: string | undefined): Support | undefined {
  const url = httpsAddress(address);
  if (url) return { url };
  const [, email] = /^\s*mailto:([^?]+)/i.exec(address ?? '') ?? [];
  const known = emailAddress(email);
  return known ? { email: known } : undefined;
}

/** Cleans what a reply or a handler gives as `support`. */
export function readSupport(value: unknown): Support | undefined {
  if (typeof value === 'string') return parseSupport(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const email = 'email' in value ? emailAddress(value.email) : undefined;
  const url = 'url' in value ? httpsAddress(value.url) : undefined;
  if (!email && !url) return undefined;
  return { ...(email && { email }), ...(url && { url }) };
}

function httpsAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? webAddress(value) : undefined;
  return url?.protocol === 'https:' ? url.href : undefined;
}

/** One address without parameters: it follows `mailto:`, where `?bcc=` would add recipients. */
function emailAddress(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim().replace(/^mailto:/i, '') : '';
  return /^[^\s@?&,;<>"]+@[^\s@?&,;<>"]+$/.test(address) ? address : undefined;
}
