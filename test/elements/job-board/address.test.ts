import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import type { BoardSelectEvent } from '../../../src/events.ts';
import { until } from '../../support/until.ts';
import {
  addressOf,
  board,
  boardFrom,
  few,
  focused,
  goBack,
  goForward,
  keepAddress,
  link,
  many,
  opened,
  openPosting,
  option,
  parameter,
  part,
  parts,
  returned,
  titles,
  visit,
  words,
  wordsOf,
} from './support.ts';

keepAddress();

describe('<job-board> opens a posting', () => {
  it('in place, under its own address, with focus on its title', async () => {
    const element = await board(few);
    const event = oneEvent(element, 'board-select') as Promise<BoardSelectEvent>;
    link(element, 'Pilot').focus();
    await sendKeys({ press: 'Enter' });
    expect((await event).posting.id).to.equal('pilot');
    const posting = await opened(element);
    expect(wordsOf(focused())).to.equal('Pilot');
    expect(words(posting, 'description')[0]).to.equal('Large ships.');
    expect(parameter('job')).to.equal('pilot');
    expect(element.posting?.id).to.equal('pilot');
    expect(element.matches(':state(open)')).to.equal(true);
    expect(parts(element, 'row')).to.have.length(0);
    await goBack();
    expect(await returned()).to.equal('Pilot');
    expect(parameter('job')).to.equal(null);
    expect(element.posting).to.equal(undefined);
    expect(element.matches(':state(open)')).to.equal(false);
  });

  it('by a click anywhere on its card', async () => {
    const element = await board(few);
    // Under the picture of a fade there is nothing to click on.
    await until(() => !document.activeViewTransition, 'the fade before');
    const { right, bottom } = part(element, 'row').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.floor(right) - 8, Math.floor(bottom) - 8] });
    expect(wordsOf(await opened(element).then(focused))).to.equal('Cook');
    await goBack();
    await returned();
  });

  it('from a link with a real address, which other clicks leave to the browser', async () => {
    const element = await board(few);
    const { href } = link(element, 'Cook');
    expect(new URL(href).searchParams.get('job')).to.equal('cook');
    expect(new URL(href).pathname).to.equal(location.pathname);
    let selected = false;
    element.addEventListener('board-select', () => {
      selected = true;
    });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey'] as const) {
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true });
      let prevented: boolean | undefined;
      const stop = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', stop, { once: true });
      link(element, 'Cook').dispatchEvent(click);
      expect(prevented, key).to.equal(false);
    }
    expect(selected).to.equal(false);
    expect(element.posting).to.equal(undefined);
  });

  it('unless the page takes over', async () => {
    const element = await board(few);
    element.addEventListener('board-select', (event) => event.preventDefault());
    const before = location.href;
    link(element, 'Cook').click();
    await aTimeout(50);
    expect(location.href).to.equal(before);
    expect(titles(element)).to.have.length(3);
  });

  it('and closes it with a link, going back in the history', async () => {
    const element = await board(few);
    const { length } = history;
    link(element, 'Diver').click();
    await opened(element);
    expect(history.length).to.be.at.most(length + 1);
    const expected = history.length;
    part(element, 'back').focus();
    await sendKeys({ press: 'Enter' });
    expect(await returned()).to.equal('Diver');
    expect(parameter('job')).to.equal(null);
    expect(history.length).to.equal(expected);
    await goForward();
    expect(wordsOf(await opened(element).then(focused))).to.equal('Diver');
    await goBack();
    await returned();
  });

  it('twice clicked, once', async () => {
    const element = await board(few);
    const cook = link(element, 'Cook');
    cook.click();
    cook.click();
    await opened(element);
    await goBack();
    expect(await returned()).to.equal('Cook');
  });

  it('on a page that takes the board away meanwhile', async () => {
    const element = await board(few);
    const errors: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      errors.push(event.reason);
    };
    window.addEventListener('unhandledrejection', listen, { capture: true });
    link(element, 'Cook').click();
    element.remove();
    await aTimeout(200);
    window.removeEventListener('unhandledrejection', listen, { capture: true });
    expect(errors).to.deep.equal([]);
  });

  it('and returns to where the list was, however far it was shown', async () => {
    const element = await board(many(80));
    part(element, 'more').click();
    await element.updateComplete;
    const far = link(element, 'Job 35');
    far.scrollIntoView({ block: 'center' });
    const { top } = far.getBoundingClientRect();
    far.click();
    const posting = await opened(element);
    const place = posting.getBoundingClientRect();
    expect(place.top).to.be.within(-1, 300);
    await goBack();
    expect(await returned()).to.equal('Job 35');
    expect(titles(element)).to.have.length(40);
    await until(() => Math.abs((focused()?.getBoundingClientRect().top ?? 0) - top) < 3, 'the same place');
    scrollTo(0, 0);
  });
});

