import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { toSubmitResult } from '../../../src/core/application/parse-result.ts';
import { problemDetails } from '../../../src/core/application/problem-details.ts';
import { fromReply } from '../../../src/core/application/reply.ts';
import { isAmbiguous, NotSentError, reachedServer, type SubmitResult } from '../../../src/core/application/result.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const reply = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  fromReply({ status, headers: new Headers(headers), body }, now);
const problem = { 'content-type': 'application/problem+json; charset=utf-8' };

test('every row of the reply table', () => {
  const rows: [SubmitResult, ...Parameters<typeof reply>][] = [
    [{ status: 'accepted' }, 200],
    [{ status: 'accepted' }, 204],
    [
      { status: 'accepted', applicationId: '7', message: 'Thanks', redirect: '/thanks' },
      201,
      { applicationId: 7, message: 'Thanks', redirect: '/thanks', status: 'flagged' },
    ],
    [{ status: 'accepted' }, 200, { redirect: 'javascript:alert(1)', message: { a: 1 }, applicationId: null }],
    [{ status: 'invalid', fieldErrors: { email: 'No' } }, 422, { errors: { email: 'No' } }],
    [{ status: 'invalid', fieldErrors: { email: ['No', 'Never'] } }, 400, { errors: { email: ['No', 'Never', 5n] } }],
    [{ status: 'invalid', fieldErrors: {}, formErrors: ['Bad'] }, 422, { errors: ['Bad'] }],
    [
      { status: 'flagged', message: 'Bot', reference: 'r-1', support: { email: 'a@b.c' } },
      403,
      { code: 'flagged', detail: 'Bot', reference: 'r-1', support: { email: 'a@b.c', url: 'javascript:alert(1)' } },
    ],
    [{ status: 'flagged' }, 403, { code: 'flagged', support: 'http://insecure.example' }],
    ...(['missing', 'expired', 'invalid'] as const).flatMap((reason) =>
      [400, 403].map((status): [SubmitResult, number, object] => [
        { status: 'captcha', reason },
        status,
        { code: `captcha-${reason}` },
      ]),
    ),
    [{ status: 'duplicate' }, 409],
    [{ status: 'duplicate', applicationId: 'a', message: 'Known' }, 409, { applicationId: 'a', message: 'Known' }],
    [{ status: 'closed' }, 404, { detail: 'Not Found' }],
    [{ status: 'closed', message: 'Filled' }, 410, { detail: 'Filled' }, problem],
    [{ status: 'invalid', fieldErrors: {}, files: 'too-large' }, 413],
    [{ status: 'invalid', fieldErrors: { resume: 'Huge' }, files: 'too-large' }, 413, { errors: { resume: 'Huge' } }],
    [{ status: 'invalid', fieldErrors: {}, files: 'type' }, 415],
    [{ status: 'rate-limited' }, 429],
    [{ status: 'rate-limited', retryAfter: 30 }, 429, undefined, { 'retry-after': '30' }],
    [{ status: 'rate-limited', retryAfter: 7 }, 429, { retryAfter: 6.5 }],
    [{ status: 'rate-limited', retryAfter: 90 }, 503, undefined, { 'retry-after': 'Sun, 22 Nov 2026 12:01:30 GMT' }],
    [{ status: 'rate-limited', retryAfter: 0 }, 503, undefined, { 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }],
    [{ status: 'rate-limited' }, 503, undefined, { 'retry-after': 'soon' }],
    [{ status: 'rate-limited' }, 429, undefined, { 'retry-after': '-5' }],
    [{ status: 'rate-limited', retryAfter: 86_400 }, 429, undefined, { 'retry-after': '999999999' }],
    ...[408, 500, 502, 503, 504, 599].map((status): [SubmitResult, number] => [
      { status: 'failed', retryable: true },
      status,
    ]),
    ...[301, 304, 400, 401, 402, 403, 405, 418, 422].map((status): [SubmitResult, number] => [
      { status: 'failed', retryable: false },
      status,
    ]),
    [{ status: 'failed', retryable: false }, 422, { errors: {} }],
    [{ status: 'failed', retryable: false }, 422, { code: 'captcha-invalid' }],
    [{ status: 'failed', retryable: false }, 400, { code: 'flagged' }],
    [{ status: 'failed', retryable: false }, 403, { errors: { email: 'No' } }],
    [{ status: 'failed', retryable: true, message: 'Disk full' }, 500, { detail: 'Disk full' }, problem],
    [{ status: 'failed', retryable: true }, 500, { detail: 'TypeError at line 7' }],
  ];
  for (const [expected, ...given] of rows) assert.deepEqual(reply(...given), expected, JSON.stringify(given[0]));
});

test('a reply of any kind has one meaning, and only 2xx is accepted', () => {
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        code: fc.constantFrom('flagged', 'captcha-invalid', 'x'),
        errors: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('__proto__', 'a'), fc.jsonValue())),
        support: fc.jsonValue(),
        retryAfter: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999 }), json, fc.option(fc.string()), (status, body, wait) => {
      const headers = { get: (name: string) => (name === 'retry-after' ? wait : null) };
      const result = fromReply({ status, headers, body }, now);
      assert.equal(result.status === 'accepted', status >= 200 && status < 300);
      assert.deepEqual(toSubmitResult(result), result, 'nothing in it needs cleaning');
    }),
  );
});

