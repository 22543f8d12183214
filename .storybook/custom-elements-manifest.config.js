import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Makes the manifest of the elements where the package expects it (`customElements` in package.json). */
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist/npm',
  litelement: true,
  plugins: [publicSurface()],
};

/** Adds what the sources say elsewhere than in the class, and leaves out what only the class itself uses. */
function publicSurface() {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations.filter(({ customElement }) => customElement)) {
          describe(declaration, module.path);
        }
      }
    },
  };
}

function describe(declaration, path) {
  // The tag is named in src/define, in a file of the same name.
  declaration.tagName = basename(path, '.ts');
  // The analyzer takes the whole class comment for the summary.
  const [summary, ...rest] = (declaration.summary ?? '').split(/\n\s*\n/);
  declaration.summary = summary;
  declaration.description = [declaration.description, ...rest].filter(Boolean).join('\n\n');
  declaration.members = declaration.members?.filter(
    ({ privacy, name, static: ofClass }) => privacy === undefined && !ofClass && !/Callback$/.test(name),
  );
  // Events found in the code have no name of their own here: the classes carry it. Those in the comment have.
  declaration.events = declaration.events?.filter(({ description }) => description);
  declaration.cssProperties = sharedProperties();
}

/** The custom properties of all elements, with their meaning and default, as written beside the tokens. */
function sharedProperties() {
  const source = readFileSync('src/elements/shared/tokens.styles.ts', 'utf8');
  const meanings = source.matchAll(/@cssproperty (--jb-[\w-]+) - (.+)/g);
  return [...meanings].map(([, name, description]) => {
    const [, fallback] = source.match(new RegExp(`var\\(${name}, (.+)\\);`)) ?? [];
    return { name, description, default: fallback?.replaceAll('--_', '--jb-') };
  });
}
