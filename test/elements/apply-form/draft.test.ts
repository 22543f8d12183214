import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/job-posting.ts';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import type { SubmitHandler } from '../../../src/submission.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { samplePdf, sampleTxt } from '../../support/sample-files.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import {
  everythingStored,
  forgetEverything,
  storedDraft,
  storedFiles,
  storeFiles,
  Tab,
  untilBack,
  untilFilesStored,
  untilKept,
} from './draft-support.ts';
import { SlowPlainForm } from './slow-plain-form.ts';
import { FormPage, logged, replying } from './support.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const options = ['OCaml', { value: 'other', label: 'Other', freeText: true }];
const questions = [
  { name: 'name', label: 'Name', type: 'text', required: true },
  { name: 'why', label: 'Why', type: 'textarea' },
  { name: 'salary', label: 'Salary', type: 'number' },
  { name: 'start', label: 'Start', type: 'date' },
  { name: 'select', label: 'Select', type: 'select', options },
  { name: 'many', label: 'Many', type: 'select-multiple', options },
  { name: 'radio', label: 'Radio', type: 'radio', options },
  { name: 'boxes', label: 'Boxes', type: 'checkboxes', options },
  { name: 'move', label: 'I would move to Bergen', type: 'checkbox' },
  { name: 'cv', label: 'CV', type: 'file', accept: ['txt', 'pdf'], textName: 'cv_text' },
  { name: 'papers', label: 'Papers', type: 'file', accept: ['txt', 'pdf'], maxFiles: 3 },
];
const guarded = {
  sections: [
    {
      fields: [
        { name: 'name', label: 'Name', type: 'text' },
        { name: 'token', label: 'Token', type: 'hidden', value: 'hidden-secret' },
        { name: 'gdpr_consent', label: 'I agree', type: 'checkbox', value: 'consent-secret' },
        { name: 'terms', label: 'It is all true', type: 'checkbox', value: 'terms-secret', required: true },
      ],
    },
    {
      voluntary: true,
      fields: [
        { name: 'gender', label: 'Gender', type: 'text' },
        { name: 'race', label: 'Race', type: 'radio', options: [{ value: 'race-secret', freeText: true }, 'x'] },
        { name: 'proof', label: 'Proof', type: 'file', accept: ['txt'] },
      ],
    },
  ],
};

let forms = 0;
let id = '';

/** A form of this test, as the page has it each time somebody comes. */
async function open(
  properties: Partial<ApplyForm> = {},
  fields: unknown = questions,
  content: unknown = '',
): Promise<FormPage> {
  const page = await FormPage.open(fields, { id, draft: 'local', ...properties }, content);
  if (page.element.draft) await untilKept(page);
  return page;
}

/** The page is left, and somebody comes back. */
async function comeBack(page: FormPage, properties: Partial<ApplyForm> = {}, fields?: unknown): Promise<FormPage> {
  page.element.remove();
  return open(properties, fields);
}

async function answer(page: FormPage): Promise<void> {
  page.fill({ name: 'Ada', why: 'Because\nof the tide.', salary: '7', start: '2030-01-02', select: 'other' });
  page.find<HTMLOptionElement>('[name="many"] option').selected = true;
  page.control('many').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  for (const value of ['OCaml', 'other']) page.find(`[name="boxes"][value="${value}"]`).click();
  page.find('[name="radio"][value="OCaml"]').click();
  page.control('move').click();
  await page.settled();
  page.fill({ select_text: 'Zig', boxes_text: 'Rust', cv_text: 'Born in 1815.' });
  await page.attach('cv', fileOf('cv.txt', sampleTxt('Ada'), 'text/plain'));
  await page.attach('papers', fileOf('one.txt', sampleTxt('one')), fileOf('two.pdf', samplePdf()));
  await untilFilesStored('cv');
  await untilFilesStored('papers');
}

const namesIn = (page: FormPage, field: string) => page.drop(field).files.map(({ name }) => name);
const untilFiles = (page: FormPage, field: string, names: readonly string[]) =>
  until(() => namesIn(page, field).join() === names.join(), `the files of ${field}`);

beforeEach(async function () {
  // Each candidate comes back at least once, and the first one loads everything.
  this.currentTest?.timeout(60_000);
  id = `form-${++forms}`;
  await forgetEverything();
});

after(forgetEverything);

