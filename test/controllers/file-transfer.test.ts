import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import { FileTransferController } from '../../src/controllers/file-transfer.ts';
import { drag, fileOf, transferOf } from '../support/transfer.ts';

class DropTarget extends LitElement {
  welcome = true;
  readonly dropped: string[][] = [];
  readonly hovers: boolean[] = [];
  readonly drag = new FileTransferController(this, {
    enabled: () => this.welcome,
    onTransfer: (transfer) => this.dropped.push(Array.from(transfer.files, ({ name }) => name)) > 0,
    onHover: (dragging) => this.hovers.push(dragging),
  });

  override render() {
    return template`<p>outer <b>inner</b></p>`;
  }
}
customElements.define('drop-target', DropTarget);

const cv = () => transferOf(fileOf('cv.txt', 'Jane Doe'));
const words = () => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', 'some words');
  return transfer;
};

async function open() {
  const stage = await fixture(html`<div><drop-target></drop-target><input type="file" /><textarea></textarea></div>`);
  const target = stage.querySelector('drop-target') as DropTarget;
  await target.updateComplete;
  const inside = (selector: string) => target.shadowRoot?.querySelector(selector) as HTMLElement;
  return { stage, target, outer: inside('p'), inner: inside('b') };
}

describe('FileTransferController', () => {
  it('hands over what is dropped anywhere on the element, once, and keeps the browser from opening it', async () => {
    const { target, inner } = await open();
    expect(drag(inner, 'dragenter', cv()).defaultPrevented).to.equal(true);
    expect(drag(inner, 'dragover', cv()).defaultPrevented).to.equal(true);
    expect(drag(inner, 'drop', cv()).defaultPrevented).to.equal(true);
    expect(target.dropped).to.deep.equal([['cv.txt']]);
    expect(target.drag.dragging).to.equal(false);
  });

  it('knows dragging from entering the element to leaving it, whatever lies inside', async () => {
    const { target, outer, inner } = await open();
    drag(outer, 'dragenter', cv());
    expect(target.drag.dragging).to.equal(true);
    drag(inner, 'dragenter', cv());
    drag(outer, 'dragleave', cv());
    expect(target.drag.dragging).to.equal(true);
    drag(outer, 'dragenter', cv());
    drag(inner, 'dragleave', cv());
    expect(target.drag.dragging).to.equal(true);
    drag(outer, 'dragleave', cv());
    expect(target.drag.dragging).to.equal(false);
    expect(target.hovers).to.deep.equal([true, false]);
  });

  it('#16 says that files are coming before anyone can know their types', async () => {
    const { target, outer } = await open();
    // What Safari tells during a drag: no items, no files.
    drag(outer, 'dragenter', { types: ['Files'], items: [], files: [] });
    expect(target.drag.dragging).to.equal(true);
  });

  it('leaves dragged text alone', async () => {
    const { target, outer } = await open();
    expect(drag(outer, 'dragenter', words()).defaultPrevented).to.equal(false);
    expect(drag(outer, 'drop', words()).defaultPrevented).to.equal(false);
    expect(target.drag.dragging).to.equal(false);
    expect(target.dropped).to.deep.equal([]);
  });

  it('takes nothing while it is not welcome, yet does not let the file open in place of the page', async () => {
    const { target, outer } = await open();
    target.welcome = false;
    drag(outer, 'dragenter', cv());
    expect(target.drag.dragging).to.equal(false);
    expect(drag(outer, 'drop', cv()).defaultPrevented).to.equal(true);
    expect(target.dropped).to.deep.equal([]);
  });

  it('keeps the page when a file is let go beside the element', async () => {
    const { stage, target } = await open();
    expect(drag(stage, 'dragover', cv()).defaultPrevented).to.equal(true);
    expect(drag(stage, 'drop', cv()).defaultPrevented).to.equal(true);
    expect(drag(stage, 'drop', words()).defaultPrevented).to.equal(false);
    expect(target.dropped).to.deep.equal([]);
  });

  it('leaves drops on other controls to them', async () => {
    const { stage } = await open();
    for (const selector of ['input', 'textarea']) {
      const control = stage.querySelector(selector) as HTMLElement;
      expect(drag(control, 'drop', cv()).defaultPrevented, selector).to.equal(false);
    }
  });

  it('lives as long as the element is connected, also after a move', async () => {
    const { stage, target, outer } = await open();
    drag(outer, 'dragenter', cv());
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(target);
    expect(target.drag.dragging).to.equal(false);
    drag(outer, 'drop', cv());
    expect(target.dropped).to.have.length(1);
    target.remove();
    expect(drag(stage, 'drop', cv()).defaultPrevented).to.equal(false);
  });
});
