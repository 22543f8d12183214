import type { ApplicationForm } from '../application/form.ts';
import { readForm } from '../application/form-schema.ts';
import type { Issue } from '../issue.ts';
import { convert, isNative } from './formats/convert.ts';
import type { ParsedPostings } from './formats/format.ts';
import { schemaOrg } from './formats/schema-org.ts';
import type { Posting } from './posting.ts';
import { readPosting } from './schema.ts';

/** A posting whose form has been read. */
export interface WholePosting extends Posting {
  readonly application: ApplicationForm | false;
}

/** A posting, or undefined when nothing usable is there; and what was wrong on the way. */
export interface ParsedPosting {
  readonly posting: WholePosting | undefined;
  readonly issues: readonly Issue[];
}

/** The postings that could be used, and everything that was wrong with the data. */
export interface ParsedWholePostings {
  readonly postings: readonly WholePosting[];
  readonly issues: readonly Issue[];
}

/**
 * Parses a schema.org JobPosting in its loose forms, with its form. Never throws. A property that cannot be read is reported
 * and left out; only a missing title loses the posting. Unknown properties are ignored.
 * @param path where the posting stands in the data given, for issues: `jobs[3]`
 */
export function parsePosting(json: unknown, path = ''): ParsedPosting {
  const { posting, issues } = readPosting(json, path);
  const { postings, issues: all } = whole({ postings: posting ? [posting] : [], issues });
  return { posting: postings[0], issues: all };
}

/**
 * Parses one posting or many, in schema.org's vocabulary or a known source's, with their forms. Never throws: a posting that
 * cannot be used is left out and reported in `issues` with its path. A promise where the code that knows other sources must be
 * fetched first, which is wherever the data is not clearly schema.org's; it rejects when that fails.
 * @param format forces one; recognised from the data's shape otherwise
 */
export function parsePostings(json: unknown, format?: string): ParsedWholePostings | Promise<ParsedWholePostings> {
  return isNative(json, format) ? whole(schemaOrg.parse(json)) : convert(json, format, (part) => part()).then(whole);
}

function whole({ postings, issues }: ParsedPostings): ParsedWholePostings {
  const forms = postings.map(({ application }) => readForm(application));
  return {
    postings: postings.map((posting, index) => Object.freeze({ ...posting, application: forms[index]?.form ?? false })),
    issues: [...issues, ...forms.flatMap((form) => form.issues)],
  };
}
