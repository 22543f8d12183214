import type { ApplicationSource } from '../submission.ts';

const isSourceParameter = (name: string) => /^(gh_src|source|ref|utm_.+)$/i.test(name);

let firstTouch: ApplicationSource | undefined;

/**
 * Where the candidate came from, as it was when the first form or board of this page stood up: the address may change
 * later. Parameters on the page before this one count too, if it was of the same site; nothing is stored for that.
 */
export function applicationSource(): ApplicationSource {
  firstTouch ??= {
    url: location.href,
    referrer: document.referrer,
    parameters: { ...sourceParameters(location.href), ...sourceParameters(sameSiteReferrer()) },
  };
  return firstTouch;
}

function sameSiteReferrer(): string {
  return document.referrer.startsWith(`${location.origin}/`) ? document.referrer : '';
}

function sourceParameters(address: string): Record<string, string> {
  if (!address) return {};
  return Object.fromEntries([...new URL(address).searchParams].filter(([name]) => isSourceParameter(name)));
}
