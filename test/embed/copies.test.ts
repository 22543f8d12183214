import { aTimeout, expect } from '@open-wc/testing';
import type { FileDrop } from '../../src/elements/file-drop/file-drop.ts';
import { until } from '../support/until.ts';
import { Page, postingTag } from './support/page.ts';

const tags = ['job-board', 'job-posting', 'apply-form', 'file-drop'] as const;

const copy = (name: string) => `<script type="module" src="/__copy/${name}/job-board.js"></script>`;
const brand = Symbol.for('job-board-elements copy');

/** Another library's element under one of our tags; a classic script runs before any module. */
const taken = '<script src="/test/embed/support/take-file-drop.js"></script>';

/** The copy behind each tag, once all stand. */
async function copiesIn(page: Page): Promise<unknown[]> {
  await Promise.all(tags.map((tag) => page.window.customElements.whenDefined(tag)));
  // Whatever the losing copy still has to say.
  await aTimeout(100);
  return tags.map((tag) => Reflect.get(page.window.customElements.get(tag) ?? {}, brand));
}

describe('two copies of the embed on a page', () => {
  it('of the same address are one', async () => {
    const page = await Page.open({ head: copy('first') + copy('first'), body: postingTag });
    await page.posting();
    page.expectQuiet();
  });

  it('of the same version leave all tags to one, silently, and the form knows its posting', async () => {
    const page = await Page.open({ head: copy('first') + copy('second'), body: postingTag });
    const copies = await copiesIn(page);
    expect(new Set(copies).size).to.equal(1);
    expect(copies[0]).to.have.property('version');
    const { form } = await page.posting();
    expect(page.find('form', form.renderRoot).getAttribute('aria-label')).to.include('Harbour Systems Engineer');
    page.expectQuiet();
  });

  it('are what a query in its address makes of it, and the form knows its posting all the same', async () => {
    const head = '<script type="module" src="/__copy/first/job-board.js?v=2"></script>';
    const page = await Page.open({ head, body: postingTag });
    const { form } = await page.posting();
    expect(page.find('form', form.renderRoot).getAttribute('aria-label')).to.include('Harbour Systems Engineer');
    page.expectQuiet();
  });

  for (const [first, second] of [
    ['first', '9.9.9'],
    ['9.9.9', 'first'],
  ] as const) {
    it(`of two versions leave all tags to ${first}, and the other warns once, naming both`, async () => {
      const page = await Page.open({ head: copy(first) + copy(second), body: postingTag });
      await until(() => page.window.record.consoleCalls.length > 0, 'the warning');
      const copies = await copiesIn(page);
      expect(new Set(copies).size).to.equal(1);
      await page.posting();
      const { consoleCalls, faults } = page.window.record;
      expect(faults).to.deep.equal([]);
      expect(consoleCalls).to.have.length(1);
      expect(consoleCalls[0]).to.include('9.9.9').and.include('0.1.0').and.include('job-board-elements');
    });
  }

  it('of two versions leave to nobody a tag that the first lacks', async () => {
    const page = await Page.open({
      head: `<script type="module" src="/src/define/file-drop.ts"></script>${copy('9.9.9')}`,
      body: `${postingTag}<file-drop label="Work"></file-drop>`,
    });
    await page.ready('file-drop', () => page.find<FileDrop>('file-drop'));
    await until(() => page.window.record.consoleCalls.some((call) => call.includes('9.9.9')), 'the warning');
    await aTimeout(300);
    const defined = tags.filter((tag) => page.window.customElements.get(tag));
    expect(defined).to.deep.equal(['file-drop']);
    const { consoleCalls, faults } = page.window.record;
    expect(faults).to.deep.equal([]);
    expect(consoleCalls.filter((call) => call.includes('9.9.9'))).to.have.length(1);
  });
});

describe('a page on which another library has one of the tags', () => {
  it('is told which, and keeps the rest', async () => {
    const page = await Page.open({ head: taken + copy('first'), body: postingTag });
    await page.ready('apply-form', () => page.find('job-posting').shadowRoot?.querySelector('apply-form'));
    await until(() => page.window.record.consoleCalls.length > 0, 'the word about it');
    await aTimeout(100);
    const { consoleCalls, faults } = page.window.record;
    expect(faults).to.deep.equal([]);
    expect(consoleCalls).to.have.length(1);
    expect(consoleCalls[0]).to.include('<file-drop>').and.include('SomebodysFileDrop');
  });
});
