const words = (list: string) => new Set(list.split(' '));

// Programs that names of people's documents also end in before the real extension: `jane-doe.com.pdf`, `Node.js.docx`.
const programsThatAreWords = words('com js vb py sh pl app run bin url sys command cer asa iso pkg reg deb');

// Programs and scripts that one of the usual systems runs on a double click, or a web server on a request.
const programs = words(
  'exe scr pif bat cmd msi msp cpl dll hta jar jse vbs vbe wsf wsh ps1 psm1 lnk scf ws apk appx dmg rpm csh bash zsh ' +
    'cgi php php3 php4 php5 php7 php8 phtml phar asp aspx ashx asmx jsp jspx cfm shtml htaccess',
);

const documents = words('pdf doc docx txt rtf odt pages xls xlsx ppt pptx jpg jpeg png gif');

const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;
// Nothing at all, path parts, a dot or blank at the end; controls, half a surrogate pair, and the marks that turn the reading
// direction of what follows, so that `cv\u202Efdp.exe` shows as `cvexe.pdf`. The plain marks U+200E and U+200F, which turn
// nothing around, stand in ordinary Hebrew and Arabic names.
const unsafe = /^$|[/\\]|[\s.]$|[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const maxBytes = 255;

/** Whether files of this extension (lower case, no dot) are run rather than read. */
export function isProgramExtension(extension: string): boolean {
  return programs.has(extension) || programsThatAreWords.has(extension);
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
    unsafe.test(normalized) ||
    deviceName.test(normalized) ||
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
  if (isProgramExtension(last)) return inner.some((part) => documents.has(part));
  return programs.has(inner.at(-1) ?? '');
}

/** Bytes in UTF-8, of which each that is no plain character is written as `%` and two digits. */
function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '-').length;
}
