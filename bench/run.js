/**
 * Runs the benchmarks, or those that are named: `npm run bench`, `npm run bench -- files`. Exits with 1 when one of them
 * finds a ceiling passed. What only they need is installed on the first run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Each takes the project's own modules from its sources, but posting and board from the built embed. */
const benchmarks = {
  posting: [['posting/render.js']],
  files: [['--import', 'tsx', 'files/check.ts']],
  board: [['--import', 'tsx', 'board/parse.ts'], ['board/run.js']],
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(1);
}

if (!existsSync(`${folder}/node_modules`)) run('npm', ['ci', '--no-audit', '--no-fund']);
for (const [name, runs] of Object.entries(benchmarks)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name}`);
  for (const parameters of runs) run(process.execPath, parameters);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