describe('<job-board> follows the address', () => {
  it('to query, filters and posting as the page opens', async () => {
    visit({ q: 'zurich', location: 'Lisbon' });
    const element = await board(few);
    expect(titles(element)).to.deep.equal(['Pilot']);
    expect(part<HTMLInputElement>(element, 'query').value).to.equal('zurich');
    expect(option(element, 'Lisbon').checked).to.equal(true);
    await goBack();
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    expect(option(element, 'Lisbon').checked).to.equal(false);
    await goForward();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Pilot']);
  });

  it('to a posting that is still on its way, without taking focus', async () => {
    visit({ job: 'diver' });
    const element = await boardFrom(html`<job-board src=${addressOf(few)}></job-board>`);
    expect(parts(element, 'notice')).to.have.length(0);
    await oneEvent(element, 'board-load');
    await element.updateComplete;
    expect(words(openPosting(element), 'title')).to.deep.equal(['Diver']);
    expect(document.activeElement).to.equal(document.body);
    // Nothing to go back to: the list is a new entry.
    part(element, 'back').click();
    expect(await returned()).to.equal('Diver');
    expect(parameter('job')).to.equal(null);
    await goBack();
    expect(wordsOf(await opened(element).then(focused))).to.equal('Diver');
  });

  it('forward again to the list, which then stands where it was left, and to a posting, where it was read', async () => {
    visit({ job: 'id-3' });
    const long = '<p>One thing after the other.</p>'.repeat(80);
    const element = await board(many(80).map((job) => ({ ...job, description: long })));
    await until(() => element.posting, 'the posting');
    part(element, 'back').click();
    expect(await returned()).to.equal('Job 3');
    part(element, 'more').click();
    await element.updateComplete;
    await until(() => wordsOf(focused()) === 'Job 20', 'focus on what is new');
    link(element, 'Job 35').scrollIntoView({ block: 'start', behavior: 'instant' });
    const { top } = link(element, 'Job 35').getBoundingClientRect();
    await goBack();
    await opened(element);
    scrollBy({ top: 600, behavior: 'instant' });
    const read = openPosting(element).getBoundingClientRect().top;
    await goForward();
    await returned();
    expect(titles(element)).to.have.length(40);
    await until(() => Math.abs(link(element, 'Job 35').getBoundingClientRect().top - top) < 3, 'the same place');
    expect(focused()?.getBoundingClientRect().top).to.be.within(0, innerHeight);
    await goBack();
    await opened(element);
    await until(() => Math.abs(openPosting(element).getBoundingClientRect().top - read) < 3, 'the same place');
    scrollTo(0, 0);
  });

  it('and says where there is no such posting, with a way to all of them', async () => {
    visit({ job: 'astronaut', q: 'cook' });
    const element = await board(few);
    expect(words(element, 'notice')[0]).to.contain('This job was not found');
    expect(element.posting).to.equal(undefined);
    part(element, 'back').click();
    await until(() => titles(element).length > 0, 'the outcome');
    expect(titles(element)).to.deep.equal(['Cook']);
    await until(() => focused() === part(element, 'query'), 'the outcome');
  });

  it('to a value that no posting has, which can be taken away', async () => {
    visit({ department: 'Moon base' });
    const element = await board(few);
    expect(titles(element)).to.have.length(0);
    option(element, 'Moon base').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
  });

  for (const id of ['__proto__', 'constructor', 'a&b=c#d?e/f', 'ü ö', '%zz']) {
    it(`to a posting of the id ${id}`, async () => {
      const element = await board([...few, { identifier: id, title: 'Odd one' }]);
      link(element, 'Odd one').click();
      expect(words(await opened(element), 'title')).to.deep.equal(['Odd one']);
      expect(parameter('job')).to.equal(id);
      const other = await board([...few, { identifier: id, title: 'Odd one' }]);
      element.remove();
      // It is the only one now.
      other.remove();
      document.body.append(other);
      await other.updateComplete;
      expect(other.posting?.title).to.equal('Odd one');
      other.remove();
    });
  }
});

