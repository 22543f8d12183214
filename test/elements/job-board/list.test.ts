import { aTimeout, expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BoardErrorEvent, BoardFilterEvent, BoardLoadEvent } from '../../../src/events.ts';
import { until } from '../../support/until.ts';
import {
  addressOf,
  board,
  boardFrom,
  few,
  focused,
  keepAddress,
  many,
  option,
  options,
  part,
  parts,
  titles,
  warningsDuring,
  words,
  wordsOf,
} from './support.ts';

keepAddress();

describe('<job-board> lists', () => {
  it('each posting with what tells it from others', async () => {
    const element = await board(few);
    expect(titles(element)).to.deep.equal(['Cook', 'Pilot', 'Diver']);
    expect(words(element, 'row-facts')[1]).to.equal('Harbour Lisbon · Zürich Hybrid Part-time Posted May 1, 2026');
    expect(words(element, 'count')).to.deep.equal(['3 jobs']);
    expect(element.postings.map(({ id }) => id)).to.deep.equal(['cook', 'pilot', 'diver']);
    expect(element.posting).to.equal(undefined);
  });

  it('a town once, however many sites it has there', async () => {
    const element = await board([{ title: 'Cook', jobLocation: ['Helsinki', 'Helsinki', 'Oslo', 'Helsinki'] }]);
    expect(words(element, 'location')).to.deep.equal(['Helsinki · Oslo']);
  });

  it('who hires only where there are several', async () => {
    const element = await board(few.map((job) => ({ ...job, hiringOrganization: 'Acme' })));
    expect(parts(element, 'organization')).to.have.length(0);
    element.data = few.map((job, index) => ({ ...job, hiringOrganization: `Acme ${index}` }));
    await element.updateComplete;
    expect(words(element, 'row-fact').filter((fact) => fact.startsWith('Acme'))).to.have.length(3);
  });

  it('“Remote” once, where a source says it as the place and as the way to work', async () => {
    const text = (workplaceType: string) => ({ text: 'Cook', categories: { location: 'Remote' }, workplaceType });
    const element = await board([
      { id: '1', ...text('remote') },
      { id: '2', ...text('unspecified') },
    ]);
    expect(words(element, 'row-fact')).to.deep.equal(['Remote', 'Remote']);
  });

  it('one posting without anything to search with', async () => {
    const element = await board(few[0]);
    expect(titles(element)).to.deep.equal(['Cook']);
    expect(words(element, 'count')).to.deep.equal(['1 job']);
    expect([...parts(element, 'search'), ...parts(element, 'filters')]).to.have.length(0);
  });

  it('closed postings as such', async () => {
    const element = await board([{ ...few[0], validThrough: '2020-01-01' }, few[1]]);
    expect(words(element, 'closed')).to.deep.equal(['Closed']);
  });

  it('all of a few more than a page has, for which a button is not worth it', async () => {
    const element = await board(many(25));
    expect(titles(element)).to.have.length(25);
    expect(parts(element, 'more')).to.have.length(0);
    element.data = many(26);
    await element.updateComplete;
    expect(titles(element)).to.have.length(20);
    expect(words(element, 'shown')).to.deep.equal(['Showing 20 of 26']);
  });

  it('more than two dozen bit by bit, going on where the last ended', async () => {
    const element = await board(many(60));
    expect(titles(element)).to.have.length(20);
    expect(words(element, 'shown')).to.deep.equal(['Showing 20 of 60']);
    part(element, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => titles(element).length === 40, 'the outcome');
    expect(wordsOf(focused())).to.equal('Job 20');
    expect(wordsOf(element.shadowRoot?.querySelector('[role=status]'))).to.equal('Showing 40 of 60');
    part(element, 'more').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(60);
    expect(parts(element, 'more')).to.have.length(0);
  });

  it('what is given before it stands in the page, or later, or again', async () => {
    const element = document.createElement('job-board');
    document.body.append(element);
    await element.updateComplete;
    expect(words(element, 'notice')).to.deep.equal(['There are no open jobs at the moment.']);
    element.data = few;
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    element.data = few.slice(1);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver']);
    element.remove();
  });

  it('on, where it is moved to', async () => {
    const element = await board(few);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    part(element, 'query').focus();
    await sendKeys({ type: 'dive' });
    expect(titles(element)).to.deep.equal(['Diver']);
    place.remove();
  });

  it('a child script’s postings, and leaves other content of the page out of sight', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(few);
    const element = await boardFrom(html`<job-board>${script}<a href="/jobs">Our jobs</a></job-board>`);
    expect(titles(element)).to.have.length(3);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(false);
  });

  it('postings whose ids and places are named like properties of every object', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const element = await board(
      names.map((name) => ({
        identifier: name,
        title: name,
        employmentUnit: name,
        jobLocation: name,
        employmentType: name,
      })),
    );
    expect(titles(element)).to.deep.equal(names);
    expect(options(element, 'department')).to.deep.equal(names.map((name) => `${name} 1`));
    option(element, 'constructor').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['constructor']);
  });

  it('hostile titles as the text they are', async () => {
    const title = '<img src=x onerror="window.ran = true">';
    const element = await board([{ title }, { title: 'Cook', jobLocation: title, employmentUnit: title }]);
    await nextFrame();
    expect('ran' in window).to.equal(false);
    expect(titles(element)[0]).to.equal(title);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});

