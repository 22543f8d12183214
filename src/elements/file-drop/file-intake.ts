import { type FileSnapshot, findLoss } from '../../services/file-source.ts';
import type { TransferredFiles } from '../../services/transferred-files.ts';
import { untilAborted } from '../../services/until-aborted.ts';
import { checkFile } from './check-file.ts';
import type { IntakeOwner, Outcome } from './file-gate.ts';
import type { FileProblem, Refusal } from './file-result.ts';

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
    if (signal.aborted) return { added, refused };
    const refuse = (file: File, problem: FileProblem) => refused.push(this.#refuse({ file, problem }));
    for (const folder of folders) refuse(folder, { ok: false, code: 'folder' });

    for (const file of files) {
      // A control for one file takes the first good one of a batch in place of what it held. Others may lose some meanwhile.
      const kept = () => (this.#owner.rules().maxFiles === 1 ? added : this.#files);
      const check = checkFile(file, kept(), this.#files, this.#owner.rules());
      const result = await untilAborted(check, signal).catch(() => undefined);
      if (!result || signal.aborted) break;
      this.#waiting -= 1;
      if (!result.ok) {
        refuse(file, result);
      } else if (this.#owner.accept(file, result.detectedType) && !signal.aborted) {
        this.#snapshots.set(file, result.snapshot);
        this.#files = [...kept(), file];
        added.push(file);
      }
      this.#owner.update();
    }
    return { added, refused };
  }

  #refuse(refusal: Refusal): Refusal {
    this.#refusals = [...this.#refusals, refusal];
    this.#owner.reject(refusal);
    this.#owner.update();
    return refusal;
  }
}
