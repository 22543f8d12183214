import { defineConfig } from 'vite';
import { embedFiles } from './.vite/embed-files.ts';
import { litWithoutFallbacks } from './.vite/lit-without-fallbacks.ts';
import { litWithoutUnused } from './.vite/lit-without-unused.ts';
import { minifyChunks } from './.vite/minify-chunks.ts';
import { minifyTemplates } from './.vite/minify-templates.ts';
import { plainImports } from './.vite/plain-imports.ts';
import { plainNamespaces } from './.vite/plain-namespaces.ts';
import { withoutDecorators } from './.vite/without-decorators.ts';

/** Builds the embed: what a site copies and names in its script tag. The npm modules are built by tsc. */
export default defineConfig({
  // Chunks resolve beside the entry, whatever host and folder serve it.
  base: './',
  publicDir: false,
  plugins: [
    litWithoutUnused(),
    litWithoutFallbacks(),
    withoutDecorators(),
    minifyTemplates(),
    plainImports(),
    plainNamespaces(),
    minifyChunks(),
    embedFiles(),
  ],
  build: {
    outDir: 'dist/embed',
    target: 'es2022',
    modulePreload: false,
    sourcemap: false,
    rolldownOptions: {
      input: { 'job-board': 'src/embed.ts' },
      // What a posting needs and others share stands in the entry itself, which then exports it: no request more, and it
      // compresses as one.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        // Long enough to tell one version of a part from another; their names stand in what is loaded first.
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/translations/') ? 'words-[name]-[hash:6].js' : '[name]-[hash:6].js',
        hashCharacters: 'hex',
        codeSplitting: {
          groups: [{ name: 'job-board', tags: ['$initial'] }],
        },
      },
    },
  },
});
