import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const folder = fileURLToPath(new URL('../../../src/core/files/', import.meta.url));

/** Rules about names, types and sizes: what a check needs before it looks inside. */
const light = ['accept', 'accepted-type', 'limits', 'name', 'shorten-name'];

/** What looks into files, which a page loads with the first one. */
const lazy: Plugin = {
  name: 'lazy',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lazy$/ }, () => ({ path: 'lazy', namespace: 'lazy' }));
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      contents: "export { inspectFile } from './inspect.ts'; export { sameBytes } from './same-bytes.ts';",
      resolveDir: folder,
      loader: 'ts',
    }));
  },
};

it('all looking into files is one chunk of at most 8 kB brotli (statement 6)', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `${light.map((name) => `export * from './${name}.ts';`).join('')} export const load = () => import('lazy');`,
      resolveDir: folder,
      loader: 'ts',
    },
    plugins: [lazy],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: 'out',
  });
  const chunk = outputFiles.find(({ path }) => path.includes('lazy'));
  assert.ok(chunk);
  const size = brotliCompressSync(chunk.contents).length;
  assert.ok(size <= 8000, `${size} bytes`);
});
