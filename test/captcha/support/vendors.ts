/**
 * Stands for vendors' servers, which tests must not call: a script that the page asks for is put there without being fetched,
 * and the test says what comes of it.
 */
export class Vendors {
  /** Scripts that were asked for, in order. */
  readonly scripts: HTMLScriptElement[] = [];
  readonly #globals = new Set<string>();
  readonly #append = document.head.append;
  #handle: (script: HTMLScriptElement) => void = () => {};

  constructor() {
    document.head.append = (...nodes) => {
      for (const node of nodes) {
        if (node instanceof HTMLScriptElement && /^https:/.test(node.src)) this.scripts.push(node);
        // A script of this type is data: it is not fetched.
        if (node instanceof HTMLScriptElement) node.type = 'text/plain';
        this.#append.call(document.head, node);
        if (node instanceof HTMLScriptElement) this.#handle(node);
      }
    };
  }

  /** Lets scripts define this, as soon as they have "loaded". */
  serve(name: string, api: unknown): void {
    this.#globals.add(name);
    this.#handle = (script) =>
      queueMicrotask(() => {
        Reflect.set(window, name, api);
        script.dispatchEvent(new Event('load'));
      });
  }

  /** Lets scripts fail, as ad blockers and content policies do. */
  block(): void {
    this.#handle = (script) => queueMicrotask(() => script.dispatchEvent(new Event('error')));
  }

  end(): void {
    document.head.append = this.#append;
    for (const script of this.scripts) script.remove();
    for (const name of this.#globals) Reflect.deleteProperty(window, name);
  }
}

/** What a page gave one of a vendor's widgets. */
export type Parameters = Readonly<Record<string, unknown>>;

interface Widget {
  readonly container: HTMLElement;
  readonly parameters: Parameters;
}

/** What callback widgets have in common: each render makes one more, and it calls back what it was given. */
export class CallbackVendor<Id extends string | number> {
  readonly widgets = new Map<Id, Widget>();
  readonly calls: string[] = [];
  readonly #idOf: (index: number) => Id;
  /** What `execute` leads to; nothing by default. */
  onExecute: (id: Id) => void = () => {};

  constructor(idOf: (index: number) => Id) {
    this.#idOf = idOf;
  }

  /** The last that was rendered. */
  get last(): Id {
    const id = [...this.widgets.keys()].at(-1);
    if (id === undefined) throw new Error('Nothing was rendered.');
    return id;
  }

  parameters(id = this.last): Parameters {
    return this.widgets.get(id)?.parameters ?? {};
  }

  call(callback: string, ...values: readonly unknown[]): unknown {
    return this.callOf(this.last, callback, ...values);
  }

  callOf(id: Id, callback: string, ...values: readonly unknown[]): unknown {
    const called = this.parameters(id)[callback];
    if (typeof called !== 'function') throw new Error(`There is no ${callback}.`);
    return called(...values);
  }

  render = (container: HTMLElement, parameters: Parameters): Id => {
    if (container.childElementCount > 0) throw new Error('It has been rendered in this element already.');
    // Vendors find their elements in the document, never in a shadow root.
    if (!document.contains(container)) throw new Error('The element is not in the document.');
    container.append(document.createElement('iframe'));
    const id = this.#idOf(this.widgets.size);
    this.widgets.set(id, { container, parameters });
    return id;
  };

  execute = (id: Id): void => {
    this.#known(id);
    this.calls.push(`execute ${id}`);
    this.onExecute(id);
  };

  reset = (id: Id): void => {
    this.#known(id);
    this.calls.push(`reset ${id}`);
  };

  remove = (id: Id): void => {
    this.#known(id);
    this.calls.push(`remove ${id}`);
    this.widgets.get(id)?.container.replaceChildren();
    this.widgets.delete(id);
  };

  #known(id: Id): void {
    if (!this.widgets.has(id)) throw new Error(`There is no widget ${id}.`);
  }
}

/** Cloudflare's: a widget that was executed must be reset before it can be executed again, and errors need a callback. */
export class Turnstile extends CallbackVendor<string> {
  readonly #executed = new Set<string>();

  constructor() {
    super((index) => `cf-chl-widget-${index}`);
    const { execute, reset } = this;
    this.execute = (id) => {
      if (this.#executed.has(id)) throw new Error('Call to execute() on a widget that is already executing.');
      this.#executed.add(id);
      execute(id);
    };
    this.reset = (id) => {
      this.#executed.delete(id);
      reset(id);
    };
  }
}

/** Google's: ids are numbers, `ready` comes late, widgets cannot be removed, and a score is asked for by key. */
export class Recaptcha extends CallbackVendor<number> {
  score: (sitekey: string, action: string) => Promise<string> = async (sitekey, action) => `${sitekey}-${action}`;

  constructor() {
    super((index) => index);
  }

  get api() {
    const { render, reset } = this;
    return {
      ready: (callback: () => void) => void setTimeout(callback, 10),
      render,
      reset,
      execute: (id: number | string, parameters?: { action: string }) =>
        typeof id === 'number' ? this.execute(id) : this.score(id, parameters?.action ?? ''),
    };
  }
}

/** Friendly Captcha's SDK: one widget, which tells by events on its element what becomes of it. */
export class Friendly {
  readonly calls: string[] = [];
  options: Parameters = {};
  element: HTMLElement = document.createElement('div');
  onStart: () => void = () => {};

  createWidget = (options: { element: HTMLElement } & Parameters) => {
    this.options = options;
    this.element = options.element;
    this.element.append(document.createElement('iframe'));
    const called = (name: string) => () => void this.calls.push(name);
    return {
      start: () => {
        this.calls.push('start');
        this.onStart();
      },
      reset: called('reset'),
      destroy: called('destroy'),
    };
  };

  fire(name: string, detail: Parameters): void {
    this.element.dispatchEvent(new CustomEvent(`frc:widget.${name}`, { bubbles: true, detail }));
  }
}
