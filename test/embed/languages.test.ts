import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { Page, postingTag } from './support/page.ts';

/** The scripts with words that a page fetched. */
const wordsFetched = ({ window }: Page) =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/((?:words|translations)[^/]*)-\w+\.js/.exec(name)?.[1])
    .filter(Boolean);

describe('the languages of the embed', () => {
  it('cost a page in English nothing', async () => {
    const page = await Page.open({ body: postingTag });
    const { form } = await page.posting();
    expect(form.renderRoot.querySelector('[part~=submit]')?.textContent).to.contain('Send application');
    expect(wordsFetched(page)).to.deep.equal([]);
  });

  it('are fetched where the page is in one of them, under a strict content security policy too', async () => {
    const page = await Page.open({ body: `<div lang="de-CH">${postingTag}</div>`, strict: true });
    const { posting, form, drop } = await page.posting();
    await until(() => posting.renderRoot.textContent?.includes('Auf diese Stelle bewerben'), 'German');
    await until(() => form.renderRoot.textContent?.includes('Bewerbung senden'), 'German in the form');
    await until(() => drop.renderRoot.textContent?.includes('Datei auswählen'), 'German in the upload');
    page.find<HTMLButtonElement>('[part~=submit]', form.renderRoot).click();
    await until(() => form.renderRoot.querySelector('[part~=summary] li'), 'what is missing');
    expect(form.renderRoot.querySelector('[part~=summary]')?.textContent).to.contain('Füllen Sie');
    expect(wordsFetched(page)).to.deep.equal(['translations', 'words-de']);
    page.expectQuiet();
  });
});
