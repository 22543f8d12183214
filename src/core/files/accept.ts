import { extensionOf, extensionsOf, matchesMediaType, mediaTypesOf } from './known-types.ts';
import { isProgramExtension } from './name.ts';

/** Which files are taken. With neither list filled, every file is. */
export interface Accept {
  /** For people to read and for file names to match: lower case, no dot, in the order given. */
  readonly extensions: readonly string[];
  /** Media types and wildcards as given: `application/pdf`, `image/*`. */
  readonly mediaTypes: readonly string[];
}

/**
 * Reads a list of file types: bare extensions (`pdf,doc`), HTML's `accept` grammar (`.pdf,application/pdf,image/*`), or both
 * mixed. Case and blanks do not matter, parts that are neither are left out. Empty means that everything is accepted.
 */
export function parseAccept(accept: string): Accept {
  const extensions = new Set<string>();
  const mediaTypes = new Set<string>();
  for (const part of accept.toLowerCase().split(/[\s,]+/)) {
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

/**
 * Whether a file may be taken, by its name and by the media type the browser gave it (empty when it gave none). The name
 * decides; the media type only speaks for files whose extension is missing or unknown, and never for a program.
 */
export function accepts({ extensions, mediaTypes }: Accept, name: string, mimeType: string): boolean {
  if (extensions.length === 0 && mediaTypes.length === 0) return true;
  const lowerName = name.toLowerCase();
  if (extensions.some((extension) => lowerName.endsWith(`.${extension}`))) return true;
  const extension = extensionOf(name);
  const byName = mediaTypesOf(extension);
  if (byName.length === 0 && isProgramExtension(extension)) return false;
  const types = byName.length > 0 ? byName : [mimeType.toLowerCase()];
  return mediaTypes.some((pattern) => types.some((type) => matchesMediaType(pattern, type)));
}
