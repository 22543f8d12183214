/** The HTML a posting may use. No images, forms, styles, ids: nothing that loads, submits, or reaches out of its place. */
export const allowedElements: readonly string[] =
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s del ins mark small sub sup abbr blockquote q cite code pre table caption thead tbody tfoot tr th td div span a'.split(
    ' ',
  );

/** Attributes of any element; languages and directions matter to screen readers. */
export const allowedAttributes: readonly string[] = ['dir', 'lang'];

/** Attributes of one element. */
export const allowedElementAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** What goes with everything in it, since its content is no text for people. All else that is not allowed leaves its text. */
export const droppedElements: readonly string[] =
  'script style template noscript iframe frame frameset noembed noframes object embed applet svg math audio video canvas map select datalist textarea title head xmp plaintext'.split(
    ' ',
  );
