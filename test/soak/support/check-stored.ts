import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { StoredApplication } from '../../../examples/backend/application-store.ts';
import { type Answer, type SoakApplication, sha256 } from './applications.ts';
import type { Told } from './candidate.ts';
import { posting } from './posting.ts';

/** What was found on the back end's disk, beside what was sent. */
export interface StoredFigures {
  readonly stored: number;
  readonly doubled: number;
  /** Confirmed to the candidate, and not there; or there under another reference. */
  readonly missing: number;
  readonly altered: number;
  readonly files: number;
  readonly bytes: number;
  /** A line about each that is wrong. */
  readonly problems: readonly string[];
}

/** Compares every answer and every byte on the disk with what the candidates gave. */
export async function checkStored(
  directory: string,
  stored: readonly StoredApplication[],
  sent: ReadonlyMap<SoakApplication, Told>,
): Promise<StoredFigures> {
  const figures = { stored: stored.length, doubled: 0, missing: 0, altered: 0, files: 0, bytes: 0 };
  const problems: string[] = [];
  const byEmail = new Map<unknown, StoredApplication[]>();
  for (const one of stored) {
    const email = one.answers['email'];
    byEmail.set(email, [...(byEmail.get(email) ?? []), one]);
  }
  for (const [application, { applicationId }] of sent) {
    const found = byEmail.get(application.email) ?? [];
    if (found.length > 1) {
      figures.doubled++;
      problems.push(`${application.email} is stored ${found.length} times.`);
    }
    const one = found.find(({ id }) => id === applicationId);
    if (!one) {
      figures.missing++;
      problems.push(`${application.email} was told ${applicationId}, which is not stored.`);
      continue;
    }
    const differences = await findDifferences(directory, one, application);
    if (differences.length > 0) figures.altered++;
    problems.push(...differences.map((difference) => `${application.email}: ${difference}`));
    figures.files += one.files.length;
    figures.bytes += one.files.reduce((sum, { size }) => sum + size, 0);
  }
  return { ...figures, problems };
}

async function findDifferences(
  directory: string,
  stored: StoredApplication,
  { answers, files }: SoakApplication,
): Promise<string[]> {
  const differences: string[] = [];
  const expected = expectedAnswers(answers);
  for (const name of new Set([...Object.keys(expected), ...Object.keys(stored.answers)])) {
    if (isDeepStrictEqual(stored.answers[name], expected[name])) continue;
    differences.push(`${name} is ${JSON.stringify(stored.answers[name])}, not ${JSON.stringify(expected[name])}`);
  }
  const kept = await Promise.all(
    stored.files.map(async ({ field, name, storedAs }) => {
      const bytes = await readFile(join(directory, 'applications', stored.id, storedAs));
      return [field, name, sha256(bytes)].join(' ');
    }),
  );
  const chosen = Object.entries(files).flatMap(([field, list]) =>
    list.map(({ name, buffer }) => [field, name.normalize('NFC'), sha256(buffer)].join(' ')),
  );
  if (!isDeepStrictEqual(kept.sort(), chosen.sort())) {
    differences.push(`the files are ${kept.join(', ')}, not ${chosen.join(', ')}`);
  }
  if (stored.posting.id !== posting.identifier) differences.push(`it is for ${stored.posting.id}`);
  return differences;
}

/** What is left empty is stored as an empty answer. A browser sends every line break as two characters. */
function expectedAnswers(answers: SoakApplication['answers']): Record<string, Answer> {
  const expected: Record<string, Answer> = {};
  for (const field of posting.application.fields) {
    if (field.type === 'file') {
      if ('textName' in field) expected[field.textName] = '';
    } else {
      expected[field.name] = '';
    }
  }
  for (const [name, answer] of Object.entries(answers)) {
    expected[name] = typeof answer === 'string' ? answer.replace(/\r\n?|\n/g, '\r\n') : answer;
  }
  return expected;
}
