import type { LoadError } from '../../core/issue.ts';

/** Tells whoever builds the page what is wrong with the data. */
export function warn(element: HTMLElement, error: LoadError): void {
  const issues = error.issues.map(({ path, message }) => `\n  ${path} ${message}`).join('');
  console.warn(`<${element.localName}> ${error.message}${issues}`, error);
}

/** Some postings could be shown, and others could not. */
export function partly(issues: LoadError['issues'], url: string | undefined): LoadError {
  return { kind: 'schema', message: 'Parts of the data could not be used.', issues, url };
}
