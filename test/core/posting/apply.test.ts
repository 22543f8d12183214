import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyWay } from '../../../src/core/posting/apply.ts';
import { parsePosting } from '../../../src/core/posting/parse.ts';

const now = Date.parse('2026-08-06T11:59:59Z');

describe('how people apply for a posting', () => {
  const table: readonly (readonly [what: string, given: object, kind: string])[] = [
    ['with the form', {}, 'form'],
    ['with the form, at an address of its own', { url: 'https://x.example/1' }, 'form'],
    ['elsewhere', { application: false, url: 'https://x.example/1' }, 'external'],
    ['nowhere', { application: false }, 'none'],
    ['before it closes', { validThrough: '2026-12-01' }, 'form'],
    ['while the last day lasts somewhere on earth', { validThrough: '2026-08-05' }, 'form'],
    ['not after that', { validThrough: '2026-08-04' }, 'closed'],
    ['not after the moment', { validThrough: '2026-08-06T12:00:00+02:00' }, 'closed'],
    ['not elsewhere either', { validThrough: '2020-01-01', application: false, url: 'https://x.example' }, 'closed'],
    ['whatever a bad date says', { validThrough: 'yesterday' }, 'form'],
  ];
  for (const [what, given, kind] of table) {
    it(what, () => {
      const { posting } = parsePosting({ title: 'Sailor', ...given });
      assert.ok(posting);
      assert.equal(applyWay(posting, now).kind, kind);
    });
  }
});
