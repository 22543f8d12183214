import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface DropTargetOptions {
  /** Whether a drop is welcome right now. */
  readonly enabled: () => boolean;
  /** Called while the drop event is dispatched, when the transfer can still be read. */
  readonly onDrop: (transfer: DataTransfer) => void;
  /** Called when files come over the element, and when they leave it without being dropped. */
  readonly onHover?: (dragging: boolean) => void;
}

/** Makes the whole of an element a place to drop files on. */
export class DragAndDropController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DropTargetOptions;
  #connection: AbortController | undefined;
  #entered: EventTarget | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DropTargetOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether files are being dragged over the element. Says nothing of their types: Safari tells those only at the drop. */
  get dragging(): boolean {
    return this.#entered !== undefined;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#host.addEventListener('dragenter', this.#handleEnter, { signal });
    this.#host.addEventListener('dragover', this.#handleOver, { signal });
    this.#host.addEventListener('dragleave', this.#handleLeave, { signal });
    this.#host.addEventListener('drop', this.#handleDrop, { signal });
    window.addEventListener('dragover', keepPage, { signal });
    window.addEventListener('drop', keepPage, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#hover(undefined);
  }

  #handleEnter = (event: DragEvent): void => {
    if (!this.#welcomes(event)) return;
    event.preventDefault();
    this.#hover(event.composedPath()[0]);
  };

  #handleOver = (event: DragEvent): void => {
    if (!this.#welcomes(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };

  // Going from one child to the next, the next is entered before the last is left; only the way out leaves what was
  // entered last. Counting would go wrong when a child is removed meanwhile.
  #handleLeave = (event: DragEvent): void => {
    if (event.composedPath()[0] === this.#entered) this.#hover(undefined);
  };

  #handleDrop = (event: DragEvent): void => {
    const welcome = this.#welcomes(event);
    this.#entered = undefined;
    this.#host.requestUpdate();
    if (!welcome || !event.dataTransfer) return;
    event.preventDefault();
    this.#options.onDrop(event.dataTransfer);
  };

  #welcomes(event: DragEvent): boolean {
    return hasFiles(event) && this.#options.enabled();
  }

  #hover(entered: EventTarget | undefined): void {
    const before = this.dragging;
    this.#entered = entered;
    if (this.dragging === before) return;
    this.#options.onHover?.(this.dragging);
    this.#host.requestUpdate();
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * A file let go beside the element would be opened in place of the page, and everything typed into it would be gone.
 * Whoever else takes drops has called `preventDefault()` by now, or is a native control.
 */
function keepPage(event: DragEvent): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || !hasFiles(event) || !event.dataTransfer) return;
  if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