describe('<job-board> searches', () => {
  it('as one types: every word, without accents and case', async () => {
    const element = await board(few);
    part(element, 'query').focus();
    await sendKeys({ type: 'ZURICH' });
    expect(titles(element)).to.deep.equal(['Cook', 'Pilot']);
    expect(words(element, 'count')).to.deep.equal(['2 of 3 jobs']);
    await sendKeys({ type: ' harb' });
    expect(titles(element)).to.deep.equal(['Pilot']);
    expect(options(element, 'department')).to.deep.equal(['Harbour 1', 'Kitchen 0']);
    expect(option(element, 'Kitchen').disabled).to.equal(true);
  });

  it('in words of the reader’s language, too', async () => {
    const element = await board(few);
    part(element, 'query').focus();
    await sendKeys({ type: 'part-time' });
    expect(titles(element)).to.deep.equal(['Pilot']);
    element.messages = { posting: { employmentTypes: { ...germanTypes } } };
    await element.updateComplete;
    await sendKeys({ press: 'Backspace' });
    expect(titles(element)).to.deep.equal([]);
  });

  it('by the name of a country that the data has as a code', async () => {
    const element = await board([
      { title: 'Baker', jobLocation: { address: { addressLocality: 'Porto', addressCountry: 'PT' } } },
      { title: 'Skipper', jobLocation: { address: { addressLocality: 'Bergen', addressCountry: 'NO' } } },
    ]);
    part(element, 'query').focus();
    await sendKeys({ type: 'norway' });
    expect(titles(element)).to.deep.equal(['Skipper']);
    element.lang = 'fr';
    await until(() => words(element, 'count')[0]?.includes('offre'), 'French');
    await sendKeys({ press: 'Backspace' });
    expect(titles(element)).to.deep.equal([]);
    part<HTMLInputElement>(element, 'query').select();
    await sendKeys({ type: 'norvège' });
    expect(titles(element)).to.deep.equal(['Skipper']);
  });

  it('and tells the page and, after a pause, screen readers', async () => {
    const element = await board(few);
    const heard: BoardFilterEvent[] = [];
    element.addEventListener('board-filter', (event) => heard.push(event));
    part(element, 'query').focus();
    await sendKeys({ type: 'lis' });
    const { query, facets, count } = heard.at(-1) ?? {};
    expect({ query, facets, count }).to.deep.equal({ query: 'lis', facets: {}, count: 2 });
    const status = element.shadowRoot?.querySelector('[role=status]') ?? document.body;
    // Machines may take longer for a key than the pause lasts: what counts is how long before an announcement the last one was.
    let typed = 0;
    const quiet: number[] = [];
    element.addEventListener('input', () => (typed = performance.now()));
    new MutationObserver(() => quiet.push(performance.now() - typed)).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await sendKeys({ type: 'b' });
    await until(() => typed > 0 && wordsOf(status) === '2 of 3 jobs', 'the announcement');
    expect(Math.min(...quiet)).to.be.greaterThan(650);
  });

  it('and offers a way out where nothing is found', async () => {
    const element = await board(few);
    part(element, 'query').focus();
    await sendKeys({ type: 'astronaut' });
    expect(words(element, 'notice')[0]).to.contain('No jobs match your search');
    expect(element.matches(':state(no-matches)')).to.equal(true);
    part(element, 'clear').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    expect(focused()).to.equal(part(element, 'query'));
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('');
    expect(element.matches(':state(no-matches)')).to.equal(false);
  });

  it('and shows the first of what it found, however far the list was', async () => {
    const element = await board(many(120));
    part(element, 'more').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(40);
    part(element, 'query').focus();
    await sendKeys({ type: 'job' });
    expect(titles(element)).to.have.length(20);
  });
});

