import type { Plugin } from 'vite';

/** Vite wraps dynamic imports to preload their styles and chunks; ours have no styles, and are few. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
    renderChunk: (code) => code.replace(wrapped, '$1').replaceAll(', __VITE_PRELOAD__, import.meta.url)', ')'),
  };
}

const wrapped =
  /__vitePreload\(\(\) => (import\("[^"]+"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?), __VITE_PRELOAD__, import\.meta\.url\)/g;
