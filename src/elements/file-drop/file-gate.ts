import type { FileType } from '../../core/files/problem.ts';
import { importPart } from '../../services/import-part.ts';
import type { TransferredFiles } from '../../services/transferred-files.ts';
import { untilAborted } from '../../services/until-aborted.ts';
import type { FileRules } from './check-file.ts';
import type { FileIntake } from './file-intake.ts';
import type { Refusal } from './file-result.ts';

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

type Checks = typeof import('./file-checks.ts');

const nothingCame: Outcome = { added: [], refused: [] };
/** In milliseconds. The checks are small: a line that does not bring them by then is none. */
const patience = 20_000;

/**
 * Where files come in. All that is needed once there is one is loaded with the first; until then, or until it is tried again
 * after it did not load, what was given waits here.
 */
export class FileGate {
  readonly #owner: IntakeOwner;
  /** Each in its turn, as a later choice may replace an earlier one. */
  #waiting: TransferredFiles[] = [];
  #opening: Promise<void> | undefined;
  #checks: Checks | undefined;
  #intake: FileIntake | undefined;

  constructor(owner: IntakeOwner) {
    this.#owner = owner;
  }

  /** What tells and shows files; there once one was given. */
  get checks(): Checks | undefined {
    return this.#checks;
  }

  get intake(): FileIntake | undefined {
    return this.#intake;
  }

  get files(): readonly File[] {
    return this.#intake?.files ?? [];
  }

  get refusals(): readonly Refusal[] {
    return this.#intake?.refusals ?? [];
  }

  get checking(): boolean {
    return Boolean(this.#intake?.checking || (this.#opening && this.#waiting.length > 0));
  }

  /** The checks did not load, and there is something to try them again for. */
  get hasUnchecked(): boolean {
    return !this.#opening && this.#waiting.length > 0;
  }

  /** Settles when all that was given is judged, or nobody wants to know any more. */
  async take(given: TransferredFiles): Promise<Outcome> {
    if (this.#intake) return this.#intake.take(given);
    this.#waiting.push(given);
    return this.open(given);
  }

  /**
   * Loads the checks, and hands on what waits for them: up to `last`, or all. What came later is for whoever gave it to tell
   * of: of what the page sets nothing is said.
   */
  async open(last?: TransferredFiles): Promise<Outcome> {
    this.#opening ??= this.#load();
    this.#owner.update();
    await this.#opening;
    this.#owner.update();
    const intake = this.#intake;
    if (!intake) return nothingCame;
    const end = last ? this.#waiting.indexOf(last) + 1 : this.#waiting.length;
    const outcomes = this.#waiting.splice(0, end).map((given) => intake.take(given));
    const settled = await Promise.all(outcomes);
    return { added: settled.flatMap(({ added }) => added), refused: settled.flatMap(({ refused }) => refused) };
  }

  /** Puts away what was refused, and what could not be checked. */
  dismiss(): void {
    this.#waiting = [];
    this.#intake?.dismiss();
    this.#owner.update();
  }

  /** Lets go of everything, what is still being checked included. */
  empty(): void {
    this.#intake?.empty();
    this.dismiss();
  }

  /** Settles when no check is running. */
  async whenChecked(): Promise<void> {
    await this.#opening;
    await this.#intake?.whenChecked();
  }

  async #load(): Promise<void> {
    try {
      const checks = importPart(() => import('./file-checks.ts'));
      this.#checks = await untilAborted(checks, AbortSignal.timeout(patience));
      this.#intake = new this.#checks.FileIntake(this.#owner);
    } catch {
      // What was given waits, and the control says so.
    }
    this.#opening = undefined;
  }
}
