const bullet = /^\s*(?:[•‣▪◦●○·∙*]|[-–—](?=\s))\s*(?=\S)/;
const numbered = /^\s*\d{1,2}[.)]\s+(?=\S)/;

/** Real bullet signs may follow each other on one line; a dash or star there is punctuation. */
const bulletOnSameLine = /[ \t\u00a0](?=[•‣▪◦●○∙]\s*\S)/g;

/** Text that can stand in HTML as it is. References such as `&amp;` are kept: exported texts are full of them. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** HTML for text that people wrote with line breaks: empty lines part paragraphs, and lines with bullets or numbers are lists. */
export function plainTextToHtml(text: string): string {
  return linesToHtml(text, escapeHtml);
}

/** The same for text whose lines already hold inline HTML, such as `<b>`. */
export function inlineHtmlToBlocks(html: string): string {
  return linesToHtml(html, (line) => line);
}

/** What ends each block; text begins outside of any. */
const ends = { none: '', p: '</p>', ul: '</li></ul>', ol: '</li></ol>' };

function linesToHtml(text: string, toHtml: (line: string) => string): string {
  let html = '';
  let open: keyof typeof ends = 'none';
  for (const line of linesOf(text)) {
    const item = bullet.test(line) ? 'ul' : numbered.test(line) ? 'ol' : undefined;
    const words = toHtml(line.replace(item === 'ul' ? bullet : item ? numbered : '', '').trim());
    if (item) {
      html += (open === item ? '</li><li>' : `${ends[open]}<${item}><li>`) + words;
      open = item;
    } else if (words) {
      // An indented line goes on with the item above it.
      const goesOn = open === 'p' ? '<br>' : open !== 'none' && /^\s/.test(line) ? ' ' : undefined;
      html += (goesOn ?? `${ends[open]}<p>`) + words;
      if (!goesOn) open = 'p';
    } else if (open === 'p') {
      // An empty line ends a paragraph, but not a list: many exports put one between items.
      html += ends.p;
      open = 'none';
    }
  }
  return html + ends[open];
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .flatMap((line) =>
      bullet.test(line) || /:\s+[•‣▪◦●○∙]/.test(line) ? line.replace(bulletOnSameLine, '\n').split('\n') : [line],
    );
}
