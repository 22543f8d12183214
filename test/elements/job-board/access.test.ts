import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { until } from '../../support/until.ts';
import {
  board,
  boardFrom,
  few,
  focused,
  goBack,
  keepAddress,
  link,
  many,
  opened,
  option,
  part,
  parts,
  returned,
  visit,
  warningsDuring,
  words,
  wordsOf,
} from './support.ts';

keepAddress();

const page = (scheme: string) =>
  scheme === 'dark'
    ? { colorScheme: 'dark', background: '#121417', color: '#eceff3' }
    : { colorScheme: 'light', background: '#ffffff', color: '#1d2126' };

describe('<job-board> for everybody', () => {
  const states: readonly (readonly [name: string, make: () => Promise<JobBoard>])[] = [
    ['a list', () => board(few)],
    ['groups', () => board(few, (made) => made.setAttribute('group-by', 'department'))],
    ['more to show', () => board(many(80))],
    [
      'no matches',
      async () => {
        visit({ q: 'astronaut' });
        return board(few);
      },
    ],
    [
      'an open posting',
      async () => {
        visit({ job: 'pilot' });
        return board(few);
      },
    ],
    [
      'a posting that is not found',
      async () => {
        visit({ job: 'astronaut' });
        return board(few);
      },
    ],
    ['empty', () => board([])],
    ['loading', () => boardFrom(html`<job-board src="data:application/json,[]"></job-board>`)],
    ['bad data', () => board({})],
  ];
  for (const [name, make] of states) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing that axe finds: ${name}, ${scheme}`, async () => {
        await warningsDuring(async () => {
          const element = await make();
          const wrapper = element.parentElement;
          if (wrapper) Object.assign(wrapper.style, page(scheme));
          await expectNoAxeViolations(element);
        });
      });
    }
  }

  it('leads by keyboard alone from the search to a posting and back', async () => {
    const element = await board(few);
    part(element, 'query').focus();
    await sendKeys({ type: 'harb' });
    for (let step = 0; step < 30 && !focused()?.matches('[part="row-link"]'); step++) await sendKeys({ press: 'Tab' });
    expect(wordsOf(focused())).to.equal('Pilot');
    await sendKeys({ press: 'Enter' });
    await opened(element);
    part(element, 'back').focus();
    await sendKeys({ press: 'Enter' });
    expect(await returned()).to.equal('Pilot');
    await sendKeys({ press: 'Tab' });
    expect(wordsOf(focused())).to.equal('Diver');
  });

  it('fits 320 pixels', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsstellvertreterin';
    const wrapper = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(wrapper.style, { width: '320px', overflow: 'auto' });
    const element = document.createElement('job-board');
    element.data = few.map((job) => ({
      ...job,
      title: long,
      employmentUnit: `${long} ${job.title}`,
      jobLocation: long,
    }));
    wrapper.append(element);
    await element.updateComplete;
    part(element, 'filters-toggle').click();
    await element.updateComplete;
    expect(wrapper.scrollWidth).to.equal(320);
  });

  it('has targets of 24 pixels or more', async () => {
    const element = await board(many(80));
    for (const name of ['query', 'sort', 'option', 'more-options', 'row', 'more']) {
      for (const target of parts(element, name)) {
        expect(target.getBoundingClientRect().height, name).to.be.at.least(24);
      }
    }
  });

  it('has its list over the whole width on paper, where there are no filters', async function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    const element = await board(few);
    element.style.inlineSize = '800px';
    await emulateMedia({ media: 'print' });
    try {
      expect(part(element, 'rows').getBoundingClientRect().width).to.equal(800);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('takes the room that it gets, in rows and columns of any layout', async () => {
    for (const [direction, alignItems] of [
      ['row', 'normal'],
      ['row', 'center'],
      ['column', 'center'],
    ] as const) {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      Object.assign(wrapper.style, { display: 'flex', width: '700px', flexDirection: direction, alignItems });
      const element = document.createElement('job-board');
      element.data = few;
      wrapper.append(element);
      await element.updateComplete;
      expect(element.getBoundingClientRect().width, `${direction} ${alignItems}`).to.equal(700);
    }
  });

  it('reads from right to left', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    wrapper.style.width = '900px';
    const element = document.createElement('job-board');
    element.data = few;
    wrapper.append(element);
    await element.updateComplete;
    const filters = part(element, 'filters').getBoundingClientRect();
    const results = part(element, 'results').getBoundingClientRect();
    expect(filters.left).to.be.above(results.right);
  });

  it('speaks the language around it, live', async () => {
    const element = await board(many(30));
    element.lang = 'de';
    element.messages = { board: { search: 'Stellen suchen', count: (_count, text) => `${text} Stellen` } };
    element.data = few;
    await until(() => words(element, 'row-facts')[0]?.includes('1. März 2026'), 'the outcome');
    expect(words(element, 'count')).to.deep.equal(['3 Stellen']);
    expect(wordsOf(element.shadowRoot?.querySelector('label[for="query"]'))).to.equal('Stellen suchen');
  });

  it('takes a font, colours and sizes from the page', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(wrapper.style, { font: '20px/1.5 serif', color: 'rgb(1, 2, 3)' });
    wrapper.style.setProperty('--jb-border-color', 'rgb(4, 5, 6)');
    const element = document.createElement('job-board');
    element.data = few;
    wrapper.append(element);
    await element.updateComplete;
    const query = getComputedStyle(part(element, 'query'));
    expect(query.fontSize).to.equal('20px');
    expect(query.fontFamily).to.equal('serif');
    expect(getComputedStyle(part(element, 'row-link')).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(element, 'rows')).borderTopColor).to.equal('rgb(4, 5, 6)');
  });

  it('keeps a choice that was made while it renders', async () => {
    const element = await board(few);
    option(element, 'Lisbon').click();
    option(element, 'Part-time').click();
    await element.updateComplete;
    expect(words(element, 'row-title')).to.deep.equal(['Pilot']);
  });
});

describe('<job-board> fades from the list to a posting', () => {
  const { matchMedia } = window;
  let fades: number;

  /** A browser that can fade, in a state; ours may not. */
  function browser({ active = null, reduced = false }: { active?: object | null; reduced?: boolean }): void {
    fades = 0;
    const startViewTransition = (change: () => Promise<void>) => {
      fades++;
      const updateCallbackDone = Promise.resolve().then(change);
      const skipped = Promise.reject(new DOMException('Skipped', 'AbortError'));
      return { updateCallbackDone, ready: skipped, finished: skipped };
    };
    Object.defineProperties(document, {
      startViewTransition: { value: startViewTransition, configurable: true },
      activeViewTransition: { value: active, configurable: true },
      visibilityState: { value: 'visible', configurable: true },
    });
    window.matchMedia = (query) =>
      query.includes('reduce') ? { ...matchMedia(query), matches: reduced } : matchMedia(query);
  }

  afterEach(() => {
    for (const name of ['startViewTransition', 'activeViewTransition', 'visibilityState'])
      Reflect.deleteProperty(document, name);
    window.matchMedia = matchMedia;
  });

  const cases: readonly (readonly [what: string, Parameters<typeof browser>[0], fades: number])[] = [
    ['where it can, even where the browser gives up on it', {}, 2],
    ['but not for who asks for less motion', { reduced: true }, 0],
    ['but not while the page does', { active: {} }, 0],
  ];
  for (const [what, state, expected] of cases) {
    it(what, async () => {
      browser(state);
      const element = await board(few);
      link(element, 'Cook').click();
      expect(words(await opened(element), 'title')).to.deep.equal(['Cook']);
      await goBack();
      expect(await returned()).to.equal('Cook');
      expect(fades).to.equal(expected);
      expect(document.adoptedStyleSheets).to.have.length(0);
    });
  }
});