const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
const optional = <T extends object>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, status: string) =>
  fc.record(model, { requiredKeys: [] }).map((given) => ({ status, ...given }) as unknown as SubmitResult);
const texts = fc.oneof(words, fc.array(words, { minLength: 2, maxLength: 3 }));
const fieldErrors = fc.dictionary(fc.oneof(words, fc.constant('__proto__')), texts, {
  minKeys: 1,
  noNullPrototype: true,
});

test('what a back end writes with problemDetails is what the form reads', () => {
  const results: fc.Arbitrary<SubmitResult> = fc.oneof(
    optional({ applicationId: words, message: words, redirect: fc.webPath().map((path) => `/x${path}`) }, 'accepted'),
    fc.record({
      status: fc.constant('invalid' as const),
      fieldErrors,
      formErrors: fc.array(words, { minLength: 1 }),
      files: fc.constantFrom('too-large', 'type'),
    }),
    fc.record({ status: fc.constant('invalid' as const), fieldErrors }),
    optional(
      { message: words, reference: words, support: fc.constant({ email: 'a@b.c', url: 'https://a.b/' }) },
      'flagged',
    ),
    fc.constantFrom('missing', 'expired', 'invalid').map((reason): SubmitResult => ({ status: 'captcha', reason })),
    optional({ retryAfter: fc.nat({ max: 86_400 }) }, 'rate-limited'),
    optional({ applicationId: words, message: words }, 'duplicate'),
    optional({ message: words }, 'closed'),
    fc.boolean().map((retryable): SubmitResult => ({ status: 'failed', retryable })),
    fc.record({ status: fc.constant('failed' as const), retryable: fc.boolean(), message: words }),
  );
  fc.assert(
    fc.property(results, (result) => {
      const { status, headers, body } = problemDetails(result);
      const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      assert.deepEqual(reply(status, asJson(body), headers), asJson(result));
    }),
  );
});

test('a plain answer of a handler is checked', () => {
  for (const nothing of [undefined, null, true, 'accepted', [], {}, { status: 200 }, { status: 'ok' }, () => {}]) {
    assert.equal(toSubmitResult(nothing), undefined);
  }
  const cases: [unknown, SubmitResult][] = [
    [
      { status: 'accepted', redirect: 'https://a.b/c' },
      { status: 'accepted', redirect: 'https://a.b/c' },
    ],
    [
      { status: 'accepted', redirect: '//a.b' },
      { status: 'accepted', redirect: '//a.b' },
    ],
    [{ status: 'accepted', redirect: ' data:text/html,x' }, { status: 'accepted' }],
    [{ status: 'accepted', redirect: 'java\nscript:x' }, { status: 'accepted' }],
    [{ status: 'invalid' }, { status: 'invalid', fieldErrors: {} }],
    [
      { status: 'invalid', fieldErrors: { a: ['x'], b: [], c: 5, d: {} }, formErrors: 'y' },
      { status: 'invalid', fieldErrors: { a: 'x', c: '5' }, formErrors: ['y'] },
    ],
    [
      { status: 'captcha', reason: 'odd' },
      { status: 'captcha', reason: 'invalid' },
    ],
    [{ status: 'rate-limited', retryAfter: '5' }, { status: 'rate-limited' }],
    [{ status: 'rate-limited', retryAfter: Number.NaN }, { status: 'rate-limited' }],
    [{ status: 'failed' }, { status: 'failed', retryable: false }],
    [
      { status: 'flagged', support: { email: 'a@b.c?bcc=x@y.z', url: 'https://a.b' } },
      { status: 'flagged', support: { url: 'https://a.b/' } },
    ],
  ];
  for (const [given, expected] of cases) assert.deepEqual(toSubmitResult(given), expected);
});

test('an answer is definitive, silence is not, and only what never left reached nobody', () => {
  const cause = new TypeError('network');
  const ambiguous: SubmitResult[] = [
    { status: 'failed', retryable: true },
    { status: 'failed', retryable: true, cause },
    { status: 'failed', retryable: false, cause },
    { status: 'rate-limited' },
  ];
  const definitive: SubmitResult[] = [
    { status: 'accepted' },
    { status: 'invalid', fieldErrors: {} },
    { status: 'flagged' },
    { status: 'captcha', reason: 'expired' },
    { status: 'duplicate' },
    { status: 'closed' },
    { status: 'failed', retryable: false },
  ];
  for (const result of ambiguous) assert.ok(isAmbiguous(result) && reachedServer(result), JSON.stringify(result));
  for (const result of definitive) assert.ok(!isAmbiguous(result) && reachedServer(result), JSON.stringify(result));
  assert.equal(reachedServer({ status: 'failed', retryable: true, cause: new NotSentError() }), false);
});
