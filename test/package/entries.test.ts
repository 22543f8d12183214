import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { version } from '../../src/define/registry.ts';
import { notBuilt, root } from './built.ts';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { resolve } = createRequire(import.meta.url);

/** What a page or a back end may name, and the file that it gets. */
const entries = {
  'job-board-elements': 'dist/npm/index.js',
  'job-board-elements/define': 'dist/npm/define.js',
  'job-board-elements/define/job-board.js': 'dist/npm/define/job-board.js',
  'job-board-elements/define/job-posting.js': 'dist/npm/define/job-posting.js',
  'job-board-elements/define/apply-form.js': 'dist/npm/define/apply-form.js',
  'job-board-elements/define/file-drop.js': 'dist/npm/define/file-drop.js',
  'job-board-elements/core': 'dist/npm/core/index.js',
  'job-board-elements/captcha/altcha.js': 'dist/npm/captcha/altcha.js',
  'job-board-elements/captcha/turnstile.js': 'dist/npm/captcha/turnstile.js',
  'job-board-elements/captcha/hcaptcha.js': 'dist/npm/captcha/hcaptcha.js',
  'job-board-elements/captcha/recaptcha.js': 'dist/npm/captcha/recaptcha.js',
  'job-board-elements/captcha/friendly.js': 'dist/npm/captcha/friendly.js',
  'job-board-elements/transports/tus.js': 'dist/npm/transports/tus.js',
  'job-board-elements/embed/job-board.js': 'dist/embed/job-board.js',
  'job-board-elements/embed/job-board.css': 'dist/embed/job-board.css',
  'job-board-elements/custom-elements.json': 'dist/npm/custom-elements.json',
  'job-board-elements/package.json': 'package.json',
};

/** Runs a module's text in a Node of its own, as a back end would. */
function runInNode(code: string): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });
}

describe('the package', () => {
  it('says the same version as its elements do', () => {
    assert.equal(version, manifest.version);
  });
});

describe('the entries of the package', { skip: notBuilt }, () => {
  for (const [entry, file] of Object.entries(entries)) {
    it(`${entry} is ${file}`, () => {
      assert.equal(resolve(entry), `${root}${file}`);
      assert.ok(existsSync(`${root}${file}`));
    });
  }

  it('are all that can be reached', () => {
    for (const inner of [
      'dist/npm/index.js',
      'src/index.ts',
      'services/load-json.js',
      'core/posting/schema.js',
      'captcha/by-name.js',
      'captcha/shared/answer.js',
    ]) {
      assert.throws(() => resolve(`job-board-elements/${inner}`), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
    }
  });

  it('have types beside them', () => {
    for (const file of Object.values(entries)) {
      if (!file.startsWith('dist/npm/') || !file.endsWith('.js')) continue;
      assert.ok(existsSync(`${root}${file.replace(/\.js$/, '.d.ts')}`), file);
    }
  });

  it('import in Node, each module on its own', () => {
    const modules = readdirSync(`${root}dist/npm`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    assert.ok(modules.length > 50);
    // DOMPurify wants a window when it is made; what imports it does so on a browser's demand only.
    const imported = modules.filter((name) => name !== 'services/sanitizers/dompurify.js');
    const code = imported.map((name) => `await import('./dist/npm/${name}');`).join('\n');
    const { status, stderr } = runInNode(code);
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
  });

  it('let a back end validate without a DOM', () => {
    const { status, stdout, stderr } = runInNode(`
      import { parsePosting, parseApplicationForm, inspectFile } from 'job-board-elements/core';
      const { posting } = parsePosting({ title: 'Diver' });
      const dom = ['window', 'document', 'HTMLElement', 'customElements'].filter((name) => name in globalThis);
      console.log(JSON.stringify({ title: posting?.title, dom, functions: [parseApplicationForm, inspectFile].map((one) => typeof one) }));
    `);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), { title: 'Diver', dom: [], functions: ['function', 'function'] });
  });
});

describe('what a bundler makes of the entries', { skip: notBuilt }, () => {
  async function bundle(contents: string): Promise<string> {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      external: ['lit', 'lit/*', '@lit/*', 'dompurify'],
    });
    return outputFiles.map(({ text }) => text).join('\n');
  }

  it('registers the elements on a bare import', async () => {
    const all = await bundle(`import 'job-board-elements/define';`);
    for (const tag of ['job-board', 'job-posting', 'apply-form', 'file-drop'])
      assert.match(all, new RegExp(`define\\w*\\("${tag}"`));
    assert.match(await bundle(`import 'job-board-elements/define/file-drop.js';`), /define\w*\("file-drop"/);
  });

  it('registers nothing and keeps nothing of a class that is not used', async () => {
    const code = await bundle(`import { FileDrop } from 'job-board-elements';`);
    assert.doesNotMatch(code, /customElements|class /);
  });
});

describe('what npm publishes', { skip: notBuilt }, () => {
  it('is the built files and what they need, and no sources or tests', () => {
    const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.ok(stdout, stderr);
    const [{ files }]: [{ files: readonly { path: string }[] }] = JSON.parse(stdout);
    const tops = new Set(files.map(({ path }) => path.replace(/^(dist\/[^/]+)\/.*/, '$1')));
    assert.deepEqual([...tops].sort(), ['LICENSE', 'README.md', 'dist/embed', 'dist/npm', 'package.json']);
  });
});
