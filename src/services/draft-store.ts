import { type Draft, parseDraft } from '../core/application/draft.ts';
import { randomKey } from './random-key.ts';

/** How long drafts live: as long as the tab, or a week in this browser. */
export type DraftMode = 'session' | 'local';

const prefix = 'job-board-elements draft ';
const sessionName = 'job-board-elements session';

/**
 * Drafts' texts, in the browser's storage that is written at once: a tab that crashes right after a key was pressed has lost
 * nothing. Every function throws where the browser keeps storage from the page, or has no room left.
 */
export class DraftStore {
  readonly #storage: Storage;
  readonly #mode: DraftMode;

  constructor(mode: DraftMode) {
    this.#mode = mode;
    this.#storage = mode === 'local' ? window.localStorage : window.sessionStorage;
  }

  /** Names the tab in a store that all tabs share. A tab that was duplicated has the same name until it is closed. */
  get area(): string {
    if (this.#mode === 'local') return this.#mode;
    const known = this.#storage.getItem(sessionName);
    if (known) return known;
    const area = randomKey();
    this.#storage.setItem(sessionName, area);
    return area;
  }

  /** The draft as it stands now, other tabs' changes included. */
  read(key: string): Draft | undefined {
    return parseDraft(this.#storage.getItem(prefix + key), Date.now());
  }

  /** Stores the draft; an empty one is none. */
  write(key: string, draft: Draft): void {
    const isEmpty = [draft.answers, draft.files].every((entries) => Object.keys(entries).length === 0);
    if (isEmpty) this.remove(key);
    else this.#storage.setItem(prefix + key, JSON.stringify(draft));
  }

  remove(key: string): void {
    this.#storage.removeItem(prefix + key);
  }

  /** Removes the drafts whose time is over. */
  removeExpired(): void {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    for (const name of names.filter((one) => one.startsWith(prefix))) {
      const key = name.slice(prefix.length);
      if (!this.read(key)) this.remove(key);
    }
  }
}
