import { isObject } from '../posting/loose.ts';
import { withoutUndefined } from '../posting/without-undefined.ts';
import { webAddress } from '../text/web-address.ts';
import type { AcceptedResult } from './result.ts';

/** Reads what an acceptance says besides. A property of the wrong kind is left out, and so is an address that could run script. */
export function readAccepted(value: unknown): AcceptedResult {
  const { applicationId, message, redirect } = isObject(value) ? value : {};
  return withoutUndefined({
    status: 'accepted' as const,
    applicationId: readText(applicationId),
    message: readText(message),
    redirect: readRedirect(redirect),
  });
}

/** Text, or a number where an identifier is meant. */
export function readText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** An address of the web, absolute or relative to the page. */
function readRedirect(value: unknown): string | undefined {
  const address = readText(value);
  return address !== undefined && webAddress(address, 'https://page.invalid') ? address : undefined;
}
