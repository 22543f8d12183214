import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Seed {
  readonly file: string;
  /** The file's only statement; a rule that catches one line of several would hide what it misses. */
  readonly code: string;
}

const seed = (file: string, ...codes: readonly string[]): readonly Seed[] => codes.map((code) => ({ file, code }));

/** One violation each, by what catches it: the rule, or words of its message. */
const refused: Readonly<Record<string, readonly Seed[]>> = {
  'core is pure': [
    ...seed(
      'src/core/posting/x.ts',
      `import 'lit';`,
      `import { html } from 'lit/html.js';`,
      `import type { Context } from '@lit/context';`,
      `import purify from 'dompurify';`,
      `import { readFile } from 'node:fs/promises';`,
      `import { load } from '../../services/load-json.ts';`,
      `import type { PostingLoadEvent } from '../../events.ts';`,
      `import type { Application } from '../../submission.ts';`,
      `import { postingContext } from '../../context.ts';`,
      `import { Localize } from '../../controllers/localize.ts';`,
      `export * from '../../elements/shared/states.ts';`,
      `export const load = () => import('dompurify');`,
    ),
    ...seed('src/core/x.ts', `export { define } from '../define/registry.ts';`),
    ...seed('src/core/posting/formats/x.ts', `import type { Application } from '../../../submission.ts';`),
  ],
  'services import core': seed(
    'src/services/x.ts',
    `import { nothing } from 'lit';`,
    `import { createContext } from '@lit/context';`,
    `import { FileDrop } from '../elements/file-drop/file-drop.ts';`,
    `import { Localize } from '../controllers/localize.ts';`,
  ),
  'controllers serve elements': seed(
    'src/controllers/x.ts',
    `import type { FileDrop } from '../elements/file-drop/file-drop.ts';`,
    `import '../define/file-drop.ts';`,
  ),
  'captcha adapter is a plain object': seed(
    'src/captcha/x.ts',
    `import { html } from 'lit';`,
    `import { FileDrop } from '../elements/file-drop/file-drop.ts';`,
  ),
  'transport is a submit handler': seed(
    'src/transports/x.ts',
    `import { html } from 'lit';`,
    `import { FileDrop } from '../elements/file-drop/file-drop.ts';`,
    `import { ApplySubmitEvent } from '../events.ts';`,
    `import { SubmissionController } from '../controllers/submission.ts';`,
  ),
  'Elements do not define tags': seed('src/elements/file-drop/x.ts', `import '../../define/file-drop.ts';`),
  'only types from another': seed(
    'src/elements/job-posting/x.ts',
    `import { FileDrop } from '../file-drop/file-drop.ts';`,
    `import { type FileDrop } from '../file-drop/file-drop.ts';`,
    `import '../apply-form/apply-form.ts';`,
    `export { FileDrop } from '../file-drop/file-drop.ts';`,
    `export const load = () => import('../file-drop/file-drop.ts');`,
    `// Why.\nimport { FileDrop } from '../../elements/file-drop/file-drop.ts';`,
  ),
  'define names tags': seed(
    'src/define/x.ts',
    `import { html } from 'lit';`,
    `import { parsePosting } from '../core/posting/schema.ts';`,
    `import { load } from '../services/load-json.ts';`,
  ),
  'public entries only': seed(
    'stories/x.stories.ts',
    `import { parsePosting } from '../src/core/posting/schema.ts';`,
    `import { FileDrop } from '../src/elements/file-drop/file-drop.ts';`,
  ),
  'package by its name': seed(
    'examples/backend/x.ts',
    `import { parsePosting } from '../../src/core/index.ts';`,
    `import { parsePosting } from '../../dist/npm/core/index.js';`,
  ),
  noUndeclaredDependencies: [
    ...seed('src/elements/job-posting/x.ts', `import * as z from 'zod';`, `import fc from 'fast-check';`),
    ...seed('test/x.ts', `import _ from 'lodash';`),
  ],
  'goes through services/sanitize-html.ts': seed(
    'src/elements/job-posting/x.ts',
    `document.body.innerHTML = 'x';`,
    `document.body['innerHTML'] = 'x';`,
    `document.body.outerHTML += 'x';`,
    `export const markup = document.body.innerHTML;`,
    `document.body?.insertAdjacentHTML('beforeend', 'x');`,
    `document.body.setHTMLUnsafe('x');`,
    `Object.assign(document.body, { innerHTML: 'x' });`,
    'export const view = (text: string) => html`<p .innerHTML=${text}></p>`;',
    'export const view = (text: string) => html`<iframe srcdoc=${text}></iframe>`;',
    `document.createRange().createContextualFragment('x');`,
    `document.write('x');`,
    `document.writeln('x');`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    `import { unsafeSVG as svg } from 'lit/directives/unsafe-svg.js';`,
    `import { unsafeStatic } from 'lit/static-html.js';`,
  ),
  'blocks style attributes': seed(
    'src/elements/job-posting/x.ts',
    'export const view = () => html`<p style="color: red"></p>`;',
    'export const view = (style: string) => html`<p\n  style=${style}></p>`;',
    `import { styleMap } from 'lit/directives/style-map.js';`,
  ),
  'font size belongs to the host page': seed(
    'src/elements/job-posting/x.styles.ts',
    'export const styles = css`p { margin: 1.5rem; }`;',
    'export const styles = css`p { margin: calc(1em + ${gap} + 2rem); }`;',
  ),
  noImportCycles: [
    { file: 'src/core/left.ts', code: `export { right } from './right.ts';` },
    { file: 'src/core/right.ts', code: `import { left } from './left.ts';\nexport const right = left;` },
  ],
};

