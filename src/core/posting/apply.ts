import { deadlineOf } from '../text/iso-date.ts';
import type { Posting } from './posting.ts';

/** How people apply for a posting: with its form, at another address, or not (any more). */
export type ApplyWay =
  | { readonly kind: 'closed' }
  | { readonly kind: 'form' }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'none' };

/**
 * Decides how people apply. A `validThrough` in the past closes the posting; a date alone counts to the end of that day
 * in the last place on earth (see `deadlineOf`).
 * @param now milliseconds since the epoch
 */
export function applyWay(posting: Posting, now: number): ApplyWay {
  if (posting.validThrough && deadlineOf(posting.validThrough) <= now) return { kind: 'closed' };
  if (posting.application) return { kind: 'form' };
  return posting.url ? { kind: 'external', url: posting.url } : { kind: 'none' };
}
