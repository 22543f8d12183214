/** The word for a kind of something, such as employment; the source's own where we have none. */
export function wordFor(kind: string, words: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(words, kind) && words[kind]) || kind;
}
