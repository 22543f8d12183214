import { isObject } from '../core/posting/loose.ts';

const databaseName = 'job-board-elements';
const storeName = 'draft-files';

/** Whose files, and which: the area (one tab, or this browser), the draft, the field, and when they were chosen. */
export type FilesKey = readonly [area: string, draft: string, field: string, chosenAt: number];

/** A file as it is stored. */
interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  readonly content: Blob | ArrayBuffer;
}

/** The files stored under a key; none where there are none. */
export async function readDraftFiles(key: FilesKey): Promise<File[]> {
  const stored: unknown = await within('readonly', (store) => store.get([...key]));
  if (!Array.isArray(stored)) return [];
  return stored
    .filter(isStoredFile)
    .map(({ content, name, type, lastModified }) => new File([content], name, { type, lastModified }));
}

/** Stores files as they are now: what becomes of them on disk does not matter any more. */
export async function writeDraftFiles(key: FilesKey, files: readonly File[]): Promise<void> {
  const put = (stored: readonly StoredFile[]) => within('readwrite', (store) => store.put(stored, [...key]));
  try {
    await put(files.map((file) => describe(file, file)));
  } catch {
    // Some private windows store no blobs, but they do store bytes.
    await put(await Promise.all(files.map(async (file) => describe(file, await file.arrayBuffer()))));
  }
}

/** Removes what `isStale` says, by its key. */
export async function removeDraftFiles(isStale: (key: FilesKey) => boolean): Promise<void> {
  const keys: readonly unknown[] = await within('readonly', (store) => store.getAllKeys());
  const stale = keys.filter(isFilesKey).filter(isStale);
  if (stale.length === 0) return;
  await within('readwrite', (store) => {
    for (const key of stale) store.delete([...key]);
    return store.count();
  });
}

/**
 * Runs a request in a transaction of its own. The connection is closed after each: an open one can keep a page out of the
 * back/forward cache.
 */
async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(storeName, mode);
    const request = ask(transaction.objectStore(storeName));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function describe({ name, type, lastModified }: File, content: StoredFile['content']): StoredFile {
  return { name, type, lastModified, content };
}

function isStoredFile(value: unknown): value is StoredFile {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    typeof value['type'] === 'string' &&
    typeof value['lastModified'] === 'number' &&
    (value['content'] instanceof Blob || value['content'] instanceof ArrayBuffer)
  );
}

function isFilesKey(key: unknown): key is FilesKey {
  return (
    Array.isArray(key) &&
    key.length === 4 &&
    key.slice(0, 3).every((part) => typeof part === 'string') &&
    typeof key[3] === 'number'
  );
}
