/** A file with these bytes or this text. */
export function fileOf(name: string, content: Uint8Array | string, type = ''): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type });
}

export function transferOf(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Puts files into a file input as the browser's picker does. */
export function pick(input: HTMLInputElement, ...files: File[]): void {
  input.files = transferOf(...files).files;
  for (const type of ['input', 'change'] as const) {
    input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }
}

/** A drag event as a person's hand makes it; gives it back so that its fate can be read. */
export function drag(target: EventTarget, type: string, transfer: DataTransfer | object): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true });
  // Not every engine takes a transfer in the constructor, and none takes a made-up one.
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  target.dispatchEvent(event);
  return event;
}

export function paste(target: EventTarget, transfer: DataTransfer | object): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  target.dispatchEvent(event);
  return event;
}
