import { expect, fixture, html } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import { FormPage, replying } from './support.ts';
import '../../../src/define/job-posting.ts';

const options = ['OCaml', { value: 'other', label: 'Other', freeText: true }];
const every = {
  maxTotalSize: '20MB',
  sections: [
    {
      title: 'You',
      description: '<p>All of it.</p>',
      fields: [
        { name: 'text', label: 'Text', type: 'text', required: true, help: 'Help.' },
        { name: 'textarea', label: 'A very long question that wraps and wraps', type: 'textarea', required: true },
        { name: 'number', label: 'Number', type: 'number', required: true },
        { name: 'date', label: 'Date', type: 'date', required: true },
        { name: 'select', label: 'Select', type: 'select', options, required: true },
        { name: 'many', label: 'Many', type: 'select-multiple', options, required: true },
        { name: 'radio', label: 'Radio', type: 'radio', options, required: true },
        { name: 'boxes', label: 'Boxes', type: 'checkboxes', options, required: true },
        { name: 'box', label: 'Box', type: 'checkbox', required: true, help: 'Help.' },
        { name: 'cv', label: 'CV', type: 'file', required: true, accept: ['txt'], textName: 'cv_text' },
      ],
    },
    { title: 'Voluntary', voluntary: true, fields: [{ name: 'v', label: 'V', type: 'text' }] },
  ],
};

async function answered(page: FormPage): Promise<void> {
  page.fill({ text: 'Ada', textarea: 'Because.', number: '7', date: '2030-01-02', select: 'other' });
  for (const value of ['OCaml', 'other']) page.find(`[name="boxes"][value="${value}"]`).click();
  page.find('[name="radio"][value="OCaml"]').click();
  page.control('box').click();
  await page.attach('cv', fileOf('cv.txt', sampleTxt()));
  page.fill({ select_text: 'Zig', boxes_text: 'Rust' });
}

describe('<apply-form> over its life', () => {
  it('keeps answers and files when it is moved, and removed and put back', async () => {
    const page = await FormPage.open(every);
    await answered(page);
    const before = { ...page.element.values };
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(page.element);
    await page.settled();
    expect({ ...page.element.values }).to.deep.equal(before);
    page.element.remove();
    await page.settled();
    elsewhere.append(page.element);
    await page.settled();
    expect({ ...page.element.values }).to.deep.equal(before);
    expect(before).to.deep.include({ text: 'Ada', select: 'other', select_text: 'Zig', boxes: ['OCaml', 'other'] });
    expect(page.drop('cv').files.map(({ name }) => name)).to.deep.equal(['cv.txt']);
  });

  it('keeps answers and focus when the language changes while someone types', async () => {
    const page = await FormPage.open();
    await page.fillStandard();
    page.control('email').focus();
    page.element.lang = 'de';
    await until(() => page.text('[part~=submit]').includes('Bewerbung senden'), 'German');
    expect(page.element.language).to.equal('de');
    expect(page.element.values).to.include({ first_name: 'Ada', email: 'ada@example.com' });
    expect(page.drop('resume').files).to.have.length(1);
    expect(page.root.activeElement?.getAttribute('name')).to.equal('email');
  });

  it('shows the words of the page', async () => {
    const page = await FormPage.open(undefined, { messages: { form: { submit: 'Off you go' } } });
    expect(page.button('submit').textContent.trim()).to.equal('Off you go');
  });

  it('empties everything on reset, errors and notices too', async () => {
    const { sent, submitHandler } = replying({ status: 'failed', retryable: true });
    const page = await FormPage.open(every, { submitHandler });
    await page.submit();
    expect(page.summary).to.have.length.greaterThan(5);
    page.element.reset();
    await page.settled();
    expect(page.root.querySelector('[part~="summary"], [aria-invalid]')).to.equal(null);

    await answered(page);
    page.find<HTMLOptionElement>('[name="many"] option').selected = true;
    await page.submit();
    expect(sent).to.have.length(1);
    expect(page.root.querySelector('[part~="outcome"]')).to.not.equal(null);
    page.element.reset();
    await page.settled();
    expect(page.root.querySelector('[part~="outcome"]')).to.equal(null);
    expect(page.element.values).to.deep.include({ text: '', select: '', boxes: [], box: false });
    expect(page.drop('cv').files).to.deep.equal([]);
    expect(page.root.querySelector('[name="select_text"]'), 'the text of an option no longer chosen').to.equal(null);
  });

  it('goes on working with a question whose name hides what forms are searched with', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const name = 'querySelectorAll';
    const page = await FormPage.open([{ name, label: 'A' }], { submitHandler });
    page.fill({ [name]: 'Ada' });
    await page.submit();
    expect(sent[0]?.application.values).to.deep.equal({ [name]: 'Ada' });
  });

  it('stands there anew on reset after an application was received', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { submitHandler, values: { a: 'preset' } });
    page.fill({ a: 'first' });
    await page.submit();
    expect(page.root.querySelector('form')).to.equal(null);
    page.element.reset();
    await page.settled();
    expect(page.text('[part~="panel"]')).to.equal('');
    expect(page.element.values, 'as after any reset').to.deep.equal({ a: '' });
    expect(page.element.matches(':state(accepted)')).to.equal(false);
    page.fill({ a: 'second' });
    await page.submit();
    expect(sent.map(({ application }) => application.values['a'])).to.deep.equal(['first', 'second']);
    expect(sent[1]?.context.idempotencyKey).to.not.equal(sent[0]?.context.idempotencyKey);
  });

  it('fires apply-start once a form, and again for other questions', async () => {
    const page = await FormPage.open([{ name: 'a', label: 'A' }]);
    let started = 0;
    page.element.addEventListener('apply-start', () => started++);
    page.fill({ a: '1' });
    page.fill({ a: '2' });
    expect(started).to.equal(1);
    page.element.fields = [{ name: 'b', label: 'B' }];
    await page.settled();
    page.fill({ b: '1' });
    expect(started).to.equal(2);
  });

  it('begins anew with other questions', async () => {
    const { submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { submitHandler });
    page.fill({ a: '1' });
    await page.submit();
    expect(page.element.matches(':state(accepted)')).to.equal(true);
    page.element.fields = [{ name: 'a', label: 'Another' }];
    await page.settled();
    expect(page.element.matches(':state(accepted)')).to.equal(false);
    expect(page.control('a').value).to.equal('');
  });

  it('keeps answers, files and outcome when the same questions are given again', async () => {
    const { submitHandler } = replying({ status: 'accepted' });
    const again = () => ({
      fields: [
        { name: 'a', label: 'A' },
        { name: 'cv', label: 'CV', type: 'file', accept: ['txt'] },
      ],
    });
    const page = await FormPage.open(again(), { submitHandler, values: { a: 'Given' } });
    page.fill({ a: 'Typed' });
    await page.attach('cv', fileOf('cv.txt', sampleTxt()));
    page.element.fields = again();
    await page.settled();
    expect(page.element.values).to.deep.include({ a: 'Typed' });
    expect(page.drop('cv').files).to.have.length(1);
    await page.submit();
    page.element.fields = again();
    await page.settled();
    expect(page.element.matches(':state(accepted)')).to.equal(true);
  });

  describe('with another posting around it that asks the same', () => {
    const questions = [{ name: 'a', label: 'A' }];
    const posting = (identifier: string) => ({ title: 'Cook', identifier });
    const open = async (submitHandler: ApplyForm['submitHandler']) => {
      const around = await fixture<JobPosting>(html`
        <job-posting .data=${posting('a')}>
          <apply-form slot="form" .fields=${questions} .submitHandler=${submitHandler}></apply-form>
        </job-posting>
      `);
      const element = around.querySelector('apply-form');
      if (!element) throw new Error('There is no form.');
      const page = new FormPage(element);
      await page.settled();
      const move = async (identifier: string) => {
        around.data = posting(identifier);
        await around.updateComplete;
        await page.settled();
      };
      return { page, move };
    };

    it('confirms nothing that was not applied for', async () => {
      const { page, move } = await open(replying({ status: 'accepted' }).submitHandler);
      await page.submit();
      await move('a');
      expect(page.element.matches(':state(accepted)'), 'the same posting').to.equal(true);
      await move('b');
      expect(page.element.matches(':state(accepted)')).to.equal(false);
      expect(page.button('submit').disabled).to.equal(false);
    });

    it('sends under another key, and shows nothing of the other outcome', async () => {
      const { submitHandler, sent } = replying({ status: 'failed', retryable: true });
      const { page, move } = await open(submitHandler);
      await page.submit();
      await move('b');
      expect(page.root.querySelector('[part~="outcome"]')).to.equal(null);
      await page.submit();
      const keys = sent.map(({ body }) => body.get('idempotency_key'));
      expect(new Set(keys)).to.have.property('size', 2);
    });

    it('stops what is on its way, and hears no more of it', async () => {
      let signal: AbortSignal | undefined;
      const { page, move } = await open((_application, _body, context) => {
        signal = context.signal;
        return new Promise(() => {});
      });
      await page.submit();
      await move('b');
      expect(signal?.aborted).to.equal(true);
      expect(page.element.matches(':state(sending)')).to.equal(false);
    });
  });

  it('moves focus to the first question', async () => {
    const page = await FormPage.open([
      { name: 'h', type: 'hidden' },
      { name: 'a', label: 'A' },
    ]);
    page.element.focus();
    expect(page.root.activeElement?.getAttribute('name')).to.equal('a');
  });
});

