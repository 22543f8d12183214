import type { Posting } from './posting.ts';

/**
 * A posting of a list with what the vendor says of it elsewhere: what is said there wins, what is left out there stays. It
 * keeps its identifier, which addresses and applications name it by.
 */
export function mergeDetails(listed: Posting, details: Posting): Posting {
  const said = Object.entries(details).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const { id, identifier } = listed;
  return Object.freeze({ ...listed, ...Object.fromEntries(said), id, identifier });
}
