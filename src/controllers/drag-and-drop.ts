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
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      this.#host.addEventListener(type, this.#handleDrag, { signal });
    }
    window.addEventListener('dragover', keepPage, { signal });
    window.addEventListener('drop', keepPage, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#hover(undefined);
  }

  #handleDrag = (event: DragEvent): void => {
    const { type, dataTransfer } = event;
    const target = event.composedPath()[0];
    if (type === 'dragleave') {
      // Going from one child to the next, the next is entered before the last is left; only the way out leaves what was
      // entered last. Counting would go wrong when a child is removed meanwhile.
      if (target === this.#entered) this.#hover(undefined);
      return;
    }
    if (type === 'drop') {
      this.#entered = undefined;
      this.#host.requestUpdate();
    }
    if (!hasFiles(dataTransfer) || !this.#options.enabled()) return;
    event.preventDefault();
    if (type === 'dragenter') this.#hover(target);
    else if (type === 'dragover') dataTransfer.dropEffect = 'copy';
    else this.#options.onDrop(dataTransfer);
  };

  #hover(entered: EventTarget | undefined): void {
    const before = this.dragging;
    this.#entered = entered;
    if (this.dragging === before) return;
    this.#options.onHover?.(this.dragging);
    this.#host.requestUpdate();
  }
}

function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false;
}

/**
 * A file let go beside the element would be opened in place of the page, and everything typed into it would be gone.
 * Whoever else takes drops has called `preventDefault()` by now, or is a native control.
 */
function keepPage(event: DragEvent): void {
  const { dataTransfer } = event;
  if (event.defaultPrevented || !hasFiles(dataTransfer)) return;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
