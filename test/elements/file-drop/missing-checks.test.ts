import { expect } from '@open-wc/testing';
import type { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import { Frame, Part } from '../../support/framed-page.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { Page } from './support.ts';

/** What is loaded with the first file. */
const checks = new Part('elements/file-drop/file-checks.ts');

let frame: Frame | undefined;

/** Without patience, whatever the page would wait for longer than ten seconds is over at once. */
async function open(markup: string, address?: string, patient = true): Promise<Page> {
  frame = await Frame.open('define/file-drop.ts', {
    importMap: checks.imports(address),
    prepare: (page) => patient || hurry(page),
  });
  frame.document.body.insertAdjacentHTML('beforeend', markup);
  const element = frame.document.querySelector<FileDrop>('file-drop');
  if (!element) throw new Error('The markup has no control.');
  const page = new Page(element);
  await page.settled();
  return page;
}

function hurry({ AbortSignal: Signal }: typeof globalThis): void {
  const timeout = Signal.timeout.bind(Signal);
  Signal.timeout = (delay) => timeout(delay > 10_000 ? 0 : delay);
}

/** Clicks a part and waits until what it starts is over. */
async function click(page: Page, part: string): Promise<void> {
  page.part(part).click();
  await page.settled();
}

describe('<file-drop> while its checks cannot be had', () => {
  beforeEach(() => checks.block());
  afterEach(async () => {
    await checks.unblock();
    frame?.close();
  });

  it('keeps the file, says so, and takes it as soon as a new try gets through', async () => {
    const page = await open('<file-drop label="Resume" name="resume" accept="txt"></file-drop>');
    await page.element.addFiles([fileOf('cv.txt', sampleTxt())]);
    await page.settled();
    for (let round = 0; round < 2; round++) {
      expect(page.texts('refusal').join()).to.contain('Not added yet').and.to.contain('try again');
      expect(page.status).to.contain('Not added yet');
      expect(page.part('choose').getAttribute('aria-describedby')).to.contain('unchecked');
      expect(page.element.checking).to.equal(false);
      expect(page.element.validity.customError).to.equal(true);
      expect(page.element.validationMessage).to.contain('Not added yet');
      expect(page.names).to.deep.equal([]);
      expect(page.fired).to.deep.equal([]);
      if (round === 1) await checks.unblock();
      await click(page, 'retry');
      expect(page.focused).to.equal('choose');
    }
    expect(page.names).to.deep.equal(['cv.txt']);
    expect(page.fired).to.deep.equal(['file-accept cv.txt', 'input', 'change']);
    expect(page.texts('refusal')).to.deep.equal([]);
    expect(page.texts('file-name')).to.deep.equal(['cv.txt']);
    expect(page.status).to.equal('cv.txt added.');
    expect(page.element.validity.valid).to.equal(true);
  });

  it('takes what waited when something else is chosen, and judges all of it', async () => {
    const page = await open('<file-drop label="Samples" accept="txt" multiple></file-drop>');
    await page.element.addFiles([fileOf('a.txt', 'a'), fileOf('photo.png', 'x')]);
    await page.element.addFiles([fileOf('b.txt', 'b')]);
    await checks.unblock();
    await page.element.addFiles([fileOf('c.txt', 'c')]);
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt', 'b.txt', 'c.txt']);
    page.expectRefused('photo.png type');
    expect(page.fired.filter((entry) => entry === 'change')).to.have.length(1);
  });

  it('holds nobody up who leaves the file out', async () => {
    const page = await open('<file-drop label="Cover letter" accept="txt"></file-drop>');
    await page.element.addFiles([fileOf('cv.txt', sampleTxt())]);
    await page.settled();
    await click(page, 'leave-out');
    expect(page.texts('refusal')).to.deep.equal([]);
    expect(page.element.validity.valid).to.equal(true);
    expect(page.focused).to.equal('choose');
    await checks.unblock();
    await page.element.addFiles([fileOf('letter.txt', 'x')]);
    expect(page.names).to.deep.equal(['letter.txt']);
  });

  it('does not wait for ever where there is no answer', async () => {
    const page = await open('<file-drop label="Resume" accept="txt" required></file-drop>', '/__faults/silent', false);
    await page.element.addFiles([fileOf('cv.txt', sampleTxt())]);
    await page.settled();
    expect(page.element.checking).to.equal(false);
    expect(page.texts('refusal').join()).to.contain('Not added yet');
    await click(page, 'retry');
    expect(page.texts('refusal').join()).to.contain('Not added yet');
    await click(page, 'leave-out');
    expect(page.texts('refusal')).to.deep.equal([]);
    expect(page.element.validationMessage).to.equal('Choose a file.');
  });
});
