import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/job-posting.ts';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import { sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import { SlowPlainForm } from './slow-plain-form.ts';
import { FormPage, FramedPage, logged, replying } from './support.ts';

const fields = [
  { name: 'submit', label: 'A question that forms have a method of', type: 'text', required: true },
  { name: 'cv', label: 'CV', type: 'file', accept: ['txt'], maxFiles: 2 },
];
const captcha = '<input slot="captcha" type="hidden" name="cap-token" value="solved">';

describe('<apply-form native>', () => {
  let framed: FramedPage | undefined;
  afterEach(() => framed?.close());

  it('leaves for the page that answers, with every answer and file, the captcha, and what belongs to the form', async () => {
    framed = await FramedPage.open({ fields, action: '/__faults/parts' }, `<apply-form native>${captcha}</apply-form>`);
    const { page } = framed;
    page.fill({ submit: 'Ünï' });
    await page.attach('cv', fileOf('Résumé 履歴.txt', sampleTxt('one')), fileOf('b.txt', sampleTxt('two')));
    const events: string[] = [];
    for (const type of ['apply-captcha', 'apply-submit', 'apply-success', 'apply-error'] as const) {
      page.element.addEventListener(type, () => events.push(type));
    }
    const parts: [string, string, number?][] = JSON.parse(
      (await framed.left(() => page.button('submit').click())).querySelector('pre')?.textContent ?? '',
    );
    expect(events).to.deep.equal(['apply-captcha', 'apply-submit']);
    const names = parts.map(([name]) => name);
    expect(names).to.have.members([
      'submit',
      'form_hp',
      'cv',
      'cv',
      'form_seconds',
      'source',
      'idempotency_key',
      'cap-token',
    ]);
    const value = (name: string) => parts.find((part) => part[0] === name)?.[1];
    expect(value('submit')).to.equal('Ünï');
    expect(value('cap-token')).to.equal('solved');
    expect(value('idempotency_key')).to.match(/^[0-9a-f-]{36}$/);
    const files = parts.filter(([name]) => name === 'cv');
    expect(files.map(([, name, size]) => [name, size])).to.deep.equal([
      ['Résumé 履歴.txt', sampleTxt('one').length],
      ['b.txt', sampleTxt('two').length],
    ]);
  });

  it('checks first, and goes nowhere with answers to mend or without the captcha', async () => {
    framed = await FramedPage.open(
      { fields, action: '/__faults/parts' },
      '<apply-form native captcha-required></apply-form>',
    );
    const { page } = framed;
    await page.submit();
    await framed.until(() => page.summary.length > 0);
    expect(page.summary).to.have.length(1);
    page.fill({ submit: 'Ada' });
    await page.submit();
    await framed.until(() => page.summary.join().includes('captcha'));
    expect(page.control('submit').value).to.equal('Ada');
  });

  it('is the last in line, can be cancelled, and needs an action', async () => {
    const { sent, submitHandler } = replying({ status: 'closed' });
    const question = [{ name: 'a', label: 'A' }];
    const page = await FormPage.open(question, { native: true, action: '/__faults/parts', submitHandler });
    page.element.addEventListener('apply-submit', (event) => event.preventDefault(), { once: true });
    await page.submit();
    expect(page.element.matches(':state(sending)')).to.equal(false);
    await page.submit();
    expect(sent).to.have.length(1);
    const lost = await FormPage.open(question, { native: true });
    expect(await logged('error', () => lost.submit())).to.have.length(1);
    expect(lost.text('[part~="outcome"]')).to.contain('can’t be sent from this page');
  });

  it('does not ask whether to leave when it is the form that leaves', async () => {
    framed = await FramedPage.open(
      { fields, action: '/__faults/parts' },
      '<apply-form native warn-unsaved></apply-form>',
    );
    const { page } = framed;
    page.fill({ submit: 'Ada' });
    let prevented: boolean | undefined;
    framed.window.addEventListener('beforeunload', (event) => {
      prevented = event.defaultPrevented;
    });
    await framed.left(() => page.button('submit').click());
    expect(prevented).to.equal(false);
  });

  it('is ready for another try under the same key when the candidate comes back to the frozen page', async () => {
    const keys: string[] = [];
    const page = await FormPage.open([{ name: 'a', label: 'A' }], {
      submitHandler: (_application, _body, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return new Promise(() => {});
      },
    });
    page.fill({ a: 'Ada' });
    await page.submit();
    expect(page.element.matches(':state(sending)')).to.equal(true);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.settled();
    expect(page.element.matches(':state(sending)')).to.equal(false);
    expect(page.root.querySelector('[part~="panel"]')).to.equal(null);
    expect(page.control('a').value).to.equal('Ada');
    await page.submit();
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
  });
});

