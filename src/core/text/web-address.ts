/** The address if it is of the web, read as browsers do; undefined for all else. A relative one needs a `base`. */
export function webAddress(text: string, base?: string): URL | undefined {
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
