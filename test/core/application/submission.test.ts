import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { SubmitResult } from '../../../src/core/application/result.ts';
import {
  editing,
  isBusy,
  type Submission,
  type SubmissionEvent,
  secondsToWait,
  transition,
} from '../../../src/core/application/submission.ts';

const run = (events: readonly SubmissionEvent[], from: Submission = editing()) => events.reduce(transition, from);
const submit = (key = 'a', now = 0): SubmissionEvent => ({ type: 'submit', key, now });
const valid: SubmissionEvent = { type: 'valid' };
const send: SubmissionEvent = { type: 'send' };
const cancel: SubmissionEvent = { type: 'cancel' };
const edit: SubmissionEvent = { type: 'edit' };
const result = (given: SubmitResult, now = 0): SubmissionEvent => ({ type: 'result', result: given, now });
const toSending = [submit(), valid, send];
const lost: SubmitResult = { status: 'failed', retryable: true, cause: new TypeError('network') };
/** The next attempt after these events, made with the new key `b`. */
const next = (...events: SubmissionEvent[]) => {
  const state = run([...toSending, ...events, submit('b', 1e9), valid, send]);
  assert.equal(state.phase, 'sending');
  return { key: state.key, attempt: state.attempt };
};

test('from the button to an answer', () => {
  const phases = [submit(), valid, send, result({ status: 'accepted' })].map(
    ((state) => (event: SubmissionEvent) => {
      state = transition(state, event);
      return state.phase;
    })(editing()),
  );
  assert.deepEqual(phases, ['validating', 'captcha', 'sending', 'outcome']);
  assert.deepEqual(next(), { key: 'a', attempt: 1 });
});

test('a second submit is ignored while an application is on its way, and after it was accepted', () => {
  for (const count of [1, 2, 3]) {
    const state = run(toSending.slice(0, count));
    assert.equal(transition(state, submit('b')), state);
    assert.ok(isBusy(state));
  }
  const accepted = run([...toSending, result({ status: 'accepted' })]);
  assert.equal(transition(accepted, submit('b')), accepted);
  assert.equal(run([{ type: 'reset' }, submit('b')], accepted).key, 'b');
  // Emptied under way: what stands there now is not what was sent.
  assert.deepEqual(next({ type: 'reset' }, result(lost)), { key: 'b', attempt: 1 });
});

test('what must be mended leads back to the form', () => {
  assert.equal(run([submit(), { type: 'invalid' }]).phase, 'editing');
});

test('the key is kept across ambiguous failures and changes after an answer', () => {
  assert.deepEqual(next(result(lost)), { key: 'a', attempt: 2 });
  assert.deepEqual(next(result({ status: 'rate-limited', retryAfter: 5 })), { key: 'a', attempt: 2 });
  assert.deepEqual(next(cancel), { key: 'a', attempt: 2 }, 'it may have been received');
  for (const answer of [
    { status: 'invalid', fieldErrors: {} },
    { status: 'captcha', reason: 'invalid' },
    { status: 'flagged' },
    { status: 'duplicate' },
    { status: 'failed', retryable: false },
  ] satisfies SubmitResult[]) {
    assert.deepEqual(next(result(answer)), { key: 'b', attempt: 1 }, answer.status);
  }
});

test('an edit changes the key: after a failure, while sending, and between the button and sending', () => {
  assert.deepEqual(next(result(lost), edit), { key: 'b', attempt: 1 });
  assert.deepEqual(next(edit, result(lost)), { key: 'b', attempt: 1 });
  assert.deepEqual(next(edit, cancel), { key: 'b', attempt: 1 });
  const again = [...toSending, result(lost), submit('b'), edit, valid, edit, send];
  assert.deepEqual([run(again).key, run(again).attempt], ['b', 1]);
  const first = run([submit('a'), edit, valid, send]);
  assert.deepEqual([first.key, first.attempt], ['a', 1], 'nothing was sent under it yet');
});

test('an attempt that the page stopped, or nobody sends, does not count', () => {
  assert.deepEqual(next({ type: 'stop', sent: false }), { key: 'a', attempt: 1 });
  assert.deepEqual(next({ type: 'trouble', trouble: 'unhandled' }), { key: 'a', attempt: 1 });
  assert.deepEqual(next(result(lost), submit('c'), valid, send, { type: 'stop', sent: false }), {
    key: 'a',
    attempt: 2,
  });
});

test('removal stops silently and remembers that it may have been received', () => {
  const state = run([...toSending, { type: 'stop', sent: true }]);
  assert.deepEqual([state.phase, state.key, state.captchaSpent], ['editing', 'a', true]);
  assert.equal(run([{ type: 'stop', sent: true }]).phase, 'editing');
});

test('a result that comes after "cancel" changes nothing', () => {
  const cancelled = run([...toSending, cancel]);
  assert.deepEqual(cancelled.phase === 'outcome' && cancelled.outcome, { status: 'cancelled' });
  assert.equal(transition(cancelled, result({ status: 'accepted' })), cancelled);
  assert.equal(transition(cancelled, { type: 'progress', loaded: 1, total: 2 }), cancelled);
});

