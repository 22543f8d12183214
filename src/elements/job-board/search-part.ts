/** What finds postings. The list can be read without, so it is loaded beside it. */
export { BoardSearch } from '../../controllers/board-search.ts';
export { Filters } from './filters.ts';
