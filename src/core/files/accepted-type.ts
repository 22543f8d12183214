import type { Accept } from './accept.ts';
import { extensionOf, matchesMediaType, mediaTypesOf } from './known-types.ts';
import { isProgramExtension } from './name.ts';

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
