import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import { describeFormControl, type FileControl } from '../../support/form-control-suite.ts';
import { fileOf, pick } from '../../support/transfer.ts';
import { Page } from './support.ts';

// The reference that the suite is true to.
describeFormControl({
  tag: 'input',
  create: () => Object.assign(document.createElement('input'), { type: 'file' }),
  choose: async (control, ...files) => {
    if (control instanceof HTMLInputElement) pick(control, ...files);
  },
});

describeFormControl({
  tag: 'file-drop',
  create: () => document.createElement('file-drop'),
  choose: async (control: FileControl, ...files) => {
    if (!(control instanceof FileDrop)) return;
    await control.updateComplete;
    await new Page(control).choose(...files);
  },
});

describe('#7 <file-drop> in a form, beyond what one native input can', () => {
  it('sends several files in the order in which they were added', async () => {
    const { element } = await Page.open(html`<form><file-drop name="work" multiple></file-drop></form>`);
    await element.addFiles([fileOf('b.txt', 'second letter'), fileOf('a.txt', 'first letter')]);
    await element.addFiles([fileOf('c.txt', 'third letter')]);
    const sent = element.form && (new FormData(element.form).getAll('work') as File[]);
    expect(sent?.map(({ name }) => name)).to.deep.equal(['b.txt', 'a.txt', 'c.txt']);
    const contents = await Promise.all(sent?.map((file) => file.text()) ?? []);
    expect(contents).to.deep.equal(['second letter', 'first letter', 'third letter']);
  });

  it('sends the same file each time, so that what was sent of it can be told, and in one form of its name', async () => {
    const { element } = await Page.open(html`<form><file-drop name="cv" multiple></file-drop></form>`);
    const plain = fileOf('cv.txt', 'as it is');
    await element.addFiles([plain, fileOf('re\u0301sume\u0301.txt', 'decomposed')]);
    const sent = () => (element.form ? new FormData(element.form).getAll('cv') : []);
    const before = sent();
    element.errorText = 'Oh.';
    await element.updateComplete;
    expect(before[0] === plain).to.equal(true);
    expect(sent().every((file, index) => file === before[index])).to.equal(true);
    expect(before.map((file) => file instanceof File && file.name)).to.deep.equal(['cv.txt', 'r\u00e9sum\u00e9.txt']);
  });

  it('takes properties set before it was upgraded', async () => {
    const inert = document.implementation.createHTMLDocument();
    const early = inert.createElement('file-drop');
    const file = fileOf('cv.txt', 'Jane Doe');
    const properties = { files: [file], name: 'cv', accept: 'txt', maxSize: '1MB', required: true, errorText: 'Oh.' };
    Object.assign(early, { ...properties, disabled: true });
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    form.append(early);
    if (!(early instanceof FileDrop)) throw new Error('It was not upgraded.');
    await early.updateComplete;
    await early.whenChecked();
    expect(early.files).to.deep.equal([file]);
    expect(early.disabled).to.equal(true);
    early.disabled = false;
    expect(new FormData(form).getAll('cv')).to.have.length(1);
    const page = new Page(early);
    await page.settled();
    expect(page.part('error').textContent).to.contain('Oh.');
    expect(page.input.accept).to.contain('.txt');
  });

  it('is right at once when a property is set, before anything is rendered', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const element = document.createElement('file-drop');
    element.required = true;
    expect(element.validity.valueMissing).to.equal(true);
    form.append(element);
    expect(form.checkValidity()).to.equal(false);
    element.required = false;
    expect(element.checkValidity()).to.equal(true);
    await element.updateComplete;
    element.required = true;
    expect(form.checkValidity()).to.equal(false);
  });

  it('holds the form back while files are being checked, so that none is left behind', async () => {
    const { element } = await Page.open(html`<form><file-drop name="cv"></file-drop></form>`);
    const checked = element.addFiles([fileOf('cv.txt', 'Jane Doe')]);
    expect(element.checking).to.equal(true);
    expect(element.form?.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.contain('still being checked');
    await checked;
    expect(element.checking).to.equal(false);
    expect(element.form?.checkValidity()).to.equal(true);
  });

  it('forgets files still being checked when the form is reset', async () => {
    const page = await Page.open(html`<form><file-drop name="cv"></file-drop></form>`);
    page.element.validators = [() => new Promise(() => {})];
    void page.element.addFiles([fileOf('slow.txt', 'Jane Doe')]);
    await aTimeout(0);
    page.element.form?.reset();
    expect(page.element.checking).to.equal(false);
    page.element.validators = [];
    await page.choose(fileOf('cv.txt', 'Jane Doe'));
    expect(page.names).to.deep.equal(['cv.txt']);
  });

  it('sends a composed name for a decomposed one', async () => {
    const { element } = await Page.open(html`<form><file-drop name="cv"></file-drop></form>`);
    await element.addFiles([fileOf('re\u0301sume\u0301.txt', 'Jane Doe')]);
    const sent = element.form && new FormData(element.form).get('cv');
    expect(sent instanceof File && sent.name).to.equal('r\u00e9sum\u00e9.txt');
  });
});
