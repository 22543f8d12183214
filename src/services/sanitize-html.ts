import { unescapeHtml } from '../core/text/html.ts';
import { hasNativeSanitizer, sanitizeNatively } from './sanitizers/native.ts';

/** Turns HTML from anywhere into nodes that are safe in the page. */
export type HtmlSanitizer = (html: string) => DocumentFragment | Promise<DocumentFragment>;

let sanitizer: HtmlSanitizer = sanitizeByDefault;

/**
 * Replaces the sanitiser that postings pass through, for a page with rules of its own; undefined brings ours back. Links
 * and headings of what it returns are still put in order.
 */
export function setHtmlSanitizer(replacement: HtmlSanitizer | undefined): void {
  sanitizer = replacement ?? sanitizeByDefault;
}

/**
 * Makes HTML safe to insert: a small allow-list, links that lead to http(s), mail and phone only, and headings that fit
 * below the one they stand under. At once where the browser sanitises by itself.
 * @param headingLevel the level of the highest heading in the result, 1 to 6
 */
export function sanitizeHtml(html: string, headingLevel: number): DocumentFragment | Promise<DocumentFragment> {
  const result = sanitizer(html);
  return result instanceof Promise
    ? result.then((fragment) => putInOrder(fragment, headingLevel))
    : putInOrder(result, headingLevel);
}

/** Only browsers that need DOMPurify load it. Where it cannot be had, or may not run, the words are still shown. */
function sanitizeByDefault(from: string): DocumentFragment | Promise<DocumentFragment> {
  const html = withoutInlineCode(from);
  if (hasNativeSanitizer()) return sanitizeNatively(html);
  return import('./sanitizers/dompurify.ts')
    .then(({ sanitizeWithDOMPurify }) => sanitizeWithDOMPurify(html))
    .catch(() => withoutMarkup(html));
}

/**
 * Styles and handlers in attributes, which hiring systems and word processors leave everywhere. They would be dropped in
 * any case, but the page's content policy reports each as soon as a parser meets it, in whatever document.
 */
function withoutInlineCode(html: string): string {
  return html.replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/\s(?:style|on\w+)(?=\s*=)/gi, ' _'));
}

function withoutMarkup(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const text of html.split(/(?:<[^<>]*>\s*)+/)) {
    if (!text.trim()) continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = unescapeHtml(text);
    fragment.append(paragraph);
  }
  return fragment;
}

function putInOrder(fragment: DocumentFragment, headingLevel: number): DocumentFragment {
  for (const link of fragment.querySelectorAll('a')) checkLink(link);
  shiftHeadings(fragment, headingLevel);
  return fragment;
}

function checkLink(link: HTMLAnchorElement): void {
  link.removeAttribute('target');
  const href = link.getAttribute('href');
  if (href === null) return;
  if (isFollowable(href)) link.rel = 'noopener nofollow';
  else link.removeAttribute('href');
}

/** Judged as the browser resolves it. A link within the text leads nowhere: its ids are gone. */
function isFollowable(href: string): boolean {
  if (href.trim().startsWith('#')) return false;
  try {
    return /^(https?|mailto|tel):$/.test(new URL(href, document.baseURI).protocol);
  } catch {
    return false;
  }
}

/** Keeps the steps between the headings, down to h6. */
function shiftHeadings(fragment: DocumentFragment, headingLevel: number): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levelOf = (heading: Element) => Number(heading.localName.slice(1));
  const shift = headingLevel - Math.min(...headings.map(levelOf));
  if (shift === 0) return;
  for (const heading of headings) {
    const shifted = document.createElement(`h${Math.min(6, levelOf(heading) + shift)}`);
    for (const { name, value } of heading.attributes) shifted.setAttribute(name, value);
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
  }
}