describe('<job-board> filters', () => {
  it('leaves focus with a value that is taken back and that nothing has beside the other choices', async () => {
    const element = await board([
      { title: 'Cook', employmentUnit: 'Kitchen', jobLocation: 'Porto' },
      { title: 'Pilot', employmentUnit: 'Harbour', jobLocation: 'Oslo' },
    ]);
    option(element, 'Kitchen').click();
    part(element, 'query').focus();
    await sendKeys({ type: 'pilot' });
    option(element, 'Kitchen').focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(option(element, 'Kitchen').checked).to.equal(false);
    expect(focused()).to.equal(option(element, 'Kitchen'));
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(option(element, 'Kitchen').checked).to.equal(true);
  });

  it('by what postings have in two values or more, with counts', async () => {
    const element = await board(few);
    expect(parts(element, 'facet').map((facet) => facet.getAttribute('part'))).to.deep.equal([
      'facet department',
      'facet location',
      'facet workplace',
      'facet employment-type',
    ]);
    expect(options(element, 'location')).to.deep.equal(['Zürich 2', 'Lisbon 2']);
    expect(options(element, 'workplace')).to.deep.equal(['On-site 1', 'Hybrid 1']);
  });

  it('by any of a facet’s values and by all facets, with the keyboard alone', async () => {
    const element = await board(few);
    option(element, 'Lisbon').focus();
    await sendKeys({ press: ' ' });
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver']);
    expect(options(element, 'employment-type')).to.deep.equal(['Full-time 1', 'Part-time 1']);
    option(element, 'Full-time').focus();
    await sendKeys({ press: ' ' });
    expect(titles(element)).to.deep.equal(['Diver']);
    option(element, 'Zürich').focus();
    await sendKeys({ press: ' ' });
    expect(titles(element)).to.deep.equal(['Cook', 'Diver']);
    await sendKeys({ press: ' ' });
    expect(titles(element)).to.deep.equal(['Diver']);
  });

  it('by those that the page names, in its order', async () => {
    const element = await board(few, (made) => {
      made.filters = 'organization, department nonsense';
    });
    expect(words(element, 'facet-name')).to.deep.equal(['Organization', 'Department']);
    element.filters = '';
    await element.updateComplete;
    expect(parts(element, 'filters')).to.have.length(0);
  });

  it('by a few values at first, the most frequent ones, and by all on demand', async () => {
    const element = await board(many(65));
    expect(options(element, 'department')).to.have.length(8);
    expect(options(element, 'department')[0]).to.equal('Unit 0 3');
    expect(words(element, 'more-options')).to.deep.equal(['Show 22 more']);
    part(element, 'more-options').focus();
    await sendKeys({ press: 'Enter' });
    await aTimeout(0);
    expect(options(element, 'department')).to.have.length(30);
    expect(wordsOf(focused()?.closest('label'))).to.equal('Unit 8 2');
    expect(parts(element, 'more-options')).to.have.length(0);
  });

  it('by all values where a button would hide two', async () => {
    const element = await board(many(10));
    expect(options(element, 'department')).to.have.length(10);
    expect(parts(element, 'more-options')).to.have.length(0);
    element.data = many(11);
    await until(() => words(element, 'count')[0] === '11 jobs', 'the other list');
    expect(options(element, 'department')).to.have.length(8);
    expect(words(element, 'more-options')).to.deep.equal(['Show 3 more']);
  });

  it('behind a button where there is little room', async () => {
    const wrapper = document.createElement('div');
    wrapper.style.width = '320px';
    document.body.append(wrapper);
    const element = await board(few);
    wrapper.append(element);
    await element.updateComplete;
    const toggle = part(element, 'filters-toggle');
    expect(toggle.checkVisibility()).to.equal(true);
    expect(part(element, 'filters').checkVisibility()).to.equal(false);
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(part(element, 'filters').checkVisibility()).to.equal(true);
    option(element, 'Lisbon').click();
    await element.updateComplete;
    expect(wordsOf(toggle)).to.equal('Filters 1');
    wrapper.style.width = '900px';
    expect(toggle.checkVisibility()).to.equal(false);
    wrapper.remove();
  });
});

