/**
 * Imports a part that is loaded apart, as often as it is asked for: the next time may have a better line.
 *
 * Firefox remembers a failed import as long as the page lives (https://github.com/whatwg/html/issues/6768), so the part is
 * asked for under another address there. Not on a page whose import map says what the scripts must hash to: it knows no such
 * address, and a script that was refused for its hash must stay so.
 */
export async function importPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const [address] = /\bhttps?:\S+/.exec(String(error)) ?? [];
    const maps = [...document.querySelectorAll('script[type="importmap"]')];
    // The error names the part.
    console.warn('job-board-elements:', error);
    if (!address || maps.some(({ textContent }) => textContent?.includes('integrity'))) throw error;
    const url = new URL(address);
    url.searchParams.set('again', String(Date.now()));
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ url.href);
  }
}
