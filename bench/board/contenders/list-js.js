import List from 'list.js';
import { rowFacts, searchText } from '../postings.js';

/** List.js as its documentation has it, with pages of fifty. */
export function mount(root, postings) {
  root.innerHTML = '<input class="search" type="search"><ul class="list"></ul>';
  const values = postings.map((posting) => ({
    title: posting.title,
    facts: rowFacts(posting).join(' · '),
    text: searchText(posting),
  }));
  const item = '<li><h3><a class="title" href="#"></a></h3><p class="facts"></p></li>';
  new List(root, { valueNames: ['title', 'facts'], item, page: 50, searchColumns: ['text'] }, values);
  return root.querySelector('input');
}
