import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromReply, type SubmitResult } from 'job-board-elements/core';
import { sampleDocx, samplePdf } from '../support/sample-files.ts';
import { application, fileOf, filesIn, readStored, reply, startBackEnd } from './support/back-end.ts';
import { solve } from './support/solve-altcha.ts';

const announced = (length: number) => ({ headers: { 'content-length': String(length) } });

test('an application is stored: answers as data, files byte for byte', async (t) => {
  const { send, received, directory } = await startBackEnd(t);
  const letter = sampleDocx();
  const { status, body } = await send(application({ cover_letter: fileOf('Letter "final".docx', letter) }));
  assert.equal(status, 201);
  const [stored] = await received();
  assert.ok(stored);
  assert.equal(stored.id, body.applicationId);
  assert.deepEqual(stored.posting, { id: 'backend-developer', title: 'Backend Developer' });
  assert.equal(stored.answers['last_name'], 'Ærøskøbing');
  assert.deepEqual(stored.source, { url: 'http://localhost/', referrer: '', parameters: { ref: 'test' } });
  assert.equal(stored.suspicious, false);
  assert.equal(stored.files.find(({ field }) => field === 'resume')?.name, 'Résumé 履歴.pdf');
  assert.deepEqual(await readStored(directory, stored, 'resume'), Buffer.from(samplePdf()));
  assert.deepEqual(await readStored(directory, stored, 'cover_letter'), Buffer.from(letter));
});

test('a filled trap is stored and marked, not refused', async (t) => {
  const { send, received } = await startBackEnd(t);
  assert.equal((await send(application({ form_hp: 'http://spam.example' }))).status, 201);
  assert.equal((await received())[0]?.suspicious, true);
});

test('a posting without a form of its own takes the standard one', async (t) => {
  const { send } = await startBackEnd(t);
  assert.equal((await send(application({ posting_id: 'tide-modeller' }))).status, 201);
});

test('pasted text stands in for a file where the form says so', async (t) => {
  const { send, received } = await startBackEnd(t);
  const form = { posting_id: 'field-technician', name: 'Ada', base: 'Cuxhaven', resume: null, resume_text: 'My life' };
  assert.equal((await send(application(form))).status, 201);
  assert.equal((await received())[0]?.answers['resume_text'], 'My life');
});

const refusals: readonly [string, Parameters<typeof application>[0], number, string | undefined, string[]][] = [
  ['without a resume', { resume: null }, 422, undefined, ['resume']],
  ['without a name', { first_name: null, last_name: ' ' }, 422, undefined, ['first_name', 'last_name']],
  ['with a wrong address', { email: 'not an address' }, 422, undefined, ['email']],
  ['with an answer that is not offered', { languages: 'cobol' }, 422, undefined, ['languages']],
  ['with an empty file', { resume: new File([], 'cv.pdf') }, 422, undefined, ['resume']],
  [
    'with a renamed image',
    { resume: new File(['\x89PNG\r\n\x1a\n\0\0\0\rIHDR'], 'cv.pdf') },
    422,
    undefined,
    ['resume'],
  ],
  ['with a program', { resume: new File(['MZ\x90\0'], 'cv.exe') }, 422, undefined, ['resume']],
  ['with 11 MB of resume', { resume: fileOf('cv.pdf', samplePdf(), new Uint8Array(11e6)) }, 422, undefined, ['resume']],
  ['with a file nobody asked for', { picture: fileOf('me.pdf', samplePdf()) }, 422, undefined, ['picture']],
  ['for a posting that never was', { posting_id: 'nobody' }, 410, undefined, []],
  ['for a closed posting', { posting_id: 'harbour-liaison' }, 410, undefined, []],
  ['for no posting', { posting_id: null }, 400, 'malformed', []],
];

for (const [name, changes, status, code, fields] of refusals) {
  test(`an application ${name} is refused in problem details, and leaves nothing`, async (t) => {
    const { send, received, directory } = await startBackEnd(t);
    const refused = await send(application(changes));
    assert.equal(refused.status, status);
    assert.equal(refused.headers.get('content-type'), 'application/problem+json');
    assert.equal(refused.body.status, status);
    assert.equal(refused.body.code, code);
    assert.deepEqual(Object.keys(refused.body.errors ?? {}).sort(), [...fields].sort());
    assert.deepEqual(await received(), []);
    assert.deepEqual(await filesIn(directory), []);
  });
}

