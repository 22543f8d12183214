import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Runs every `*.test.ts` under the folders named (all that need no browser by default) with Node's own test runner. */
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['test/core', 'test/package', 'test/examples'];

const files = folders.flatMap((folder) => {
  if (folder.endsWith('.ts')) return [folder];
  try {
    return readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
});

// Without any, Node would look for tests itself, and run those that need a browser and a build of their own.
if (files.length === 0) {
  console.error(`There are no tests in ${folders.join(', ')}.`);
  process.exit(1);
}

// Node leaves one processor idle, which of two is half of the machine.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', concurrency, ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
