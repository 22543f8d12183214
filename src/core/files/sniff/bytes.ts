// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it counts
const controls = /[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]/g;

/** Text of one byte per character, so that positions in the text are positions in the bytes. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The bytes of such a text. */
export function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Text as its mark tells: UTF-16 in either order, otherwise UTF-8. Bytes that are neither stay recognisable as far as they are
 * ASCII, which the old encodings agree on.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, '\xff\xfe') ? 'utf-16le' : startsWith(bytes, '\xfe\xff') ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Counts control characters that have no business in text: not the blanks, and not those that get into real texts because
 * Word leaves its soft breaks behind, DOS ended files with one, and Japanese switches its alphabets by another.
 */
export function countControls(text: string): number {
  return text.match(controls)?.length ?? 0;
}

/** Whether `bytes` hold `text`, one byte per character, at `offset`. */
export function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Little-endian numbers; bytes past the end count as zero. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x100000000;
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
