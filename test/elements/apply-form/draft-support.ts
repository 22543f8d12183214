import { until } from '../../support/until.ts';
import { FormPage } from './support.ts';

/** Everything but the test runner's own that this page has stored, as text: names, answers, names and contents of files. */
export async function everythingStored(): Promise<string> {
  const texts = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)));
  const records = await storedFiles();
  for (const { key, files } of records) {
    texts.push(JSON.stringify(key));
    for (const { name, content } of files) texts.push(name, await new Response(content).text());
  }
  return texts.join('\n');
}

export interface Stored {
  readonly key: IDBValidKey;
  readonly files: readonly { readonly name: string; readonly content: Blob | ArrayBuffer }[];
}

/** The files in the database, with their keys. */
export async function storedFiles(): Promise<Stored[]> {
  const database = await openDatabase();
  try {
    const store = database.transaction('draft-files').objectStore('draft-files');
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    return keys.map((key, index) => ({ key, files: values[index] }));
  } finally {
    database.close();
  }
}

export async function storeFiles(key: IDBValidKey, text: string): Promise<void> {
  const database = await openDatabase();
  const content = new TextEncoder().encode(text).buffer;
  const file = { name: `${text}.txt`, type: 'text/plain', lastModified: 0, content };
  const store = database.transaction('draft-files', 'readwrite').objectStore('draft-files');
  await settled(store.put([file], key));
  database.close();
}

export async function forgetEverything(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const database = await openDatabase();
  await settled(database.transaction('draft-files', 'readwrite').objectStore('draft-files').clear());
  database.close();
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('job-board-elements', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('draft-files');
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The one draft stored as text. */
export function storedDraft(storage = localStorage): {
  savedAt: number;
  answers: Record<string, unknown>;
  files: Record<string, number>;
} {
  const name = Object.keys(storage).find((key) => key.includes(' draft '));
  return JSON.parse((name && storage.getItem(name)) ?? '{"answers":{},"files":{}}');
}

/** Waits until the draft names files of this field, which it does once they are stored. */
export async function untilFilesStored(field: string, storage = localStorage): Promise<void> {
  await until(() => field in storedDraft(storage).files, `the files of ${field} to be stored`);
}

/** Waits until the form keeps a draft. What keeps it is loaded apart. */
export async function untilKept(page: FormPage): Promise<void> {
  await until(() => page.root.querySelector('[role=status] + form'), 'the draft to be kept');
}

/** Waits for the notice that a draft is back, and gives its text. */
export async function untilBack(page: FormPage): Promise<string> {
  await until(() => page.text('[part~=draft]'), 'the draft to be back');
  return page.text('[part~=draft]');
}

/** A page of its own in a frame, with one form on it: another tab, as far as this browser's storage goes. */
export class Tab {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  static async open(form: string): Promise<Tab> {
    const script = `<script type="module" src="/src/define/apply-form.ts"></script>`;
    const frame = document.createElement('iframe');
    frame.src = `/__page?html=${encodeURIComponent(`<!doctype html>${script}${form}`)}`;
    document.body.append(frame);
    const tab = new Tab(frame);
    await tab.#loaded();
    return tab;
  }

  get page(): FormPage {
    const form = this.#frame.contentDocument?.querySelector('apply-form');
    if (!form) throw new Error('The frame has no form.');
    return new FormPage(form);
  }

  async reload(): Promise<void> {
    const loaded = this.#loaded();
    this.#frame.contentWindow?.location.reload();
    await loaded;
  }

  close(): void {
    this.#frame.remove();
  }

  async #loaded(): Promise<void> {
    await new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    await until(() => this.page.element.shadowRoot?.querySelector('form'), 'the form in the frame');
    await this.page.element.updateComplete;
  }
}
