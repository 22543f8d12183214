import { allowedAttributes, allowedElementAttributes, allowedElements, droppedElements } from './allow-list.ts';

interface SettableHtml {
  setHTML(html: string, options: { sanitizer: SanitizerConfig }): void;
}

/** Elements that a configuration may not name. */
const unnameable = ['html', 'body'];

const elements = allowedElements.map((name) => ({ name, attributes: [...(allowedElementAttributes[name] ?? [])] }));
const known: ReadonlySet<string> = new Set([...allowedElements, ...droppedElements, ...unnameable]);

/** Whether the browser sanitises by itself. */
export function hasNativeSanitizer(): boolean {
  return 'setHTML' in Element.prototype;
}

/** Sanitises with the browser's own parser and rules, and our allow-list. */
export function sanitizeNatively(html: string): DocumentFragment {
  const container: Element & Partial<SettableHtml> = document.createElement('div');
  container.setHTML?.(html, {
    sanitizer: {
      elements,
      attributes: [...allowedAttributes],
      replaceWithChildrenElements: unknownElements(html),
      comments: false,
    },
  });
  const fragment = document.createDocumentFragment();
  fragment.append(...container.childNodes);
  return fragment;
}

/**
 * The names of all other elements in `html`, so that they leave their text: the browser drops what it is not told of with
 * all its content. A name that this search misses is dropped too, which is safe.
 */
function unknownElements(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of html.matchAll(/<([a-z][^\s/>]*)/gi)) {
    const lower = name.toLowerCase();
    if (!known.has(lower)) names.add(lower);
  }
  return [...names];
}
