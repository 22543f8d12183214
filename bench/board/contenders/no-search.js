/** What typing itself costs, which is taken off all others. */
export function mount(root) {
  const input = Object.assign(document.createElement('input'), { type: 'search' });
  root.append(input);
  return input;
}
