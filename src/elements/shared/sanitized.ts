import { sanitizeHtml } from '../../services/sanitize-html.ts';

/**
 * HTML from anywhere as nodes that are safe to show. Filled at once where the browser sanitises by itself, and as soon as
 * the sanitiser is loaded elsewhere.
 * @param headingLevel the level of the highest heading in it
 */
export function sanitizedNodes(html: string, headingLevel: number): HTMLElement {
  const container = document.createElement('div');
  container.className = 'prose';
  const nodes = sanitizeHtml(html, Math.min(6, headingLevel));
  if (nodes instanceof Promise) nodes.then((fragment) => container.replaceChildren(fragment));
  else container.append(nodes);
  return container;
}
