import type { Issue } from '../../issue.ts';
import type { Posting } from '../posting.ts';

/** The formats that `format="…"` names. */
export type FormatName =
  | 'schema-org'
  | 'greenhouse'
  | 'lever'
  | 'ashby'
  | 'workable'
  | 'smartrecruiters'
  | 'recruitee'
  | 'teamtailor'
  | 'personio'
  | 'bamboohr'
  | 'pinpoint';

/** The postings that could be used, and everything that was wrong with the data. */
export interface ParsedPostings {
  readonly postings: readonly Posting[];
  readonly issues: readonly Issue[];
}

/** Fetches code that is needed now: a page may have a way of its own to try again what failed. */
export type LoadPart = <Part>(load: () => Promise<Part>) => Promise<Part>;

/** What is known of one hiring system's data. */
export interface Format {
  /**
   * Reads a list, the object that the source wraps it in, or a single posting. Never throws: a posting without a title is
   * left out and reported with its path, any other property that cannot be read is taken as not given.
   */
  parse(json: unknown): ParsedPostings;

  /**
   * The address of one posting with what the list at `source` leaves out of it: description, form. Undefined when
   * `source` is no address of the vendor's interface.
   */
  details?(id: string, source: string): string | undefined;

  /** The address of the page after the one loaded from `source`; undefined on the last. */
  nextPage?(json: unknown, source: string): string | undefined;
}
