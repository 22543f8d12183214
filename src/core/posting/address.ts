import { type FacetName, type FacetSelection, facetNames } from './facets.ts';

/** What of a board stands in the page's address. */
export interface BoardState {
  readonly query: string;
  readonly facets: FacetSelection;
  /** The id of the posting that is open. */
  readonly posting: string | undefined;
}

/** The names of a board's parameters. */
export interface AddressNames {
  readonly query: string;
  /** Undefined for a board whose postings have pages of their own: it has nothing to say of the open posting. */
  readonly posting: string | undefined;
  readonly facets: Readonly<Record<FacetName, string>>;
}

/**
 * Names a board's parameters: `q`, `job`, `department`, `location`, `workplace`, `type`, `organization`.
 * @param param the name for the open posting: `gh_jid` keeps old links alive
 * @param prefix put before all other names, so that a second board on the page has its own
 */
export function addressNames({ param, prefix = '' }: { param?: string; prefix?: string } = {}): AddressNames {
  return {
    query: `${prefix}q`,
    posting: param || `${prefix}job`,
    facets: {
      department: `${prefix}department`,
      location: `${prefix}location`,
      workplace: `${prefix}workplace`,
      'employment-type': `${prefix}type`,
      organization: `${prefix}organization`,
    },
  };
}

/** Reads a board's state from an address, absolute or not. Parameters that are not the board's mean nothing to it. */
export function readAddress(address: string, names: AddressNames): BoardState {
  const parameters = parametersOf(address);
  const all = (name: string) =>
    parameters.flatMap((parameter) => (parameter.name === name ? parameter.value || [] : []));
  const chosen = facetNames.flatMap((facet): [FacetName, string[]][] => {
    const values = [...new Set(all(names.facets[facet]))];
    return values.length > 0 ? [[facet, values]] : [];
  });
  const posting = names.posting === undefined ? undefined : all(names.posting)[0];
  return { query: all(names.query)[0] ?? '', facets: Object.fromEntries(chosen), posting };
}

/** The address with a board's state in it. Every other parameter, its spelling and place, and the fragment stay as they are. */
export function writeAddress(address: string, state: BoardState, names: AddressNames): string {
  const { path, fragment } = partsOf(address);
  const ours = new Set<string | undefined>([names.query, names.posting, ...Object.values(names.facets)]);
  const kept = parametersOf(address).flatMap(({ name, text }) => (ours.has(name) ? [] : [text]));
  const written = [
    ...pairs(names.query, [state.query]),
    ...facetNames.flatMap((facet) => pairs(names.facets[facet], state.facets[facet] ?? [])),
    ...pairs(names.posting ?? '', [(names.posting && state.posting) ?? '']),
  ];
  const query = [...kept, ...written].join('&');
  return `${path}${query && `?${query}`}${fragment}`;
}

/** The addresses that open a posting on this page, without query and facets: what people copy and send is the posting alone. */
export function postingLinks(address: string, names: AddressNames): (id: string) => string {
  const { path, query, fragment } = partsOf(
    writeAddress(address, { query: '', facets: {}, posting: undefined }, names),
  );
  const before = `${path}?${query && `${query}&`}`;
  return (id) => `${before}${pairs(names.posting ?? '', [id]).join('')}${fragment}`;
}

/** A posting's own page, from a template such as `/careers/{id}`. */
export function postingHref(template: string, id: string): string {
  return template.replaceAll('{id}', () => encode(id));
}

function pairs(name: string, values: readonly string[]): string[] {
  return values.filter(Boolean).map((value) => `${encode(name)}=${encode(value)}`);
}

interface Parameter {
  readonly name: string;
  readonly value: string;
  /** As it stands in the address. */
  readonly text: string;
}

function parametersOf(address: string): Parameter[] {
  return partsOf(address)
    .query.split('&')
    .filter(Boolean)
    .map((text) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? [];
      return { name: decode(name), value: decode(value), text };
    });
}

function partsOf(address: string): { path: string; query: string; fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  return { path, query, fragment };
}

/** Half a character, which a broken text may end with, has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Forms write spaces as `+`. What is no valid escape is meant as it stands. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
