import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { ChosenFile } from './applications.ts';

/**
 * The browser's file picker, with a person before it. Playwright's own would hold on to the control that opened it, and with
 * it to the whole form, for as long as the page lives: nothing could be said about leaks.
 */
export class FilePicker {
  readonly #session: CDPSession;
  readonly #directory: string;
  #number = 0;

  private constructor(session: CDPSession, directory: string) {
    this.#session = session;
    this.#directory = directory;
  }

  /** @param directory for the files, which must lie on the disk to be chosen */
  static async of(page: Page, directory: string): Promise<FilePicker> {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
    return new FilePicker(session, directory);
  }

  /** @param open what makes the page open the picker */
  async choose(files: readonly ChosenFile[], open: () => Promise<void>): Promise<void> {
    const paths = await Promise.all(files.map((file) => this.#write(file)));
    const [{ backendNodeId }] = await Promise.all([this.#opened(), open()]);
    await this.#session.send('DOM.setFileInputFiles', { files: paths, ...(backendNodeId && { backendNodeId }) });
  }

  /** Deletes all files written so far. */
  async clear(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true });
  }

  #opened(): Promise<{ backendNodeId?: number }> {
    return new Promise((resolve) => this.#session.once('Page.fileChooserOpened', resolve));
  }

  /** Each in a folder of its own: a candidate may have two of one name. */
  async #write({ name, buffer }: ChosenFile): Promise<string> {
    const folder = join(this.#directory, String(this.#number++));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), buffer);
    return join(folder, name);
  }
}
