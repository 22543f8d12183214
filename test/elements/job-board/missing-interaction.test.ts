import { expect } from '@open-wc/testing';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import { Frame, Part } from '../../support/framed-page.ts';
import { until } from '../../support/until.ts';
import { few, link, part, parts, titles, words, wordsOf } from './support.ts';

const interaction = new Part('elements/job-board/interaction-part.ts');

let frame: Frame;

/** A board on a page of its own. */
async function open(search = '', properties: Partial<JobBoard> = {}): Promise<JobBoard> {
  frame = await Frame.open('define.ts', { importMap: interaction.imports(), search });
  const element = Object.assign(frame.document.createElement('job-board'), { data: few, ...properties });
  frame.document.body.append(element);
  return element;
}

function type(element: JobBoard, text: string): void {
  const query = part<HTMLInputElement>(element, 'query');
  query.focus();
  query.value = text;
  query.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const openTitle = (element: JobBoard) =>
  element.shadowRoot?.querySelector('job-posting')?.shadowRoot?.querySelector('[part="title"]');

describe('<job-board> without what searches and opens', () => {
  beforeEach(() => interaction.block());
  afterEach(async () => {
    await interaction.unblock();
    frame.close();
  });

  it('lists them all, and looks for the part again with a search', async () => {
    const element = await open();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Cook', 'Pilot', 'Diver']);
    expect(parts(element, 'error')).to.have.length(0);
    await interaction.unblock();
    type(element, 'harb');
    await until(() => titles(element).length === 2, 'the outcome');
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver']);
    expect(parts(element, 'facet').length).to.be.above(0);
    await until(() => frame.window.location.search === '?q=harb', 'the address');
  });

  it('says that it cannot search, keeps what was typed, and tries again on demand', async () => {
    const element = await open();
    await element.updateComplete;
    type(element, 'pilot');
    await until(() => parts(element, 'retry').length === 1, 'a way to try again');
    expect(words(element, 'error')[0]).to.contain('Check your connection');
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('pilot');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'query'));
    await interaction.unblock();
    part(element, 'retry').focus();
    part(element, 'retry').click();
    await until(() => titles(element).length === 1, 'the outcome');
    expect(titles(element)).to.deep.equal(['Pilot']);
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('pilot');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'query'));
  });

  it('says that it cannot show the posting of an address, and tries again on demand', async () => {
    const element = await open('?job=pilot');
    await until(() => parts(element, 'retry').length === 1, 'a way to try again');
    expect(element.matches(':state(open)')).to.equal(true);
    await interaction.unblock();
    part(element, 'retry').focus();
    part(element, 'retry').click();
    await until(() => openTitle(element)?.textContent === 'Pilot', 'the posting');
    await until(() => openTitle(element)?.matches(':focus') === true, 'focus on its title');
  });

  it('leads to postings as any page does: by their addresses', async () => {
    const element = await open();
    await element.updateComplete;
    const selected: string[] = [];
    element.addEventListener('board-select', ({ posting }) => selected.push(posting.id));
    const page = await frame.left(() => link(element, 'Pilot').click());
    expect(page.location.search).to.equal('?job=pilot');
    expect(selected).to.deep.equal(['pilot']);
  });

  it('leads nowhere when the page says no', async () => {
    const element = await open();
    await element.updateComplete;
    element.addEventListener('board-select', (event) => event.preventDefault());
    link(element, 'Pilot').click();
    await interaction.unblock();
    type(element, 'pilot');
    await until(() => titles(element).length === 1, 'the outcome');
    expect(frame.window.location.search).to.equal('');
    expect(element.matches(':state(open)')).to.equal(false);
  });
});

describe('<job-board> while what searches and opens is on its way', () => {
  beforeEach(() => interaction.hold());
  afterEach(async () => {
    await interaction.unblock();
    frame.close();
  });

  it('opens the posting that was chosen as soon as it can, once', async () => {
    const element = await open();
    await until(() => titles(element).length === 3, 'the list');
    const selected: string[] = [];
    element.addEventListener('board-select', ({ posting }) => selected.push(posting.id));
    // The history's length is no measure: WebKit keeps a hundred entries, earlier tests' included.
    const entries: unknown[] = [];
    const { history } = frame.window;
    const pushState = history.pushState.bind(history);
    history.pushState = (state, unused, url) => {
      entries.push(url);
      pushState(state, unused, url);
    };
    link(element, 'Pilot').click();
    link(element, 'Pilot').click();
    await interaction.unblock();
    await until(() => openTitle(element)?.textContent === 'Pilot', 'the posting');
    await until(() => openTitle(element)?.matches(':focus') === true, 'focus on its title');
    expect(selected[0]).to.equal('pilot');
    expect(entries).to.have.length(1);
    expect(frame.window.location.search).to.equal('?job=pilot');
    part(element, 'back').click();
    await until(() => wordsOf(element.shadowRoot?.activeElement) === 'Pilot', 'focus on its link');
  });

  it('keeps what was typed and chosen meanwhile', async () => {
    const element = await open('?department=Harbour&utm_source=x');
    await until(() => parts(element, 'query').length === 1, 'the search field');
    type(element, 'pilot');
    await interaction.unblock();
    await until(() => titles(element).length === 1, 'the outcome');
    expect(titles(element)).to.deep.equal(['Pilot']);
    await until(() => frame.window.location.search.includes('q=pilot'), 'the address');
    expect(frame.window.location.search).to.equal('?utm_source=x&q=pilot&department=Harbour');
  });

  it('shows the posting of an address when it comes', async () => {
    const element = await open('?job=pilot');
    await until(() => parts(element, 'skeleton').length === 1, 'its place');
    await interaction.unblock();
    await until(() => openTitle(element)?.textContent === 'Pilot', 'the posting');
  });
});
