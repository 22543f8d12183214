import { fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/define.ts';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import { until } from '../../support/until.ts';

/** A posting's address that needs no server. */
export const addressOf = (json: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

/** Few enough to count by hand. */
export const few = [
  {
    identifier: 'cook',
    title: 'Cook',
    employmentUnit: 'Kitchen',
    jobLocation: 'Zürich',
    jobLocationType: 'On-site',
    employmentType: 'FULL_TIME',
    datePosted: '2026-03-01',
    description: '<p>Soups, mostly.</p>',
  },
  {
    identifier: 'pilot',
    title: 'Pilot',
    employmentUnit: 'Harbour',
    jobLocation: ['Lisbon', 'Zürich'],
    jobLocationType: 'Hybrid',
    employmentType: 'PART_TIME',
    datePosted: '2026-05-01',
    description: '<p>Large ships.</p>',
  },
  {
    identifier: 'diver',
    title: 'Diver',
    employmentUnit: 'Harbour',
    jobLocation: 'Lisbon',
    employmentType: 'FULL_TIME',
    datePosted: '2026-04-01',
    description: '<p>Cold water.</p>',
  },
];

/** As many postings as asked for, each with a title of its own. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    identifier: `id-${index}`,
    title: `Job ${index}`,
    employmentUnit: `Unit ${index % 30}`,
    jobLocation: index % 2 ? 'Lisbon' : 'Zürich',
    application: false,
  }));

/** Gives the page its address back, and leaves no note in its history. */
export function keepAddress(): void {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
}

/** Puts parameters into the page's address, beside those that are there. */
export function visit(parameters: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.pushState(null, '', url);
}

export const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** A board with `data`, rendered. */
export async function board(data: unknown, around?: (element: JobBoard) => void): Promise<JobBoard> {
  const element = document.createElement('job-board');
  element.data = data;
  around?.(element);
  await fixture(html`${element}`);
  return element;
}

export async function boardFrom(template: TemplateResult): Promise<JobBoard> {
  const made = await fixture<HTMLElement>(template);
  const element = made.localName === 'job-board' ? made : made.querySelector('job-board');
  if (!(element && 'postings' in element)) throw new Error('There is no board.');
  await (element as JobBoard).updateComplete;
  return element as JobBoard;
}

/** All elements of a part. */
export function parts<Found extends HTMLElement = HTMLElement>(element: HTMLElement, name: string): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(`[part~="${name}"]`) ?? [])];
}

export function part<Found extends HTMLElement = HTMLElement>(element: HTMLElement, name: string): Found {
  const [found] = parts<Found>(element, name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

export const wordsOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
export const words = (element: HTMLElement, name: string) => parts(element, name).map(wordsOf);
export const titles = (element: HTMLElement) => words(element, 'row-title');

/** The checkbox of a facet's value. */
export function option(element: HTMLElement, name: string): HTMLInputElement {
  const label = parts(element, 'option').find((one) => wordsOf(one.querySelector('[part="option-name"]')) === name);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`There is no option ${name}.`);
  return input;
}

/** `Kitchen 1` for each value of a facet. */
export const options = (element: HTMLElement, facet: string) =>
  [...part(element, facet).querySelectorAll('[part="option"]')].map(wordsOf);

/** The link of the posting with this title. */
export function link(element: HTMLElement, title: string): HTMLAnchorElement {
  const found = parts<HTMLAnchorElement>(element, 'row-link').find((one) => wordsOf(one) === title);
  if (!found) throw new Error(`There is no row ${title}.`);
  return found;
}

/** What has focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The open posting, once its title has focus and its texts are there. */
export async function opened(element: JobBoard): Promise<JobPosting> {
  await until(() => focused()?.id === 'title', 'focus on the title of a posting');
  const posting = openPosting(element);
  await posting.updateComplete;
  return posting;
}

export function openPosting(element: JobBoard): JobPosting {
  const posting = element.querySelector('job-posting') ?? element.shadowRoot?.querySelector('job-posting');
  if (!posting) throw new Error('No posting is open.');
  return posting;
}

/** Waits until the list is there again and has focus on a link. */
export async function returned(): Promise<string> {
  await until(() => focused()?.matches('[part="row-link"]'), 'focus on a link of the list');
  return wordsOf(focused());
}

export async function goBack(): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.back();
  await arrived;
}

export async function goForward(): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.forward();
  await arrived;
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
  return warnings.filter((warning) => warning.includes('job-board'));
}
