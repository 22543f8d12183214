import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PasteFilesOptions {
  /** Whether files are welcome right now. */
  readonly enabled: () => boolean;
  /** Called while the paste event is dispatched, when the transfer can still be read. Tells whether it took anything. */
  readonly onPaste: (transfer: DataTransfer) => boolean;
}

/** Takes pasted files while focus is inside an element, and leaves every other paste alone. */
export class PasteFilesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PasteFilesOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PasteFilesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  // Browsers disagree on where a paste happens while a button has focus: on the button, or on the body.
  hostConnected(): void {
    document.addEventListener('paste', this.#handlePaste);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.#handlePaste);
  }

  #handlePaste = (event: ClipboardEvent): void => {
    const { clipboardData, defaultPrevented } = event;
    if (defaultPrevented || !clipboardData?.types.includes('Files')) return;
    if (!this.#options.enabled() || !this.#host.matches(':focus-within')) return;
    if (this.#options.onPaste(clipboardData)) event.preventDefault();
  };
}
