import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Rollup } from 'vite';
import { minifyChunks } from '../../.vite/minify-chunks.ts';

/** What a module is once it is built. */
async function built(source: string) {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'source',
        resolveId: (id) => (id === 'source' ? id : null),
        load: (id) => (id === 'source' ? source : null),
      },
      minifyChunks(),
    ],
    build: { write: false, rolldownOptions: { input: 'source', preserveEntrySignatures: 'strict' } },
  })) as Rollup.RollupOutput;
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

test('a chunk may export what is called like a global that it uses', async () => {
  const part = await built(
    'const own = (text) => encodeURIComponent(text) + "!"; export { own as encodeURIComponent };',
  );
  assert.equal(part.encodeURIComponent('ä'), '%C3%A4!');
});

test('a chunk may export what no variable can be called', async () => {
  const part = await built('const own = () => import.meta.url; export { own as default, own as in };');
  assert.match(part.default(), /^data:/);
  assert.equal(part.in, part.default);
});
