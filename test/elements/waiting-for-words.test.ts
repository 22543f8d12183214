import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import type { JobPosting } from '../../src/elements/job-posting/job-posting.ts';
import { sampleTxt } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { until } from '../support/until.ts';
import { cook, record, SlowWords, textOf } from './slow-words.ts';

const pilot = { ...cook, title: 'Pilotin' };

const soon = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('while its first words are on their way, an element', () => {
  let page: SlowWords;
  afterEach(() => page.close());

  it('shows what stands inside of it', async () => {
    page = await SlowWords.open('held', { content: '<job-posting><a href="/jobs/1">Koch</a></job-posting>' });
    const link = page.find('a');
    page.find('job-posting').data = cook;
    await soon();
    expect(link.getClientRects()).to.have.length(1);
    await page.wordsCome();
    await page.find('job-posting').updateComplete;
    expect(link.getClientRects()).to.have.length(0);
    expect(page.find('job-posting').shadowRoot?.querySelector('slot:not([name])')).to.equal(null);
  });

  it('keeps the page’s focus and words in the plain form inside of it', async () => {
    page = await SlowWords.open('held', {
      content: '<apply-form><form><input name="first_name" /></form></apply-form>',
      prepare: ({ document }) => document.querySelector('input')?.focus(),
    });
    const input = page.find('input');
    await soon();
    expect(page.document.activeElement === input).to.equal(true);
    input.value = 'Ada';
    const form = page.find('apply-form');
    await page.wordsCome();
    await until(() => form.values['first_name'] === 'Ada', 'what was typed');
    expect(textOf(form)).to.contain('Bewerbung senden');
  });

  it('takes the newer of what is set, before the upgrade and after it', async () => {
    page = await SlowWords.open('held', {
      content: '<job-posting></job-posting><apply-form></apply-form>',
      prepare: ({ document }) => {
        Object.assign(document.querySelector('job-posting') ?? {}, { data: cook });
        Object.assign(document.querySelector('apply-form') ?? {}, { values: { email: 'old@example.com' } });
      },
    });
    const posting = page.find('job-posting');
    const form = page.find('apply-form');
    await soon();
    expect(posting.data).to.deep.equal(cook);
    expect(form.values).to.deep.equal({ email: 'old@example.com' });
    posting.data = pilot;
    form.values = { email: 'new@example.com' };
    await page.wordsCome();
    await posting.updateComplete;
    expect(textOf(posting)).to.contain('Pilotin').and.contain('Vollzeit');
    await until(() => form.values['email'] === 'new@example.com', 'the newer answer');
  });

  it('is not filled in any more once it was reset', async () => {
    page = await SlowWords.open('held', { content: '<apply-form></apply-form>' });
    const form = page.find('apply-form');
    form.values = { email: 'ada@example.com' };
    await soon();
    form.reset();
    await page.wordsCome();
    await form.updateComplete;
    await soon();
    expect(form.values['email']).to.equal('');
  });

  it('has its files in the form around it', async () => {
    page = await SlowWords.open('held', { content: '<form><file-drop name="cv" required></file-drop></form>' });
    const drop = page.find('file-drop');
    const form = page.find('form');
    await soon();
    expect(form.checkValidity()).to.equal(false);
    await drop.addFiles([fileOf('cv.txt', sampleTxt())]);
    expect(form.checkValidity()).to.equal(true);
    const sent = () => new page.window.FormData(form).getAll('cv').map((file) => (file as File).name);
    expect(sent()).to.deep.equal(['cv.txt']);
    form.reset();
    expect(sent()).to.deep.equal([]);
    await drop.addFiles([fileOf('cv.txt', sampleTxt())]);
    await page.wordsCome();
    await drop.updateComplete;
    expect(sent()).to.deep.equal(['cv.txt']);
    expect(textOf(drop)).to.contain('cv.txt').and.contain('Andere Datei');
  });

  it('says nothing in that language once it has come to be in another', async () => {
    page = await SlowWords.open('held', { content: '<section lang="fr"></section><job-posting></job-posting>' });
    const element = page.find('job-posting');
    element.data = cook;
    const shown = record(element);
    await soon();
    page.find('section').append(element);
    await soon();
    await page.wordsCome();
    await until(() => textOf(element).includes('Temps plein'), 'French');
    expect(shown.filter((text) => text.includes('Vollzeit'))).to.deep.equal([]);
  });

  it('may leave, and come back', async () => {
    page = await SlowWords.open('held', { content: '<job-posting></job-posting>' });
    const element: JobPosting = page.find('job-posting');
    element.data = cook;
    await soon();
    element.remove();
    await soon();
    page.document.body.append(element);
    await page.wordsCome();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Vollzeit');
    expect(element.shadowRoot?.querySelector('slot:not([name])')).to.equal(null);
  });
});
