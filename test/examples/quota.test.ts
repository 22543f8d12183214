import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DailyQuota, type NoRoom, type Reservation } from '../../examples/backend/quota.ts';

const NOON = Date.UTC(2026, 2, 1, 12);

function quotaAt(time: number, stored = 0) {
  const clock = { now: time };
  return { clock, quota: new DailyQuota({ each: 100, total: 250 }, stored, () => clock.now) };
}

function granted(answer: Reservation | NoRoom): Reservation {
  assert.ok('settle' in answer, JSON.stringify(answer));
  return answer;
}

test('what is on its way counts, and what was not stored is free again', () => {
  const { quota } = quotaAt(NOON);
  const first = granted(quota.reserve('a', 60));
  assert.deepEqual(quota.reserve('a', 60), { whose: 'each', wait: 43_200 });
  first.settle(0);
  first.settle(0);
  granted(quota.reserve('a', 60)).settle(50);
  granted(quota.reserve('a', 50)).settle(50);
  assert.deepEqual(quota.reserve('a', 1), { whose: 'each', wait: 43_200 });
});

test('all together have a limit of their own, which counts what an earlier process stored', () => {
  const { quota } = quotaAt(NOON, 100);
  granted(quota.reserve('a', 100));
  granted(quota.reserve('b', 50));
  assert.deepEqual(quota.reserve('c', 1), { whose: 'total', wait: 43_200 });
});

test('a new day begins with nothing, and an upload over midnight does not make it negative', () => {
  const { quota, clock } = quotaAt(NOON);
  const long = granted(quota.reserve('a', 100));
  clock.now = NOON + 43_200_000;
  granted(quota.reserve('a', 100));
  long.settle(0);
  assert.deepEqual(quota.reserve('a', 1), { whose: 'each', wait: 86_400 });
});

test('however uploads interleave, no more is stored than allowed', () => {
  const step = fc.record({
    address: fc.constantFrom('a', 'b', 'c'),
    bytes: fc.nat(120),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { quota } = quotaAt(NOON);
      const stored = new Map<string, number>();
      const open: (() => void)[] = [];
      for (const { address, bytes, part } of steps) {
        const answer = quota.reserve(address, bytes);
        if (!('settle' in answer)) {
          open.shift()?.();
          continue;
        }
        open.push(() => {
          const kept = Math.floor(bytes * part);
          answer.settle(kept);
          stored.set(address, (stored.get(address) ?? 0) + kept);
        });
      }
      for (const settle of open) settle();
      for (const bytes of stored.values()) assert.ok(bytes <= 100);
      assert.ok([...stored.values()].reduce((sum, bytes) => sum + bytes, 0) <= 250);
    }),
  );
});
