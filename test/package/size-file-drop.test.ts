import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config.ts';
import { root } from './built.ts';

/**
 * Bytes that a page loads which uses nothing but `<file-drop>`, lit included: each of its two files compressed by itself, as it
 * travels. In gzip, for what the usual drop zone with its style sheet (13,200) and the usual type detector by itself (21,600)
 * are measured by. In brotli what looks into files, without what the entry holds
 * of it already.
 */
const ceilings = { entry: 10_100, entryAndChecks: 21_600, sniffing: 8_000 };

describe('<file-drop> by itself', () => {
  let entry = '';
  let checks = '';
  let sniffing = '';

  before(async () => {
    const chunks = await bundle('src/define/file-drop.ts');
    const atOnce = withStaticImports(
      chunks,
      chunks.find(({ isEntry }) => isEntry),
    );
    const later = withStaticImports(
      chunks,
      chunks.find(({ name }) => name === 'file-checks'),
    );
    entry = codeOf(atOnce);
    checks = codeOf(later.filter((chunk) => !atOnce.includes(chunk)));
    sniffing = codeOf(await bundle('src/core/files/inspect.ts', /\/(?:accept|known-types)\.ts$/));
  });

  const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;
  const hold = (bytes: number, ceiling: number) => assert.ok(bytes <= ceiling, `${bytes} of ${ceiling} bytes`);

  it('keeps its checks out of what loads with the page', () => {
    assert.match(entry, /file-reject/);
    assert.doesNotMatch(entry, /DecompressionStream/);
    assert.doesNotMatch(entry, /was changed after you chose it/);
    assert.match(checks, /DecompressionStream/);
  });

  it('is small until there is a file, lit included', () => hold(gzipped(entry), ceilings.entry));

  it('is small with its checks', () => hold(gzipped(entry) + gzipped(checks), ceilings.entryAndChecks));

  it('loads little to look into files', () => hold(brotliCompressSync(sniffing).length, ceilings.sniffing));
});

async function bundle(input: string, external: RegExp[] | RegExp = []): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ...config.build,
      write: false,
      rolldownOptions: { input: `${root}${input}`, external, preserveEntrySignatures: 'allow-extension' },
    },
  });
  return (Array.isArray(built) ? built : [built])
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
}

/** A chunk and all that it cannot start without; other languages are fetched besides. */
function withStaticImports(
  chunks: readonly Rolldown.OutputChunk[],
  chunk: Rolldown.OutputChunk | undefined,
): readonly Rolldown.OutputChunk[] {
  assert.ok(chunk);
  const all = new Set([chunk]);
  for (const { imports } of all) {
    for (const found of chunks.filter(({ fileName }) => imports.includes(fileName))) all.add(found);
  }
  return [...all];
}

function codeOf(chunks: readonly Rolldown.OutputChunk[]): string {
  return chunks.map(({ code }) => code).join('\n');
}
