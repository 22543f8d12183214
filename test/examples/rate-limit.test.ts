import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimit } from '../../examples/backend/rate-limit.ts';

function limitAt(start: number) {
  let now = start;
  const limit = new RateLimit({ burst: 2, secondsEach: 30 }, () => now);
  return { limit, wait: (seconds: number) => (now += seconds * 1000) };
}

test('a burst goes through, then one more each time the wait it names is over', () => {
  const { limit, wait } = limitAt(1_000);
  assert.deepEqual([limit.take('a'), limit.take('a'), limit.take('a')], [0, 0, 30]);
  wait(20);
  assert.equal(Math.round(limit.take('a')), 10);
  wait(10);
  assert.equal(limit.take('a'), 0);
  assert.equal(limit.take('a'), 30);
});

test('addresses do not share a limit, and patience earns no more than a burst', () => {
  const { limit, wait } = limitAt(0);
  limit.take('a');
  wait(10_000);
  assert.deepEqual([limit.take('a'), limit.take('a'), limit.take('a')], [0, 0, 30]);
  assert.equal(limit.take('b'), 0);
});

test('a flood of addresses does not make it forget the busy one', () => {
  const { limit } = limitAt(0);
  limit.take('busy');
  limit.take('busy');
  for (let i = 0; i < 50_000; i++) {
    limit.take(`flood ${i}`);
    if (i % 5_000 === 0) assert.ok(limit.take('busy') > 0);
  }
});
