/**
 * Shortens a name to at most `max` visible characters by leaving out its middle, so that both its beginning and its
 * extension can be read: `resume of Jane…2024.pdf`. No character is cut in half. A name that fits is given back as it is.
 */
export function shortenName(name: string, max: number): string {
  // Taking it apart is slow, and hundreds of files may be shown at once.
  if (name.length <= max) return name;
  const characters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  if (characters.length <= max) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 ? characters.length - dot : 0;
  const room = Math.max(max - 1, 1);
  // An extension longer than half the room is no extension that helps anyone.
  const kept = extension <= room / 2 ? extension : 0;
  const tail = kept + Math.floor((room - kept) / 3);
  return `${characters.slice(0, room - tail).join('')}…${characters.slice(characters.length - tail).join('')}`;
}
