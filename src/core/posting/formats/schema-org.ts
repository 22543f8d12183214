import type { Issue } from '../../issue.ts';
import { isObject, type Loose } from '../loose.ts';
import type { Posting } from '../posting.ts';
import { readPosting } from '../schema.ts';
import type { Format, ParsedPostings } from './format.ts';

/** One posting as found in the data, not yet parsed, and where it stood. */
interface FoundPosting {
  readonly json: unknown;
  readonly path: string;
}

/** Where JSON-LD and plain wrappers keep their items. */
const containerKeys = ['@graph', 'itemListElement', 'item', 'jobs', 'postings'];

/** Deeper than any real nesting; keeps an object that contains itself from being followed forever. */
const deepest = 6;

/**
 * schema.org's JobPosting: one, an array, a JSON-LD `@graph`, an ItemList, or an object that wraps them as `jobs` or
 * `postings`. Things of another `@type` that stand among them are left out.
 */
export const schemaOrg: Format = {
  parse(json: unknown): ParsedPostings {
    const steps = parseInSteps(json);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  },
};

/** How many postings are read before a caller may do something else: about as many as a screen has room for. */
const sliceSize = 10;

/** The same slice by slice, for a caller that must do something else in between. Each step gives what there is so far. */
export function* parseInSteps(json: unknown): Generator<ParsedPostings, ParsedPostings> {
  const postings: Posting[] = [];
  const issues: Issue[] = [];
  const uses = new Map<string, number>();
  let count = 0;
  for (const found of findIn(json, '', 0)) {
    if (count > 0 && count % sliceSize === 0) yield { postings, issues };
    const parsed = readPosting(found.json, found.path);
    count++;
    if (parsed.posting) postings.push(withOwnId(parsed.posting, uses));
    issues.push(...parsed.issues);
  }
  return { postings, issues };
}

/** Numbers postings that share an identifier, or a title where they have none, so that each can be found by its id. */
function withOwnId(posting: Posting, uses: Map<string, number>): Posting {
  const { id } = posting;
  const use = (uses.get(id) ?? 0) + 1;
  uses.set(id, use);
  return use === 1 ? posting : withOwnId(Object.freeze({ ...posting, id: `${id}-${use}` }), uses);
}

/** One of these makes a posting schema.org's: no other source has them. */
const ownKeys = [
  '@type',
  'hiringOrganization',
  'jobLocation',
  'datePosted',
  'validThrough',
  'baseSalary',
  'application',
];

/** A posting with these alone is schema.org's as well: other sources have them too, but never without their own. */
const plainKeys = ['identifier', 'title', 'description', 'employmentType', 'url'];

/** Whether data is surely in schema.org's words, or holds no posting, so that no other format need be thought of. */
export function isSchemaOrg(json: unknown): boolean {
  const [found] = findIn(json, '', 0);
  const first = found?.json;
  if (!isObject(first)) return typeof first !== 'string';
  const keys = Object.keys(first);
  return keys.some((key) => ownKeys.includes(key)) || keys.every((key) => plainKeys.includes(key));
}

function* findIn(json: unknown, path: string, depth: number): Generator<FoundPosting> {
  if (depth > deepest) return;
  if (Array.isArray(json)) {
    for (const [index, item] of json.entries()) yield* findIn(item, `${path}[${index}]`, depth + 1);
    return;
  }
  if (isObject(json) && !isJobPosting(json)) {
    for (const key of containerKeys) {
      const value = json[key];
      const inner = key === '@graph' && Array.isArray(value) ? linked(value) : value;
      if (typeof inner === 'object' && inner !== null) {
        yield* findIn(inner, path ? `${path}.${key}` : key, depth + 1);
        return;
      }
    }
    if (depth > 0 && json['@type'] !== undefined) return;
  }
  yield { json, path };
}

/** A graph's nodes, in which what a posting names by its `@id` is all that another node tells of it. */
function linked(graph: readonly unknown[]): unknown {
  const nodes = new Map<unknown, Loose>(graph.filter(isObject).map((node) => [node['@id'] ?? node, node]));
  return JSON.parse(JSON.stringify(graph), (_, value: unknown) =>
    isObject(value) ? { ...nodes.get(value['@id']), ...value } : value,
  );
}

function isJobPosting(json: Readonly<Record<string, unknown>>): boolean {
  return [json['@type']].flat().some((type) => typeof type === 'string' && type.endsWith('JobPosting'));
}
