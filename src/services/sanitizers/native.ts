import { allowedAttributes, allowedElementAttributes, allowedElements, droppedElements } from './allow-list.ts';

interface SettableHtml {
  setHTML(html: string, options: { sanitizer: Sanitizer | SanitizerConfig }): void;
}

/** Elements that a configuration may not name. */
const unnameable = ['html', 'body'];

const rules: SanitizerConfig = {
  elements: allowedElements.map((name) => ({ name, attributes: [...(allowedElementAttributes[name] ?? [])] })),
  attributes: [...allowedAttributes],
  comments: false,
  dataAttributes: false,
};
const known: ReadonlySet<string> = new Set([...allowedElements, ...droppedElements, ...unnameable]);

/** Whether the browser sanitises by itself. */
export function hasNativeSanitizer(): boolean {
  return 'setHTML' in Element.prototype;
}

/** Sanitises with the browser's own parser and rules, and our allow-list. */
export function sanitizeNatively(html: string): DocumentFragment {
  const container: Element & Partial<SettableHtml> = document.createElement('div');
  const unknown = unknownElements(html);
  // Rules that are read once take half the time.
  const sanitizer = unknown.length > 0 ? { ...rules, replaceWithChildrenElements: unknown } : usualSanitizer();
  container.setHTML?.(html, { sanitizer });
  const fragment = document.createDocumentFragment();
  fragment.append(...container.childNodes);
  return fragment;
}

let usual: Sanitizer | undefined;

function usualSanitizer(): Sanitizer {
  usual ??= new Sanitizer(rules);
  return usual;
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
