import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inspectFile } from '../../../src/core/files/inspect.ts';
import { defaultAccept, defaultMaxSize } from '../../../src/core/files/limits.ts';
import { CountingSource } from '../../support/bytes-source.ts';

/** `ok` or the code, and what the content is: `ok pdf`, `content png`. */
export async function verdict(name: string, bytes: Uint8Array, accept = defaultAccept): Promise<string> {
  const result = await inspectFile(new CountingSource(name, bytes), { accept, maxSize: defaultMaxSize });
  return `${result.ok ? 'ok' : result.code} ${result.detectedType ?? '-'}`;
}

export type Case = readonly [title: string, expected: string, name: string, bytes: Uint8Array, accept?: string];

/** A test for each row. */
export function table(cases: readonly Case[]): void {
  for (const [title, expected, name, bytes, accept] of cases) {
    it(`${title}: ${expected}`, async () => assert.equal(await verdict(name, bytes, accept), expected));
  }
}
