import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config.ts';
import { root } from './built.ts';

/**
 * Bytes that a page loads which uses nothing but `<file-drop>`, as far as they have come down. The aim is 13,200, 21,600 and
 * 8,000: less than the usual drop zone with its style sheet, and less than the usual type detector by itself.
 */
const ceilings = { entry: 14_700, entryAndChecks: 24_300, checks: 8_850 };

describe('<file-drop> by itself', () => {
  let entry = '';
  let checks = '';

  before(async () => {
    const built = await build({
      ...config,
      root,
      configFile: false,
      logLevel: 'error',
      build: { ...config.build, write: false, rolldownOptions: { input: `${root}src/define/file-drop.ts` } },
    });
    const bundles = (Array.isArray(built) ? built : [built]).filter((bundle) => 'output' in bundle);
    const chunks = bundles
      .flatMap(({ output }) => output)
      .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
    const codeOf = (isWanted: (chunk: Rolldown.OutputChunk) => boolean) =>
      chunks
        .filter(isWanted)
        .map(({ code }) => code)
        .join('\n');
    entry = codeOf(({ isEntry }) => isEntry);
    checks = codeOf(({ isEntry }) => !isEntry);
  });

  const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;
  const hold = (bytes: number, ceiling: number) => assert.ok(bytes <= ceiling, `${bytes} of ${ceiling} bytes`);

  it('keeps its checks out of what loads with the page', () => {
    assert.match(entry, /file-reject/);
    assert.doesNotMatch(entry, /DecompressionStream/);
    assert.match(checks, /DecompressionStream/);
  });

  it('is small until there is a file, lit included', () => hold(gzipped(entry), ceilings.entry));

  it('is small with its checks', () => hold(gzipped(entry) + gzipped(checks), ceilings.entryAndChecks));

  it('loads little more for its checks', () => hold(brotliCompressSync(checks).length, ceilings.checks));
});
