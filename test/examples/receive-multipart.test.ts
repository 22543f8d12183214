import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { type MultipartLimits, receiveMultipart } from '../../examples/backend/receive-multipart.ts';
import { Refusal } from '../../examples/backend/refusal.ts';
import { boundary, field, file, multipart, multipartType, type Part } from './support/multipart.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

const limits: MultipartLimits = { bodySize: 2_000_000, fileSize: 500_000, fieldSize: 1_000, fields: 20, files: 3 };

const streamOf = (bytes: Uint8Array, chunkSize = 64_000) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunkSize) controller.enqueue(bytes.slice(at, at + chunkSize));
      controller.close();
    },
  });

async function receive(t: TestContext, body: Uint8Array | ReadableStream<Uint8Array>, type = multipartType) {
  const directory = await temporaryDirectory(t);
  const received = await receiveMultipart(body instanceof Uint8Array ? streamOf(body) : body, type, directory, limits);
  return { directory, received };
}

const refusedWith = (status: number, detail: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.reply.status, status);
  assert.match(JSON.stringify(error.reply.body), detail);
  return true;
};

test('fields and files arrive as they were sent, under random names that only we may read', async (t) => {
  const bytes = randomBytes(300_000);
  const form = new FormData();
  form.append('__proto__', 'polluted');
  form.append('skills[]', 'OCaml');
  form.append('skills[]', 'D');
  form.append('resume', new File([bytes], 'Résumé 履歴.pdf', { type: 'application/pdf' }));
  const request = new Request('http://localhost', { method: 'POST', body: form });
  assert.ok(request.body);
  const { directory, received } = await receive(t, request.body, request.headers.get('content-type') ?? '');

  assert.deepEqual(received.fields, [
    ['__proto__', 'polluted'],
    ['skills[]', 'OCaml'],
    ['skills[]', 'D'],
  ]);
  const [resume] = received.files;
  assert.ok(resume);
  assert.equal(resume.name, 'Résumé 履歴.pdf');
  assert.equal(resume.type, 'application/pdf');
  assert.equal(resume.size, bytes.length);
  assert.equal(resume.sha256, createHash('sha256').update(bytes).digest('hex'));
  const path = join(directory, resume.storedAs);
  assert.deepEqual(await readFile(path), bytes);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.doesNotMatch(resume.storedAs, /pdf/);
});

test('a name with a path leaves the directory it was received into alone', async (t) => {
  const { directory, received } = await receive(t, multipart([file('resume', '../../etc/passwd', 'x')]));
  assert.equal(received.files[0]?.name, 'passwd');
  assert.deepEqual(await readdir(directory), [received.files[0]?.storedAs]);
});

test('an empty file input of a form sent without script is no file', async (t) => {
  const { received } = await receive(t, multipart([field('email', 'a@b.c'), file('resume', '', '')]));
  assert.deepEqual(received.files, []);
});

test('values and files of exactly the limit are whole', async (t) => {
  const { received } = await receive(
    t,
    multipart([field('letter', 'x'.repeat(limits.fieldSize)), file('resume', 'cv.txt', 'x'.repeat(limits.fileSize))]),
  );
  assert.equal(received.fields[0]?.[1].length, limits.fieldSize);
  assert.equal(received.files[0]?.size, limits.fileSize);
});

const broken: readonly [name: string, body: Uint8Array, status: number, detail: RegExp][] = [
  ['cut off in a file', multipart([field('a', 'b'), file('resume', 'cv.pdf', 'half')], ''), 400, /one piece/],
  ['with another boundary', new TextEncoder().encode('--other\r\n\r\n--other--'), 400, /one piece/],
  ['empty', new Uint8Array(), 400, /one piece/],
  [
    'of a part that has headers only',
    new TextEncoder().encode(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n--${boundary}--\r\n`),
    400,
    /one piece/,
  ],
  [
    'with 300 kB of part headers',
    multipart([{ headers: `Content-Disposition: form-data; name="a"\r\nX: ${'x'.repeat(300_000)}`, content: '' }]),
    400,
    /one piece/,
  ],
  ['with a zero byte in a file name', multipart([file('resume', 'cv\0.pdf', 'x')]), 400, /one piece/],
  [
    'with a field without a name',
    multipart([{ headers: 'Content-Disposition: form-data', content: 'x' }]),
    400,
    /one piece/,
  ],
  ['with too many fields', multipart(Array.from({ length: 21 }, (_, i) => field(`f${i}`, ''))), 400, /more answers/],
  ['with 20,000 fields', multipart(Array.from({ length: 20_000 }, () => field('f', ''))), 400, /more answers/],
  ['with too many files', multipart(Array.from({ length: 4 }, () => file('f', 'a.pdf', 'x'))), 400, /more answers/],
  ['with an answer over the limit', multipart([field('letter', 'x'.repeat(1_001))]), 422, /too long/],
  [
    'with a file over the limit',
    multipart([file('resume', 'cv.pdf', 'x'.repeat(500_001))]),
    413,
    /smaller than 0.5 MB/,
  ],
  [
    'over the limit as a whole',
    multipart(Array.from({ length: 5 }, () => file('resume', 'cv.pdf', 'x'.repeat(450_000)))),
    413,
    /smaller than 2 MB/,
  ],
];

for (const [name, body, status, detail] of broken) {
  test(`a body ${name} is refused`, (t) => assert.rejects(receive(t, body), refusedWith(status, detail)));
}

test('a refused file is named, so that the form can say it beside the field', (t) =>
  assert.rejects(receive(t, multipart([file('resume', 'cv.pdf', 'x'.repeat(500_001))])), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(error.reply.body['errors'], { resume: 'The file must be smaller than 0.5 MB.' });
    return true;
  }));

test('anything but multipart is refused', (t) =>
  assert.rejects(receive(t, new TextEncoder().encode('{}'), 'application/json'), refusedWith(415, /multipart/)));

test('a refused body is read to its end, so that the sender sees the reply', async (t) => {
  let left = 10;
  const chunk = multipart([field('f', 'x'.repeat(2_000))], '');
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  await assert.rejects(receive(t, body));
  assert.ok(left < 0);
});

test('a body without end is given up', async (t) => {
  let read = 0;
  const chunk = new Uint8Array(64_000);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  await assert.rejects(receive(t, body), Refusal);
  assert.ok(read <= 2 * limits.bodySize + 4 * chunk.length);
});

test('however a body is cut into chunks, it arrives alike', async (t) => {
  const parts: Part[] = [field('a', 'one'), file('resume', 'cv.pdf', 'two\r\n--x-boundar'), field('b', '')];
  const bytes = multipart(parts);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (size) => {
      const { received } = await receive(t, streamOf(bytes, size));
      assert.deepEqual(received.fields, [
        ['a', 'one'],
        ['b', ''],
      ]);
      assert.equal(received.files[0]?.size, 16);
    }),
    { numRuns: 40 },
  );
});

test('a body cut off anywhere is never taken for a whole one', async (t) => {
  const bytes = multipart([field('a', 'one'), file('resume', 'cv.pdf', 'two'), field('b', 'three')]);
  const end = bytes.length - '--\r\n'.length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: end }), async (length) => {
      await assert.rejects(receive(t, bytes.slice(0, length)), Refusal);
    }),
    { numRuns: 60 },
  );
});
