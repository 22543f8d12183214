import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hasCorpus, isRight, runCorpus } from '../../corpus/corpus.ts';

it('real files of all kinds are judged right (statements 2, 3 and 4)', { skip: !hasCorpus }, async () => {
  const outcomes = await runCorpus();
  const wrong = outcomes.filter((outcome) => !isRight(outcome));
  assert.deepEqual(
    wrong.map(({ file, name, expect, got }) => ({ file, name, expect, got })),
    [],
  );
});

it('real files of any kind are read up to 256 kB (statement 5)', { skip: !hasCorpus }, async () => {
  for (const { file, bytesRead } of await runCorpus()) assert.ok(bytesRead <= 256_000, `${file}: ${bytesRead}`);
});
