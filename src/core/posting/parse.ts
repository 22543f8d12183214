import type { ParsedPostings } from './formats/format.ts';
import { format as schemaOrg } from './formats/schema-org.ts';

/**
 * Parses one posting or many, in schema.org's vocabulary or a known source's. Never throws or rejects: a posting that
 * cannot be used is left out and reported in `issues` with its path. A promise where a converter must be loaded first.
 * @param format forces one; recognised from the data's shape otherwise
 */
export function parsePostings(json: unknown, format?: string): ParsedPostings | Promise<ParsedPostings> {
  if (format !== undefined && format !== 'schema-org') {
    return { postings: [], issues: [{ path: '', message: `The format "${format}" is not known.` }] };
  }
  return schemaOrg.parse(json);
}
