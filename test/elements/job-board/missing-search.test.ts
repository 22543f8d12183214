import { expect } from '@open-wc/testing';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import { few, part, parts, titles, until, words } from './support.ts';

/** What finds postings. It is loaded beside the list, and a bad line may keep it away. */
const searchPart = '/src/elements/job-board/search-part.ts';
const command = (name: 'block' | 'unblock') =>
  fetch(`/__faults/${name}?path=${searchPart}`, { method: 'POST', cache: 'no-store' });

let frame: HTMLIFrameElement;

/** A board on a page of its own, which asks for the part under an address of its own: engines keep what another page was given. */
async function open(): Promise<JobBoard> {
  frame = document.createElement('iframe');
  frame.src = '/__faults/html';
  frame.width = '900';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  const imports = { [searchPart]: `${searchPart}?page=${crypto.randomUUID()}` };
  const map = page.createElement('script');
  Object.assign(map, { type: 'importmap', textContent: JSON.stringify({ imports }) });
  const script = page.createElement('script');
  Object.assign(script, { type: 'module', src: new URL('../../../src/define.ts', import.meta.url).href });
  const ready = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', reject, { once: true });
  });
  page.head.append(map, script);
  await ready;
  const element = page.createElement('job-board');
  element.data = few;
  page.body.append(element);
  await element.updateComplete;
  return element;
}

function type(element: JobBoard, text: string): void {
  const query = part<HTMLInputElement>(element, 'query');
  query.focus();
  query.value = text;
  query.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('<job-board> without what finds postings', () => {
  beforeEach(() => command('block'));
  afterEach(async () => {
    await command('unblock');
    frame.remove();
  });

  it('lists them all, and looks for the part again with a search', async () => {
    const element = await open();
    expect(titles(element)).to.deep.equal(['Cook', 'Pilot', 'Diver']);
    expect(parts(element, 'error')).to.have.length(0);
    await command('unblock');
    type(element, 'harb');
    await until(() => titles(element).length === 2, 'the outcome');
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver']);
    expect(parts(element, 'facet').length).to.be.above(0);
  });

  it('says that it cannot search, keeps what was typed, and tries again on demand', async () => {
    const element = await open();
    type(element, 'pilot');
    await until(() => parts(element, 'retry').length === 1, 'a way to try again');
    expect(words(element, 'error')[0]).to.contain('Check your connection');
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('pilot');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'query'));
    await command('unblock');
    part(element, 'retry').focus();
    part(element, 'retry').click();
    await until(() => titles(element).length === 1, 'the outcome');
    expect(titles(element)).to.deep.equal(['Pilot']);
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('pilot');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'query'));
  });
});
