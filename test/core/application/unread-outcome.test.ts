import assert from 'node:assert/strict';
import test from 'node:test';
import { toSubmitResult } from '../../../src/core/application/parse-result.ts';
import { fromReply } from '../../../src/core/application/reply.ts';
import { isAmbiguous } from '../../../src/core/application/result.ts';
import { unreadOutcome } from '../../../src/core/application/unread-outcome.ts';

const bodies = [undefined, {}, { code: 'flagged' }, { code: 'captcha-expired' }, { errors: { email: 'No' } }];

test('an outcome that could not be read keeps or changes the key exactly as the one that was', () => {
  for (let status = 200; status < 600; status++) {
    if (status >= 200 && status < 300) continue;
    for (const body of bodies) {
      for (const after of [null, '30']) {
        const read = fromReply({ status, headers: new Headers(after ? { 'retry-after': after } : {}), body });
        const unread = unreadOutcome({ status });
        assert.equal(isAmbiguous(unread), isAmbiguous(read), `${status} ${JSON.stringify(body)}`);
        assert.equal(unread.status, 'failed');
      }
    }
  }
  const results = [
    { status: 'invalid', fieldErrors: { email: 'No' } },
    { status: 'flagged' },
    { status: 'captcha', reason: 'expired' },
    { status: 'rate-limited', retryAfter: 3 },
    { status: 'duplicate' },
    { status: 'closed' },
    { status: 'failed', retryable: true },
    { status: 'failed', retryable: false },
    { status: 'failed', retryable: false, cause: new Error('no') },
    { status: 'failed' },
  ];
  for (const result of results) {
    const read = toSubmitResult(result);
    assert.ok(read);
    assert.equal(isAmbiguous(unreadOutcome(result)), isAmbiguous(read), JSON.stringify(result));
  }
});

test('what is no result at all, and a response that says nothing, may have been received', () => {
  for (const value of [undefined, null, 'accepted', {}, { status: 'great' }, { status: 0 }]) {
    assert.equal(isAmbiguous(unreadOutcome(value)), true, JSON.stringify(value));
  }
});
