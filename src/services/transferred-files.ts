/** What was dropped or pasted. A folder comes as the empty file that stands for it. */
export interface TransferredFiles {
  readonly files: readonly File[];
  readonly folders: readonly File[];
}

/**
 * Takes the files out of a drop or paste. To be called while the event is dispatched: the browser empties the transfer
 * afterwards.
 */
export function transferredFiles(transfer: DataTransfer): TransferredFiles {
  const files: File[] = [];
  const folders: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    // Only an entry tells a folder from a file; reading a folder as a file gives an error or, in some systems, zeros.
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(file ?? new File([], entry.name));
    else if (file) files.push(file);
  }
  return { files, folders };
}
