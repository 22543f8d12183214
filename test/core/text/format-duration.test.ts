import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDuration } from '../../../src/core/text/format-duration.ts';

describe('formatDuration', () => {
  const cases: [number, string][] = [
    [0, '0 seconds'],
    [1, '1 second'],
    [90, '90 seconds'],
    [91, '2 minutes'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [5_400, '90 minutes'],
    [5_401, '2 hours'],
    [86_400, '24 hours'],
    [86_401, '25 hours'],
  ];
  for (const [seconds, text] of cases) {
    it(`says ${seconds} seconds as ${text}`, () => assert.equal(formatDuration(seconds, 'en'), text));
  }
});
