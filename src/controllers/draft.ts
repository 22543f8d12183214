import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  changedAnswers,
  type Draft,
  draftLifetime,
  filesOf,
  keptFields,
  withAnswers,
  withFiles,
} from '../core/application/draft.ts';
import { type ApplicationForm, type Field, fieldsOf } from '../core/application/form.ts';
import { readDraftFiles, removeDraftFiles, writeDraftFiles } from '../services/draft-files.ts';
import { type DraftMode, DraftStore } from '../services/draft-store.ts';

type Values = Draft['answers'];

export interface DraftHost extends ReactiveControllerHost, HTMLElement {
  readonly draft: string | undefined;
  /** Empties the form. */
  reset(): void;
}

/** What a draft needs of the form. */
export interface DraftedForm {
  /** The form as it stands now. */
  current(): {
    readonly form: ApplicationForm | undefined;
    readonly controls: DraftedControls | undefined;
    /** Names the posting that is applied for. */
    readonly posting: string | undefined;
  };
  /** Puts the page's own answers in place, and the draft over them. */
  prefill(): void;
}

interface DraftedControls {
  read(fields: readonly Field[]): Values;
  write(fields: readonly Field[], values: Values): void;
  named(name: string): readonly HTMLElement[];
  drops(): readonly DraftedFiles[];
}

interface DraftedFiles extends EventTarget {
  readonly name: string;
  readonly checking: boolean;
  files: readonly File[];
  whenChecked(): Promise<void>;
}

/** A draft that was brought back. */
export interface RestoredDraft {
  readonly mode: DraftMode;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** All answers are kept, not only some of them. */
  readonly complete: boolean;
}

/** Milliseconds after which stored files that no draft names are nobody's: until then they may be on their way into one. */
const orphanAge = 60_000;

/**
 * Keeps what a candidate enters, and brings it back. Answers are stored as they are typed, so that nothing is left to do when
 * a tab ends; only those that changed are written, over what is stored by then, so that tabs do not undo each other's answers.
 * Files are stored beside, and belong to a draft once it names them. Trouble with the browser's storage is told to the
 * developer once.
 */
export class DraftController implements ReactiveController {
  readonly #host: DraftHost;
  readonly #source: DraftedForm;
  #store: DraftStore | undefined;
  #mode: DraftMode = 'session';
  #key = '';
  #fields: readonly Field[] = [];
  /** The answers before the candidate's first, and as they were last stored or brought back. */
  #before: Values = {};
  #known: Values = {};
  #restored: RestoredDraft | undefined;
  #lastChosen = 0;
  /** Another one whenever the draft is forgotten: what was on its way into it must not bring it back. */
  #life = new AbortController();
  /** Work on files, one thing after the other. */
  #queue: Promise<void> = Promise.resolve();
  #warned = false;

