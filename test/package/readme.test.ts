import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { notBuilt, root } from './built.ts';

const readme = await readFile(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

describe('the README', () => {
  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it('tells the sizes that the build is held to', () => {
    const { stdout } = spawnSync(process.execPath, ['test/package/size.js'], { cwd: root, encoding: 'utf8' });
    const held = [...stdout.matchAll(/ of +([\d,]+) B/g)].map(([, bytes]) => bytes);
    const [, table = ''] = /\| at most +\|\n(.*?)\n\n/s.exec(readme) ?? [];
    const told = [...table.matchAll(/\| ([\d,]+) +\|$/gm)].map(([, bytes]) => bytes);
    assert.ok(held.length > 0);
    assert.deepEqual(told, held);
  });

  it('claims no safety: a back end must check again (statement 21)', () => {
    assert.match(readme, /no virus scan/);
    assert.match(readme, /your back end must check again/);
    assert.doesNotMatch(readme, /files? (?:is|are) safe/i);
  });

  it('shows a back end that refuses and receives', { skip: notBuilt }, async () => {
    const [, code = ''] = /```js\n(import \{ Hono[\s\S]*?)```/.exec(readme) ?? [];
    const folder = await mkdtemp(join(root, 'dist', '.readme-'));
    try {
      const file = join(folder, 'back-end.mjs');
      const given = 'const postingJson = { title: "Tide Modeller" };\nconst store = async () => "A-1";\n';
      await writeFile(file, given + code);
      const { app } = await import(pathToFileURL(file).href);
      const body = new FormData();
      body.set('first_name', 'Ada');
      const refused = await app.request('/applications', { method: 'POST', body });
      assert.equal(refused.status, 422);
      assert.deepEqual((await refused.json()).errors, { last_name: 'required', email: 'required', resume: 'required' });

      body.set('last_name', 'Lovelace');
      body.set('email', 'ada@example.com');
      body.set('resume', new File(['Notes on the engine.'], 'resume.txt', { type: 'text/plain' }));
      const received = await app.request('/applications', { method: 'POST', body });
      assert.deepEqual([received.status, await received.json()], [201, { applicationId: 'A-1' }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
