import { minify, type Plugin } from 'vite';

/** Runs Vite's own minifier over a chunk before the one that the build names. */
export function minifyFirst(): Plugin {
  return {
    name: 'minify-first',
    apply: 'build',
    async renderChunk(code, { fileName }) {
      return { code: (await minify(fileName, code, { module: true })).code, map: null };
    },
  };
}
