import { expect } from '@open-wc/testing';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { eventFrom, FormPage, replying } from './support.ts';

const two = [
  { name: 'a b"\'[]', label: 'Name', type: 'text', required: true, help: 'As in your passport.' },
  { name: 'mail', label: 'Mail', type: 'email', required: true },
];

describe('<apply-form> says what must be mended', () => {
  it('complains of nothing before the first submit', async () => {
    const page = await FormPage.open(two);
    expect(page.form.noValidate).to.equal(true);
    const mail = page.control('mail');
    mail.focus();
    page.fill({ mail: 'nonsense' });
    mail.blur();
    await page.settled();
    expect(page.root.querySelector('[aria-invalid], [part~="error"], [part~="summary"]')).to.equal(null);
  });

  it('heads a list of all errors, takes focus there, and words each as beside its field', async () => {
    const page = await FormPage.open(two);
    const { issues } = await eventFrom(page.element, 'apply-invalid', () => page.submit());
    await page.settled();
    expect(issues.map(({ field, code }) => [field, code])).to.deep.equal([
      ['a b"\'[]', 'required'],
      ['mail', 'required'],
    ]);
    expect(page.root.activeElement?.textContent).to.equal('There is a problem');
    expect(page.summary).to.deep.equal(issues.map(({ message }) => message));
    const beside = [...page.root.querySelectorAll('[part~="error"]')].map((error) =>
      error.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(beside).to.deep.equal(page.summary.map((message) => `Error: ${message}`));
    expect(page.element.matches(':state(invalid)')).to.equal(true);
  });

  it('ties help and error to the control, in the same root', async () => {
    const page = await FormPage.open(two);
    await page.submit();
    const control = page.form.querySelector('input');
    expect(control?.getAttribute('aria-invalid')).to.equal('true');
    const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => page.text(`#${id}`))).to.deep.equal(['As in your passport.', `Error: ${page.summary[0]}`]);
  });

  it('leads from each entry to its control and leaves the address alone', async () => {
    const options = ['x', 'y'];
    const page = await FormPage.open([
      { name: 't', label: 'T', type: 'text', required: true },
      { name: 'r', label: 'R', type: 'radio', required: true, options },
      { name: 'c', label: 'C', type: 'checkboxes', required: true, options },
      { name: 's', label: 'S', type: 'select', required: true, options },
      { name: 'ok', label: 'OK', type: 'checkbox', required: true },
      { name: 'f', label: 'F', type: 'file', required: true },
    ]);
    await page.submit();
    const { href } = location;
    const reached = [...page.root.querySelectorAll<HTMLElement>('[part~="summary"] a')].map((link) => {
      link.click();
      return page.root.activeElement?.getAttribute('name');
    });
    expect(reached).to.deep.equal(['t', 'r', 'c', 's', 'ok', 'f']);
    expect(page.drop('f').shadowRoot?.activeElement?.localName).to.equal('button');
    expect(location.href).to.equal(href);
  });

  it('leads to the upload where a text may be pasted instead, whatever that is named', async () => {
    const page = await FormPage.open([
      { name: 'resume', label: 'Resume', type: 'file', required: true, textName: 'resume_text' },
    ]);
    await page.submit();
    page.find('[part~="summary"] a').click();
    expect(page.root.activeElement?.getAttribute('name')).to.equal('resume');
  });

  it('keeps questions apart of which one is named like the text of the other', async () => {
    const page = await FormPage.open([
      { name: 'a', label: 'A', required: true },
      { name: 'a_text', label: 'B', required: true },
    ]);
    await page.submit();
    for (const link of page.root.querySelectorAll<HTMLElement>('[part~="summary"] a')) {
      link.click();
      expect(page.root.activeElement?.getAttribute('name')).to.equal(link.textContent.includes('A') ? 'a' : 'a_text');
    }
    page.fill({ a_text: 'Ada' });
    await page.settled();
    expect(page.summary).to.deep.equal(['Fill in “A”.']);
  });

  it('leads to the text that an option asks for', async () => {
    const options = ['x', { value: 'y', label: 'Y', freeText: true }];
    const page = await FormPage.open([{ name: 'r', label: 'R', type: 'radio', value: 'y', options }]);
    await page.submit();
    page.find('[part~="summary"] a').click();
    expect(page.root.activeElement?.getAttribute('name')).to.equal('r_text');
    expect(page.control('r_text').getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes an error away once its answer is mended, and no other', async () => {
    const page = await FormPage.open(two);
    await page.submit();
    page.fill({ mail: 'ada@' });
    await page.settled();
    expect(page.summary).to.have.length(2);
    page.fill({ mail: 'ada@example.com' });
    await page.settled();
    expect(page.summary).to.deep.equal(['Fill in “Name”.']);
    expect(page.control('mail').hasAttribute('aria-invalid')).to.equal(false);
    page.form.querySelector('input')?.focus();
    page.form.querySelectorAll('input')[0]?.setRangeText('Ada');
    page.form.querySelectorAll('input')[0]?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.settled();
    expect(page.root.querySelector('[part~="summary"]')).to.equal(null);
    expect(page.element.matches(':state(invalid)')).to.equal(false);
  });

  it('tells of the summary when it comes, and interrupts nobody who mends what it lists', async () => {
    const page = await FormPage.open(two);
    await page.submit();
    expect(page.find('[part~="summary"]').getAttribute('role')).to.equal('alert');
    expect(page.find('[part~="summary"] li').closest('[aria-live], [role]')?.ariaLive).to.equal('off');
  });

  it('takes the error of an upload away once a file is there', async () => {
    const page = await FormPage.open([{ name: 'f', label: 'F', type: 'file', required: true, accept: ['txt'] }]);
    await page.submit();
    expect(page.drop('f').errorText).to.equal(page.summary[0]);
    await page.attach('f', fileOf('f.txt', sampleTxt()));
    expect(page.summary).to.deep.equal([]);
    expect(page.drop('f').errorText).to.equal('');
  });

  it('names the bound that an answer is beyond', async () => {
    const page = await FormPage.open([{ name: 'n', label: 'Years', type: 'number', min: 2 }]);
    page.fill({ n: '1' });
    await page.submit();
    expect(page.summary).to.deep.equal(['Enter 2 or more in “Years”.']);
  });

  it('names a day as people write it', async () => {
    const page = await FormPage.open([
      { name: 'd', label: 'Start', type: 'date', min: '2026-12-01', max: '2026-12-31' },
    ]);
    page.fill({ d: '2026-11-30' });
    await page.submit();
    expect(page.summary).to.deep.equal(['Enter December 1, 2026 or later in “Start”.']);
    page.fill({ d: '2027-01-01' });
    await page.submit();
    expect(page.summary).to.deep.equal(['Enter December 31, 2026 or earlier in “Start”.']);
  });

  it('places what a back end refuses: at its field, else in the list', async () => {
    const { submitHandler } = replying({
      status: 'invalid',
      fieldErrors: { mail: ['We know this address.'], other: 'Nobody asked.' },
      formErrors: ['Not today.'],
    });
    const page = await FormPage.open([two[1]], { submitHandler });
    page.fill({ mail: 'ada@example.com' });
    await page.submit();
    expect(page.summary[0]).to.equal('We know this address.');
    expect(page.summary.slice(1).join(' ')).to.contain('Nobody asked.').and.to.contain('Not today.');
    expect(page.root.activeElement?.textContent).to.equal('There is a problem');
    expect(page.control('mail').getAttribute('aria-invalid')).to.equal('true');
    expect(page.control('mail').value).to.equal('ada@example.com');
    page.fill({ mail: 'grace@example.com' });
    await page.settled();
    expect(page.control('mail').hasAttribute('aria-invalid')).to.equal(false);
  });
});
