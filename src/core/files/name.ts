// Programs and scripts that one of the usual systems runs on a double click, or a web server on a request.
const programs = new Set(
  (
    'exe com scr pif bat cmd msi msp cpl dll hta jar js jse vbs vbe wsf wsh ps1 psm1 lnk url reg scf sys vb ws ' +
    'app apk appx bin command deb dmg iso pkg rpm run sh csh bash zsh py pl cgi php php3 php4 php5 php7 php8 phtml phar ' +
    'asp aspx asa cer ashx asmx jsp jspx cfm shtml htaccess'
  ).split(' '),
);

// Programs that names of people's documents also end in before the real extension: `jane-doe.com.pdf`, `Node.js.docx`.
const programsThatAreWords = new Set(
  'com js vb py sh pl app run bin url sys command cer asa iso pkg reg deb'.split(' '),
);

const documents = new Set('pdf doc docx txt rtf odt pages xls xlsx ppt pptx jpg jpeg png gif'.split(' '));

const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;
const pathParts = /[/\\]|^\.{1,2}$/;
const trailingDotOrSpace = /[\s.]$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// Marks that turn the reading direction of what follows, so that `cv\u202Efdp.exe` shows as `cvexe.pdf`. The plain marks
// U+200E and U+200F, which turn nothing around, stand in ordinary Hebrew and Arabic names.
const bidiOverrides = /[\u202a-\u202e\u2066-\u2069]/;
const maxBytes = 255;

/** Whether files of this extension (lower case, no dot) are run rather than read. */
export function isProgramExtension(extension: string): boolean {
  return programs.has(extension);
}

/** The name in the form that systems agree on: composed characters (macOS hands out decomposed ones). */
export function normalizeName(name: string): string {
  return name.normalize('NFC');
}

/**
 * Whether a name can be shown and stored as it is: it hides no other type, leads to no other folder, and no usual system
 * chokes on it. Any script and emoji are fine. Checks the composed form.
 */
export function isSafeName(name: string): boolean {
  const normalized = normalizeName(name);
  return !(
    normalized === '' ||
    controls.test(normalized) ||
    bidiOverrides.test(normalized) ||
    pathParts.test(normalized) ||
    deviceName.test(normalized) ||
    trailingDotOrSpace.test(normalized) ||
    hidesProgram(normalized) ||
    utf8Length(normalized) > maxBytes
  );
}

/** `resume.pdf.exe` runs while it looks like a document; `resume.php.pdf` looks like one and may run on a server. */
function hidesProgram(name: string): boolean {
  const parts = name
    .toLowerCase()
    .split('.')
    .map((part) => part.replace(/(?:[\s;:]|%00).*$/, ''));
  const last = parts.at(-1) ?? '';
  const inner = parts.slice(1, -1);
  if (programs.has(last)) return inner.some((part) => documents.has(part));
  const before = inner.at(-1) ?? '';
  return programs.has(before) && !programsThatAreWords.has(before);
}

/** Bytes in UTF-8; infinite for text with half a surrogate pair, which has no UTF-8. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return Number.POSITIVE_INFINITY;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
