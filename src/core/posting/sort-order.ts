/** As the source has them, by title, or the newest first. */
export const sortOrders = ['source', 'date', 'title'] as const;
export type SortOrder = (typeof sortOrders)[number];
