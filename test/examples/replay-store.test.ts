import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { Refusal } from '../../examples/backend/refusal.ts';
import { ReplayStore } from '../../examples/backend/replay-store.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

async function openStore(t: TestContext, most?: number) {
  const directory = await temporaryDirectory(t);
  const clock = { now: 1_000_000 };
  const open = () => ReplayStore.open(directory, most, () => clock.now);
  return { directory, clock, store: await open(), reopen: open };
}

test('of many at once one is the first, and nobody else is after', async (t) => {
  const { store, clock } = await openStore(t);
  const uses = Array.from({ length: 20 }, (_, i) => store.use('token', clock.now + 1, `sender ${i}`));
  assert.equal((await Promise.all(uses)).filter(Boolean).length, 1);
  assert.equal(await store.use('token', clock.now + 1, 'late'), false);
});

test('whoever used it may use it again', async (t) => {
  const { store, clock, reopen } = await openStore(t);
  assert.equal(await store.use('token', clock.now + 1, 'ada'), true);
  assert.equal(await store.use('token', clock.now + 1, 'ada'), true);
  const after = await reopen();
  assert.equal(await after.use('token', clock.now + 1, 'eve'), false);
  assert.equal(await after.use('token', clock.now + 1, 'ada'), true);
});

test('what has expired is forgotten while the server runs, and at its start', async (t) => {
  const { store, clock, directory, reopen } = await openStore(t);
  for (let i = 0; i < 10; i++) await store.use(`short ${i}`, clock.now + 30_000, 'ada');
  await store.use('long', clock.now + 90_000, 'ada');
  clock.now += 61_000;
  await store.use('next', clock.now + 90_000, 'ada');
  assert.equal((await readdir(directory)).length, 2);
  clock.now += 40_000;
  await reopen();
  assert.equal((await readdir(directory)).length, 1);
});

test('rather than forget what is valid it takes nothing new, until some has expired', async (t) => {
  const { store, clock, directory } = await openStore(t, 3);
  for (const token of ['a', 'b', 'c']) await store.use(token, clock.now + 30_000, token);
  await assert.rejects(store.use('d', clock.now + 30_000, 'd'), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.reply.status, error.reply.headers['retry-after']], [503, '60']);
    return true;
  });
  assert.equal((await readdir(directory)).length, 3);
  clock.now += 60_000;
  assert.equal(await store.use('d', clock.now + 30_000, 'd'), true);
});

test('ids are data, never paths', async (t) => {
  const { store, clock, directory } = await openStore(t);
  await store.use('../../escape', clock.now + 1, '../../escape');
  const [name] = await readdir(directory);
  assert.match(name ?? '', /^\d+-[0-9a-f]{64}$/);
});
