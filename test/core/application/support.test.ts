import assert from 'node:assert/strict';
import test from 'node:test';
import { parseSupport } from '../../../src/core/application/support.ts';

test('help is found at an https: or mailto: address, and nowhere else', () => {
  assert.deepEqual(parseSupport('https://example.com/help'), { url: 'https://example.com/help' });
  assert.deepEqual(parseSupport('mailto:jobs@example.com?subject=Help'), { email: 'jobs@example.com' });
  assert.deepEqual(parseSupport('MAILTO:jobs@example.com'), { email: 'jobs@example.com' });
  for (const bad of [
    undefined,
    '',
    'http://example.com',
    'javascript:alert(1)',
    'mailto:',
    'mailto:a@b,c@d',
    '/help',
  ]) {
    assert.equal(parseSupport(bad), undefined, bad);
  }
});
