import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/define/apply-form.ts';
import '../../../src/define/job-posting.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';

/** The drivers of the other engines cannot. */
const canEmulate = navigator.userAgent.includes('Chrome/');

describe('<job-posting> on paper', () => {
  it('has the posting, and nothing of the form', async function () {
    const element = await fixture<JobPosting>(html`
      <job-posting .data=${{ title: 'Cook', description: '<p>You cook.</p>' }} action="/applications"></job-posting>
    `);
    const form = element.shadowRoot?.querySelector('apply-form');
    await form?.updateComplete;
    const visible = (selector: string) =>
      [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => part.checkVisibility());
    expect(visible('[part~="title"]')).to.deep.equal([true]);
    expect(form?.checkVisibility()).to.equal(true);
    if (!canEmulate) this.skip();
    await emulateMedia({ media: 'print' });
    try {
      expect(matchMedia('print').matches).to.equal(true);
      expect(visible('[part~="title"], [part~="description"]')).to.deep.equal([true, true]);
      expect(visible('apply-form, [part~="apply"], [part~="application-title"]')).to.not.include(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('has nothing of a form that stands alone', async function () {
    const element = await fixture<HTMLElement>(html`<apply-form></apply-form>`);
    expect(element.checkVisibility()).to.equal(true);
    if (!canEmulate) this.skip();
    await emulateMedia({ media: 'print' });
    try {
      expect(element.checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
