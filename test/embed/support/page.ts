import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import engineer from '../../../stories/fixtures/harbour-engineer.json' with { type: 'json' };
import { until } from '../../support/until.ts';

/** What a page has noted about itself; see `record.js`. */
interface PageRecord {
  readonly consoleCalls: readonly string[];
  /** Uncaught errors, unhandled rejections and reports of the security policy. */
  readonly faults: readonly string[];
  newGlobals(): readonly PropertyKey[];
}

export interface PageWindow extends Window {
  readonly record: PageRecord;
  readonly console: Console;
  readonly HTMLElement: typeof HTMLElement;
  readonly HTMLInputElement: typeof HTMLInputElement;
}

/** The script tag that the README names. */
export const embedTag = '<script type="module" src="/dist/embed/job-board.js"></script>';

/** A posting with its data inside. */
export const postingTag = `<job-posting><script type="application/json">${JSON.stringify(engineer)}</script></job-posting>`;

export interface PageOptions {
  readonly head?: string;
  readonly body?: string;
  /** Under the strict content security policy. */
  readonly strict?: boolean;
}

/** A host page of its own, with the embed in it. */
export class Page {
  readonly document: Document;
  readonly window: PageWindow;

  private constructor(document: Document, window: PageWindow) {
    this.document = document;
    this.window = window;
  }

  static async open({ head = embedTag, body = '', strict = false }: PageOptions): Promise<Page> {
    const query = new URLSearchParams({
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host page</title>
        <script src="/test/embed/support/record.js"></script>${head}</head><body>${body}</body></html>`,
      ...(strict && { strict: '' }),
    });
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A host page" width="900" height="700"></iframe>`,
    );
    frame.src = `/__page?${query}`;
    await oneEvent(frame, 'load');
    const { contentDocument, contentWindow } = frame;
    if (!contentDocument || !isPageWindow(contentWindow)) throw new Error('The frame has no page.');
    return new Page(contentDocument, contentWindow);
  }

  find<Found extends Element>(selector: string, root: ParentNode = this.document): Found {
    const found = root.querySelector<Found>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  }

  /** The posting with its form and uploads, all rendered. */
  async posting(): Promise<{ posting: JobPosting; form: ApplyForm; drop: FileDrop }> {
    const posting = this.find<JobPosting>('job-posting');
    await this.ready('job-posting', () => posting);
    const form = await this.ready('apply-form', () => posting.shadowRoot?.querySelector<ApplyForm>('apply-form'));
    const drop = await this.ready('file-drop', () => form.shadowRoot?.querySelector<FileDrop>('file-drop'));
    return { posting, form, drop };
  }

  /** The element, once it stands and is rendered. */
  async ready<Ready extends JobPosting | ApplyForm | FileDrop>(
    tag: 'job-posting' | 'apply-form' | 'file-drop',
    find: () => Ready | null | undefined,
  ): Promise<Ready> {
    await this.window.customElements.whenDefined(tag);
    let found: Ready | null | undefined;
    await until(() => {
      found = find();
      return found?.shadowRoot?.querySelector('*');
    }, `a rendered <${tag}>`);
    if (!found) throw new Error(`The page has no <${tag}>.`);
    await found.updateComplete;
    return found;
  }

  /** Fails if the page had an error, a report of its policy, or a word on its console. */
  expectQuiet(): void {
    expect(this.window.record.faults).to.deep.equal([]);
    expect(this.window.record.consoleCalls).to.deep.equal([]);
  }
}

function isPageWindow(view: Window | null): view is PageWindow {
  return view !== null && 'record' in view;
}
