import { defineConfig, type Plugin } from 'vite';
import { embedFiles } from './.vite/embed-files.ts';
import { minifyTemplates } from './.vite/minify-templates.ts';

/** Builds the embed: what a site copies and names in its script tag. The npm modules are built by tsc. */
export default defineConfig({
  // Chunks resolve beside the entry, whatever host and folder serve it.
  base: './',
  publicDir: false,
  plugins: [minifyTemplates(), plainImports(), embedFiles()],
  build: {
    outDir: 'dist/embed',
    target: 'es2022',
    modulePreload: false,
    sourcemap: false,
    rolldownOptions: {
      input: { 'job-board': 'src/embed.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** Vite wraps dynamic imports to preload their styles and chunks; ours have no styles, and are few. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
  };
}
