const src = new URL('../../src/', import.meta.url);

interface FrameOptions {
  /** The page's import map. */
  readonly importMap?: object;
  /** The page's query: `?job=cook`. */
  readonly search?: string;
  /** Runs in the page before its script does. */
  readonly prepare?: (page: Window & typeof globalThis) => void;
}

/** A page of its own, for what concerns a page as a whole: its address, parts that it cannot have, leaving it. */
export class Frame {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** @param entry the script of the page, below `src` */
  static async open(entry: string, { importMap, search = '', prepare }: FrameOptions = {}): Promise<Frame> {
    const element = document.createElement('iframe');
    element.src = `/__faults/html${search}`;
    element.width = '900';
    element.height = '600';
    const frame = new Frame(element);
    await frame.left(() => document.body.append(element));
    const page = frame.document;
    prepare?.(frame.window);
    if (importMap) {
      page.head.append(
        Object.assign(page.createElement('script'), { type: 'importmap', textContent: JSON.stringify(importMap) }),
      );
    }
    const script = Object.assign(page.createElement('script'), { type: 'module', src: new URL(entry, src).href });
    const ready = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve, { once: true });
      script.addEventListener('error', reject, { once: true });
    });
    page.head.append(script);
    await ready;
    return frame;
  }

  get window(): Window & typeof globalThis {
    const { contentWindow } = this.#frame;
    if (!contentWindow) throw new Error('The frame has no window.');
    return contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  /** The document of the page that `act` leads to. */
  async left(act: () => unknown): Promise<Document> {
    const gone = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    act();
    await gone;
    return this.document;
  }

  close(): void {
    this.#frame.remove();
  }
}

/** A part that is loaded apart, and that a bad line may keep away. */
export class Part {
  readonly #path: string;

  /** @param path below `src` */
  constructor(path: string) {
    this.#path = `/src/${path}`;
  }

  /** Has a page ask for the part under an address of its own: engines keep what another page was given. */
  imports(address = `${this.#path}?page=${crypto.randomUUID()}`): { readonly imports: Record<string, string> } {
    return { imports: { [this.#path]: address } };
  }

  /** From now on it cannot be had. */
  block(): Promise<string[]> {
    return this.#command('block');
  }

  /** From now on it does not arrive until it is let through. */
  hold(): Promise<string[]> {
    return this.#command('hold');
  }

  /** Tells the addresses under which it was asked for since. */
  unblock(): Promise<string[]> {
    return this.#command('unblock');
  }

  async #command(name: 'block' | 'hold' | 'unblock'): Promise<string[]> {
    return (await fetch(`/__faults/${name}?path=${this.#path}`, { method: 'POST', cache: 'no-store' })).json();
  }
}
