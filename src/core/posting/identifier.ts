/** Words joined by dashes, in lower case, for addresses: letters and digits of any script. */
function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A name for a posting that brings none: from the last part of its address and the address's parameters
 * (`?gh_jid=123` may be all that tells two postings apart), else from its title.
 */
export function identifierFor(url: string | undefined, title: string): string {
  const [, path = '', parameters = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url ?? '') ?? [];
  const lastPart =
    path
      .replace(/^[a-z]+:\/\/[^/]*/i, '')
      .split('/')
      .findLast(Boolean) ?? '';
  return slugOf(lastPart + parameters) || slugOf(title) || title;
}
