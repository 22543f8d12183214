/** Letters that are written with a stroke or as one, which no decomposition takes apart; and sigma as words end with it. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/** A text without accents and case, for comparing: `Zürich` and `ZURICH` fold alike, and so do `Łódź` and `lodz`. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþıħς]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{Mark}+/gu, '');
}
