import type { FileProblemCode, FileType } from '../../core/files/problem.ts';
import type { FileSnapshot } from '../../services/file-source.ts';

export interface FileAdmitted {
  readonly ok: true;
  readonly detectedType: FileType | undefined;
  readonly snapshot: FileSnapshot;
}

/** Why a file stays out, as data: the sentence is made when it is shown, in the language of that moment. */
export interface FileProblem {
  readonly ok: false;
  readonly code: FileProblemCode;
  readonly detectedType?: FileType | undefined;
  /** Bytes for `too-large`, files for `too-many`. */
  readonly limit?: number | undefined;
  /** The limit is for all files together. */
  readonly together?: boolean;
  /** What a validator said; empty when it failed. */
  readonly reason?: string;
}

export type FileResult = FileAdmitted | FileProblem;

export interface Refusal {
  readonly file: File;
  readonly problem: FileProblem;
}
