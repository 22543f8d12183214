import { expect, html } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import { Turnstile, Vendors } from '../../captcha/support/vendors.ts';
import { until } from '../../support/until.ts';
import {
  addressOf,
  board,
  boardFrom,
  few,
  focused,
  goBack,
  keepAddress,
  link,
  opened,
  openPosting,
  part,
  returned,
  visit,
  words,
} from './support.ts';

keepAddress();

const formOf = (posting: JobPosting) => posting.shadowRoot?.querySelector<ApplyForm>('apply-form') ?? undefined;

describe('the posting that is open on a <job-board>', () => {
  it('is shown by what the page puts inside, wherever it stands', async () => {
    const element = await boardFrom(html`
      <job-board .data=${few}>
        <h2>About the job</h2>
        <div><job-posting></job-posting></div>
      </job-board>
    `);
    const own = element.querySelector('job-posting');
    expect(own?.checkVisibility()).to.equal(false);
    link(element, 'Pilot').click();
    expect(await opened(element)).to.equal(own);
    expect(words(openPosting(element), 'title')).to.deep.equal(['Pilot']);
    expect(element.querySelector('h2')?.checkVisibility()).to.equal(true);
    expect(element.shadowRoot?.querySelector('job-posting')).to.equal(null);
    await goBack();
    await returned();
    expect(own?.posting).to.equal(undefined);
    link(element, 'Cook').click();
    await opened(element);
    expect(own?.posting?.title).to.equal('Cook');
    await goBack();
    await returned();
  });

  it('leaves alone a posting inside that has data of its own', async () => {
    const element = await boardFrom(html`
      <job-board .data=${few}><job-posting .data=${{ title: 'Poet' }}></job-posting></job-board>
    `);
    link(element, 'Pilot').click();
    const posting = await opened(element);
    expect(posting.posting?.title).to.equal('Poet');
    await goBack();
  });

  it('is what a form of the page applies for, in place of ours', async () => {
    const element = await boardFrom(html`<job-board .data=${few}><apply-form></apply-form></job-board>`);
    link(element, 'Diver').click();
    const posting = await opened(element);
    const form = element.querySelector('apply-form');
    await form?.updateComplete;
    expect(form?.checkVisibility()).to.equal(true);
    expect(formOf(posting)?.checkVisibility() ?? false).to.equal(false);
    expect(form?.shadowRoot?.querySelector('form')?.getAttribute('aria-label')).to.contain('Diver');
    await goBack();
    await returned();
  });

  it('may have other content of the page in place of the form', async () => {
    const element = await boardFrom(html`<job-board .data=${few}><p slot="form">Come by.</p></job-board>`);
    link(element, 'Diver').click();
    await opened(element);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
    await goBack();
    await returned();
  });

  it('and its form get all that the page says on the board', async () => {
    const element = await boardFrom(html`
      <job-board
        .data=${few}
        action="/applications"
        draft="session"
        support="mailto:help@kelpworks.example"
        captcha-required
        captcha-unavailable="allow"
        progress="off"
        native
        warn-unsaved
        json-ld
        heading-level="4"
      >
        <div slot="captcha">I am no robot</div>
        <p slot="before">Privacy</p>
      </job-board>
    `);
    const settings = {
      action: '/applications',
      draft: 'session',
      support: 'mailto:help@kelpworks.example',
      captchaRequired: true,
      captchaUnavailable: 'allow' as const,
      progress: 'off' as const,
      native: true,
      warnUnsaved: true,
      jsonLd: true,
      submitHandler: async () => ({ status: 'accepted' as const }),
      captcha: { provider: 'none', mount: () => {}, getToken: async () => null, reset: () => {}, destroy: () => {} },
      messages: { posting: { apply: 'Ahoy' } },
      headingLevel: 4,
    };
    const { submitHandler, captcha, messages } = settings;
    Object.assign(element, { submitHandler, captcha, messages });
    link(element, 'Cook').click();
    const posting = await opened(element);
    for (const [name, value] of Object.entries(settings)) expect(Reflect.get(posting, name), name).to.deep.equal(value);
    expect(words(posting, 'apply')).to.deep.equal(['Ahoy']);
    expect(element.querySelector('div')?.checkVisibility()).to.equal(true);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
    await goBack();
    await returned();
  });

  it('keeps the answers for one posting out of the form of another', async () => {
    const element = await board(few);
    link(element, 'Cook').click();
    const first = formOf(await opened(element));
    await first?.updateComplete;
    if (first) first.values = { first_name: 'Ada' };
    await goBack();
    await returned();
    link(element, 'Pilot').click();
    const second = formOf(await opened(element));
    await second?.updateComplete;
    expect(second).not.to.equal(first);
    expect(second?.values['first_name']).to.equal('');
    await goBack();
    await returned();
  });

  it('has the captcha that the page names on the board', async () => {
    const vendors = new Vendors();
    const vendor = new Turnstile();
    vendors.serve('turnstile', vendor);
    const element = await boardFrom(
      html`<job-board .data=${few} captcha="turnstile" sitekey="the-site’s-key"></job-board>`,
    );
    link(element, 'Cook').click();
    const posting = await opened(element);
    const form = formOf(posting);
    await form?.updateComplete;
    await until(() => vendor.widgets.size === 1, 'the widget');
    const [widget] = vendor.widgets.values();
    expect(widget?.parameters).to.include({ sitekey: 'the-site’s-key' });
    expect(widget?.container.closest('[slot="captcha"]')?.parentElement).to.equal(element);
    expect(form?.shadowRoot?.querySelector('[part~="captcha"]')?.checkVisibility()).to.equal(true);
    await goBack();
    await returned();
    await until(() => vendor.widgets.size === 0, 'the widget to go');
    vendors.end();
  });

  it('is told to a posting that came before the board did', async () => {
    const tag = document.createElement('div');
    tag.append(document.createElement('job-posting'));
    // An element that becomes a board later: the posting has asked in vain by then.
    const element = document.createElement('job-board');
    document.body.append(tag);
    element.append(tag);
    element.data = few;
    document.body.append(element);
    await element.updateComplete;
    link(element, 'Pilot').click();
    expect((await opened(element)).posting?.title).to.equal('Pilot');
    await goBack();
    await returned();
    element.remove();
  });

  it('fires its events once, from the posting that shows it', async () => {
    const element = await board(few);
    const heard: string[] = [];
    for (const name of ['posting-load', 'board-select', 'board-load', 'board-filter'] as const) {
      element.addEventListener(name, () => heard.push(name));
    }
    link(element, 'Pilot').click();
    await opened(element);
    expect(heard).to.deep.equal(['board-select', 'posting-load']);
    await goBack();
    await returned();
    expect(heard).to.deep.equal(['board-select', 'posting-load']);
  });

  it('does not take focus from somebody at work elsewhere on the page', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    const element = await board(few);
    link(element, 'Pilot').click();
    await opened(element);
    input.focus();
    await goBack();
    await until(() => element.shadowRoot?.querySelector('[part~=row]'), 'the outcome');
    expect(focused()).to.equal(input);
    input.remove();
  });

  it('goes with the data', async () => {
    visit({ job: 'cook' });
    const element = await boardFrom(html`<job-board src=${addressOf(few)}></job-board>`);
    await until(() => element.posting, 'the outcome');
    element.data = few.slice(1);
    await element.updateComplete;
    expect(element.posting).to.equal(undefined);
    expect(words(element, 'notice')[0]).to.contain('not found');
    expect(part(element, 'back')).to.exist;
  });
});
