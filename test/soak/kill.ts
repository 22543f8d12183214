/**
 * Kills the reference back end at random moments while applications are being sent, and proves that none acknowledged is
 * lost, none doubled and none half there. Kills 200 times, or as often as the argument says; prints what it saw as JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRepeatedly } from '../examples/support/kill-run.ts';

const kills = Number(process.argv[2] ?? 200);
const directory = await mkdtemp(join(tmpdir(), 'job-board-kill-'));
const started = Date.now();
try {
  const figures = await killRepeatedly({
    directory,
    kills,
    senders: 6,
    onKill: (soFar) => {
      if (soFar.kills % 20 === 0) console.error(`${soFar.kills} kills, ${soFar.acknowledged} acknowledged`);
    },
  });
  console.log(JSON.stringify({ ...figures, seconds: Math.round((Date.now() - started) / 1000) }, null, 2));
} finally {
  await rm(directory, { recursive: true, force: true });
}
