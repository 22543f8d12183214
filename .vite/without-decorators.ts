import type { Plugin } from 'vite';

/**
 * Writes decorated properties as `static properties`, so that neither Lit's decorators nor TypeScript's helper for them are
 * loaded.
 */
export function withoutDecorators(): Plugin {
  return {
    name: 'without-decorators',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!code.includes('_decorate(')) return null;
      const properties = new Map<string, string[]>();
      const plain = code
        .replace(decorated, (_, decorator, options, elementClass, name) => {
          const members = properties.get(elementClass) ?? [];
          properties.set(elementClass, members);
          members.push(`${name}: ${decorator === 'state' ? '{ state: true }' : options || '{}'}`);
          return '';
        })
        .replace(/^import \w+ from "@oxc-project\/runtime\/helpers\/decorate";$/m, '');
      if (plain.includes('_decorate(')) this.error(`${id} has a decorator that this plugin does not know.`);
      const assigned = [...properties].map(([name, members]) => `${name}.properties = { ${members.join(', ')} };`);
      return { code: `${plain}\n${assigned.join('\n')}`, map: null };
    },
  };
}

const decorated = /_decorate\(\[(property|state)\(([\s\S]*?)\)\], (\w+)\.prototype, ("\w+"), (?:void 0|null)\);/g;
