import { sanitizeHtml } from '../../services/sanitize-html.ts';

/** A piece of HTML as nodes that are safe to show. */
export interface Prose {
  readonly node: HTMLElement;
  /** Settles when the text is there, where a sanitiser has to be loaded first; elsewhere it is there at once. */
  readonly filled: Promise<void> | undefined;
}

/**
 * Takes HTML from anywhere.
 * @param headingLevel the level of the highest heading in it
 */
export function proseOf(html: string, headingLevel: number): Prose {
  const node = document.createElement('div');
  node.className = 'prose';
  // A text in English on a Hebrew page reads from left to right.
  node.dir = 'auto';
  const nodes = sanitizeHtml(html, Math.min(6, headingLevel));
  if (nodes instanceof Promise) return { node, filled: nodes.then((fragment) => node.append(fragment)) };
  node.append(nodes);
  return { node, filled: undefined };
}