test('a refused application goes through once corrected, under the same key', async (t) => {
  const { send, received } = await startBackEnd(t);
  const idempotency_key = randomUUID();
  assert.equal((await send(application({ idempotency_key, email: 'wrong' }))).status, 422);
  assert.equal((await send(application({ idempotency_key }))).status, 201);
  assert.equal((await received()).length, 1);
});

test('a repeat of the same submission is answered as the first one was, and stored once', async (t) => {
  const { send, received } = await startBackEnd(t);
  const idempotency_key = randomUUID();
  const first = await send(application({ idempotency_key }));
  const second = await send(application({ idempotency_key }));
  assert.deepEqual([second.status, second.body], [first.status, first.body]);
  assert.equal((await received()).length, 1);
});

test('the key may come as a header, and belongs to one payload', async (t) => {
  const { send, received } = await startBackEnd(t);
  const headers = { 'idempotency-key': randomUUID() };
  assert.equal((await send(application({ idempotency_key: null }), { headers })).status, 201);
  assert.equal((await send(application({ idempotency_key: null }), { headers })).status, 201);
  const other = await send(application({ idempotency_key: null, email: 'b@example.com' }), { headers });
  assert.equal(other.status, 422);
  assert.equal(other.body.code, 'idempotency-mismatch');
  assert.equal((await received()).length, 1);
});

test('many repeats at once are stored once', async (t) => {
  const { send, received } = await startBackEnd(t);
  const idempotency_key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 10 }, () => send(application({ idempotency_key }))));
  const statuses = replies.map(({ status }) => status);
  assert.ok(statuses.includes(201));
  assert.ok(statuses.every((status) => status === 201 || status === 503));
  for (const busy of replies.filter(({ status }) => status === 503)) {
    assert.equal(busy.body.code, 'in-progress');
    assert.equal(busy.headers.get('retry-after'), '2');
  }
  assert.equal((await received()).length, 1);
});

test('a captcha is asked for, and is good for one application', async (t) => {
  const { app, send, received } = await startBackEnd(t, { captcha: { cost: 10, guesses: 20 } });
  const solved = async () => solve(await (await app.request('/altcha/challenge')).json());
  const missing = await send(application());
  assert.equal(missing.status, 400);
  assert.equal(missing.body.code, 'captcha-missing');

  const altcha = await solved();
  assert.equal((await send(application({ altcha }))).status, 201);
  const replayed = await send(application({ altcha }));
  assert.equal(replayed.body.code, 'captcha-invalid');
  assert.equal((await send(application({ altcha: await solved() }))).status, 201);
  assert.equal((await received()).length, 2);
});

test('a retry of what was stored needs no second captcha', async (t) => {
  const { app, send, received } = await startBackEnd(t, { captcha: { cost: 10, guesses: 20 } });
  const altcha = await solve(await (await app.request('/altcha/challenge')).json());
  const idempotency_key = randomUUID();
  await send(application({ altcha, idempotency_key }));
  assert.equal((await send(application({ idempotency_key }))).status, 201);
  assert.equal((await received()).length, 1);
});

test('a retry of what was stored may bring the token that was used for it', async (t) => {
  const { app, send, received } = await startBackEnd(t, { captcha: { cost: 10, guesses: 20 } });
  const altcha = await solve(await (await app.request('/altcha/challenge')).json());
  const body = application({ altcha });
  await send(body);
  assert.equal((await send(body)).status, 201);
  assert.equal((await received()).length, 1);
});

