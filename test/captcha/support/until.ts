import { waitUntil } from '@open-wc/testing';

/** Waits for what parts loaded on demand lead to, on machines with other work too. */
export const until = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, `Waited for ${condition}`, { timeout: 10_000 });
