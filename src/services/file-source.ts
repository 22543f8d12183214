import { latin1 } from '../core/files/sniff/bytes.ts';
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

/** What tells later whether a file on disk is still the one that was chosen. */
export interface FileSnapshot {
  readonly lastModified: number;
  readonly ends: string;
}

const endSize = 4096;

/** Remembers a file by its time and its first and last bytes. */
export async function takeSnapshot(file: File): Promise<FileSnapshot> {
  const ends = await Promise.all([file.slice(0, endSize), file.slice(-endSize)].map(bytesAsText));
  return { lastModified: file.lastModified, ends: ends.join() };
}

/**
 * Why a file can no longer be sent as it was chosen; undefined when it can. Browsers hold on to the file on disk, not to its
 * bytes. Once it is edited, Chromium and WebKit fail to read it, and a request with it fails as if the network were down
 * (WebKit says that it does not exist, but tells its new time); Firefox reads, and sends, whatever stands there now.
 */
export async function findLoss(file: File, before: FileSnapshot): Promise<'unreadable' | 'changed' | undefined> {
  try {
    const { ends } = await takeSnapshot(file);
    return ends === before.ends && (await countBytes(file)) === file.size ? undefined : 'changed';
  } catch (error) {
    const edited = error instanceof DOMException && error.name === 'NotReadableError';
    return edited || file.lastModified !== before.lastModified ? 'changed' : 'unreadable';
  }
}

async function bytesAsText(blob: Blob): Promise<string> {
  return latin1(new Uint8Array(await blob.arrayBuffer()));
}

async function countBytes(file: File): Promise<number> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = file.stream().getReader();
  let count = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) count += chunk.value.length;
  return count;
}
