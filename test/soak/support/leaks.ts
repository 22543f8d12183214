import type { CDPSession, Page } from 'playwright-core';

/** What a page holds on to after the garbage was collected. */
export type Holdings = Readonly<Record<(typeof kinds)[number], number>>;

/** Objects that Chromium can be asked for by their class. */
const classes = ['Blob', 'FormData', 'XMLHttpRequest', 'AbortSignal', 'MutationObserver', 'HTMLElement'] as const;
const metrics = { 'heap, bytes': 'JSHeapUsedSize', listeners: 'JSEventListeners', nodes: 'Nodes' } as const;

export const kinds = [...(Object.keys(metrics) as (keyof typeof metrics)[]), ...classes, 'object URLs'] as const;

/** Counts addresses made by `createObjectURL` and not given back. To be run before any script of the page. */
export function countObjectUrls(): void {
  const open = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const url = createObjectURL.call(URL, object);
    open.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    open.delete(url);
    revokeObjectURL.call(URL, url);
  };
  Object.assign(window, { openObjectUrls: open });
}

/** Looks into one page of Chromium. */
export class LeakProbe {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<LeakProbe> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    return new LeakProbe(session);
  }

  async take(): Promise<Holdings> {
    // What a first round frees may be what kept others alive.
    for (let round = 0; round < 3; round++) await this.#session.send('HeapProfiler.collectGarbage');
    const holdings = new Map<string, number>();
    const measured = await this.#session.send('Performance.getMetrics');
    for (const [kind, name] of Object.entries(metrics)) {
      holdings.set(kind, measured.metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
    }
    for (const name of classes) holdings.set(name, await this.#countObjects(name));
    holdings.set('object URLs', await this.#evaluate('openObjectUrls.size'));
    return Object.fromEntries(holdings) as Holdings;
  }

  async #countObjects(className: string): Promise<number> {
    const objectGroup = 'leak-probe';
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `${className}.prototype`,
      objectGroup,
    });
    const { objects } = await this.#session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      objectGroup,
    });
    const count = await this.#session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId ?? '',
      returnByValue: true,
    });
    await this.#session.send('Runtime.releaseObjectGroup', { objectGroup });
    return count.result.value;
  }

  async #evaluate(expression: string): Promise<number> {
    return (await this.#session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  }
}
