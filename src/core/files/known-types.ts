/**
 * Extensions and their media types, most used first. It translates between the two grammars of `accept`, because desktop
 * browsers filter by extension and phones by media type, and it decides for files whose browser names no type.
 */
const byExtension: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  txt: ['text/plain'],
  rtf: ['application/rtf', 'text/rtf'],
  odt: ['application/vnd.oasis.opendocument.text'],
  pages: ['application/vnd.apple.pages', 'application/x-iwork-pages-sffpages'],
  md: ['text/markdown'],
  csv: ['text/csv'],
  html: ['text/html'],
  htm: ['text/html'],
  json: ['application/json'],
  xml: ['application/xml', 'text/xml'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  avif: ['image/avif'],
  heic: ['image/heic', 'image/heif'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  svg: ['image/svg+xml'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ppt: ['application/vnd.ms-powerpoint'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  docm: ['application/vnd.ms-word.document.macroenabled.12'],
  dotx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.template'],
  zip: ['application/zip', 'application/x-zip-compressed'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  mp4: ['video/mp4'],
  mov: ['video/quicktime'],
  webm: ['video/webm'],
};

/** The part after the last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Media types of an extension, the usual one first; none for an extension not known here. */
export function mediaTypesOf(extension: string): readonly string[] {
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? []) : [];
}

/** Extensions whose media type matches `pattern` (`application/pdf` or `image/*`), most used first. */
export function extensionsOf(pattern: string): readonly string[] {
  return Object.keys(byExtension).filter((extension) =>
    mediaTypesOf(extension).some((type) => matchesMediaType(pattern, type)),
  );
}

/** Whether a media type (parameters ignored) is `pattern` or falls under its wildcard. Both in lower case. */
export function matchesMediaType(pattern: string, type: string): boolean {
  if (pattern === '*/*') return true;
  const essence = type.split(';', 1)[0]?.trim() ?? '';
  return pattern.endsWith('/*') ? essence.startsWith(pattern.slice(0, -1)) : essence === pattern;
}
