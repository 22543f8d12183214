/** What searches and filters, opens postings, and leads back. The list can be read without, so it is loaded beside it. */
export { BoardNavigation } from '../../controllers/board-navigation.ts';
export { BoardSearch } from '../../controllers/board-search.ts';
export { Filters } from './filters.ts';
export { groupsView } from './groups.view.ts';
export { styles } from './interaction.styles.ts';
export { openView } from './open.view.ts';
