import { extensionsOf, mediaTypesOf } from './known-types.ts';

/** Which files are taken. With neither list filled, every file is. */
export interface Accept {
  /** For people to read and for file names to match: lower case, no dot, in the order given. */
  readonly extensions: readonly string[];
  /** Media types and wildcards as given: `application/pdf`, `image/*`. */
  readonly mediaTypes: readonly string[];
}

/**
 * Reads a list of file types: bare extensions (`pdf,doc`), HTML's `accept` grammar (`.pdf,application/pdf,image/*`), or both
 * mixed. Case and blanks do not matter, parts that are neither are left out. Empty means that everything is accepted, and so does
 * nothing, as which a page finds an attribute that was taken away.
 */
export function parseAccept(accept: string | null | undefined): Accept {
  const extensions = new Set<string>();
  const mediaTypes = new Set<string>();
  for (const part of accept?.toLowerCase().split(/[\s,]+/) ?? []) {
    if (/^[\w!#$&^.+-]+\/(\*|[\w!#$&^.+-]+)$|^\*\/\*$/.test(part)) mediaTypes.add(part);
    else if (/^[.*]*[\p{L}\p{N}_+-][^/*]*$/u.test(part)) extensions.add(part.replace(/^[.*]+/, ''));
  }
  if (mediaTypes.has('*/*')) return { extensions: [], mediaTypes: [] };
  for (const pattern of mediaTypes) {
    const matching = extensionsOf(pattern);
    // A media type beside one of its extensions (`.jpg,image/jpeg`) adds no second spelling to the visible list.
    if (pattern.endsWith('/*')) for (const extension of matching) extensions.add(extension);
    else if (matching[0] && !matching.some((extension) => extensions.has(extension))) extensions.add(matching[0]);
  }
  return { extensions: [...extensions], mediaTypes: [...mediaTypes] };
}

/** Value for the `accept` attribute of an `<input type=file>`: extensions for desktops and media types for phones. */
export function inputAccept({ extensions, mediaTypes }: Accept): string {
  const types = new Set([...extensions.flatMap(mediaTypesOf), ...mediaTypes]);
  return [...extensions.map((extension) => `.${extension}`), ...types].join(',');
}
