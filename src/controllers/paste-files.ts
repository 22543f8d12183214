import type { ReactiveController } from 'lit';

export interface PasteFilesOptions {
  /** Whether files are welcome right now. */
  readonly enabled: () => boolean;
  /** Called while the paste event is dispatched, when the transfer can still be read. Tells whether it took anything. */
  readonly onPaste: (transfer: DataTransfer) => boolean;
}

/** Takes pasted files while focus is inside an element, and leaves every other paste alone. */
export function pasteFiles(host: HTMLElement, { enabled, onPaste }: PasteFilesOptions): ReactiveController {
  const handlePaste = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (event.defaultPrevented || !clipboardData?.types.includes('Files')) return;
    if (enabled() && host.matches(':focus-within') && onPaste(clipboardData)) event.preventDefault();
  };
  return {
    // Browsers disagree on where a paste happens while a button has focus: on the button, or on the body.
    hostConnected: () => document.addEventListener('paste', handlePaste),
    hostDisconnected: () => document.removeEventListener('paste', handlePaste),
  };
}
