import type { DraftMessages } from '../types/draft.ts';

export const draft: DraftMessages = {
  title: 'Your draft is back',
  savedAt: (time) => `Last changed: ${time}.`,
  keptIn: {
    session: 'It is kept in this tab only, until you close it.',
    local: 'It is kept in this browser only, for a week.',
  },
  notKept: 'Consents and voluntary answers are not kept.',
  discard: 'Discard draft',
};
