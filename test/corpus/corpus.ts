import { existsSync, readFileSync } from 'node:fs';
import { inspectFile } from '../../src/core/files/inspect.ts';
import { defaultAccept } from '../../src/core/files/limits.ts';
import { CountingSource } from '../support/bytes-source.ts';

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
}

const folder = new URL('../../../shared/fixtures/files/', import.meta.url);

export const hasCorpus = existsSync(new URL('manifest.json', folder));

/** Checks every file of a corpus under the name its label gives it. */
export async function runCorpus(from: URL = folder): Promise<readonly Outcome[]> {
  const labels: readonly Label[] = JSON.parse(readFileSync(new URL('manifest.json', from), 'utf8'));
  const outcomes: Outcome[] = [];
  for (const label of labels) {
    const source = new CountingSource(label.name, readFileSync(new URL(label.file, from)));
    const verdict = await inspectFile(source, { accept: defaultAccept });
    const got = verdict.ok ? 'ok' : verdict.code;
    outcomes.push({ ...label, got, detectedType: verdict.detectedType, bytesRead: source.bytesRead });
  }
  return outcomes;
}

export function isRight({ expect, got }: Outcome): boolean {
  return expect === 'either' ? got === 'ok' || got === 'corrupt' : got === expect;
}
