import createDOMPurify, { type Config } from 'dompurify';
import { allowedAttributes, allowedElementAttributes, allowedElements, droppedElements } from './allow-list.ts';

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(html: string): string; createScriptURL(): string }): Policy;
  };
}

/** Our own copy, so that hooks and settings of a page that uses DOMPurify too do not mix with ours. */
const purifier = createDOMPurify(window);

const policy = createPolicy();

const config: Config = {
  ALLOWED_TAGS: [...allowedElements],
  ALLOWED_ATTR: [...allowedAttributes, ...Object.values(allowedElementAttributes).flat()],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  KEEP_CONTENT: true,
  FORBID_CONTENTS: [...droppedElements],
  ...(policy && { TRUSTED_TYPES_POLICY: policy }),
};

/** Sanitises where the browser cannot. */
export function sanitizeWithDOMPurify(html: string): DocumentFragment {
  const fragment = purifier.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
  removeMisplacedAttributes(fragment);
  return fragment;
}

/** DOMPurify knows attributes per document, our list per element. */
function removeMisplacedAttributes(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    const allowed = allowedElementAttributes[element.localName] ?? [];
    for (const name of element.getAttributeNames()) {
      if (!allowed.includes(name) && !allowedAttributes.includes(name)) element.removeAttribute(name);
    }
  }
}

/**
 * A Trusted Types policy under our own name: DOMPurify's may be taken by the page. Where the page names the policies that
 * it allows, and not ours, DOMPurify tries its own.
 */
function createPolicy(): Policy | undefined {
  const { trustedTypes } = window as Window & TrustedTypesWindow;
  try {
    return trustedTypes?.createPolicy('job-board-elements', {
      createHTML: (html) => html,
      createScriptURL: () => '',
    });
  } catch {
    return undefined;
  }
}
