import type { Plugin } from 'vite';

/**
 * Lit's `css` for browsers that share style sheets among shadow roots, which all do that have `ElementInternals`, and our
 * elements need that anyway: a literal is its sheet, and nothing stands by to write <style> elements instead.
 */
const cssTag = `
  export const css = ([text]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
  export const getCompatibleStyle = (sheet) => sheet;
  export const supportsAdoptingStyleSheets = true;
  export const unsafeCSS = (text) => css([text]);
  export const CSSResult = CSSStyleSheet;
`;

/** Leaves out of Lit what it carries for browsers that our elements do not run in. */
export function litWithoutFallbacks(): Plugin {
  return {
    name: 'lit-without-fallbacks',
    apply: 'build',
    load: (id) => (/\/@lit\/reactive-element\/css-tag\.js$/.test(id) ? cssTag : null),
    transform(code, id) {
      if (!/\.styles\.ts$/.test(id) || !/\bcss`[^`]*\$\{/.test(code)) return null;
      return this.error(`${id} puts a value into css\`…\`; style sheets of the embed are whole literals.`);
    },
  };
}
