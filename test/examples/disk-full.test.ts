import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fromReply } from 'job-board-elements/core';
import { application, fileOf, reply } from './support/back-end.ts';
import { ServerProcess } from './support/server-process.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

/** A disk of the test's own, which needs no rights where Linux lets anybody make a namespace. */
const onSmallDisk = ['unshare', '--user', '--map-root-user', '--mount'];
const mountable = spawnSync('unshare', [...onSmallDisk.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const skip = mountable ? false : 'A disk to fill cannot be mounted here.';

const ofSize = (bytes: number) => application({ resume: fileOf('cv.txt', new Uint8Array(bytes).fill(65)) });

test('a full disk is told as what it is, nothing of the application stays, and a smaller one still goes in', {
  skip,
}, async (t) => {
  const directory = await temporaryDirectory(t);
  const mount = 'mount -t tmpfs -o size=3m tmpfs "$DATA" && exec "$0" "$@"';
  const server = await ServerProcess.start({ DATA: directory }, [...onSmallDisk, 'sh', '-c', mount]);
  t.after(() => server.kill());
  const send = async (body: FormData) => reply(await fetch(`${server.url}/applications`, { method: 'POST', body }));
  const received = async () => (await fetch(`${server.url}/received.json`)).json();

  assert.equal((await send(ofSize(1_000_000))).status, 201);
  const large = ofSize(5_000_000);
  const full = await send(large);
  assert.deepEqual([full.status, full.body.code], [507, 'storage-full']);
  assert.equal(full.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(fromReply(full), { status: 'failed', retryable: true, message: full.body.detail });
  assert.equal((await received()).length, 1);

  assert.equal((await send(large)).status, 507, 'its key is free again');
  // Fails unless what was written of the large one is gone.
  assert.equal((await send(ofSize(1_500_000))).status, 201);
  assert.equal((await received()).length, 2);
});
