import { minify as terser } from 'terser';
import { minify, type Plugin, parseAst } from 'vite';

/**
 * Minifies with two minifiers: each finds what the other leaves, half a kilobyte, compressed, more than one of them alone.
 * What chunks hand to each other keeps one name in both, so that no import or export has to tell a second one.
 */
export function minifyChunks(): Plugin {
  return {
    name: 'minify-chunks',
    apply: 'build',
    // Rolldown would print them with white space again.
    config: () => ({ build: { minify: false } }),
    outputOptions: (options) => ({ ...options, minify: false }),
    async renderChunk(source, { fileName }) {
      const { code: first } = await minify(fileName, source, { module: true });
      const { code } = await terser(first, {
        ecma: 2020,
        module: true,
        compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true },
        nameCache: { vars: { props: namesAtTheDoor(first) } },
      });
      return { code: code ?? first, map: null };
    },
  };
}

/** For each name that a chunk imports or exports the one that it has outside, as Terser writes it down. */
function namesAtTheDoor(code: string): Record<string, string> {
  const names = new Map<string, string>();
  const { body } = parseAst(code);
  // Chunks name the browser's own in full, and their own variables, at this point, with a letter or two.
  const taken = new Set([...variablesIn(body)].filter((name) => name.length > 2));
  const add = (local: string, outside: string) => {
    if (names.has(local) || taken.has(outside) || !isVariable(outside)) return;
    names.set(local, outside);
    taken.add(outside);
  };
  for (const node of body) {
    if (node.type === 'ImportDeclaration') {
      for (const one of node.specifiers) {
        if (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier')
          add(one.local.name, one.imported.name);
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of node.specifiers) {
        if (local.type === 'Identifier' && exported.type === 'Identifier') add(local.name, exported.name);
      }
    }
  }
  return Object.fromEntries([...names].map(([local, outside]) => [`$${local}`, outside]));
}

/** Exports may be called `default`, variables not. */
function isVariable(name: string): boolean {
  try {
    return parseAst(`let ${name}`).body.length === 1;
  } catch {
    return false;
  }
}

/** Every name in a syntax tree, but for those of properties and those outside. */
function variablesIn(tree: object, names = new Set<string>()): Set<string> {
  if ('name' in tree && 'type' in tree && tree.type === 'Identifier') names.add(String(tree.name));
  const isComputed = 'computed' in tree && tree.computed;
  for (const [key, part] of Object.entries(tree)) {
    const isOther = !isComputed && /^(?:property|key|imported|exported)$/.test(key);
    if (part instanceof Object && !isOther) variablesIn(part, names);
  }
  return names;
}
