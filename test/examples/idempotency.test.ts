import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fingerprintOf, IdempotencyKeys } from '../../examples/backend/idempotency.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

async function openKeys(t: TestContext, directory?: string) {
  const stored = new Set<string>();
  const path = directory ?? (await temporaryDirectory(t));
  const open = () => IdempotencyKeys.open(path, async (id) => stored.has(id));
  return { keys: await open(), reopen: open, stored, directory: path };
}

async function claimed(keys: IdempotencyKeys, key: string, fingerprint: string, id: string) {
  const claim = await keys.claim(key, fingerprint, id);
  assert.equal(claim.state, 'claimed');
  assert.ok(claim.state === 'claimed');
  return claim;
}

test('a stored submission is recognised by its key, also after a restart', async (t) => {
  const { keys, reopen, stored } = await openKeys(t);
  const claim = await claimed(keys, 'key', 'print', 'id-1');
  stored.add('id-1');
  await claim.release();
  assert.deepEqual(await keys.claim('key', 'print', 'id-2'), { state: 'stored', applicationId: 'id-1' });
  assert.deepEqual(await (await reopen()).claim('key', 'print', 'id-3'), { state: 'stored', applicationId: 'id-1' });
});

test('a key belongs to one payload', async (t) => {
  const { keys, stored } = await openKeys(t);
  const claim = await claimed(keys, 'key', 'print', 'id-1');
  stored.add('id-1');
  await claim.release();
  assert.deepEqual(await keys.claim('key', 'other', 'id-2'), { state: 'mismatch' });
});

test('of many requests at once, one gets the key', async (t) => {
  const { keys } = await openKeys(t);
  const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => keys.claim('key', 'print', `id-${i}`)));
  assert.equal(claims.filter(({ state }) => state === 'claimed').length, 1);
  assert.equal(claims.filter(({ state }) => state === 'running').length, 19);
});

test('a refusal frees the key', async (t) => {
  const { keys, directory } = await openKeys(t);
  await (await claimed(keys, 'key', 'print', 'id-1')).release();
  assert.deepEqual(await readdir(directory), []);
  await claimed(keys, 'key', 'corrected', 'id-2');
});

test('a process that died before it stored anything does not block the retry', async (t) => {
  const { keys, reopen } = await openKeys(t);
  await claimed(keys, 'key', 'print', 'id-1');
  // Nobody releases it.
  await claimed(await reopen(), 'key', 'print', 'id-2');
});

test('a process that died right after it stored has its submission recognised', async (t) => {
  const { keys, reopen, stored } = await openKeys(t);
  await claimed(keys, 'key', 'print', 'id-1');
  stored.add('id-1');
  assert.deepEqual(await (await reopen()).claim('key', 'print', 'id-2'), { state: 'stored', applicationId: 'id-1' });
});

test('a claim cut off by a crash is swept away', async (t) => {
  const directory = join(await temporaryDirectory(t), 'keys');
  await mkdir(directory);
  for (const [name, content] of Object.entries({ empty: '', half: '{"applicationId":"id', other: '[]' })) {
    await writeFile(join(directory, name), content);
  }
  await openKeys(t, directory);
  assert.deepEqual(await readdir(directory), []);
});

test('keys are data, never paths', async (t) => {
  const { keys, directory } = await openKeys(t);
  await claimed(keys, '../../escape', 'print', 'id-1');
  const [name] = await readdir(directory);
  assert.match(name ?? '', /^[0-9a-f]{64}$/);
});

test('a fingerprint sees every answer and byte, but no captcha and no key', () => {
  const fields = (entries: Record<string, string>) => Object.entries(entries);
  const file = { field: 'resume', name: 'cv.pdf', type: '', size: 3, sha256: 'abc', storedAs: 'random-1' };
  const body = { fields: fields({ email: 'a@b.c', altcha: 'token 1', idempotency_key: 'k1' }), files: [file] };
  const same = {
    fields: fields({ email: 'a@b.c', altcha: 'token 2', idempotency_key: 'k2' }),
    files: [{ ...file, storedAs: 'random-2' }],
  };
  assert.equal(fingerprintOf(body), fingerprintOf(same));
  for (const other of [
    { ...body, fields: fields({ email: 'other@b.c' }) },
    { ...body, files: [{ ...file, sha256: 'abd' }] },
    { ...body, files: [{ ...file, name: 'cv2.pdf' }] },
    { ...body, files: [] },
  ]) {
    assert.notEqual(fingerprintOf(body), fingerprintOf(other));
  }
});