/** What the same rules must let through. */
const allowed: readonly Seed[] = [
  ...seed(
    'src/core/posting/x.ts',
    `import type { CaptchaToken } from '../application/captcha.ts';`,
    `import type { Sent } from '../application/submission.ts';`,
    `export { fold } from '../text/fold.ts';`,
  ),
  ...seed(
    'src/services/x.ts',
    `import purify from 'dompurify';`,
    `import type { Application } from '../submission.ts';`,
    `import { fromReply } from '../core/application/reply.ts';`,
  ),
  ...seed(
    'src/transports/x.ts',
    `import type { SubmitHandler } from '../submission.ts';`,
    `import { sendByXhr } from '../services/send-application.ts';`,
    `export const load = () => import('tus-js-client');`,
  ),
  ...seed('test/x.ts', `import fc from 'fast-check';`),
  ...seed('src/controllers/x.ts', `import type { ReactiveController } from 'lit';`),
  ...seed(
    'src/elements/job-posting/x.ts',
    `import type { FileDrop } from '../file-drop/file-drop.ts';`,
    `// Why.\nexport type { FileDrop } from '../file-drop/file-drop.ts';`,
    `import { states } from '../shared/states.ts';`,
    `import { submission } from '../../controllers/submission.ts';`,
    'export const styles = css`p { margin: 1em; }`;',
    'export const view = () => html`<p class="style"></p>`;',
  ),
  ...seed('src/define/x.ts', `import { FileDrop } from '../elements/file-drop/file-drop.ts';`),
  ...seed('stories/x.stories.ts', `import '../src/define/file-drop.ts';`, `import job from './fixtures/closed.json';`),
  ...seed('examples/backend/x.ts', `import { parsePosting } from 'job-board-elements/core';`, `import 'busboy';`),
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string };
  }[];
}

/** Each seed in a file of its own (the `x` of its name becomes a number), under the project's own configuration. */
function sow(directory: string, seeds: readonly Seed[]): ReadonlyMap<string, Seed> {
  for (const given of ['biome.json', '.biome', 'package.json']) {
    cpSync(join(root, given), join(directory, given), { recursive: true });
  }
  const sown = new Map(seeds.map((seed, index) => [seed.file.replace('/x.', `/x${index}.`), seed]));
  for (const [file, { code }] of sown) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), `${code}\n`);
  }
  return sown;
}

/** What the linter says about each file, as `rule: message`. */
function lint(directory: string): ReadonlyMap<string, readonly string[]> {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'],
    { cwd: directory, encoding: 'utf8' },
  );
  assert.ok(stdout, stderr);
  const { diagnostics }: Report = JSON.parse(stdout);
  const said = new Map<string, string[]>();
  for (const { category, message, location } of diagnostics) {
    said.set(location.path, [...(said.get(location.path) ?? []), `${category}: ${message}`]);
  }
  return said;
}

describe('the lint rules', () => {
  const directory = mkdtempSync(join(tmpdir(), 'job-board-elements-lint-'));
  after(() => rmSync(directory, { recursive: true }));
  const sown = sow(directory, [...Object.values(refused).flat(), ...allowed]);
  let said: ReadonlyMap<string, readonly string[]> = new Map();
  before(() => {
    said = lint(directory);
  });
  const about = (seed: Seed) => [...sown].flatMap(([file, one]) => (one === seed ? (said.get(file) ?? []) : []));

  for (const [rule, seeds] of Object.entries(refused)) {
    describe(rule, () => {
      for (const seed of seeds) {
        it(`refuses ${seed.code} in ${seed.file}`, () => {
          assert.ok(
            about(seed).some((message) => message.includes(rule)),
            `It said: ${about(seed).join('; ') || 'nothing'}`,
          );
        });
      }
    });
  }

  describe('let through', () => {
    for (const seed of allowed) {
      it(`${seed.code} in ${seed.file}`, () => {
        const rules = Object.keys(refused);
        assert.deepEqual(
          about(seed).filter((message) => rules.some((rule) => message.includes(rule))),
          [],
        );
      });
    }
  });
});
