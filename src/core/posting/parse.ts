import type { ParsedPostings } from './formats/format.ts';
import { isSchemaOrg, schemaOrg } from './formats/schema-org.ts';

/**
 * Parses one posting or many, in schema.org's vocabulary or a known source's. Never throws: a posting that cannot be used
 * is left out and reported in `issues` with its path. A promise where the code that knows other sources must be fetched
 * first, which is wherever the data is not clearly schema.org's; it rejects when that fails.
 * @param format forces one; recognised from the data's shape otherwise
 */
export function parsePostings(json: unknown, format?: string): ParsedPostings | Promise<ParsedPostings> {
  return isNative(json, format) ? schemaOrg.parse(json) : convert(json, format);
}

/** Whether data is schema.org's, which is read without fetching code for it. */
export function isNative(json: unknown, format: string | undefined): boolean {
  return format ? format === 'schema-org' : isSchemaOrg(json);
}

/** Reads another source's data, with code that is fetched for it. */
export async function convert(json: unknown, format: string | undefined): Promise<ParsedPostings> {
  const { parseAs, recognise } = await import('./formats/index.ts');
  return parseAs(format || recognise(json), json);
}
