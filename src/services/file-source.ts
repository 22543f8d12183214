import type { BytesSource } from '../core/files/source.ts';

/** A browser's file as the checks see it: read slice by slice, so that memory does not grow with the file. */
export function fileSource(file: File): BytesSource {
  return {
    name: file.name,
    size: file.size,
    type: file.type,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

/**
 * Why a file that could be read when it was chosen can no longer be sent: it vanished, or it was edited since. Browsers hold
 * on to the file on disk, not to its bytes, and a request with such a file would fail as if the network were down.
 */
export async function lossOf(file: File): Promise<'unreadable' | 'changed' | undefined> {
  try {
    const bytes = await file.slice(-1).arrayBuffer();
    return bytes.byteLength === 1 ? undefined : 'changed';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotReadableError' ? 'changed' : 'unreadable';
  }
}