describe('a draft of <apply-form>', () => {
  it('brings every kind of answer back, files and texts that options ask for too, and says when it was changed', async () => {
    const page = await open();
    expect(page.root.querySelector('[part~=draft]')).to.equal(null);
    await answer(page);
    const before = { ...page.element.values };

    const again = await comeBack(page);
    const notice = await untilBack(again);
    expect(notice).to.include(String(new Date().getFullYear()));
    expect(notice).to.include('Discard');
    expect(again.find('[part~=draft]').closest('[role=status]')).to.not.equal(null);
    await untilFiles(again, 'papers', ['one.txt', 'two.pdf']);
    expect(namesIn(again, 'cv')).to.deep.equal(['cv.txt']);
    expect({ ...again.element.values }).to.deep.equal(before);
    expect(before).to.deep.include({ select_text: 'Zig', boxes_text: 'Rust', move: true, radio: 'OCaml' });
    expect(again.find<HTMLDetailsElement>('[part=paste]').open, 'the pasted text is to be seen').to.equal(true);
  });

  it('passes axe when it is back', async () => {
    const short = [{ name: 'name', label: 'Name' }];
    const page = await open({}, short);
    page.fill({ name: 'Ada' });
    const again = await comeBack(page, {}, short);
    await untilBack(again);
    await expectNoAxeViolations(again.element);
  });

  it('gives files that can be sent', async () => {
    const page = await open();
    page.fill({ name: 'Ada' });
    await page.attach('cv', fileOf('Lebenslauf für Sie.pdf', samplePdf(), 'application/pdf'));
    await untilFilesStored('cv');
    const sent: { name: string; type: string; bytes: Uint8Array }[] = [];
    // Read before it is accepted, as sending does: with the draft its file goes, too.
    const submitHandler: SubmitHandler = async (_application, body) => {
      for (const file of body.getAll('cv').filter((entry) => entry instanceof File)) {
        sent.push({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
      }
      return { status: 'accepted' };
    };
    const again = await comeBack(page, { submitHandler });
    await untilFiles(again, 'cv', ['Lebenslauf für Sie.pdf']);
    await again.submit();
    await until(() => sent.length > 0, 'the application to be sent');
    expect(sent).to.deep.equal([{ name: 'Lebenslauf für Sie.pdf', type: 'application/pdf', bytes: samplePdf() }]);
  });

  it('is stored with every key, so that a crash loses nothing', async () => {
    const page = await open();
    page.control('why').focus();
    await sendKeys({ type: 'Tide' });
    // Nobody is told when a tab crashes: what counts is what is stored by now.
    expect(storedDraft().answers).to.deep.equal({ why: 'Tide' });
    page.control('why').setRangeText('s', 4, 4);
    page.control('why').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(storedDraft().answers).to.deep.equal({ why: 'Tides' });
  });

  it('takes what a browser fills in without telling when the page is left', async () => {
    const page = await open();
    page.control('name').value = 'Autofilled';
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(storedDraft().answers).to.deep.equal({ name: 'Autofilled' });
    // The page came back out of the browser's cache.
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    page.fill({ why: 'Still here' });
    expect(storedDraft().answers).to.deep.equal({ name: 'Autofilled', why: 'Still here' });
  });

  it('never holds voluntary answers, consents, hidden values or the trap', async () => {
    const page = await open({}, guarded);
    page.fill({ name: 'Ada', gender: 'gender-secret', form_hp: 'trap-secret' });
    for (const name of ['gdpr_consent', 'terms', 'race']) page.control(name).click();
    await page.settled();
    page.fill({ race_text: 'text-secret' });
    await page.attach('proof', fileOf('file-secret.txt', sampleTxt('content-secret')));
    expect(namesIn(page, 'proof')).to.have.length(1);
    const again = await comeBack(page, {}, guarded);
    expect(await untilBack(again)).to.include('Consents and voluntary answers are not kept');
    await again.settled();
    expect(again.element.values).to.deep.include({
      name: 'Ada',
      gender: '',
      race: '',
      gdpr_consent: false,
      terms: false,
    });
    expect(namesIn(again, 'proof')).to.deep.equal([]);
    const stored = await everythingStored();
    expect(stored).to.include('Ada');
    expect(stored).to.not.include('secret');
  });

  it('never holds a captcha', async () => {
    const captcha = html`<div slot="captcha"><input name="captcha-name" value="token-secret" /></div>`;
    const page = await open({}, questions, captcha);
    page.fill({ name: 'Ada' });
    const field = page.element.querySelector('input');
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(await everythingStored())
      .to.include('Ada')
      .and.not.match(/token-secret|captcha-name/);
  });

  it('is gone after success, files and all', async () => {
    const { submitHandler } = replying({ status: 'accepted' });
    const page = await open({ submitHandler });
    await answer(page);
    await page.submit();
    await until(() => page.element.matches(':state(accepted)'), 'the acceptance');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    await until(async () => (await storedFiles()).length === 0, 'the files to be removed');
    const again = await comeBack(page);
    await again.settled();
    expect(again.element.values).to.include({ name: '' });
    expect(again.root.querySelector('[part~=draft]')).to.equal(null);
    expect(localStorage.length).to.equal(0);
  });

  it('stays while an application was not accepted', async () => {
    const { submitHandler } = replying({ status: 'failed', retryable: true });
    const page = await open({ submitHandler });
    page.fill({ name: 'Ada' });
    await page.submit();
    expect(storedDraft().answers).to.deep.equal({ name: 'Ada' });
  });

  it('is discarded by a button: the form is as the page gave it, and the first question has focus', async () => {
    const page = await open();
    await answer(page);
    const again = await comeBack(page, { values: { why: 'Given by the page' } });
    await untilBack(again);
    await untilFiles(again, 'papers', ['one.txt', 'two.pdf']);
    again.button('discard').click();
    await again.settled();
    expect(again.element.values).to.deep.include({ name: '', why: 'Given by the page', boxes: [], move: false });
    expect(namesIn(again, 'papers')).to.deep.equal([]);
    expect(again.root.querySelector('[part~=draft]')).to.equal(null);
    expect(again.root.activeElement?.getAttribute('name')).to.equal('name');
    expect(localStorage.length).to.equal(0);
    await until(async () => (await storedFiles()).length === 0, 'the files to be removed');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length, 'leaving stores nothing that nobody entered').to.equal(0);
    again.fill({ name: 'Grace' });
    expect(storedDraft().answers).to.deep.equal({ name: 'Grace' });
  });

  it('is gone when the page empties the form', async () => {
    const page = await open({ values: { why: 'Given by the page' } });
    page.fill({ name: 'Ada' });
    page.element.reset();
    await page.settled();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length).to.equal(0);
  });

  it('is gone after a week, files and all', async () => {
    const page = await open();
    await answer(page);
    page.element.remove();
    const [name = ''] = Object.keys(localStorage);
    const draft = storedDraft();
    localStorage.setItem(name, JSON.stringify({ ...draft, savedAt: Date.now() - week }));
    // Files stay a minute, as they may be on their way into a draft.
    const files = await storedFiles();
    expect(files).to.have.length(2);
    await forgetFiles();
    for (const { key } of files)
      if (Array.isArray(key)) await storeFiles([...key.slice(0, 3), Date.now() - 61_000], 'old');
    const again = await open();
    await until(async () => (await storedFiles()).length === 0, 'the files to be removed');
    expect(localStorage.length).to.equal(0);
    expect(again.element.values).to.include({ name: '' });
    expect(again.root.querySelector('[part~=draft]')).to.equal(null);
  });

  it('lasts a week from its last change, its older files too', async () => {
    const old = Date.now() - week - 1000;
    await storeFiles(['local', `page ${location.pathname} ${id}`, 'cv', old], 'mine');
    const draft = { savedAt: Date.now() - week + 60_000, answers: { name: 'Ada' }, files: { cv: old } };
    localStorage.setItem(`job-board-elements draft page ${location.pathname} ${id}`, JSON.stringify(draft));
    const page = await open();
    await untilFiles(page, 'cv', ['mine.txt']);
    expect(page.element.values).to.include({ name: 'Ada' });
    const [file] = page.drop('cv').files;
    expect(await file?.text()).to.equal('mine');
  });

  it('has the files that were chosen last, and none that were removed', async () => {
    const page = await open();
    await page.attach('cv', fileOf('first.txt', sampleTxt('1')));
    await page.attach('cv', fileOf('second.txt', sampleTxt('2')));
    await page.attach('papers', fileOf('removed.txt', sampleTxt('3')));
    await untilFilesStored('papers');
    page.drop('papers').shadowRoot?.querySelector<HTMLElement>('[part=remove]')?.click();
    await until(() => !('papers' in storedDraft().files), 'the removal');
    await until(async () => (await storedFiles()).length === 1, 'no file more than needed');
    const again = await comeBack(page);
    await untilFiles(again, 'cv', ['second.txt']);
    await again.settled();
    expect(namesIn(again, 'papers')).to.deep.equal([]);
  });

  it('puts files through the checks that are in force now', async () => {
    const page = await open();
    await page.attach('cv', fileOf('cv.txt', sampleTxt()));
    await untilFilesStored('cv');
    const strict = [{ name: 'cv', label: 'CV', type: 'file', accept: ['pdf'] }];
    const again = await comeBack(page, {}, strict);
    await until(() => again.drop('cv').shadowRoot?.querySelector('[part=refusal]'), 'the refusal');
    expect(namesIn(again, 'cv')).to.deep.equal([]);
  });

  it('gives way to what was just filled into the plain form that stood there first', async () => {
    const page = await open();
    page.fill({ name: 'Earlier', why: 'Earlier', salary: '2' });
    page.element.remove();
    const fallback = document.createElement('form');
    fallback.innerHTML =
      '<input name="name" value="Given by the page"><input name="salary" value="1"><input name="start" value="2031-01-01">';
    const [name, , start] = fallback.querySelectorAll('input');
    if (name) name.value = 'Now';
    if (start) start.value = '';
    const again = await open({}, questions, fallback);
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Now', why: 'Earlier', salary: '2', start: '' });
    const last = await comeBack(again);
    await untilBack(last);
    expect(last.element.values).to.include({ name: 'Now', why: 'Earlier', salary: '2' });
  });

  it('keeps what was written before the page asked for drafts', async () => {
    const page = await FormPage.open(questions, { id });
    page.fill({ name: 'Ada' });
    page.element.draft = 'local';
    await untilKept(page);
    const again = await comeBack(page);
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada' });
  });

  it('comes back after the page emptied the form that it had filled in', async () => {
    const page = await open();
    page.fill({ name: 'Ada' });
    const again = await comeBack(page, { draft: undefined, values: { name: 'From the account' } });
    again.element.reset();
    again.element.draft = 'local';
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada' });
  });

  it('goes over what the page prefills, only where the candidate wrote', async () => {
    const page = await open({ values: { name: 'From the account', why: 'From the account' } });
    page.fill({ name: 'Ada' });
    const again = await comeBack(page, { values: { name: 'From the account', why: 'Newer' } });
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada', why: 'Newer' });
    // A page may know its prefill later than the draft is back.
    again.element.values = { name: 'Late', why: 'Late' };
    await again.settled();
    expect(again.element.values).to.include({ name: 'Ada', why: 'Late' });
    // What the page sets while somebody is answering, it means.
    again.fill({ salary: '5' });
    again.element.values = { name: 'Read from the resume' };
    await again.settled();
    again.fill({ salary: '6' });
    const last = await comeBack(again);
    await untilBack(last);
    expect(last.element.values).to.include({ name: 'Read from the resume', salary: '6' });
  });

  it('does not undo what is typed while it is on its way', async () => {
    const page = await open();
    page.fill({ name: 'Ada', why: 'Old' });
    page.element.remove();
    const again = await FormPage.open(questions, { id });
    again.element.draft = 'local';
    await again.element.updateComplete;
    again.fill({ why: 'New' });
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada', why: 'New' });
    expect(storedDraft().answers).to.deep.equal({ name: 'Ada', why: 'New' });
  });

  it('is each form’s own', async () => {
    const page = await open();
    page.fill({ name: 'Ada' });
    const other = await open({ id: 'another' });
    expect(other.element.values).to.include({ name: '' });
    other.fill({ name: 'Grace' });
    const again = await comeBack(page);
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada' });
  });

  it('says its notice in the page’s words and language', async () => {
    const page = await open();
    page.fill({ name: 'Ada' });
    const again = await comeBack(page, { messages: { draft: { discard: 'Weg damit' } }, lang: 'de' });
    await untilBack(again);
    const today = new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format();
    await until(() => again.text('[part~=draft]').includes(`Zuletzt geändert: ${today}`), 'German');
    expect(again.text('[part~=draft]')).to.include('Weg damit');
  });

  it('stores nothing for a form that has none', async () => {
    for (const draft of [undefined, 'yes']) {
      const page = await open({ draft });
      page.fill({ name: 'Ada' });
      await page.attach('cv', fileOf('cv.txt', sampleTxt()));
      page.element.remove();
    }
    expect([localStorage.length, sessionStorage.length, (await storedFiles()).length]).to.deep.equal([0, 0, 0]);
  });
});

