import { expect } from '@open-wc/testing';
import type { ApplyForm } from '../../src/elements/apply-form/apply-form.ts';
import type { FileDrop } from '../../src/elements/file-drop/file-drop.ts';
import { samplePdf } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { embedTag, Page, postingTag } from './support/page.ts';

describe('what the embed does to a page', () => {
  it('adds no global, cookie or stored item, and asks no other host', async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name = '' } of await indexedDB.databases()) await deleted(name);
    const page = await Page.open({ body: postingTag });
    const { drop } = await page.posting();
    await drop.addFiles([fileOf('cv.pdf', samplePdf())]);
    expect(drop.files).to.have.length(1);

    expect(page.window.record.newGlobals()).to.deep.equal([]);
    expect(page.document.cookie).to.equal('');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(await indexedDB.databases()).to.deep.equal([]);
    const hosts = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(hosts.length, 'the scripts at least').to.be.above(3);
    expect(new Set(hosts)).to.deep.equal(new Set([location.host]));
    page.expectQuiet();
  });

  it('leaves what stands beside the elements alone', async () => {
    const outside = '<h1>Jobs</h1><form><input name="q"><button>Search</button></form>';
    const page = await Page.open({ body: `${outside}${postingTag}` });
    await page.posting();
    page.find('job-posting').remove();
    expect(page.document.body.innerHTML).to.equal(outside);
    expect(page.document.head.querySelectorAll('style, link, meta:not([charset])')).to.have.length(0);
    page.expectQuiet();
  });
});

describe('the script tag', () => {
  const places = {
    'in the head': { head: embedTag, body: postingTag },
    'in the head, as an async script': { head: embedTag.replace('src=', 'async src='), body: postingTag },
    'before the elements': { head: '', body: `${embedTag}${postingTag}` },
    'after the elements': { head: '', body: `${postingTag}${embedTag}` },
  };
  for (const [where, options] of Object.entries(places)) {
    it(`works ${where}`, async () => {
      const page = await Page.open(options);
      const { posting, form } = await page.posting();
      expect(posting.posting?.title).to.equal('Harbour Systems Engineer');
      expect(form.renderRoot.querySelector('[part~=submit]')).to.exist;
      page.expectQuiet();
    });
  }

  it('takes elements that come after it', async () => {
    const page = await Page.open({});
    await page.window.customElements.whenDefined('file-drop');
    page.document.body.append(page.document.createRange().createContextualFragment(postingTag));
    await page.posting();
    page.expectQuiet();
  });

  it('works on a page with a form alone', async () => {
    const fields = [
      { name: 'name', label: 'Your name', type: 'text', required: true },
      { name: 'work', label: 'Your work', type: 'file' },
    ];
    const page = await Page.open({
      body: `<apply-form><script type="application/json">${JSON.stringify({ fields })}</script></apply-form>`,
    });
    const form = await page.ready('apply-form', () => page.find<ApplyForm>('apply-form'));
    await page.ready('file-drop', () => form.renderRoot.querySelector<FileDrop>('file-drop'));
    expect(page.find<HTMLInputElement>('[name=name]', form.renderRoot).labels?.[0]?.textContent).to.include(
      'Your name',
    );
    page.expectQuiet();
  });

  it('works on a page with a file control alone, in a form of the page', async () => {
    const page = await Page.open({
      body: '<form><file-drop name="cv" label="Your CV" accept="pdf"></file-drop></form>',
    });
    const drop = await page.ready('file-drop', () => page.find<FileDrop>('file-drop'));
    await drop.addFiles([fileOf('cv.pdf', samplePdf())]);
    expect(new FormData(page.find('form')).get('cv')).to.have.property('name', 'cv.pdf');
    page.expectQuiet();
  });
});

/** Other tests of this origin may have left it. */
function deleted(database: string): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
}
