const bullet = /^\s*(?:[•‣▪◦●○·∙*]|[-–—](?=\s))\s*(?=\S)/;
const numbered = /^\s*\d{1,2}[.)]\s+(?=\S)/;

/** Real bullet signs may follow each other on one line; a dash or star there is punctuation. */
const bulletOnSameLine = /[ \t\u00a0]+(?=[•‣▪◦●○∙]\s*\S)/g;

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

interface List {
  readonly tag: 'ul' | 'ol';
  readonly items: string[];
}

function linesToHtml(text: string, toHtml: (line: string) => string): string {
  const blocks: string[] = [];
  let paragraph: string[] = [];
  let list: List | undefined;

  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push(`<p>${paragraph.join('<br>')}</p>`);
    paragraph = [];
  };
  const endList = () => {
    if (list) blocks.push(`<${list.tag}>${list.items.map((item) => `<li>${item}</li>`).join('')}</${list.tag}>`);
    list = undefined;
  };

  // An empty line ends a paragraph, but not a list: many exports put one between items.
  for (const line of linesOf(text)) {
    const tag = bullet.test(line) ? 'ul' : numbered.test(line) ? 'ol' : undefined;
    if (tag) {
      endParagraph();
      if (list?.tag !== tag) endList();
      list ??= { tag, items: [] };
      list.items.push(toHtml(line.replace(tag === 'ul' ? bullet : numbered, '').trim()));
    } else if (line.trim() === '') {
      endParagraph();
    } else if (list && /^\s/.test(line)) {
      // An indented line goes on with the item above it.
      list.items.push(`${list.items.pop() ?? ''} ${toHtml(line.trim())}`);
    } else {
      endList();
      paragraph.push(toHtml(line.trim()));
    }
  }
  endParagraph();
  endList();
  return blocks.join('');
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .flatMap((line) =>
      bullet.test(line) || /:\s+[•‣▪◦●○∙]/.test(line) ? line.replace(bulletOnSameLine, '\n').split('\n') : [line],
    );
}