describe('<job-board> orders', () => {
  it('as the data does, by date or by title, as the reader chooses', async () => {
    const element = await board(few);
    const select = part<HTMLSelectElement>(element, 'sort');
    expect([...select.options].map(wordsOf)).to.deep.equal(['Default', 'Newest first', 'Title']);
    select.value = 'title';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Cook', 'Diver', 'Pilot']);
    element.sort = 'date';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver', 'Cook']);
    expect(select.value).to.equal('date');
    element.sort = 'nonsense';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Cook', 'Pilot', 'Diver']);
  });

  it('offers no order by date where there are no dates', async () => {
    const element = await board(many(3));
    expect([...part<HTMLSelectElement>(element, 'sort').options].map(({ value }) => value)).to.deep.equal([
      'source',
      'title',
    ]);
  });

  it('in groups, with headings that say how many', async () => {
    const element = await board([...few, { title: 'Poet' }], (made) => {
      made.groupBy = 'department';
      made.headingLevel = 3;
    });
    expect(words(element, 'group-title')).to.deep.equal(['Harbour 2', 'Kitchen 1', 'Other 1']);
    expect(part(element, 'group-title').localName).to.equal('h3');
    expect(part(element, 'row-title').localName).to.equal('h4');
    expect(titles(element)).to.deep.equal(['Pilot', 'Diver', 'Cook', 'Poet']);
    expect(words(element, 'row-facts').join()).not.to.contain('Harbour');
    element.groupBy = 'employment-type';
    await element.updateComplete;
    expect(words(element, 'group-title')).to.deep.equal(['Full-time 2', 'Part-time 1', 'Other 1']);
  });

  it('in groups that are shown bit by bit as well', async () => {
    const element = await board(many(60), (made) => {
      made.groupBy = 'location';
    });
    expect(words(element, 'group-title')).to.deep.equal(['Lisbon 30']);
    expect(titles(element)).to.have.length(20);
    part(element, 'more').click();
    await element.updateComplete;
    expect(words(element, 'group-title')).to.deep.equal(['Lisbon 30', 'Zürich 30']);
    expect(titles(element)).to.have.length(40);
  });
});