test('a request repeated because the server died over it may bring its token again; another one may not', async (t) => {
  const { app, send, received, directory } = await startBackEnd(t, { captcha: { cost: 10, guesses: 20 } });
  const altcha = await solve(await (await app.request('/altcha/challenge')).json());
  const body = application({ altcha });
  await rename(join(directory, 'applications'), join(directory, 'away'));
  assert.equal((await send(body)).status, 500);
  await rename(join(directory, 'away'), join(directory, 'applications'));
  assert.equal((await send(application({ altcha }))).body.code, 'captcha-invalid');
  const edited = application({ altcha, idempotency_key: String(body.get('idempotency_key')), first_name: 'Eve' });
  assert.equal((await send(edited)).body.code, 'captcha-invalid');
  assert.equal((await send(body)).status, 201);
  assert.equal((await received()).length, 1);
});

test('an address that has stored its share for the day has to wait for the next', async (t) => {
  const { send, received, directory } = await startBackEnd(t, { quota: { each: 50_000 } });
  const some = () => application({ resume: fileOf('cv.txt', new Uint8Array(20_000).fill(65)) });
  assert.equal((await send(some(), announced(20_500))).status, 201);
  // What was refused takes no share.
  assert.equal((await send(application({ email: 'wrong' }), announced(25_000))).status, 422);
  assert.equal((await send(some(), announced(20_500))).status, 201);
  const limited = await send(some(), announced(20_500));
  assert.equal(limited.status, 429);
  assert.equal(fromReply(limited).status, 'rate-limited');
  assert.ok(Number(limited.headers.get('retry-after')) <= 86_400);
  assert.equal((await received()).length, 2);
  assert.deepEqual(await readdir(join(directory, 'incoming', String(process.pid))), []);
});

test('when the day has brought all the disk may take, nobody can send, also after a restart', async (t) => {
  const { send, directory } = await startBackEnd(t);
  await send(application({ resume: fileOf('cv.txt', new Uint8Array(200_000).fill(65)) }));
  const again = await startBackEnd(t, { directory, quota: { total: 210_000 } });
  const full = await again.send(application(), announced(20_000));
  assert.deepEqual([full.status, full.body.code], [503, 'quota']);
  assert.equal(fromReply(full).status, 'rate-limited');
});

test('too many applications from one address have to wait', async (t) => {
  const { send } = await startBackEnd(t, { rateLimit: { burst: 2, secondsEach: 60 } });
  await send(application());
  await send(application());
  const limited = await send(application());
  assert.equal(limited.status, 429);
  const wait = Number(limited.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60);
});

test('a body over the limit is refused before and while it is read', async (t) => {
  const { send, directory } = await startBackEnd(t, { maxBodySize: 100_000 });
  const big = application({ resume: fileOf('cv.pdf', samplePdf(), new Uint8Array(200_000)) });
  assert.equal((await send(big)).status, 413);
  const announced = await send(application(), { headers: { 'content-length': '100001' } });
  assert.equal(announced.status, 413);
  assert.deepEqual(await filesIn(directory), []);
});

