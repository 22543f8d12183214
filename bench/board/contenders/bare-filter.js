import { searchText } from '../postings.js';

/** The least that a search can cost: an array's own filter, and how many match. Nothing is listed. */
export function mount(root, postings) {
  const input = Object.assign(document.createElement('input'), { type: 'search' });
  const count = document.createElement('p');
  root.append(input, count);
  input.addEventListener('input', () => {
    const query = input.value.toLowerCase();
    count.textContent = `${postings.filter((posting) => searchText(posting).toLowerCase().includes(query)).length} jobs`;
  });
  return input;
}