describe('<job-board> keeps the address', () => {
  it('once people pause, in the same entry of the history, and leaves the rest alone', async () => {
    visit({ utm_source: 'x y' });
    history.replaceState({ page: 'own' }, '', `${location.href}&raw=%zz&flag#part`);
    const element = await board(few);
    const { length } = history;
    part(element, 'query').focus();
    await sendKeys({ type: 'zur' });
    option(element, 'Hybrid').click();
    await until(() => parameter('workplace') === 'hybrid', 'the outcome');
    expect(parameter('q')).to.equal('zur');
    expect(location.search).to.contain('utm_source=x+y&raw=%zz&flag');
    expect(location.hash).to.equal('#part');
    expect(history.length).to.be.at.most(length);
    expect(history.state).to.include({ page: 'own' });
    link(element, 'Pilot').click();
    await opened(element);
    expect(parameter('q')).to.equal('zur');
    expect(history.state).to.include({ page: 'own' });
    await goBack();
    await returned();
    expect(titles(element)).to.deep.equal(['Pilot']);
    expect(history.state).to.include({ page: 'own' });
  });

  it('also for a posting that is opened before the pause', async () => {
    const element = await board(few);
    part(element, 'query').focus();
    await sendKeys({ type: 'dive' });
    link(element, 'Diver').click();
    await opened(element);
    await goBack();
    await returned();
    expect(parameter('q')).to.equal('dive');
    expect(titles(element)).to.deep.equal(['Diver']);
  });

  it('but not once it has left the page', async () => {
    const element = await board(few);
    const query = part<HTMLInputElement>(element, 'query');
    query.value = 'dive';
    query.dispatchEvent(new Event('input', { bubbles: true }));
    expect(titles(element)).to.have.length(3);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Diver']);
    element.remove();
    await aTimeout(500);
    expect(parameter('q')).to.equal(null);
  });

  it('under the name that the page gives', async () => {
    visit({ gh_jid: 'cook', job: 'untouched' });
    const element = await board(few, (made) => {
      made.param = 'gh_jid';
    });
    expect(element.posting?.title).to.equal('Cook');
    part(element, 'back').click();
    await returned();
    expect(parameter('gh_jid')).to.equal(null);
    expect(parameter('job')).to.equal('untouched');
  });

  it('without a fight between boards in shadow roots and others', async () => {
    const wrapper = document.createElement('div');
    document.body.append(wrapper);
    wrapper.innerHTML = '<p></p><p></p><job-board></job-board>';
    const [first, second] = Array.from(wrapper.querySelectorAll('p'), (card) => {
      const root = card.attachShadow({ mode: 'open' });
      root.innerHTML = '<job-board></job-board>';
      return root.querySelector('job-board');
    });
    const third = wrapper.querySelector('job-board');
    if (!first || !second || !third) throw new Error('There are no boards.');
    try {
      for (const [element, title] of [
        [third, 'Cook'],
        [first, 'Pilot'],
        [second, 'Diver'],
      ] as const) {
        element.data = few;
        await element.updateComplete;
        link(element, title).click();
        await until(() => element.posting, 'the posting');
      }
      const opened = ['job', 'board2-job', 'board3-job'].map(parameter);
      expect(opened).to.deep.equal(['cook', 'pilot', 'diver']);
    } finally {
      wrapper.remove();
    }
  });

  it('without a fight between two boards', async () => {
    const wrapper = document.createElement('div');
    document.body.append(wrapper);
    wrapper.innerHTML = '<job-board></job-board><job-board id="interns"></job-board><job-board></job-board>';
    const [one, two, three] = [...wrapper.querySelectorAll('job-board')];
    if (!one || !two || !three) throw new Error('There are no boards.');
    for (const element of [one, two, three]) {
      element.data = few;
      await element.updateComplete;
    }
    part(one, 'query').focus();
    await sendKeys({ type: 'kitch' });
    part(two, 'query').focus();
    await sendKeys({ type: 'pilot' });
    await until(() => parameter('q') === 'kitch' && parameter('interns-q') === 'pilot', 'the outcome');
    link(two, 'Pilot').click();
    await opened(two);
    expect(parameter('interns-job')).to.equal('pilot');
    expect(parameter('job')).to.equal(null);
    expect(titles(one)).to.deep.equal(['Cook']);
    link(one, 'Cook').click();
    await opened(one);
    link(three, 'Diver').click();
    await opened(three);
    expect(parameter('board3-job')).to.equal('diver');
    expect([one, two, three].map(({ posting }) => posting?.id)).to.deep.equal(['cook', 'pilot', 'diver']);
    // The way to the list of one does not close the other, which was opened later.
    part(one, 'back').click();
    await until(() => titles(one).length === 1, 'the outcome');
    expect([one, two, three].map(({ posting }) => posting?.id)).to.deep.equal([undefined, 'pilot', 'diver']);
    wrapper.remove();
  });
});

