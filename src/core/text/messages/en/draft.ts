import type { DraftMessages } from '../types/draft.ts';

export const draft: DraftMessages = {
  title: 'Your draft is back',
  savedAt: (time) => `You last changed it on ${time}. It is kept in this browser only.`,
  notKept: 'Consents and voluntary answers are not kept in a draft.',
  discard: 'Discard draft',
};
