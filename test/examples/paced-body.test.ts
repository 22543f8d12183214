import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pacedBody } from '../../examples/backend/paced-body.ts';
import { Refusal } from '../../examples/backend/refusal.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends chunks of a size, waiting before each. */
const sender = (chunks: number, size: number, wait: number) => {
  let left = chunks;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await pause(wait);
        if (left-- > 0) controller.enqueue(new Uint8Array(size));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
};

const sizeOf = async (body: ReadableStream<Uint8Array>): Promise<number> =>
  (await new Response(body).arrayBuffer()).byteLength;

test('whoever keeps going is received whole, however long it takes', async () => {
  assert.equal(await sizeOf(pacedBody(sender(20, 1_000, 10), { bytesPerSecond: 1_000, grace: 0.1 })), 20_000);
});

test('whoever sends a byte now and then is let go', async () => {
  const body = pacedBody(sender(Number.POSITIVE_INFINITY, 1, 5), { bytesPerSecond: 1_000, grace: 0.05 });
  await assert.rejects(sizeOf(body), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.reply.status, error.reply.body['code']], [408, 'too-slow']);
    return true;
  });
});

test('whoever sends nothing is let go', async () => {
  const silent = new ReadableStream<Uint8Array>();
  await assert.rejects(sizeOf(pacedBody(silent, { bytesPerSecond: 1, grace: 0.05 })), Refusal);
});

test('the time that we take ourselves is not held against the sender', async () => {
  const reader = pacedBody(sender(5, 10, 0), { bytesPerSecond: 1_000_000, grace: 0.2 }).getReader();
  for (let chunk = 0; chunk < 5; chunk++) {
    await pause(100);
    assert.equal((await reader.read()).value?.length, 10);
  }
  assert.ok((await reader.read()).done);
});

test('whoever loses interest tells the sender', async () => {
  let told: unknown;
  const body = new ReadableStream<Uint8Array>({
    cancel: (reason) => {
      told = reason;
    },
  });
  await pacedBody(body, { bytesPerSecond: 1, grace: 1 }).cancel('enough');
  assert.equal(told, 'enough');
});
