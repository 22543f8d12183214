import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { notBuilt, root } from './built.ts';

/** What the code of a host page may lean on; each expected error shows that a type is not just `any`. */
const page = `
import { ApplySubmitEvent, type FacetSelection, type FileDrop, type SubmitHandler } from 'job-board-elements';
import 'job-board-elements/define';
import 'job-board-elements/define/file-drop.js';

const drop: FileDrop = document.createElement('file-drop');
const names: string[] = drop.files.map(({ name }) => name);
const handler: SubmitHandler = async (application, body, { signal, idempotencyKey }) => {
  const reply = await fetch('/applications', { method: 'POST', body, signal, headers: { key: idempotencyKey } });
  return reply.ok ? { status: 'accepted', message: application.posting?.title ?? '' } : reply;
};
document.querySelector('apply-form')?.addEventListener('apply-submit', (event) => {
  const typed: ApplySubmitEvent = event;
  typed.respondWith(handler);
  // @ts-expect-error There is no such outcome.
  typed.respondWith({ status: 'lost' });
});
document.addEventListener('file-reject', ({ file, code }) => names.push(file.name, code));
document.addEventListener('apply-success', ({ result }) => names.push(result.applicationId ?? ''));
const chosen: FacetSelection[] = [];
document.addEventListener('board-filter', ({ facets }) => chosen.push(facets));
// @ts-expect-error It is a string.
const wrong: number = drop.label;
// @ts-expect-error It is one element, not another.
const other: HTMLFormElement = document.createElement('job-posting');
console.log(wrong, other, chosen);
`;

const backEnd = `
import { parsePosting, type Posting } from 'job-board-elements/core';

const { posting } = parsePosting({});
const known: Posting | undefined = posting;
// @ts-expect-error It is a string.
export const title: number = known?.title;
`;

describe('the types of the package', { skip: notBuilt }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'job-board-elements-types-'));
  after(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'node_modules'));
  symlinkSync(root, join(directory, 'node_modules/job-board-elements'));

  function check(name: string, code: string, lib: readonly string[], module: string, moduleResolution: string) {
    writeFileSync(join(directory, `${name}.ts`), code);
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib, types: [], module, moduleResolution };
    writeFileSync(join(directory, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(directory, `${name}.json`)], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  }

  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    it(`serve a host page's code under ${resolution}`, () => {
      check(`page-${resolution}`, page, ['es2022', 'dom', 'dom.iterable'], module, resolution);
    });

    it(`serve a back end that knows no DOM under ${resolution}`, () => {
      check(`back-end-${resolution}`, backEnd, ['es2022'], module, resolution);
    });
  }
});
