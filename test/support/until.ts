import { waitUntil } from '@open-wc/testing';

/** Waits as long as a busy machine may need: for what is loaded on demand, the second that the library waits is too short. */
export function until(condition: () => unknown, what = `Waited for ${condition}`, timeout = 10_000): Promise<void> {
  return waitUntil(condition, what, { timeout });
}
