import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/define/job-posting.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';

/** A posting's address that needs no server. */
export const addressOf = (json: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

/** An element that shows `data`, rendered. */
export async function posting(data: unknown): Promise<JobPosting> {
  return fixture<JobPosting>(html`<job-posting .data=${data}></job-posting>`);
}

/** An element that has loaded `src`, rendered. */
export async function loaded(src: string): Promise<JobPosting> {
  const element = await fixture<JobPosting>(html`<job-posting src=${src}></job-posting>`);
  await settled(element);
  return element;
}

/** Waits until the element has its posting or says why not. */
export async function settled(element: JobPosting): Promise<void> {
  if (!element.matches(':state(loading)')) return;
  await Promise.race([oneEvent(element, 'posting-load'), oneEvent(element, 'posting-error')]);
  await element.updateComplete;
}

/** The first element of a part. */
export function part(element: JobPosting, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

/** The words of a part, as one line. */
export function words(element: JobPosting, name: string): string {
  return part(element, name)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** What `console.warn` was told while `action` ran. */
export async function warningsDuring(action: () => unknown): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...things: unknown[]) => warnings.push(things.map(String).join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((warning) => warning.includes('job-posting'));
}
