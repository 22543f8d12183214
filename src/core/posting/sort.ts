import { fold } from '../text/fold.ts';
import type { Posting } from './posting.ts';
import type { SortOrder } from './sort-order.ts';

/** How many postings are handled before a caller may do something else. */
const sliceSize = 2000;

type Keys = readonly string[] | Float64Array;

/**
 * Puts postings in an order, slice by slice, as `preparePostingSearch` does: a hundred thousand sorted in one go would
 * hold the page up for longer than a person does not notice. Postings that are alike stay as the source has them.
 * Its return value holds their places in `postings`.
 */
export function* sortPostings(postings: readonly Posting[], by: SortOrder): Generator<number, Uint32Array> {
  const order = Uint32Array.from(postings.keys());
  if (by === 'source') return order;
  const keys = by === 'title' ? new Array<string>(postings.length).fill('') : new Float64Array(postings.length);
  for (let start = 0; start < order.length; start += sliceSize) {
    const end = Math.min(start + sliceSize, order.length);
    for (let index = start; index < end; index++) setKey(keys, index, postings[index]);
    order.subarray(start, end).sort((a, b) => compare(keys, a, b));
    // A list of one slice is sorted at once, however slow the machine.
    if (end < order.length) yield end;
  }
  return yield* merge(order, keys);
}

function setKey(keys: string[] | Float64Array, index: number, posting: Posting | undefined): void {
  if (Array.isArray(keys)) keys[index] = fold(posting?.title ?? '');
  // The newest first, and those without a date last.
  else keys[index] = -(Date.parse(posting?.datePosted ?? '') || -8.64e15);
}

/** Merges runs that are sorted, two and two, until there is one. */
function* merge(sorted: Uint32Array, keys: Keys): Generator<number, Uint32Array> {
  let from = sorted;
  let to: Uint32Array = new Uint32Array(sorted.length);
  for (let run = sliceSize; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += 2 * run) {
      const middle = Math.min(start + run, from.length);
      const end = Math.min(start + 2 * run, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        if (at % sliceSize === 0) yield at;
        const takesLeft = right >= end || (left < middle && compare(keys, from[left] ?? 0, from[right] ?? 0) < 0);
        to[at] = from[takesLeft ? left++ : right++] ?? 0;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

function compare(keys: Keys, a: number, b: number): number {
  const one = keys[a] ?? '';
  const other = keys[b] ?? '';
  return one < other ? -1 : one > other ? 1 : a - b;
}
