import { pathToFileURL } from 'node:url';
import { hasCorpus, isRight, type Outcome, runCorpus } from './corpus.ts';

// npm run corpus [-- FOLDER]: checks the labelled files of FOLDER (with its manifest.json) and prints how it went per code.

const folder = process.argv[2];
if (!folder && !hasCorpus) {
  console.log('There is no corpus beside this checkout; name a folder with a manifest.json.');
  process.exit(0);
}
const outcomes = await runCorpus(folder ? pathToFileURL(`${folder.replace(/\/$/, '')}/`) : undefined);
const wrong = outcomes.filter((outcome) => !isRight(outcome));
const explained = outcomes.filter((outcome) => outcome.exception && isRight(outcome));

const count = (matching: (outcome: Outcome) => boolean) => outcomes.filter(matching).length;
console.table(
  Object.fromEntries(
    [...new Set(outcomes.map(({ expect }) => expect))].sort().map((expect) => [
      expect,
      {
        files: count((outcome) => outcome.expect === expect),
        right: count((outcome) => outcome.expect === expect && isRight(outcome)),
        'false accepts': count((outcome) => outcome.expect === expect && !isRight(outcome) && outcome.got === 'ok'),
        'false refusals': count((outcome) => expect === 'ok' && outcome.expect === 'ok' && !isRight(outcome)),
        'other code': count(
          (outcome) => outcome.expect === expect && !isRight(outcome) && expect !== 'ok' && outcome.got !== 'ok',
        ),
      },
    ]),
  ),
);
for (const { file, name, expect, got, detectedType, why } of wrong) {
  console.log(
    `${file} as ${name}: expected ${expect} (${why}), got ${got}${detectedType ? `, it is ${detectedType}` : ''}`,
  );
}
for (const { file, name, expect, got, exception } of explained) {
  console.log(`${file} as ${name}: labelled ${expect}, rightly ${got}: ${exception?.reason}`);
}
console.log(
  `${outcomes.length - wrong.length} of ${outcomes.length} right, ${explained.length} of them against a wrong label; most read of one file: ` +
    `${Math.max(...outcomes.map(({ bytesRead }) => bytesRead))} bytes`,
);