describe('<apply-form> fits', () => {
  it('passes axe with every kind of question, untouched, with errors, and while sending', async () => {
    const page = await FormPage.open(every, { submitHandler: () => new Promise(() => {}) });
    await expectNoAxeViolations(page.element);
    await page.submit();
    await expectNoAxeViolations(page.element);
    await answered(page);
    page.find<HTMLOptionElement>('[name="many"] option').selected = true;
    await page.submit();
    expect(page.element.matches(':state(sending)')).to.equal(true);
    await expectNoAxeViolations(page.element);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`needs no more than 320 pixels, ${dir}`, async () => {
      const frame = await fixture<HTMLElement>(
        html`<div dir=${dir} style="inline-size: 320px; overflow: auto"><apply-form .fields=${every}></apply-form></div>`,
      );
      const element = frame.querySelector<ApplyForm>('apply-form');
      if (!element) throw new Error('No form.');
      const page = new FormPage(element);
      await page.settled();
      await page.attach('cv', fileOf(`${'a-long-name'.repeat(12)}.txt`, sampleTxt()));
      await page.submit();
      expect(page.summary).to.have.length.greaterThan(5);
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  }

  it('breaks words that are longer than a line of a phone, in every question', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const long = [word, { value: 'other', label: word, freeText: true }];
    const fields = every.sections.flatMap((section) =>
      section.fields.map((field) => ({
        ...field,
        label: word,
        help: word,
        ...('options' in field && { options: long }),
      })),
    );
    const frame = await fixture<HTMLElement>(
      html`<div style="inline-size: 320px; overflow: auto"><apply-form .fields=${fields}></apply-form></div>`,
    );
    const element = frame.querySelector<ApplyForm>('apply-form');
    if (!element) throw new Error('No form.');
    const page = new FormPage(element);
    await page.settled();
    await page.submit();
    expect(page.summary).to.have.length.greaterThan(5);
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
  });
});