test('trouble before sending ends the attempt without an answer', () => {
  for (const trouble of ['captcha-missing', 'captcha-expired', 'captcha-unavailable', 'offline'] as const) {
    const state = run([submit(), valid, { type: 'trouble', trouble }]);
    assert.deepEqual(state.phase === 'outcome' && state.outcome, { status: trouble });
    assert.deepEqual([state.attempt, state.captchaSpent], [0, false]);
  }
});

test('offline: nothing is sent by itself when the browser is online again', () => {
  const offline = run([
    { type: 'connection', online: false },
    submit(),
    valid,
    { type: 'trouble', trouble: 'offline' },
  ]);
  assert.deepEqual([offline.phase, offline.online], ['outcome', false]);
  const online = transition(offline, { type: 'connection', online: true });
  assert.deepEqual([online.phase, online.online, online.attempt], ['outcome', true, 0]);
  assert.equal(transition(online, { type: 'connection', online: true }), online);
});

test('a rate limit holds the next try back until its time, edits or not', () => {
  const limited = run([...toSending, result({ status: 'rate-limited', retryAfter: 30 }, 1000)]);
  assert.deepEqual(
    [1000, 1001, 30_999, 31_000, 99_000].map((now) => secondsToWait(limited, now)),
    [30, 30, 1, 0, 0],
  );
  for (const state of [limited, transition(limited, edit)]) {
    assert.equal(transition(state, submit('b', 30_000)), state);
    const tried = transition(state, submit('b', 31_000));
    assert.deepEqual([tried.phase, secondsToWait(tried, 0)], ['validating', 0]);
  }
});

test('a captcha token is spent by every attempt that may have reached a server', () => {
  for (const event of [result(lost), result({ status: 'flagged' }), cancel]) {
    assert.equal(run([...toSending, event]).captchaSpent, true);
    assert.equal(run([...toSending, event, submit('b')]).captchaSpent, false);
  }
  assert.equal(run([submit(), valid, cancel]).captchaSpent, false);
  assert.equal(run([...toSending, { type: 'trouble', trouble: 'unhandled' }]).captchaSpent, false);
});

test('progress is kept while sending', () => {
  const state = run([...toSending, { type: 'progress', loaded: 5, total: 10 }]);
  assert.deepEqual(state.phase === 'sending' && [state.loaded, state.total], [5, 10]);
});

/** Weighted so that most attempts come to be sent and many are lost, where keys matter. */
const events: fc.Arbitrary<SubmissionEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(submit('new', 1e9)) },
  { weight: 12, arbitrary: fc.constantFrom<SubmissionEvent>(valid, send) },
  { weight: 6, arbitrary: fc.constantFrom<SubmissionEvent>(result(lost), cancel, edit) },
  fc.constantFrom<SubmissionEvent>({ type: 'invalid' }, { type: 'reset' }, { type: 'trouble', trouble: 'offline' }),
  fc.record({ type: fc.constant('stop' as const), sent: fc.boolean() }),
  fc.record({ type: fc.constant('connection' as const), online: fc.boolean() }),
  fc.constantFrom<SubmissionEvent>(
    result({ status: 'invalid', fieldErrors: {} }),
    result({ status: 'rate-limited', retryAfter: 1 }),
    result({ status: 'accepted' }),
  ),
);

test('whatever happens: two sendings under one key carry the same answers and count up', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 100, size: 'max' }), (happened) => {
      let state = editing();
      let answers = 0;
      /** What the current attempt carries, when it was edited since. */
      let sendingAnswers: number | undefined;
      const sent = new Map<string, { answers: number; attempt: number }>();
      for (const [index, event] of happened.entries()) {
        const before = state;
        state = transition(before, event.type === 'submit' ? { ...event, key: `key ${index}` } : event);
        if (event.type === 'edit') answers += 1;
        // Counted when the attempt ends: one that was withdrawn has sent nothing.
        const withdrawn = event.type === 'trouble' || (event.type === 'stop' && !event.sent);
        if (before.phase === 'sending' && event.type === 'edit') sendingAnswers ??= answers - 1;
        if (before.phase === 'sending' && state.phase !== 'sending') {
          if (!withdrawn) {
            const now = { answers: sendingAnswers ?? answers, attempt: before.attempt };
            const earlier = sent.get(before.key);
            if (earlier) assert.equal(now.answers, earlier.answers, 'a key stands for one set of answers');
            assert.equal(now.attempt, (earlier?.attempt ?? 0) + 1);
            sent.set(before.key, now);
          }
          sendingAnswers = undefined;
        }
        if (state.phase === 'outcome' && state.outcome.status === 'accepted' && before.phase !== 'outcome') {
          assert.ok(before.phase === 'sending' && event.type === 'result', 'never falsely confirmed');
        }
      }
    }),
    { numRuns: 1000 },
  );
});