test('a full or broken disk is told as a failure that may pass, and logged', async (t) => {
  const { send, directory, errors } = await startBackEnd(t);
  await rm(join(directory, 'applications'), { recursive: true });
  await writeFile(join(directory, 'applications'), '');
  const failed = await send(application());
  assert.equal(failed.status, 500);
  assert.equal(failed.headers.get('content-type'), 'application/problem+json');
  assert.doesNotMatch(JSON.stringify(failed.body), /ENOTDIR|applications\//);
  assert.equal(errors.length, 1);
});

test('leftovers of a killed process are swept at the start, and never listed', async (t) => {
  const { directory, send } = await startBackEnd(t);
  await send(application());
  const left = join(directory, 'incoming', '999999999', 'x');
  await mkdir(left, { recursive: true });
  await writeFile(join(left, 'half'), 'half a resume');
  const again = await startBackEnd(t, { directory });
  assert.deepEqual(await readdir(join(directory, 'incoming')), []);
  assert.equal((await again.received()).length, 1);
});

test('only pages of our own or allowed origins may send', async (t) => {
  const { send, app } = await startBackEnd(t, { allowedOrigins: ['https://careers.example'] });
  const from = (origin: string) => send(application(), { headers: { origin, host: 'localhost:8080' } });
  assert.equal((await from('http://localhost:8080')).status, 201);
  const allowed = await from('https://careers.example');
  assert.equal(allowed.status, 201);
  assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://careers.example');
  assert.match(allowed.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  for (const origin of ['https://evil.example', 'null', 'http://localhost:8081']) {
    const refused = await from(origin);
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
  }
  const preflight = await app.request('/applications', {
    method: 'OPTIONS',
    headers: { origin: 'https://careers.example', 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
});

test('other methods and addresses are told what is there', async (t) => {
  const { app } = await startBackEnd(t);
  const wrongMethod = await reply(await app.request('/applications'));
  assert.equal(wrongMethod.status, 405);
  assert.equal(wrongMethod.headers.get('allow'), 'POST');
  const nothing = await reply(await app.request('/nothing'));
  assert.equal(nothing.status, 404);
  assert.equal(nothing.headers.get('content-type'), 'application/problem+json');
  const json = await reply(
    await app.request('/applications', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
  );
  assert.equal(json.status, 415);
});

test('what arrived can be read and saved, but never runs in a page of ours', async (t) => {
  const { app, send, received } = await startBackEnd(t);
  await send(application({ first_name: '<script>alert(1)</script>', resume: fileOf('a"b<c>\u202e.pdf', samplePdf()) }));
  await send(application({ resume: fileOf('x;y <z>é.pdf', samplePdf()) }));
  const page = await app.request('/received');
  const markup = await page.text();
  assert.doesNotMatch(markup, /<script>alert/);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'self'/);

  const [stored] = await received();
  const file = stored?.files[0];
  assert.ok(stored && file);
  const download = await app.request(`/received/${stored.id}/${file.storedAs}`);
  assert.match(
    download.headers.get('content-disposition') ?? '',
    /^attachment; filename="x_y _z__\.pdf"; filename\*=UTF-8''x%3By%20%3Cz%3E%C3%A9\.pdf$/,
  );
  assert.equal(download.headers.get('x-content-type-options'), 'nosniff');
  assert.match(download.headers.get('content-security-policy') ?? '', /^sandbox/);
  assert.deepEqual(Buffer.from(await download.arrayBuffer()), Buffer.from(samplePdf()));
  for (const path of [
    `/received/${stored.id}/application.json`,
    `/received/${randomUUID()}/${file.storedAs}`,
    '/received/..%2f..%2f/x',
  ]) {
    assert.equal((await app.request(path)).status, 404);
  }
});

test('what arrived is shown to nobody unless asked for', async (t) => {
  const { app } = await startBackEnd(t, { showReceived: false });
  for (const path of ['/received', '/received.json']) assert.equal((await app.request(path)).status, 404);
});

const provoked: readonly [outcome: string, status: number, read: SubmitResult['status']][] = [
  ['flagged', 403, 'flagged'],
  ['invalid', 422, 'invalid'],
  ['captcha', 400, 'captcha'],
  ['rate-limited', 429, 'rate-limited'],
  ['duplicate', 409, 'duplicate'],
  ['closed', 410, 'closed'],
  ['too-large', 413, 'invalid'],
  ['error', 500, 'failed'],
];

for (const [outcome, status, read] of provoked) {
  test(`?provoke=${outcome} answers ${status}, and with -once the same application goes through after`, async (t) => {
    const { send, received } = await startBackEnd(t, { provoke: true });
    const refused = await send(application(), { query: `?provoke=${outcome}` });
    assert.deepEqual([refused.status, fromReply(refused).status], [status, read]);
    assert.deepEqual(await received(), []);
    const once = { query: `?provoke=${outcome}-once` };
    assert.equal((await send(application(), once)).status, status);
    assert.equal((await send(application(), once)).status, 201);
  });
}

test('a flagged reply says whom to ask, and with what reference', async (t) => {
  const { send } = await startBackEnd(t, { provoke: 'flagged' });
  const { body } = await send(application());
  assert.match(body.reference, /\w/);
  assert.match(body.support.email, /@/);
});

test('outcomes cannot be provoked unless it is allowed', async (t) => {
  const { send } = await startBackEnd(t);
  assert.equal((await send(application(), { query: '?provoke=flagged' })).status, 201);
});
