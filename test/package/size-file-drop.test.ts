import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config.ts';
import { root } from './built.ts';

/**
 * Bytes that a page loads which uses nothing but `<file-drop>`, as far as they have come down: gzip for what the usual drop
 * zone with its style sheet (13,200) and the usual type detector by itself (21,600) are measured by, brotli for what looks into
 * files. The aim for entry and checks is those 21,600.
 */
const ceilings = { entry: 13_200, entryAndChecks: 25_500, sniffing: 8_000 };

describe('<file-drop> by itself', () => {
  let entry = '';
  let checks = '';
  let sniffing = '';

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
    // What a locked document is tried with comes for such a document only.
    sniffing = codeOf(({ isEntry, name }) => !isEntry && !/^(?:file-checks|password)$/.test(name));
  });

  const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;
  const hold = (bytes: number, ceiling: number) => assert.ok(bytes <= ceiling, `${bytes} of ${ceiling} bytes`);

  it('keeps its checks out of what loads with the page', () => {
    assert.match(entry, /file-reject/);
    assert.doesNotMatch(entry, /DecompressionStream/);
    assert.doesNotMatch(entry, /was changed after you chose it/);
    assert.match(sniffing, /DecompressionStream/);
  });

  it('is small until there is a file, lit included', () => hold(gzipped(entry), ceilings.entry));

  it('is small with its checks', () => hold(gzipped(entry) + gzipped(checks), ceilings.entryAndChecks));

  it('loads little to look into files', () => hold(brotliCompressSync(sniffing).length, ceilings.sniffing));
});
