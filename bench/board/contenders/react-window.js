import { createElement, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { List } from 'react-window';
import { rowFacts, searchText } from '../postings.js';

/** React with a list that renders the rows in view only. */
export function mount(root, postings) {
  flushSync(() => createRoot(root).render(createElement(Board, { postings })));
  return root.querySelector('input');
}

function Board({ postings }) {
  const [query, setQuery] = useState('');
  const texts = useMemo(() => postings.map((posting) => searchText(posting).toLowerCase()), [postings]);
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return postings.filter((_, index) => words.every((word) => texts[index].includes(word)));
  }, [postings, texts, query]);
  return createElement(
    'div',
    null,
    createElement('input', { type: 'search', value: query, onChange: (event) => setQuery(event.target.value) }),
    createElement('p', null, `${found.length} jobs`),
    createElement(List, {
      rowComponent: Row,
      rowCount: found.length,
      rowHeight: 72,
      rowProps: { found },
      style: { height: 600 },
    }),
  );
}

function Row({ index, style, found }) {
  const posting = found[index];
  return createElement(
    'div',
    { style, className: 'row' },
    createElement('h3', null, createElement('a', { href: `?job=${posting.identifier}` }, posting.title)),
    createElement(
      'p',
      null,
      rowFacts(posting).map((fact) => createElement('span', { key: fact }, fact)),
    ),
  );
}
