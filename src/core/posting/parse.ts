import type { ParsedPostings } from './formats/format.ts';
import { isSchemaOrg, schemaOrg } from './formats/schema-org.ts';

/**
 * Parses one posting or many, in schema.org's vocabulary or a known source's. Never throws: a posting that cannot be used
 * is left out and reported in `issues` with its path. A promise where the code that knows other sources must be fetched
 * first, which is wherever the data is not clearly schema.org's; it rejects when that fails.
 * @param format forces one; recognised from the data's shape otherwise
 */
export function parsePostings(json: unknown, format?: string): ParsedPostings | Promise<ParsedPostings> {
  if (format ? format === 'schema-org' : isSchemaOrg(json)) return schemaOrg.parse(json);
  return import('./formats/index.ts').then(({ parseAs, recognise }) => parseAs(format || recognise(json), json));
}
