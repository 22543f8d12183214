import type { LoadError } from '../core/issue.ts';

/** The most that is read: ten times the largest board seen in the wild. Beyond it an address is surely the wrong one. */
const maxBytes = 100_000_000;

/** What was loaded, or why not. */
export type Loaded = { readonly json: unknown } | { readonly error: LoadError };

/**
 * Fetches JSON. XML comes back as its text, for the formats that are XML. Never throws but when `signal` aborts.
 * @param src an address, resolved against the page's
 */
export async function loadJson(src: string, signal: AbortSignal): Promise<Loaded> {
  let url = src;
  const failed = (kind: LoadError['kind'], message: string): Loaded => ({
    error: { kind, message, issues: [], url },
  });
  let text: string;
  try {
    url = new URL(src, document.baseURI).href;
    const response = await fetch(url, { signal, headers: { Accept: 'application/json, application/xml;q=0.8' } });
    if (!response.ok) return failed('http', `The server answered ${response.status} ${response.statusText}`.trim());
    if (Number(response.headers.get('Content-Length')) > maxBytes) return failed('syntax', 'The answer is too large.');
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    return failed('network', String(error));
  }
  return parseText(text, failed);
}

function parseText(text: string, failed: (kind: LoadError['kind'], message: string) => Loaded): Loaded {
  // A byte order mark, which JSON.parse refuses, counts as white space here.
  const trimmed = text.trim();
  if (/^<\?xml|^<workzag-jobs/i.test(trimmed)) return { json: trimmed };
  if (trimmed.startsWith('<')) {
    return failed('syntax', 'The answer is a web page, not JSON.');
  }
  if (trimmed === '') return failed('syntax', 'The answer is empty.');
  try {
    return { json: JSON.parse(trimmed) };
  } catch (error) {
    return failed('syntax', String(error));
  }
}
