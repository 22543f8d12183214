import type { ParsedPostings } from './formats/format.ts';
import { isConvertedFormat, loadFormat, recognise } from './formats/index.ts';
import { schemaOrg } from './formats/schema-org.ts';

/**
 * Parses one posting or many, in schema.org's vocabulary or a known source's. Never throws: a posting that cannot be used
 * is left out and reported in `issues` with its path. A promise where the source's converter must be fetched first; it
 * rejects when that fails.
 * @param format forces one; recognised from the data's shape otherwise
 */
export function parsePostings(json: unknown, format?: string): ParsedPostings | Promise<ParsedPostings> {
  const name = format || recognise(json) || 'schema-org';
  if (name === 'schema-org') return schemaOrg.parse(json);
  if (isConvertedFormat(name)) return loadFormat(name).then((converter) => converter.parse(json));
  return { postings: [], issues: [{ path: '', message: `The format "${name}" is not known.` }] };
}