describe('a draft beside a plain form whose answers are slow to come', () => {
  const slow = new SlowPlainForm();
  afterEach(() => slow.close());

  const openSlow = (properties: Partial<ApplyForm>) =>
    slow.open('<input name="why">', { fields: questions, values: { name: 'From the account' }, ...properties });

  async function arrive(page: FormPage): Promise<void> {
    await slow.arrive();
    await untilKept(page);
    await until(() => storedDraft().answers['why'] === 'Before');
  }

  it('has what is answered meanwhile', async () => {
    const page = await openSlow({ draft: 'local' });
    page.fill({ name: 'Ada' });
    await arrive(page);
    expect(page.element.values).to.include({ name: 'Ada', why: 'Before' });
    expect(storedDraft().answers).to.include({ name: 'Ada' });
  });

  it('is not written over by the page when it is asked for meanwhile', async () => {
    const page = await openSlow({ draft: 'local' });
    page.fill({ name: 'Ada' });
    await arrive(page);
    await slow.close();
    const again = await openSlow({});
    again.element.draft = 'local';
    await again.settled();
    await arrive(again);
    await untilBack(again);
    expect(again.element.values).to.include({ name: 'Ada' });
    expect(storedDraft().answers).to.include({ name: 'Ada' });
  });
});

describe('a draft for a session', () => {
  it('is kept with its files in this tab, and seen by no other', async () => {
    const page = await open({ draft: 'session' });
    page.fill({ name: 'Ada' });
    await page.attach('cv', fileOf('cv.txt', sampleTxt()));
    await untilFilesStored('cv', sessionStorage);
    expect(localStorage.length).to.equal(0);
    const again = await comeBack(page, { draft: 'session' });
    expect(await untilBack(again)).to.include('this tab');
    await untilFiles(again, 'cv', ['cv.txt']);

    // Another tab has the same database, and a session storage of its own.
    const mine = Object.entries(sessionStorage);
    again.element.remove();
    sessionStorage.clear();
    for (const draft of ['session', 'local']) {
      const other = await open({ draft });
      await other.settled();
      expect(other.element.values).to.include({ name: '' });
      other.fill({ why: 'The other' });
      await other.attach('cv', fileOf('other.txt', sampleTxt('other')));
      await untilFilesStored('cv', draft === 'local' ? localStorage : sessionStorage);
      other.element.remove();
    }
    sessionStorage.clear();
    for (const [name, value] of mine) sessionStorage.setItem(name, value);
    const last = await open({ draft: 'session' });
    await untilFiles(last, 'cv', ['cv.txt']);
    expect(last.element.values).to.include({ name: 'Ada', why: '' });
  });

  it('leaves no files of tabs that were closed long ago', async () => {
    const now = Date.now();
    await storeFiles(['a-tab', 'posting 1', 'cv', now - week - 1], 'closed');
    await storeFiles(['b-tab', 'posting 1', 'cv', now - week + 60_000], 'maybe open');
    await storeFiles(['local', 'posting 1', 'cv', now - 61_000], 'left behind');
    await storeFiles(['local', 'posting 2', 'cv', now], 'on its way');
    await open();
    await until(async () => (await storedFiles()).length === 2, 'the cleaning');
    expect((await everythingStored()).match(/closed|maybe open|left behind|on its way/g)).to.include.members([
      'maybe open',
      'on its way',
    ]);
  });
});

