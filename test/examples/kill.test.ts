import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killRepeatedly } from './support/kill-run.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

test('killed at ten random moments: what was acknowledged is whole, and each application is stored once', async (t) => {
  const figures = await killRepeatedly({ directory: await temporaryDirectory(t), kills: 10, senders: 4 });
  assert.equal(figures.kills, 10);
  assert.ok(figures.acknowledged >= 4);
  t.diagnostic(JSON.stringify(figures));
});
