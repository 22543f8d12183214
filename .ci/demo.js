import { spawn } from 'node:child_process';

/** Starts the demo as people do, asks for its page and its script, and stops it. */
const demo = spawn('npm', ['start'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
const deadline = setTimeout(() => finish('the demo did not come up within two minutes'), 120_000);
let output = '';
demo.stdout.on('data', async (chunk) => {
  process.stdout.write(chunk);
  output += chunk;
  const [, address] = /careers page:\s+(http:\S+)/i.exec(output) ?? [];
  if (!address) return;
  demo.stdout.removeAllListeners('data');
  try {
    const page = await fetch(address);
    const script = await fetch(new URL('/vendor/job-board-elements/job-board.js', address));
    finish(page.ok && script.ok ? '' : `the demo answered ${page.status} and ${script.status}`);
  } catch (error) {
    finish(String(error));
  }
});
demo.once('exit', (code) => finish(`the demo ended with ${code}`));

function finish(problem) {
  clearTimeout(deadline);
  demo.removeAllListeners('exit');
  try {
    process.kill(-demo.pid, 'SIGTERM');
  } catch {
    // It is gone already.
  }
  if (problem) console.error(`npm start: ${problem}.`);
  else console.log('npm start: the demo came up and answered.');
  process.exit(problem ? 1 : 0);
}
