import { expect, html } from '@open-wc/testing';
import { drag, fileOf, paste, transferOf } from '../../support/transfer.ts';
import { Page } from './support.ts';

const text = (name: string) => fileOf(name, `This is ${name}.`);
const words = () => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', 'some words');
  return transfer;
};

describe('dropping on <file-drop>', () => {
  it('takes files let go on any part of it: label, hints, files already there', async () => {
    const page = await Page.open(html`<file-drop label="Work" help="Some help." multiple></file-drop>`);
    await page.choose(text('first.txt'));
    for (const part of ['label', 'help', 'zone', 'choose', 'hints', 'file', 'remove']) {
      drag(page.part(part), 'drop', transferOf(text(`${part}.txt`)));
    }
    await page.settled();
    expect(page.names).to.have.length(8);
  });

  it('is marked while files are over it, and no longer', async () => {
    const page = await Page.open(html`<file-drop></file-drop>`);
    drag(page.part('zone'), 'dragenter', transferOf(text('cv.txt')));
    await page.settled();
    expect(page.element.matches(':state(dragging)')).to.equal(true);
    drag(page.part('zone'), 'drop', transferOf(text('cv.txt')));
    await page.settled();
    expect(page.element.matches(':state(dragging)')).to.equal(false);
  });

  it('#16 does not judge a file before it is let go', async () => {
    const page = await Page.open(html`<file-drop accept="pdf"></file-drop>`);
    drag(page.part('zone'), 'dragenter', transferOf(fileOf('photo.png', 'x', 'image/png')));
    await page.settled();
    expect(page.element.matches(':state(dragging)')).to.equal(true);
    expect(page.texts('refusal')).to.deep.equal([]);
    expect(page.fired).to.deep.equal([]);
  });

  it('goes on working after it was moved, and is dead once removed', async () => {
    const page = await Page.open(html`<div><file-drop multiple></file-drop><section></section></div>`);
    const { element } = page;
    element.nextElementSibling?.append(element);
    drag(page.part('zone'), 'drop', transferOf(text('a.txt')));
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt']);
    element.focus();
    const button = page.part('choose');
    element.remove();
    paste(document.body, transferOf(text('b.txt')));
    drag(button, 'drop', transferOf(text('c.txt')));
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt']);
  });
});

describe('#11 pasting into <file-drop>', () => {
  it('takes files while focus is inside, wherever the browser says the paste happened', async () => {
    const page = await Page.open(html`<file-drop multiple></file-drop>`);
    page.element.focus();
    expect(paste(page.part('choose'), transferOf(text('a.txt'))).defaultPrevented).to.equal(true);
    expect(paste(document.body, transferOf(text('b.txt'))).defaultPrevented).to.equal(true);
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt', 'b.txt']);
  });

  it('leaves files alone that are pasted elsewhere', async () => {
    const page = await Page.open(html`<div><textarea></textarea><file-drop></file-drop></div>`);
    const elsewhere = page.element.previousElementSibling as HTMLTextAreaElement;
    elsewhere.focus();
    expect(paste(elsewhere, transferOf(text('a.txt'))).defaultPrevented).to.equal(false);
    await page.settled();
    expect(page.names).to.deep.equal([]);
  });

  it('leaves text alone, inside and outside', async () => {
    const page = await Page.open(html`<file-drop></file-drop>`);
    page.element.focus();
    expect(paste(page.part('choose'), words()).defaultPrevented).to.equal(false);
    expect(paste(document.body, words()).defaultPrevented).to.equal(false);
  });

  it('does not share a paste between two controls', async () => {
    const root = await Page.open(html`<div><file-drop name="a"></file-drop><file-drop name="b"></file-drop></div>`);
    const other = new Page(root.element.nextElementSibling as Page['element']);
    other.element.focus();
    paste(other.part('choose'), transferOf(text('cv.txt')));
    await other.settled();
    await root.settled();
    expect(root.names).to.deep.equal([]);
    expect(other.names).to.deep.equal(['cv.txt']);
  });

  it('takes nothing while disabled', async () => {
    const page = await Page.open(html`<file-drop></file-drop>`);
    page.element.focus();
    page.element.disabled = true;
    expect(paste(document.body, transferOf(text('cv.txt'))).defaultPrevented).to.equal(false);
  });
});
