import { aTimeout, expect } from '@open-wc/testing';
import { samplePdf, samplePng } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { until } from '../support/until.ts';
import { Page, postingTag } from './support/page.ts';

describe('the embed under a strict content security policy', () => {
  it('shows a posting and its form, and checks files, without one report', async () => {
    const page = await Page.open({ body: postingTag, strict: true });
    const { posting, form, drop } = await page.posting();
    expect(posting.shadowRoot?.querySelectorAll('[part~=description] li')).to.have.length(3);
    expect(getComputedStyle(page.find('[part~=facts]', posting.renderRoot)).display, 'styles apply').to.equal('flex');
    expect(page.find<HTMLButtonElement>('[part~=submit]', form.renderRoot).offsetHeight).to.be.at.least(24);

    const refused: string[] = [];
    page.document.addEventListener('file-reject', ({ file, code }) => refused.push(`${file.name} ${code}`));
    await drop.addFiles([fileOf('cv.pdf', samplePdf())]);
    for (const file of [fileOf('photo.pdf', samplePng()), fileOf('empty.pdf', ''), fileOf('setup.exe', 'MZ')]) {
      await drop.addFiles([file]);
    }
    expect(drop.files.map(({ name }) => name)).to.deep.equal(['cv.pdf']);
    expect(refused).to.deep.equal(['photo.pdf content', 'empty.pdf empty', 'setup.exe type']);

    page.find<HTMLButtonElement>('[part~=submit]', form.renderRoot).click();
    await until(() => form.renderRoot.querySelector('[part~=summary]'), 'what is missing');
    await aTimeout(100);
    page.expectQuiet();

    // The policy is in force, and its reports arrive.
    page.document.body.setAttribute('style', 'color: red');
    await until(() => page.window.record.faults.length > 0, 'a report');
    expect(page.window.record.faults).to.have.length(1);
  });
});
