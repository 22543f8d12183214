import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FormPage, replying } from './support.ts';

const press = (key: string) => sendKeys({ press: key });
const type = (text: string) => sendKeys({ type: text });

describe('<apply-form> by keyboard', () => {
  it('sends with Enter in a text field, and leaves focus on the button meanwhile', async () => {
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { submitHandler: () => new Promise(() => {}) });
    page.control('a').focus();
    await type('Ada');
    await press('Enter');
    await page.settled();
    expect(page.element.matches(':state(sending)')).to.equal(true);
    expect(page.root.activeElement).to.equal(page.button('submit'));
  });

  it('can be filled in, mended and sent', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open(
      [
        { name: 'name', label: 'Name', required: true },
        { name: 'level', label: 'Level', type: 'radio', options: ['junior', 'senior'], required: true },
        { name: 'why', label: 'Why', type: 'textarea' },
        { name: 'mail', label: 'Mail', type: 'email' },
      ],
      { submitHandler },
    );
    page.element.focus();
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await type('Why');
    await press('Enter');
    await type('not?');
    await press('Tab');
    await type('ada@example.com');
    await press('Enter');
    await page.settled();
    expect(page.summary).to.deep.equal(['Fill in “Name”.']);
    expect(page.root.activeElement?.id).to.equal('summary-title');
    page.find('[part~="summary"] a').focus();
    await press('Enter');
    expect(page.root.activeElement).to.equal(page.control('name'));
    await type('Ada');
    await press('Enter');
    await page.settled();
    expect({ ...sent[0]?.application.values }).to.deep.equal({
      name: 'Ada',
      level: 'senior',
      why: 'Why\nnot?',
      mail: 'ada@example.com',
    });
    expect(page.root.activeElement?.textContent).to.equal('Application sent');
  });

  it('says so when what was typed is no number', async () => {
    const page = await FormPage.open([{ name: 'n', label: 'Years', type: 'number' }]);
    page.control('n').focus();
    await type('1e');
    await page.submit();
    expect(page.summary).to.deep.equal(['Enter a number in “Years”.']);
  });

  it('never stops at the trap', async () => {
    const page = await FormPage.open([{ name: 'a', label: 'A' }]);
    page.control('a').focus();
    await press('Tab');
    expect(page.root.activeElement).to.not.equal(page.control('form_hp'));
    expect(page.control('form_hp').tabIndex).to.equal(-1);
    expect(page.control('form_hp').closest('[aria-hidden="true"]')).to.not.equal(null);
  });
});
