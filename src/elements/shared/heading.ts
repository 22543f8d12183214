import { html, type nothing, type TemplateResult } from 'lit';

/** What a heading needs besides its text. */
export interface HeadingOptions {
  readonly part: string;
  /** Its part's name, where none is given. */
  readonly id?: string | typeof nothing;
}

/** The level that a page gives, or 2 where that is none. */
export function levelFrom(given: number): number {
  return Number.isInteger(given) ? Math.min(6, Math.max(1, given)) : 2;
}

/** A native heading of a level, 1 to 6, that focus can be moved to. */
export function heading(level: number, content: unknown, { part, id = part }: HeadingOptions): TemplateResult {
  switch (Math.min(6, level)) {
    case 1:
      return html`<h1 id=${id} part=${part} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} tabindex="-1">${content}</h6>`;
  }
}