describe('a draft for a posting', () => {
  const posting = (identifier: string) => ({
    '@type': 'JobPosting',
    identifier,
    title: `Job ${identifier}`,
    application: { fields: questions },
  });

  it('belongs to the posting, wherever its form stands', async () => {
    const element = await fixture<JobPosting>(html`<job-posting draft="local" .data=${posting('a')}></job-posting>`);
    const form = () => {
      const found = element.shadowRoot?.querySelector('apply-form');
      if (!found) throw new Error('There is no form.');
      return new FormPage(found);
    };
    await form().settled();
    await untilKept(form());
    form().fill({ name: 'Ada for A' });
    await form().attach('cv', fileOf('a.txt', sampleTxt('a')));
    await untilFilesStored('cv');

    element.data = posting('b');
    await element.updateComplete;
    await form().settled();
    expect(form().element.values).to.include({ name: '' });
    expect(form().root.querySelector('[part~=draft]')).to.equal(null);
    form().fill({ name: 'Ada for B' });
    expect(namesIn(form(), 'cv')).to.deep.equal([]);

    element.data = posting('a');
    await element.updateComplete;
    await untilBack(form());
    await untilFiles(form(), 'cv', ['a.txt']);
    expect(form().element.values).to.include({ name: 'Ada for A' });
    expect(element.shadowRoot?.querySelector('apply-form')?.getAttribute('exportparts')).to.include('form-draft');
  });

  it('stays the posting’s when the posting is put away', async () => {
    const element = await fixture<JobPosting>(html`<job-posting draft="local" .data=${posting('a')}></job-posting>`);
    const found = element.shadowRoot?.querySelector('apply-form');
    if (!found) throw new Error('There is no form.');
    const page = new FormPage(found);
    await untilKept(page);
    page.fill({ name: 'Ada' });
    const stored = Object.entries(localStorage);
    expect(stored).to.have.length(1);
    page.control('why').value = 'Autofilled';
    element.data = { ...posting('b'), application: false, url: 'https://jobs.example/b' };
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('apply-form')).to.equal(null);
    expect(Object.keys(localStorage)).to.deep.equal(stored.map(([name]) => name));
    expect(storedDraft().answers).to.include({ name: 'Ada' });
  });

  it('is another one for another posting with the same questions, of which the answers stay', async () => {
    const element = await fixture<JobPosting>(html`
      <job-posting .data=${posting('a')}>
        <apply-form slot="form" draft="local" .fields=${questions}></apply-form>
      </job-posting>
    `);
    const found = element.querySelector('apply-form');
    if (!found) throw new Error('There is no form.');
    const page = new FormPage(found);
    await untilKept(page);
    page.fill({ name: 'Ada' });
    element.data = posting('b');
    await element.updateComplete;
    await page.settled();
    page.fill({ why: 'B' });
    const answers = Object.values(localStorage).map((text) => JSON.parse(text).answers);
    expect(answers).to.deep.include.members([{ name: 'Ada' }, { name: 'Ada', why: 'B' }]);
  });
});

