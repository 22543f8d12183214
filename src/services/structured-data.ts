import { applyWay } from '../core/posting/apply.ts';
import { jsonLdText, toJsonLd } from '../core/posting/json-ld.ts';
import type { Posting } from '../core/posting/posting.ts';

/** What stands in the page's head, and how many elements want it there. */
const standing = new Map<string, { readonly script: HTMLScriptElement; wanted: number }>();

/** One element's share of the page's structured data: the posting that it shows, for search engines. */
export class StructuredData {
  #posting: Posting | undefined;
  #text: string | undefined;

  /** Puts the posting in place of the one before. A closed posting is not for search engines any more. */
  show(posting: Posting | undefined): void {
    if (posting === this.#posting) return;
    this.#posting = posting;
    const open = posting && applyWay(posting, Date.now()).kind !== 'closed';
    const text = open ? jsonLdText(toJsonLd(posting)) : undefined;
    if (text === this.#text) return;
    if (text !== undefined) add(text);
    if (this.#text !== undefined) remove(this.#text);
    this.#text = text;
  }
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string };
  };
}

let policy: { createScript(text: string): string } | undefined;

/**
 * Trusted types guard the text of every script, also of one that holds data and never runs. What comes here is JSON that
 * cannot end its script.
 */
function trusted(text: string): string {
  const { trustedTypes } = window as Window & TrustedTypesWindow;
  policy ??= trustedTypes?.createPolicy('job-board-elements-json-ld', { createScript: (json) => json });
  return policy?.createScript(text) ?? text;
}

/** Elements that show the same posting have one script together. */
function add(text: string): void {
  const known = standing.get(text);
  if (known) {
    known.wanted++;
    return;
  }
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = trusted(text);
  document.head.append(script);
  standing.set(text, { script, wanted: 1 });
}

function remove(text: string): void {
  const known = standing.get(text);
  if (!known || --known.wanted > 0) return;
  known.script.remove();
  standing.delete(text);
}
