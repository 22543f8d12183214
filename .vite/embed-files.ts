import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { minifyCss } from './minify-templates.ts';

const hashOf = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Adds to the embed what stands beside its scripts: the page's style sheet, and the hash of every file, also as the
 * `integrity` of an import map, which covers the chunks too.
 */
export function embedFiles(): Plugin {
  return {
    name: 'embed-files',
    generateBundle: {
      // Vite's own plugins still rewrite the chunks' imports here.
      order: 'post',
      async handler(_, bundle) {
        const css = minifyCss(await readFile(new URL('../src/embed.css', import.meta.url), 'utf8'));
        this.emitFile({ type: 'asset', fileName: 'job-board.css', source: `${css}\n` });
        const scripts = Object.values(bundle)
          .flatMap((file) => (file.type === 'chunk' ? [[file.fileName, hashOf(file.code)] as const] : []))
          .sort();
        const integrity = {
          files: Object.fromEntries([...scripts, ['job-board.css', hashOf(`${css}\n`)]]),
          importMap: { integrity: Object.fromEntries(scripts.map(([name, hash]) => [`./${name}`, hash])) },
        };
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source: `${JSON.stringify(integrity, null, 2)}\n` });
      },
    },
  };
}