describe('<job-board> loads', () => {
  it('from an address, saying so', async () => {
    const element = await boardFrom(html`<job-board src=${addressOf(few)}></job-board>`);
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(part(element, 'skeleton').getBoundingClientRect().height).to.be.above(300);
    expect(wordsOf(element.shadowRoot?.querySelector('[role=status]'))).to.equal('Loading jobs…');
    const { postings } = (await oneEvent(element, 'board-load')) as BoardLoadEvent;
    await element.updateComplete;
    expect(postings).to.have.length(3);
    expect(titles(element)).to.have.length(3);
    const status = element.shadowRoot?.querySelector('[role=status]');
    expect(wordsOf(status)).to.equal('3 jobs');
    element.data = many(7);
    await element.updateComplete;
    expect(wordsOf(status), 'nothing is said that is no longer so').to.equal('7 jobs');
  });

  it('very many, and says how many once all are there', async () => {
    const element = await boardFrom(html`<job-board src=${addressOf(many(4000))}></job-board>`);
    await until(() => element.postings.length === 4000, 'all of them');
    await element.updateComplete;
    expect(wordsOf(element.shadowRoot?.querySelector('[role=status]'))).to.equal('4,000 jobs');
  });

  it('again, when that may help, and keeps focus', async () => {
    await warningsDuring(async () => {
      const errors: BoardErrorEvent['error'][] = [];
      const note = (event: BoardErrorEvent) => errors.push(event.error);
      const element = await boardFrom(html`<job-board src="/nothing/here.json" @board-error=${note}></job-board>`);
      await until(() => errors.length === 1, 'the outcome');
      expect(errors[0]?.kind).to.equal('http');
      expect(words(element, 'error')[0]).to.contain('The jobs could not be shown');
      part(element, 'retry').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => errors.length === 2, 'the outcome');
      expect(focused()).to.equal(part(element, 'retry'));
    });
  });

  it('what is good, and reports what is not, once', async () => {
    let error: BoardErrorEvent['error'] | undefined;
    const warnings = await warningsDuring(async () => {
      await board([few[0], { identifier: '7' }, few[2]], (made) => {
        made.addEventListener('board-error', (event) => {
          error = event.error;
        });
      });
    });
    expect(error?.kind).to.equal('schema');
    expect(error?.issues.map(({ path }) => path)).to.deep.equal(['[1].title']);
    expect(warnings).to.have.length(1);
  });

  it('nothing of data that is none', async () => {
    const warnings = await warningsDuring(async () => {
      const element = await board({ hello: 'world' });
      expect(words(element, 'error')[0]).to.contain('Something is wrong');
      expect(parts(element, 'retry')).to.have.length(0);
    });
    expect(warnings).to.have.length(1);
  });

  it('an empty list, and says so in the page’s words', async () => {
    const element = await boardFrom(
      html`<job-board .data=${[]}><p slot="empty">Write to us all the same.</p></job-board>`,
    );
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });
});

describe('<job-board> copes with a hundred thousand postings', () => {
  it('the first of them at once, while the page goes on', async function () {
    this.timeout(120_000);
    const loaded: number[] = [];
    const element = document.createElement('job-board');
    element.addEventListener('board-load', ({ postings }) => loaded.push(postings.length));
    element.data = many(100_000);
    document.body.append(element);
    try {
      while (titles(element).length === 0) await new Promise(requestAnimationFrame);
      expect(titles(element).length).to.be.within(10, 20);
      expect(words(element, 'count'), 'no number that is no longer so a moment later').to.deep.equal(['Loading jobs…']);
      expect(element.postings.length).to.be.below(100_000);
      expect(loaded).to.deep.equal([]);
      await until(() => loaded.length > 0, 'the rest', 60_000);
      expect(loaded).to.deep.equal([100_000]);
      expect(element.postings.at(-1)?.title).to.equal('Job 99999');
    } finally {
      element.remove();
    }
  });

  it('in a page that stays small', async function () {
    this.timeout(120_000);
    const element = await board(many(100_000));
    expect(titles(element)).to.have.length(20);
    expect(words(element, 'count')).to.deep.equal(['100,000 jobs']);
    await until(() => parts(element, 'facet').length > 0, 'filters', 60_000);
    const count = () => element.shadowRoot?.querySelectorAll('*').length ?? 0;
    expect(count()).to.be.below(600);
    part(element, 'query').focus();
    // WebKit's driver swallows letters that are doubled.
    await sendKeys({ type: 'job 98765' });
    await until(() => titles(element).length === 1, 'the outcome');
    expect(titles(element)).to.deep.equal(['Job 98765']);
    part(element, 'clear').click();
    element.sort = 'title';
    await until(() => titles(element)[2] === 'Job 10', 'order by title', 60_000);
    expect(count()).to.be.below(600);
  });
});

const germanTypes = {
  FULL_TIME: 'Vollzeit',
  PART_TIME: 'Teilzeit',
  CONTRACTOR: 'Auftrag',
  TEMPORARY: 'Befristet',
  INTERN: 'Praktikum',
  VOLUNTEER: 'Ehrenamt',
  PER_DIEM: 'Tageweise',
  OTHER: 'Anderes',
};
