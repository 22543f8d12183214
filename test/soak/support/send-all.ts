import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SoakApplication } from './applications.ts';
import { apply, closeForm, openForm, type Told } from './candidate.ts';
import { FilePicker } from './file-picker.ts';
import { countObjectUrls, type Holdings, kinds, LeakProbe } from './leaks.ts';

/** How one page fared. */
export interface PageFigures {
  readonly applications: number;
  /** Once it is warm: everything is loaded, compiled and cached. */
  readonly before: Holdings;
  readonly after: Holdings;
  /** What a single form holds. */
  readonly form: Holdings;
}

export interface Sending {
  readonly sent: ReadonlyMap<SoakApplication, Told>;
  readonly pages: readonly PageFigures[];
  /** What the pages complained of, and applications that did not come through. */
  readonly complaints: readonly string[];
}

/**
 * Sends all of them from several pages at a time, each page one after the other without ever being loaded again.
 * @param options.directory for the files on their way
 */
export async function sendAll(
  browser: Browser,
  options: { url: string; applications: readonly SoakApplication[]; pages: number; directory: string },
): Promise<Sending> {
  const { url, applications } = options;
  const sent = new Map<SoakApplication, Told>();
  const complaints: string[] = [];
  // Shared out beforehand, so that each page's first and last measure are equally far apart.
  const shares = Array.from({ length: options.pages }, (_, share) =>
    applications.filter((_, index) => index % options.pages === share),
  );
  const pages = await Promise.all(shares.map(sendShare));
  return { sent, pages, complaints };

  async function sendShare(share: readonly SoakApplication[], number: number): Promise<PageFigures> {
    const page = await openPage(browser, url, complaints);
    const probe = await LeakProbe.of(page);
    const picker = await FilePicker.of(page, join(options.directory, `files-${number}`));
    const warm = Math.max(10, Math.ceil(share.length / 10));
    let before = await measure(page, probe);
    for (const [index, application] of share.entries()) {
      if (index === warm) before = await measure(page, probe);
      await sendOne(page, picker, application);
    }
    const after = await measure(page, probe);
    const form = await holdingsOfForm(page, probe, after);
    await page.context().close();
    return { applications: share.length - warm, before, after, form };
  }

  async function sendOne(page: Page, picker: FilePicker, application: SoakApplication): Promise<void> {
    try {
      sent.set(application, await apply(page, picker, application));
      if (sent.size % 100 === 0) console.error(`${sent.size} of ${applications.length} confirmed`);
    } catch (error) {
      // Without frames the driver never clicks. It has happened once in some thousand applications.
      if (!(await paints(page))) throw new Error('Chromium stopped painting a page; please run it again.');
      const shown = await page.locator('body').ariaSnapshot();
      complaints.push(`${application.email}: ${String(error)}\n${shown}`);
      await closeForm(page);
    } finally {
      await picker.clear();
    }
  }
}

/** Whether the browser draws the page at all. */
function paints(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true));
        setTimeout(() => resolve(false), 5_000);
      }),
  );
}

/** Milliseconds until the signals that wait for what a form loads later have run out: they cannot be called off. */
const timedOut = 21_000;

/** What the page holds while it shows nothing. */
async function measure(page: Page, probe: LeakProbe): Promise<Holdings> {
  // The browser holds on to the last form that had focus: let that be an untouched one each time.
  for (let round = 0; round < 3; round++) {
    await openForm(page);
    await closeForm(page);
  }
  await page.waitForTimeout(timedOut);
  return probe.take();
}

/** What one form adds, shown and untouched. */
async function holdingsOfForm(page: Page, probe: LeakProbe, idle: Holdings): Promise<Holdings> {
  await openForm(page);
  const shown = await probe.take();
  const added = kinds.map((kind) => [kind, shown[kind] - idle[kind]]);
  return Object.fromEntries(added) as Holdings;
}

/** In a context of its own, hence in a process of its own, whose heap is no other page's. */
async function openPage(browser: Browser, url: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // The browser's own word on replies that failed; the pages are meant to see many.
    if (message.type() === 'error' && message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  await page.addInitScript(countObjectUrls);
  await page.goto(url);
  return page;
}