  constructor(host: DraftHost, source: DraftedForm) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The draft that stands in the form, if one was brought back. */
  get restored(): RestoredDraft | undefined {
    return this.#restored;
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#handleInput);
    this.#host.addEventListener('apply-success', this.#handleSuccess);
    this.#host.shadowRoot?.addEventListener('reset', this.#handleReset);
    window.addEventListener('pagehide', this.#save);
    document.addEventListener('visibilitychange', this.#save);
  }

  /** Questions that stay while the posting becomes another one keep their answers, which are another draft then. */
  hostUpdated(): void {
    const key = this.#keyNow();
    if (key === this.#key || this.#fields.length === 0 || !this.#source.current().controls) return;
    this.#key = key;
    this.#known = this.#before;
    this.#restored = undefined;
  }

  hostDisconnected(): void {
    this.#save();
    this.#host.removeEventListener('input', this.#handleInput);
    this.#host.removeEventListener('apply-success', this.#handleSuccess);
    this.#host.shadowRoot?.removeEventListener('reset', this.#handleReset);
    window.removeEventListener('pagehide', this.#save);
    document.removeEventListener('visibilitychange', this.#save);
  }

  /**
   * Brings the draft back into a form that was just filled by the page.
   * @param before the answers that the page filled in: what is another one by now was typed meanwhile and stays
   */
  restore(before: Values): void {
    this.#open();
    const { form, controls } = this.#source.current();
    if (!form || !controls || !this.#store) return;
    this.#key = this.#keyNow();
    this.#fields = keptFields(form);
    this.#before = before;
    this.#known = before;
    const draft = this.#attempt((store) => store.read(this.#key));
    if (!draft) this.#restored = undefined;
    const typed = changedAnswers(before, controls.read(this.#fields));
    this.#save();
    if (draft) void this.#bringBack(draft, changedAnswers(typed, { ...draft.answers, ...typed }));
    this.#enqueue((store) => this.#tidy(store));
  }

  /** Forgets the draft and empties the form, but for what the page filled in. */
  discard(): void {
    this.#host.reset();
    this.#source.prefill();
    this.#host.focus();
  }

  #open(): void {
    const { draft } = this.#host;
    this.#store = undefined;
    if (draft !== 'session' && draft !== 'local') {
      if (draft !== undefined && draft !== null) this.#warn(`draft="${draft}" should be "session" or "local".`);
      return;
    }
    this.#mode = draft;
    try {
      this.#store = new DraftStore(draft);
    } catch (error) {
      this.#warn(error);
    }
  }

  #keyNow(): string {
    const { posting } = this.#source.current();
    const { id } = this.#host;
    return posting === undefined
      ? `page ${location.pathname} ${id || (this.#host.getAttribute('name') ?? '')}`
      : `posting ${posting}`;
  }

  async #bringBack(draft: Draft, answers: Values): Promise<void> {
    const isStale = this.#watchStale();
    const before = this.#source.current().controls?.read(this.#fields) ?? {};
    this.#write(answers);
    // Some controls stand there only because of what is chosen in others.
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (isStale()) return;
    const late = Object.entries(answers).filter(([name]) => !Object.hasOwn(before, name));
    this.#write(Object.fromEntries(late));
    const now = this.#source.current().controls?.read(this.#fields) ?? {};
    if (Object.keys(changedAnswers(before, now)).length > 0) this.#announce(draft);
    this.#enqueue((store) => this.#bringFilesBack(store, draft, isStale));
  }

  /** Fills controls in, and shows those that are folded away. */
  #write(answers: Values): void {
    const { controls } = this.#source.current();
    if (!controls) return;
    controls.write(this.#fields, answers);
    this.#known = { ...this.#known, ...controls.read(this.#fields) };
    for (const field of this.#fields) {
      if (field.type !== 'file' || field.textName === undefined || !answers[field.textName]) continue;
      for (const text of controls.named(field.textName)) text.closest('details')?.setAttribute('open', '');
    }
  }

  async #bringFilesBack(store: DraftStore, draft: Draft, isStale: () => boolean): Promise<void> {
    for (const { name } of this.#fields) {
      const chosenAt = filesOf(draft, name);
      if (chosenAt === undefined) continue;
      const files = await readDraftFiles([store.area, this.#key, name, chosenAt]);
      const drop = this.#source
        .current()
        .controls?.drops()
        .find((one) => one.name === name);
      // Whatever was chosen meanwhile is newer.
      if (isStale() || files.length === 0 || !drop || drop.files.length > 0 || drop.checking) continue;
      drop.files = files;
      await drop.whenChecked();
      if (isStale()) return;
      this.#announce(draft);
      await this.#host.updateComplete;
    }
  }

  /** Tells, later, whether the draft was forgotten or the form is another posting's by then. */
  #watchStale(): () => boolean {
    const { signal } = this.#life;
    const key = this.#key;
    return () => signal.aborted || key !== this.#key;
  }

  #announce({ savedAt }: Draft): void {
    const { form } = this.#source.current();
    const asked = form ? fieldsOf(form).filter(({ type }) => type !== 'hidden').length : 0;
    this.#restored = { mode: this.#mode, savedAt, complete: this.#fields.length === asked };
    this.#host.requestUpdate();
  }

  #handleInput = (event: Event): void => {
    this.#save();
    const path = event.composedPath();
    const drop = this.#source
      .current()
      .controls?.drops()
      .find((one) => path.includes(one));
    if (drop && this.#fields.some(({ name }) => name === drop.name)) this.#saveFiles(drop.name, drop.files);
  };

  #save = (): void => {
    const { controls } = this.#source.current();
    if (!controls || this.#fields.length === 0) return;
    const now = controls.read(this.#fields);
    if (Object.keys(changedAnswers(this.#known, now)).length === 0) return;
    this.#attempt((store) => {
      const stored = store.read(this.#key);
      const changed = changedAnswers(stored ? this.#known : this.#before, now);
      if (Object.keys(changed).length > 0) store.write(this.#key, withAnswers(stored, changed, Date.now()));
      this.#known = { ...this.#known, ...now };
    });
  };

  #saveFiles(name: string, files: readonly File[]): void {
    const { signal } = this.#life;
    const key = this.#key;
    // Two choices at the same moment are two all the same.
    const chosenAt = Math.max(Date.now(), this.#lastChosen + 1);
    this.#lastChosen = chosenAt;
    this.#enqueue(async (store) => {
      const { area } = store;
      if (files.length > 0) await writeDraftFiles([area, key, name, chosenAt], files);
      if (!signal.aborted)
        store.write(key, withFiles(store.read(key) ?? this.#all(), name, chosenAt, files.length > 0));
      await removeDraftFiles(
        ([ofArea, ofDraft, field, at]) =>
          ofArea === area && ofDraft === key && field === name && (at < chosenAt || signal.aborted),
      );
    });
  }

  /** All that was entered here. Where a draft is gone by now, as after sending from another tab, it is all there is. */
  #all(): Draft {
    const { controls } = this.#source.current();
    const entered = controls ? changedAnswers(this.#before, controls.read(this.#fields)) : {};
    return withAnswers(undefined, entered, 0);
  }

  #handleSuccess = (): void => {
    this.#forget();
    this.#fields = [];
  };

  #handleReset = (): void => {
    this.#forget();
    // The form is emptied after this event.
    void this.#host.updateComplete.then(() => {
      this.#before = this.#source.current().controls?.read(this.#fields) ?? {};
      this.#known = this.#before;
    });
  };

  #forget(): void {
    const key = this.#key;
    this.#life.abort();
    this.#life = new AbortController();
    this.#restored = undefined;
    this.#host.requestUpdate();
    this.#attempt((store) => store.remove(key));
    this.#enqueue(({ area }) => removeDraftFiles(([ofArea, ofDraft]) => ofArea === area && ofDraft === key));
  }

  /** Removes what is too old, and files that were left behind by a tab that ended before it could remove them. */
  async #tidy(store: DraftStore): Promise<void> {
    store.removeExpired();
    const { area } = store;
    const now = Date.now();
    await removeDraftFiles(([ofArea, draft, field, chosenAt]) => {
      if (ofArea === area) return chosenAt < now - orphanAge && filesOf(store.read(draft), field) !== chosenAt;
      return ofArea !== 'local' && chosenAt < now - draftLifetime;
    });
  }

  #attempt<Result>(act: (store: DraftStore) => Result): Result | undefined {
    const store = this.#store;
    if (!store) return undefined;
    try {
      return act(store);
    } catch (error) {
      this.#warn(error);
      return undefined;
    }
  }

  #enqueue(act: (store: DraftStore) => Promise<void>): void {
    const store = this.#store;
    if (store) this.#queue = this.#queue.then(() => act(store)).catch((error) => this.#warn(error));
  }

  #warn(reason: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    console.warn('<apply-form>: the draft is not kept, or not all of it.', reason);
  }
}
