import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface FileTransferOptions {
  /** Whether files are welcome right now. */
  readonly enabled: () => boolean;
  /** Called while the event is dispatched, when the transfer can still be read. Tells whether it took anything. */
  readonly onTransfer: (transfer: DataTransfer) => boolean;
  /** Called when files come over the element, and when they leave it without being dropped. */
  readonly onHover?: (dragging: boolean) => void;
}

/** Makes the whole of an element a place to drop files on, and to paste them while focus is inside; leaves every other paste alone. */
export class FileTransferController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FileTransferOptions;
  #connection: AbortController | undefined;
  #entered: EventTarget | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FileTransferOptions) {
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
    // Browsers disagree on where a paste happens while a button has focus: on the button, or on the body.
    document.addEventListener('paste', this.#handlePaste, { signal });
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
    else this.#options.onTransfer(dataTransfer);
  };

  #handlePaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || !hasFiles(clipboardData) || !this.#options.enabled()) return;
    if (this.#host.matches(':focus-within') && this.#options.onTransfer(clipboardData)) event.preventDefault();
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
