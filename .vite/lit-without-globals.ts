import type { Plugin } from 'vite';

/**
 * Lit counts its copies in globals, for a warning of its development build, and keeps there what several bundles of its
 * decorators share. The embed is one bundle, and leaves the host page's window as it was.
 */
export function litWithoutGlobals(): Plugin {
  return {
    name: 'lit-without-globals',
    apply: 'build',
    transform(code, id) {
      if (!/\/node_modules\/(?:@lit|lit|lit-element|lit-html)\//.test(id)) return null;
      const uncounted = code.replace(
        /\(\w+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[^"]+"\)/,
        '0',
      );
      const own = uncounted.replace(/\w+\.litPropertyMetadata\?\?=new WeakMap/, '0');
      return { code: own === uncounted ? own : `const litPropertyMetadata=new WeakMap;${own}`, map: null };
    },
  };
}
