import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Everything that CI checks, one step after the other; ends at the first that fails. Steps named as arguments are run alone:
 * `npm run verify -- lint types`.
 */
const steps = {
  lint: 'npm run -s lint',
  build: 'npm run -s build',
  // After the build: examples take their types from the package, as anybody's code does.
  types: 'npm run -s types',
  'dist is committed': 'git diff --exit-code --stat -- dist/embed && test -z "$(git status --porcelain -- dist/embed)"',
  size: 'npm run -s size',
  browsers: 'node test/support/install-browsers.js',
  'tests in Node': 'npm run -s test:node',
  'tests in browsers': 'npm run -s test:browser',
  'end-to-end tests': 'npm run -s test:e2e',
  storybook: 'npm run -s build-storybook',
  'tests of stories': 'npm run -s test:stories',
};

const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
let failed = '';
for (const [name, command] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = Date.now();
  console.log(`\n== ${name}: ${command}`);
  const { code, output } = await run(command);
  const counts = countsIn(stripVTControlCharacters(output));
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - started) / 1000)} s`);
  if (code !== 0) {
    failed = name;
    break;
  }
}
if (failed) console.log(`\nFailed: ${failed}.`);
console.log(`${totals.passed} passed, ${totals.failed || (failed ? 1 : 0)} failed`);
process.exitCode = failed ? 1 : 0;

/** Runs a command, showing what it prints as it comes: errors in their place among the rest, not in a stream that is looked at alone. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Node's runner ends with `# pass 3`, or `ℹ pass 3` in later versions; the browsers' repeats a line for each engine, the last
 * of which counts.
 */
function countsIn(output) {
  const counts = { passed: 0, failed: 0 };
  for (const [, kind, count] of output.matchAll(/^[#ℹ] (pass|fail) (\d+)$/gm)) {
    counts[kind === 'pass' ? 'passed' : 'failed'] += Number(count);
  }
  const engines = new Map();
  for (const [, engine, passed, failed] of output.matchAll(/(\w+): +\|[^|]*\|[^|\n]*\| (\d+) passed, (\d+) failed/g)) {
    engines.set(engine, { passed: Number(passed), failed: Number(failed) });
  }
  for (const [, passed, failed] of output.matchAll(/^(\d+) passed, (\d+) failed$/gm)) {
    engines.set('stories', { passed: Number(passed), failed: Number(failed) });
  }
  for (const { passed, failed } of engines.values()) {
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}
