/**
 * Extensions and their media types, most used first; a type that ends in a slash goes on with the extension itself. It
 * translates between the two grammars of `accept`, because desktop browsers filter by extension and phones by media type,
 * and it decides for files whose browser names no type.
 */
const table =
  'pdf application/;doc application/msword;docx application/vnd.openxmlformats-officedocument.wordprocessingml.document;' +
  'txt text/plain;rtf application/ text/;odt application/vnd.oasis.opendocument.text;' +
  'pages application/vnd.apple.pages application/x-iwork-pages-sffpages;md text/markdown;csv text/;html text/;' +
  'htm text/html;json application/;xml application/ text/;jpg image/jpeg;jpeg image/;png image/;gif image/;webp image/;' +
  'avif image/;heic image/ image/heif;bmp image/;tif image/tiff;tiff image/;svg image/svg+xml;' +
  'xls application/vnd.ms-excel;xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;' +
  'ppt application/vnd.ms-powerpoint;' +
  'pptx application/vnd.openxmlformats-officedocument.presentationml.presentation;' +
  'zip application/ application/x-zip-compressed;mp4 video/;mov video/quicktime;webm video/';

const byExtension: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(';').map((row) => {
    const [extension = '', ...types] = row.split(' ');
    return [extension, types.map((type) => type.replace(/\/$/, `/${extension}`))];
  }),
);

/** The part after the last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Media types of an extension, the usual one first; none for an extension not known here. */
export function mediaTypesOf(extension: string): readonly string[] {
  return byExtension.get(extension) ?? [];
}

/** Extensions whose media type matches `pattern` (`application/pdf` or `image/*`), most used first. */
export function extensionsOf(pattern: string): readonly string[] {
  return [...byExtension.keys()].filter((extension) =>
    mediaTypesOf(extension).some((type) => matchesMediaType(pattern, type)),
  );
}

/** Whether a media type (parameters ignored) is `pattern` or falls under its wildcard. Both in lower case. */
export function matchesMediaType(pattern: string, type: string): boolean {
  if (pattern === '*/*') return true;
  const essence = type.split(';', 1)[0]?.trim() ?? '';
  return pattern.endsWith('/*') ? essence.startsWith(pattern.slice(0, -1)) : essence === pattern;
}
