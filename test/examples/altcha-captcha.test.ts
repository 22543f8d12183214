import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AltchaCaptcha } from '../../examples/backend/altcha-captcha.ts';
import { Refusal } from '../../examples/backend/refusal.ts';
import { solve } from './support/solve-altcha.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

const settings = { cost: 10, guesses: 20, lifetime: 600 };

const refusedAs = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.reply.status, 400);
  assert.equal(error.reply.body['code'], code);
  return true;
};

test('a solved challenge is good for one application, even when sent twice at once', async (t) => {
  const captcha = await AltchaCaptcha.open(await temporaryDirectory(t), settings);
  const payload = await solve(await captcha.challenge());
  const results = await Promise.allSettled([captcha.redeem(payload), captcha.redeem(payload), captcha.redeem(payload)]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  await assert.rejects(captcha.redeem(payload), refusedAs('captcha-invalid'));
});

test('a restart neither forgets what was used nor what was solved', async (t) => {
  const directory = await temporaryDirectory(t);
  const before = await AltchaCaptcha.open(directory, settings);
  const [used, unused] = await Promise.all([before.challenge(), before.challenge()].map(async (c) => solve(await c)));
  await before.redeem(used);
  const after = await AltchaCaptcha.open(directory, settings);
  await assert.rejects(after.redeem(used), refusedAs('captcha-invalid'));
  await after.redeem(unused);
});

test('nothing is missing', async (t) => {
  const captcha = await AltchaCaptcha.open(await temporaryDirectory(t), settings);
  for (const payload of [undefined, '']) await assert.rejects(captcha.redeem(payload), refusedAs('captcha-missing'));
});

test('an expired challenge is told from a wrong one', async (t) => {
  const captcha = await AltchaCaptcha.open(await temporaryDirectory(t), { ...settings, lifetime: -10 });
  await assert.rejects(captcha.redeem(await solve(await captcha.challenge())), refusedAs('captcha-expired'));
});

test('nothing forged gets through, and nothing throws otherwise', async (t) => {
  const captcha = await AltchaCaptcha.open(await temporaryDirectory(t), settings);
  const elsewhere = await AltchaCaptcha.open(await temporaryDirectory(t), settings);
  const good = JSON.parse(atob(await solve(await captcha.challenge())));
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
  const forged = [
    await solve(await elsewhere.challenge()),
    'no base64 at all',
    encode(null),
    encode('text'),
    encode({}),
    encode({ challenge: {}, solution: {} }),
    encode({ challenge: { parameters: { nonce: 'ab' } }, solution: {} }),
    encode({ ...good, solution: { counter: 1, derivedKey: '00' } }),
    encode({ ...good, challenge: { ...good.challenge, signature: undefined } }),
    encode({
      ...good,
      challenge: { ...good.challenge, parameters: { ...good.challenge.parameters, expiresAt: 99_999_999_999 } },
    }),
    encode({
      ...good,
      challenge: {
        ...good.challenge,
        parameters: { ...good.challenge.parameters, nonce: good.challenge.parameters.nonce.toUpperCase() },
      },
    }),
  ];
  for (const payload of forged) await assert.rejects(captcha.redeem(payload), refusedAs('captcha-invalid'));
  await captcha.redeem(encode(good));
});
