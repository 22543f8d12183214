import type { Plugin } from 'vite';

/**
 * Writes the namespaces of modules that are imported dynamically as plain objects. Rolldown makes them with a helper, which
 * becomes a chunk of its own once two chunks use it: a request more before either can run.
 */
export function plainNamespaces(): Plugin {
  return {
    name: 'plain-namespaces',
    apply: 'build',
    renderChunk(code) {
      if (!helperImport.test(code)) return null;
      return {
        code: code.replace(helperImport, '').replace(namespace, (_, members: string) => getters(members)),
        map: null,
      };
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === 'chunk' && chunk.name === 'rolldown-runtime') delete bundle[file];
        }
      },
    },
  };
}

const helperImport = /^import \{ t as __exportAll \} from "\.\/rolldown-runtime-.+?";\n/m;
const namespace = /__exportAll\((\{.*?\})\)/gs;

/** `{ name: () => value }` as `{ get name() { return value; } }`. */
const getters = (members: string) => members.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2; }');