describe('a draft in two tabs', () => {
  const tabs: Tab[] = [];
  const form = `<apply-form draft="local"><script type="application/json">${JSON.stringify(questions)}</script></apply-form>`;
  const openTab = async () => {
    const tab = await Tab.open(form);
    tabs.push(tab);
    await untilKept(tab.page);
    return tab;
  };

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
  });

  it('comes back when the page is loaded again', async () => {
    const tab = await openTab();
    tab.page.fill({ name: 'Ada' });
    await tab.page.attach('cv', fileOf('cv.txt', sampleTxt()));
    await untilFilesStored('cv');
    await tab.reload();
    await untilBack(tab.page);
    await until(() => namesIn(tab.page, 'cv').join() === 'cv.txt', 'the file');
    expect(tab.page.element.values).to.include({ name: 'Ada' });
  });

  it('keeps of each answer and file what was entered last, in whichever tab', async () => {
    const one = await openTab();
    const two = await openTab();
    one.page.fill({ name: 'Ada', why: 'One' });
    two.page.fill({ why: 'Two', salary: '2' });
    one.page.fill({ salary: '1' });
    await one.page.attach('papers', fileOf('one.txt', sampleTxt('one')));
    await untilFilesStored('papers');
    await two.page.attach('cv', fileOf('two.txt', sampleTxt('two')));
    await untilFilesStored('cv');
    expect(storedDraft().answers).to.deep.equal({ name: 'Ada', why: 'Two', salary: '1' });
    await two.reload();
    await untilBack(two.page);
    expect(two.page.element.values).to.include({ name: 'Ada', why: 'Two', salary: '1' });
    await until(() => namesIn(two.page, 'papers').join() === 'one.txt', 'the file of the other');
    expect(namesIn(two.page, 'cv')).to.deep.equal(['two.txt']);
  });

  it('is not brought back to life by a tab that has nothing new, and is whole again by one that has', async () => {
    const one = await openTab();
    one.page.fill({ name: 'Ada' });
    const two = await openTab();
    await untilBack(two.page);
    two.page.fill({ why: 'Two' });
    two.page.button('discard').click();
    await two.page.settled();
    expect(localStorage.length).to.equal(0);
    await one.reload();
    await untilKept(one.page);
    expect(localStorage.length).to.equal(0);

    one.page.fill({ name: 'Grace', why: 'One' });
    localStorage.clear();
    one.page.fill({ salary: '1' });
    expect(storedDraft().answers).to.deep.equal({ name: 'Grace', why: 'One', salary: '1' });
  });
});