describe('<job-board> with pages of their own for postings', () => {
  it('leads there and opens nothing', async () => {
    visit({ job: 'cook' });
    const element = await board(few, (made) => {
      made.href = '/careers/{id}?from=board';
    });
    expect(titles(element)).to.have.length(3);
    expect(link(element, 'Pilot').getAttribute('href')).to.equal('/careers/pilot?from=board');
    let followed: boolean | undefined;
    window.addEventListener(
      'click',
      (event) => {
        followed = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link(element, 'Pilot').click();
    expect(followed).to.equal(true);
    expect(parameter('job')).to.equal('cook');
    part(element, 'query').focus();
    await sendKeys({ type: 'dive' });
    await until(() => parameter('q') === 'dive', 'the outcome');
    expect(parameter('job')).to.equal('cook');
  });

  it('lets the page take over', async () => {
    const element = await board(few, (made) => {
      made.href = '/careers/{id}';
      made.addEventListener('board-select', (event) => event.preventDefault());
    });
    const before = location.href;
    link(element, 'Pilot').click();
    await aTimeout(50);
    expect(location.href).to.equal(before);
  });

  it('brings a list that was left back to where it stood', async () => {
    const first = await board(many(80), (made) => {
      made.href = '#{id}';
    });
    part(first, 'more').click();
    await first.updateComplete;
    link(first, 'Job 30').click();
    await until(() => location.hash === '#id-30', 'the page of the posting');
    first.remove();
    await goBack();
    const again = await board(many(80), (made) => {
      made.href = '#{id}';
    });
    expect(await returned()).to.equal('Job 30');
    expect(titles(again)).to.have.length(40);
    again.remove();
  });

  describe('a long list that was left', () => {
    /** Leaves for a posting that is not among the first to be read, and comes back to a list that is read anew. */
    async function comeBack(): Promise<JobBoard> {
      const first = await board(many(20_000), (made) => {
        made.href = '#{id}';
      });
      part(first, 'query').focus();
      await sendKeys({ type: '19876' });
      await until(() => parameter('q') === '19876' && titles(first)[0] === 'Job 19876', 'the search');
      link(first, 'Job 19876').click();
      await until(() => location.hash === '#id-19876', 'the page of the posting');
      first.remove();
      await goBack();
      return board(many(20_000), (made) => {
        made.href = '#{id}';
      });
    }

    it('is brought back once what stood there has come', async () => {
      const again = await comeBack();
      expect(await returned()).to.equal('Job 19876');
      again.remove();
    });

    it('leaves alone who is at work in it by then', async () => {
      const again = await comeBack();
      part(again, 'query').focus();
      await until(() => titles(again)[0] === 'Job 19876', 'the search');
      await aTimeout(100);
      expect(focused()).to.equal(part(again, 'query'));
      again.remove();
    });
  });
});
