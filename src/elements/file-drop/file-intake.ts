import type { FileType } from '../../core/files/problem.ts';
import type { FileSnapshot } from '../../services/file-source.ts';
import type { TransferredFiles } from '../../services/transferred-files.ts';
import type { FileRules } from './check-file.ts';
import type { FileProblem, FileResult } from './file-result.ts';

export interface Refusal {
  readonly file: File;
  readonly problem: FileProblem;
}

/** What came of some files. */
export interface Outcome {
  readonly added: readonly File[];
  readonly refused: readonly Refusal[];
}

/** The control that an intake works for. */
export interface IntakeOwner {
  rules(): FileRules;
  /** A last chance to keep a file out that passed every check. */
  accept(file: File, detectedType: FileType | undefined): boolean;
  reject(refusal: Refusal): void;
  /** Called whenever there is something new to show. */
  update(): void;
}

const checks = () => import('./check-file.ts');

/**
 * The files of a control, and the way in: whatever was chosen, dropped or pasted lines up here, is checked one after the
 * other, and ends up among the files or among the refusals.
 */
export class FileIntake {
  readonly #owner: IntakeOwner;
  readonly #snapshots = new WeakMap<File, FileSnapshot>();
  #files: readonly File[] = [];
  #refusals: readonly Refusal[] = [];
  #waiting = 0;
  /** Settles when every file given so far is judged. */
  #queue: Promise<unknown> = Promise.resolve();
  /** Aborted, and replaced, when nobody wants to know any more about the files being checked. */
  #interest = new AbortController();

  constructor(owner: IntakeOwner) {
    this.#owner = owner;
  }

  get files(): readonly File[] {
    return this.#files;
  }

  /** What was refused since the last choice. */
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  get checking(): boolean {
    return this.#waiting > 0;
  }

  /** Lines files up for the checks. Settles when all of them are judged, or nobody wants to know any more. */
  take({ files, folders }: TransferredFiles): Promise<Outcome> {
    this.#waiting += files.length;
    this.dismiss();
    const { signal } = this.#interest;
    const outcome = this.#queue.then(() => this.#admit(files, folders, signal));
    this.#queue = outcome;
    return outcome;
  }

  remove(file: File): void {
    this.#files = this.#files.filter((other) => other !== file);
    this.#owner.update();
  }

  /** Puts the refusals away. */
  dismiss(): void {
    this.#refusals = [];
    this.#owner.update();
  }

  /** Lets go of everything, what is still being checked included. */
  empty(): void {
    this.#interest.abort();
    this.#interest = new AbortController();
    this.#queue = Promise.resolve();
    this.#waiting = 0;
    this.#files = [];
    this.dismiss();
  }

  /** Settles when no check is running. */
  async whenChecked(): Promise<void> {
    let queue: unknown;
    do {
      queue = this.#queue;
      await queue;
    } while (queue !== this.#queue);
  }

  /** Refuses the files that vanished or were edited since they were added. */
  async refuseLost(): Promise<readonly Refusal[]> {
    await this.whenChecked();
    if (this.#files.length === 0) return [];
    const { findLoss } = await checks();
    const lost: Refusal[] = [];
    for (const file of this.#files) {
      const snapshot = this.#snapshots.get(file);
      const code = snapshot && (await findLoss(file, snapshot));
      if (code) lost.push({ file, problem: { ok: false, code } });
    }
    if (lost.length > 0) this.dismiss();
    for (const refusal of lost) {
      this.remove(refusal.file);
      this.#refuse(refusal);
    }
    return lost;
  }

  async #admit(files: readonly File[], folders: readonly File[], signal: AbortSignal): Promise<Outcome> {
    const added: File[] = [];
    const refused: Refusal[] = [];
    const refuse = (file: File, problem: FileProblem) => refused.push(this.#refuse({ file, problem }));
    for (const folder of folders) refuse(folder, { ok: false, code: 'folder' });

    const abandoned = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
    for (const file of files) {
      // A control for one file takes the first good one of a batch in place of what it held.
      const kept = this.#owner.rules().maxFiles === 1 ? added : this.#files;
      const result = await Promise.race([this.#check(file, kept), abandoned]);
      if (!result || signal.aborted) break;
      this.#waiting -= 1;
      if (!result.ok) {
        refuse(file, result);
      } else if (this.#owner.accept(file, result.detectedType) && !signal.aborted) {
        this.#snapshots.set(file, result.snapshot);
        this.#files = [...kept, file];
        added.push(file);
      }
      this.#owner.update();
    }
    return { added, refused };
  }

  async #check(file: File, kept: readonly File[]): Promise<FileResult> {
    try {
      const { checkFile } = await checks();
      return await checkFile(file, kept, this.#files, this.#owner.rules());
    } catch (error) {
      console.warn('<file-drop> could not load its checks; the file was refused.', error);
      return { ok: false, code: 'custom', reason: '' };
    }
  }

  #refuse(refusal: Refusal): Refusal {
    this.#refusals = [...this.#refusals, refusal];
    this.#owner.reject(refusal);
    this.#owner.update();
    return refusal;
  }
}
