/**
 * The text of the first script among an element's children that matches. Undefined where there is none, where it is empty, and
 * while the rest of it may still be on its way: of the last node on a page that is still arriving.
 */
export function childScript(element: Element, selector: string): string | undefined {
  const script = element.querySelector(`:scope > script${selector}`);
  const isWhole = document.readyState !== 'loading' || script?.nextSibling;
  return (isWhole && script?.textContent.trim()) || undefined;
}
