import type { StoredFigures } from './check-stored.ts';
import type { FaultyLine } from './faulty-line.ts';
import { type Holdings, kinds } from './leaks.ts';
import type { Sending } from './send-all.ts';

interface Run {
  readonly count: number;
  readonly seed: number;
  readonly seconds: number;
  readonly line: FaultyLine;
  readonly sending: Sending;
  readonly stored: StoredFigures;
}

/** By as much the heap may grow, and whatever is counted. */
const MOST_GROWTH = 0.1;

/** Prints what happened as tables. Returns whether everything is as it should be. */
export function printReport({ count, seed, seconds, line, sending, stored }: Run): boolean {
  const { sent, pages, complaints } = sending;
  const notices = [...sent.values()].flatMap((told) => told.notices);
  const share = (100 * line.faults) / line.requests;

  print(`${count} applications in ${Math.round(seconds)} s, seed ${seed}`, [
    ['confirmed to the candidate', sent.size],
    ['stored', stored.stored],
    ['doubled', stored.doubled],
    ['confirmed but not stored', stored.missing],
    ['altered', stored.altered],
    ['files', stored.files],
    ['bytes of files', stored.bytes],
    ['requests', line.requests],
    ['faults', `${line.faults} (${share.toFixed(1)} %)`],
    ['most tries for one', Math.max(0, ...[...sent.values()].map((told) => told.notices.length + 1))],
  ]);
  print('Faults on the line', [...line.played]);
  print('What candidates were told before it went through', [...countEach(notices)]);
  const grown: string[] = [];
  for (const [index, { applications, before, after, form }] of pages.entries()) {
    print(
      `Page ${index + 1}, in the course of ${applications} applications`,
      kinds.map((kind) => [kind, `${format(before[kind])} → ${format(after[kind])}  ${growthOf(kind, before, after)}`]),
    );
    for (const kind of kinds) {
      const growth = after[kind] - before[kind];
      // A leak grows with every application; a single form is what the browser now and then holds on to.
      if (growth > before[kind] * MOST_GROWTH && growth > form[kind]) {
        grown.push(`Page ${index + 1} holds more ${kind}.`);
      }
    }
  }
  const problems = [...stored.problems, ...complaints, ...grown];
  for (const problem of problems.slice(0, 40)) console.log(problem);
  const passed = problems.length === 0 && sent.size === count && stored.stored === count;
  console.log(passed ? '\nPassed.' : `\nFailed: ${problems.length} problems.`);
  return passed;
}

function print(title: string, rows: readonly (readonly [string, string | number])[]): void {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, value] of rows) {
    console.log(`  ${name.padEnd(width)}  ${typeof value === 'number' ? format(value).padStart(12) : value}`);
  }
}

const format = (value: number): string => value.toLocaleString('en');

function growthOf(kind: keyof Holdings, before: Holdings, after: Holdings): string {
  const growth = after[kind] - before[kind];
  return growth === 0 ? '' : `${growth > 0 ? '+' : ''}${((100 * growth) / before[kind]).toFixed(1)} %`;
}

function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