describe('<apply-form> with a plain form inside', () => {
  it('replaces it, and takes over what was filled in before the scripts came', async () => {
    const element = await fixture<ApplyForm>(html`
      <apply-form
        .fields=${[
          { name: 'a', label: 'A' },
          { name: 'b', label: 'B', value: 'given' },
          { name: 'c', label: 'C', type: 'checkboxes', options: ['x', 'y'] },
          { name: 'cv', label: 'CV', type: 'file', accept: ['txt'] },
        ]}
      >
        <form action="/applications" method="post" enctype="multipart/form-data">
          <input name="a" value="Ada" /><input name="b" />
          <input type="checkbox" name="c" value="y" checked />
          <input type="file" name="cv" />
          <button>Send</button>
        </form>
      </apply-form>
    `);
    const page = new FormPage(element);
    const fallback = element.querySelector('form');
    await page.settled();
    while (element.values['a'] === '') await page.settled();
    expect(element.values).to.deep.include({ a: 'Ada', b: 'given', c: ['y'] });
    expect(fallback?.checkVisibility()).to.equal(false);
  });

  it('takes over files, too', async () => {
    const chosen = new DataTransfer();
    chosen.items.add(fileOf('cv.txt', sampleTxt()));
    const element = document.createElement('apply-form');
    element.innerHTML = '<form><input type="file" name="cv"></form>';
    const input = element.querySelector('input');
    if (input) input.files = chosen.files;
    element.fields = [{ name: 'cv', label: 'CV', type: 'file', accept: ['txt'] }];
    document.body.append(element);
    const page = new FormPage(element);
    await page.settled();
    while (page.drop('cv').files.length === 0) await page.settled();
    expect(page.drop('cv').files.map(({ name }) => name)).to.deep.equal(['cv.txt']);
    element.remove();
  });

  it('takes over from one with a control called reset, and leaves it empty: browsers fill it in again on coming back', async () => {
    const element = await fixture<ApplyForm>(html`
      <apply-form .fields=${[{ name: 'a', label: 'A' }]}>
        ${plainForm('<input name="a"><button type="reset" name="reset">Clear</button>', { a: 'Ada' })}
      </apply-form>
    `);
    await until(() => element.values['a'] === 'Ada');
    expect(element.querySelector('input')?.value).to.equal('');
  });

  it('answers no other posting with it', async () => {
    const posting = (identifier: string, question: string) => ({
      title: 'Cook',
      identifier,
      application: { fields: ['a', question].map((name) => ({ name, label: name })) },
    });
    const around = await fixture<JobPosting>(html`
      <job-posting .data=${posting('one', 'b')}>
        <apply-form slot="form">${plainForm('<input name="a">', { a: 'Adda' })}</apply-form>
      </job-posting>
    `);
    const element = around.querySelector('apply-form');
    if (!element) throw new Error('There is no form.');
    const page = new FormPage(element);
    await until(() => element.values['a'] === 'Adda');
    page.fill({ a: 'Ada' });
    around.data = posting('two', 'c');
    await until(() => 'c' in element.values);
    await page.settled();
    expect(element.values).to.include({ a: '', c: '' });
  });

  describe('whose answers are slow to come', () => {
    const slow = new SlowPlainForm();
    afterEach(() => slow.close());

    const openSlow = (properties: Partial<ApplyForm>) => {
      const questions = ['a', 'b', 'c'].map((name) => ({ name, label: name }));
      return slow.open('<input name="a" value="Given"><input name="b">', { fields: questions, ...properties });
    };

    it('keeps what is answered in the element meanwhile', async () => {
      const page = await openSlow({ values: { c: 'Of the account' } });
      page.fill({ a: 'Newer', c: 'Newer' });
      await slow.arrive();
      await until(() => page.element.values['b'] === 'Before');
      expect(page.element.values).to.include({ a: 'Newer', c: 'Newer' });
    });

    it('stays empty when it was emptied meanwhile', async () => {
      const page = await openSlow({});
      page.element.reset();
      await slow.arrive();
      await until(() => page.element.querySelector('input')?.value !== 'Before');
      await page.settled();
      expect(page.element.values).to.include({ a: '', b: '' });
    });
  });
});

/** A plain form in which this was typed. */
function plainForm(markup: string, typed: Record<string, string>): HTMLFormElement {
  const form = document.createElement('form');
  form.innerHTML = markup;
  for (const input of form.querySelectorAll('input')) input.value = typed[input.name] ?? '';
  return form;
}

describe('<apply-form warn-unsaved>', () => {
  const warns = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks before answers are lost, and only where the page wants it', async () => {
    const { submitHandler } = replying({ status: 'failed', retryable: true }, { status: 'accepted' });
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { submitHandler, warnUnsaved: true });
    expect(warns(), 'untouched').to.equal(false);
    page.fill({ a: 'Ada' });
    expect(warns(), 'filled in').to.equal(true);
    page.element.warnUnsaved = false;
    expect(warns(), 'not asked to').to.equal(false);
    page.element.warnUnsaved = true;
    await page.submit();
    expect(warns(), 'not sent').to.equal(true);
    await page.submit();
    expect(page.element.matches(':state(accepted)')).to.equal(true);
    expect(warns(), 'sent').to.equal(false);
    page.element.reset();
  });

  it('lets go of an emptied form, and of one that is gone', async () => {
    const page = await FormPage.open([{ name: 'a', label: 'A' }], { warnUnsaved: true });
    page.fill({ a: 'Ada' });
    page.element.reset();
    expect(warns()).to.equal(false);
    page.fill({ a: 'Ada' });
    expect(warns()).to.equal(true);
    page.element.remove();
    expect(warns()).to.equal(false);
  });
});
