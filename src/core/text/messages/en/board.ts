import type { BoardMessages } from '../types/board.ts';

export const board: BoardMessages = {
  loading: 'Loading jobs…',
  errorTitle: 'The jobs could not be shown',
  errorNetwork: 'Check your connection, or try again later.',
  errorData: 'Something is wrong with their data. Please come back later, or contact us.',
  retry: 'Try again',
  restTitle: 'Some jobs could not be loaded',
  empty: 'There are no open jobs at the moment.',

  search: 'Search jobs',
  sort: 'Sort by',
  sortOrders: { source: 'Default', date: 'Newest first', title: 'Title' },
  filters: 'Filters',
  facets: {
    department: 'Department',
    location: 'Location',
    workplace: 'Workplace',
    'employment-type': 'Employment type',
    organization: 'Organization',
  },
  moreOptions: (_count, text) => `Show ${text} more`,
  clear: 'Clear all',

  results: 'Jobs',
  count: (count, text, total) => (total ? `${text} of ${total} jobs` : `${text} ${count === 1 ? 'job' : 'jobs'}`),
  noMatchesTitle: 'No jobs match your search',
  noMatchesText: 'Try other words, or fewer filters.',
  more: 'Show more jobs',
  shown: (shown, total) => `Showing ${shown} of ${total}`,
  otherGroup: 'Other',
  posted: (date) => `Posted ${date}`,
  closed: 'Closed',

  back: 'All jobs',
  notFoundTitle: 'This job was not found',
  notFoundText: 'It may have been filled or taken down.',
};
