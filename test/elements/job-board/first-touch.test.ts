import { expect } from '@open-wc/testing';
import type { ApplySubmitEvent } from '../../../src/events.ts';
import { board, few, goBack, keepAddress, link, opened, parameter, returned, visit } from './support.ts';

keepAddress();

// The first touch is the page's: no other test may have made a board before.
describe('where the candidate of a <job-board> came from', () => {
  it('is kept from the first touch and sent with the application, whatever the address says by then', async () => {
    visit({ gh_src: 'newsletter', utm_campaign: 'spring', page: '2' });
    const landing = location.href;
    const element = await board(few);
    link(element, 'Cook').click();
    await opened(element);
    expect(parameter('gh_src')).to.equal('newsletter');
    await goBack();
    await returned();

    // A router of the page tidies the address up, and a link of the page leads here again from elsewhere.
    const tidy = new URL(location.href);
    for (const name of ['gh_src', 'utm_campaign', 'page']) tidy.searchParams.delete(name);
    history.replaceState(history.state, '', tidy);
    visit({ gh_src: 'footer' });
    link(element, 'Pilot').click();
    const posting = await opened(element);

    const form = posting.shadowRoot?.querySelector('apply-form');
    if (!form) throw new Error('There is no form.');
    form.fields = [{ name: 'note', label: 'Note', type: 'text' }];
    await form.updateComplete;
    const heard = new Promise<ApplySubmitEvent>((resolve) => {
      element.addEventListener('apply-submit', (event) => {
        event.preventDefault();
        resolve(event);
      });
    });
    form.requestSubmit();
    const { application, formData } = await heard;
    const source = {
      url: landing,
      referrer: document.referrer,
      parameters: { gh_src: 'newsletter', utm_campaign: 'spring' },
    };
    expect(application.posting).to.deep.equal({ id: 'pilot', title: 'Pilot' });
    expect(application.source).to.deep.equal(source);
    expect(JSON.parse(String(formData.get('source')))).to.deep.equal(source);
    await goBack();
    await returned();
  });
});
