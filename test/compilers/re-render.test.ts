import { expect } from '@open-wc/testing';
import type { FileDrop } from '../../src/elements/file-drop/file-drop.ts';
import { Page } from '../embed/support/page.ts';

/**
 * Class fields of the language's own kind hide Lit's accessors, and then nothing re-renders. Which kind comes out is told to
 * each compiler in another way.
 */
const compilers = {
  "the test runner's esbuild": '/src/define/file-drop.ts',
  "Vite's development server": '/__vite/src/define/file-drop.ts',
  "Vite's build": '/dist/embed/job-board.js',
  "TypeScript's own compiler": '/dist/npm/define/file-drop.js',
};

describe('a property change re-renders, compiled by', () => {
  for (const [compiler, script] of Object.entries(compilers)) {
    it(compiler, async () => {
      const page = await Page.open({
        head: `<script type="module" src="${script}"></script>`,
        body: '<file-drop label="Before"></file-drop>',
      });
      const drop = await page.ready('file-drop', () => page.find<FileDrop>('file-drop'));
      expect(drop.shadowRoot?.textContent).to.include('Before');
      drop.label = 'After';
      await drop.updateComplete;
      expect(drop.shadowRoot?.textContent).to.include('After').and.not.include('Before');
      expect(page.window.record.faults).to.deep.equal([]);
    });
  }
});