describe('a draft that cannot be kept', () => {
  const restore: (() => void)[] = [];
  const stub = <Target extends object>(target: Target, name: keyof Target, descriptor: PropertyDescriptor) => {
    const original = Object.getOwnPropertyDescriptor(target, name);
    if (!original) throw new Error(`There is no ${String(name)}.`);
    Object.defineProperty(target, name, { ...descriptor, configurable: true });
    restore.push(() => Object.defineProperty(target, name, original));
  };
  const fail = (name: string) => () => {
    throw new DOMException('Not here.', name);
  };

  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
  });

  /** A candidate answers and sends all the same, and sees nothing of it. */
  async function apply(): Promise<string[]> {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const warnings = await logged('warn', async () => {
      const page = await open({ submitHandler });
      page.fill({ name: 'Ada' });
      await page.attach('cv', fileOf('cv.txt', sampleTxt()));
      page.fill({ name: 'Ada Lovelace' });
      await page.settled();
      expect(page.root.querySelector('[part~=panel]')).to.equal(null);
      await page.submit();
      await until(() => sent.length === 1, 'the application to be sent');
      expect(sent[0]?.application.values).to.include({ name: 'Ada Lovelace' });
      page.element.remove();
    });
    return warnings;
  }

  it('for want of room', async () => {
    stub(Storage.prototype, 'setItem', { value: fail('QuotaExceededError') });
    expect(await apply()).to.have.length(1);
  });

  it('in a window that has no storage', async () => {
    stub(window, 'localStorage', { get: fail('SecurityError') });
    stub(window, 'indexedDB', { get: fail('SecurityError') });
    expect(await apply()).to.have.length(1);
  });

  it('because the database does not open: the answers are kept all the same', async () => {
    stub(IDBFactory.prototype, 'open', { value: fail('InvalidStateError') });
    const warnings = await logged('warn', async () => {
      const page = await open();
      await page.attach('cv', fileOf('cv.txt', sampleTxt()));
      page.fill({ name: 'Ada' });
      await page.settled();
      const again = await comeBack(page);
      await untilBack(again);
      expect(again.element.values).to.include({ name: 'Ada' });
    });
    expect(warnings, 'one for each form').to.have.length(2);
  });

  it('as a blob is kept as bytes', async () => {
    const { put } = IDBObjectStore.prototype;
    const value = function (this: IDBObjectStore, files: readonly { content: unknown }[], key: IDBValidKey) {
      if (files.some(({ content }) => content instanceof Blob)) throw new DOMException('No blobs.', 'DataCloneError');
      return put.call(this, files, key);
    };
    stub(IDBObjectStore.prototype, 'put', { value });
    const page = await open();
    await page.attach('cv', fileOf('cv.pdf', samplePdf(), 'application/pdf'));
    await untilFilesStored('cv');
    const again = await comeBack(page);
    await untilFiles(again, 'cv', ['cv.pdf']);
    const [file] = again.drop('cv').files;
    expect(new Uint8Array((await file?.arrayBuffer()) ?? [])).to.deep.equal(samplePdf());
  });

  it('is said by draft="…" in words that mean nothing', async () => {
    const warnings = await logged('warn', async () => {
      const page = await open({ draft: 'yes' });
      await page.settled();
    });
    expect(warnings.join()).to.include('session');
  });
});

async function forgetFiles(): Promise<void> {
  const texts = Object.entries(localStorage);
  await forgetEverything();
  for (const [name, value] of texts) localStorage.setItem(name, value);
}
