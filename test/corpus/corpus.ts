import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inspectFile } from '../../src/core/files/inspect.ts';
import { defaultAccept } from '../../src/core/files/limits.ts';
import { CountingSource } from '../support/bytes-source.ts';
import { type Mislabelled, mislabelled } from './mislabelled.ts';

/** One labelled file. `expect` is `ok`, the code it must be refused with, or `either`: damaged, so `ok` or `corrupt`. */
interface Label {
  readonly file: string;
  readonly name: string;
  readonly expect: string;
  readonly why: string;
}

export interface Outcome extends Label {
  /** `ok` or a code. */
  readonly got: string;
  readonly detectedType: string | undefined;
  readonly bytesRead: number;
  /** Set where the label is known to be wrong. */
  readonly exception: Mislabelled | undefined;
}

const folder = new URL('../../../shared/fixtures/files/', import.meta.url);

export const hasCorpus = existsSync(new URL('manifest.json', folder));

/** Checks every file of a corpus under the name its label gives it. */
export async function runCorpus(from: URL = folder): Promise<readonly Outcome[]> {
  const labels: readonly Label[] = JSON.parse(readFileSync(new URL('manifest.json', from), 'utf8'));
  const outcomes: Outcome[] = [];
  for (const label of labels) {
    const bytes = readFileSync(new URL(label.file, from));
    const source = new CountingSource(label.name, bytes);
    const verdict = await inspectFile(source, { accept: defaultAccept });
    const got = verdict.ok ? 'ok' : verdict.code;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const exception = mislabelled.find((candidate) => candidate.sha256 === sha256);
    const { detectedType } = verdict;
    outcomes.push({ ...label, got, detectedType, bytesRead: source.bytesRead, exception });
  }
  return outcomes;
}

export function isRight({ expect, got, exception }: Outcome): boolean {
  const right = exception?.right ?? expect;
  return right === 'either' ? got === 'ok' || got === 'corrupt' : got === right;
}
