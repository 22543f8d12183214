/**
 * The panel in the corner, for whoever tries this page out: it makes the back end answer as chosen. No real page has it.
 */
const outcomes = [
  ['', 'Goes through'],
  ['flagged-once', 'Held back as a bot, the first time'],
  ['flagged', 'Held back as a bot, every time'],
  ['invalid-once', 'An answer is refused, the first time'],
  ['captcha', 'The captcha has expired'],
  ['rate-limited', 'Too many requests'],
  ['error', 'The server fails'],
  ['slow', 'A slow line'],
  ['drop-once', 'The connection breaks, the first time'],
  ['lost-once', 'Stored, but the reply gets lost, the first time'],
  ['duplicate', 'Has applied before'],
  ['closed', 'Filled in the meantime'],
  ['too-large', 'Too large for the server'],
];

const posting = document.querySelector(':is(job-board, job-posting)[action]');

if (posting) {
  const action = posting.getAttribute('action');
  const select = document.createElement('select');
  select.append(...outcomes.map(([value, label]) => new Option(label, value)));
  select.addEventListener('change', () => {
    posting.setAttribute('action', select.value ? `${action}?provoke=${select.value}` : action);
  });

  const label = document.createElement('label');
  label.append('Try an outcome', select);
  const received = document.createElement('a');
  received.href = '/received';
  received.textContent = 'What arrived';
  const panel = document.createElement('aside');
  panel.className = 'outcomes';
  panel.setAttribute('aria-label', 'Demonstration');
  panel.append(label, received);
  document.body.append(panel);
}
