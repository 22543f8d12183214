/// <reference types="vite/client" />

/** One thing that the manifest names: an attribute, event, slot, part, state or custom property. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

export interface Member extends Documented {
  readonly kind: 'field' | 'method';
  readonly type?: { readonly text: string };
  readonly readonly?: boolean;
}

/** What the manifest says of an element. */
export interface ElementManifest {
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Documented & { readonly fieldName?: string })[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
  readonly cssStates?: readonly Documented[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly (ElementManifest | { readonly name: string })[] }[];
}

// Found by pattern, as `npm run manifest` may not have run yet: stories then stand without controls.
const found = import.meta.glob<Manifest>('../dist/npm/custom-elements.json', { eager: true, import: 'default' });

/** All our elements. */
export const elements: readonly ElementManifest[] = Object.values(found)
  .flatMap(({ modules }) => modules)
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => 'tagName' in declaration);

export const elementNamed = (tagName: string) => elements.find((element) => element.tagName === tagName);
