import type { LoadPart, ParsedPostings } from './format.ts';
import { isSchemaOrg } from './schema-org.ts';

/** Whether data is schema.org's, which is read without fetching code for it. */
export function isNative(json: unknown, format: string | undefined): boolean {
  return format ? format === 'schema-org' : isSchemaOrg(json);
}

/** Reads another source's data, with code that is fetched for it. Rejects when that fails. */
export async function convert(json: unknown, format: string | undefined, load: LoadPart): Promise<ParsedPostings> {
  const { parseAs, recognise } = await load(() => import('./index.ts'));
  return parseAs(format || recognise(json), json, load);
}
