import type { Plugin } from 'vite';

/**
 * Turns decorated properties into the calls of `createProperty` that Lit's decorators make when they run, so that neither
 * they nor TypeScript's helper for decorators are loaded.
 */
export function withoutDecorators(): Plugin {
  return {
    name: 'without-decorators',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!code.includes('_decorate(')) return null;
      const plain = code.replace(
        /_decorate\(\[(property|state)\(([\s\S]*?)\)\], (\w+)\.prototype, ("\w+"), (?:void 0|null)\);/g,
        (_, decorator, options, elementClass, name) =>
          `${elementClass}.createProperty(${name}, ${decorator === 'state' ? '{ state: true, attribute: false }' : options || 'undefined'});`,
      );
      if (plain.includes('_decorate(')) this.error(`${id} has a decorator that this plugin does not know.`);
      return { code: plain.replace(/^import \w+ from "@oxc-project\/runtime\/helpers\/decorate";$/m, ''), map: null };
    },
  };
}
