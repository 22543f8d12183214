/** The board, from the built embed. */
export function mount(root, postings) {
  const board = document.createElement('job-board');
  board.data = postings;
  root.append(board);
  return board;
}
