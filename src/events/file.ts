import type { FileProblemCode, FileType } from '../core/files/problem.ts';
import { outward, vetoable } from './options.ts';

/** A file passed every check and is about to be added. Cancel it to keep the file out. */
export class FileAcceptEvent extends Event {
  readonly file: File;
  readonly detectedType: FileType | undefined;
  constructor(file: File, detectedType: FileType | undefined) {
    super('file-accept', vetoable);
    this.file = file;
    this.detectedType = detectedType;
  }
}

/** A file was refused; it is not in the control's value. */
export class FileRejectEvent extends Event {
  readonly file: File;
  readonly code: FileProblemCode;
  /** In the candidate's language. */
  readonly message: string;
  readonly detectedType: FileType | undefined;
  constructor(file: File, code: FileProblemCode, message: string, detectedType: FileType | undefined) {
    super('file-reject', outward);
    this.file = file;
    this.code = code;
    this.message = message;
    this.detectedType = detectedType;
  }
}
