import { ContextConsumer } from '@lit/context';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { postingContext } from '../../../src/context.ts';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import type { PostingApplyEvent } from '../../../src/events.ts';
import closed from '../../../stories/fixtures/closed.json' with { type: 'json' };
import external from '../../../stories/fixtures/external.json' with { type: 'json' };
import engineer from '../../../stories/fixtures/harbour-engineer.json' with { type: 'json' };
import gardener from '../../../stories/fixtures/plain-text.json' with { type: 'json' };
import { expectNoAxeViolations } from '../../support/axe.ts';
import { until } from '../../support/until.ts';
import { part, posting, warningsDuring, words } from './support.ts';

/** Stands in for the form, whose own tests are elsewhere. */
class FormStandIn extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('input'), document.createElement('slot'));
    this.shadowRoot?.querySelector('slot')?.setAttribute('name', 'captcha');
    this.shadowRoot?.querySelector('input')?.setAttribute('aria-label', 'First name');
  }

  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector('input')?.focus(options);
  }
}
customElements.define('apply-form', FormStandIn);

const form = (element: JobPosting) => element.shadowRoot?.querySelector<FormStandIn>('apply-form');
const headings = (element: JobPosting) =>
  [...(element.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map(
    (heading) => `${heading.localName} ${heading.textContent}`,
  );

describe('<job-posting> shows', () => {
  it('everything that the posting says', async () => {
    const element = await posting(engineer);
    expect(words(element, 'title')).to.equal('Harbour Systems Engineer');
    expect(words(element, 'organization')).to.equal('Kelpworks');
    expect(words(element, 'location')).to.equal('LocationLisbon, Portugal');
    expect(words(element, 'workplace')).to.equal('WorkplaceHybrid');
    expect(words(element, 'employment-type')).to.equal('Employment typeFull-time and Part-time');
    expect(words(element, 'department')).to.equal('DepartmentMoorings');
    expect(words(element, 'pay')).to.match(/€62,000.*€84,000 per year$/);
    expect(words(element, 'date-posted')).to.equal('PostedOctober 12, 2026');
    expect(words(element, 'valid-through')).to.equal('Apply byDecember 31, 2099');
    expect(part(element, 'date-posted')?.querySelector('time')?.dateTime).to.equal('2026-10-12');
    expect(words(element, 'description')).to.contain('gathers readings from nine hundred buoys');
    expect(words(element, 'responsibilities')).to.contain('Own the ingest service');
    expect(words(element, 'qualifications')).to.contain('sum types');
    expect(words(element, 'skills')).to.contain('a calm voice');
    expect(words(element, 'jobBenefits')).to.contain('A wetsuit that fits');
    expect(form(element)).to.exist;
  });

  it('only what the posting says', async () => {
    const element = await posting({ title: 'Cook', application: false });
    for (const name of ['organization', 'fact', 'section', 'apply', 'application']) {
      expect(part(element, name), name).not.to.exist;
    }
  });

  it('plain text with its paragraphs and lists', async () => {
    const description = part(await posting(gardener), 'description');
    expect(description?.querySelectorAll('p')).to.have.length(4);
    expect([...(description?.querySelectorAll('ul > li') ?? [])].map((item) => item.textContent)).to.deep.equal([
      'Check the lamps & the salt',
      'Count seedlings (yes, all of them)',
      'Leave a note for the day shift',
    ]);
    expect(description?.querySelectorAll('ol > li')).to.have.length(2);
  });

  it('headings in order below the title', async () => {
    const element = await posting(engineer);
    expect(headings(element)).to.deep.equal([
      'h2 Harbour Systems Engineer',
      'h3 The work',
      'h3 What you will do',
      'h3 What you bring',
      'h3 Skills',
      'h3 What we offer',
      'h3 Apply for this job',
    ]);
    element.headingLevel = 1;
    await element.updateComplete;
    expect(headings(element).slice(0, 3).join()).to.equal(
      'h1 Harbour Systems Engineer,h2 The work,h2 What you will do',
    );
    expect(form(element)).to.have.property('headingLevel', 3);
    for (const wrong of [0, 9, Number.NaN]) {
      element.headingLevel = wrong;
      await element.updateComplete;
      expect(words(element, 'title')).to.equal('Harbour Systems Engineer');
    }
  });

  it('the language around it, live, and the page’s own words', async () => {
    const element = await posting(engineer);
    element.lang = 'de';
    await until(() => words(element, 'date-posted').includes('12. Oktober 2026'), 'German');
    expect(words(element, 'location')).to.contain('Lisbon, Portugal');
    element.messages = { posting: { apply: 'Ahoy' } };
    await element.updateComplete;
    expect(words(element, 'apply')).to.equal('Ahoy');
  });

  it('an employment type that is named like a property of every object', async () => {
    expect(words(await posting({ title: 'Cook', employmentType: 'constructor' }), 'employment-type')).to.contain(
      'constructor',
    );
  });
});

describe('<job-posting> makes hostile HTML harmless', () => {
  const description = `
    <h1 id="title">Big</h1><style>:host { display: none }</style>
    <script>window.ran = true</script><img src=x onerror="window.ran = true">
    <p id="title" name="title" onclick="window.ran = true" style="position:fixed" class="button">Text</p>
    <a href="javascript:window.ran=true">one</a> <a href="vbscript:x">two</a> <a href="https://x.example" target="_top">three</a>
    <form action="/steal"><input name="password"><button>Go</button></form>
    <iframe srcdoc="<script>parent.ran = true</script>"></iframe><svg onload="window.ran = true"></svg>`;

  it('keeps its words and nothing else', async () => {
    const element = await posting({
      title: '<b>Cook</b>',
      description,
      skills: description,
      hiringOrganization: '<i>K</i>',
    });
    await nextFrame();
    expect('ran' in window).to.equal(false);
    expect(words(element, 'title')).to.equal('<b>Cook</b>');
    expect(words(element, 'organization')).to.equal('<i>K</i>');
    for (const name of ['description', 'skills']) {
      const nodes = part(element, name)?.querySelector('.prose');
      expect(nodes?.textContent).to.contain('Text');
      expect(
        nodes?.querySelectorAll('style, script, img, form, input, button, iframe, svg, [id], [class], [style]'),
      ).to.have.length(0);
      const links = [...(nodes?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([null, null, 'https://x.example']);
      expect(links[2]?.target).to.equal('');
      expect(links[2]?.rel).to.equal('noopener nofollow');
    }
  });

  it('follows no address but http(s) and mail', async () => {
    let element: JobPosting | undefined;
    await warningsDuring(async () => {
      element = await posting({ title: 'Cook', application: false, url: 'javascript:alert(1)' });
    });
    expect(element?.shadowRoot?.querySelector('a')).to.equal(null);
  });
});

describe('<job-posting> leads to the form', () => {
  it('by click, keeping the address', async () => {
    const element = await posting(engineer);
    const before = location.href;
    const event = oneEvent(element, 'posting-apply') as Promise<PostingApplyEvent>;
    part(element, 'apply')?.click();
    expect((await event).posting.id).to.equal('harbour-engineer');
    expect(element.shadowRoot?.activeElement).to.equal(form(element));
    expect(location.href).to.equal(before);
  });

  it('by keyboard', async () => {
    const element = await posting(engineer);
    part(element, 'apply')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot?.activeElement).to.equal(form(element));
  });

  it('unless the page takes over', async () => {
    const element = await posting(engineer);
    element.addEventListener('posting-apply', (event) => event.preventDefault());
    part(element, 'apply')?.focus();
    part(element, 'apply')?.click();
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'apply'));
  });

  it('or to what the page puts in its place', async () => {
    const element = await fixture<JobPosting>(
      html`<job-posting .data=${engineer}><p slot="form">Write to us. <a href="/us">Here</a></p></job-posting>`,
    );
    part(element, 'apply')?.click();
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'application-title'));
  });

  it('with everything that the form needs', async () => {
    const element = await fixture<JobPosting>(html`
      <job-posting
        .data=${engineer}
        action="/applications"
        draft="session"
        support="mailto:help@kelpworks.example"
        captcha-required
        captcha-unavailable="allow"
        progress="off"
        native
        warn-unsaved
      ><div slot="captcha">I am no robot</div></job-posting>`);
    const submitHandler = async () => ({ status: 'accepted' as const });
    element.submitHandler = submitHandler;
    await element.updateComplete;
    expect({ ...form(element) }).to.include({
      action: '/applications',
      draft: 'session',
      support: 'mailto:help@kelpworks.example',
      captchaRequired: true,
      captchaUnavailable: 'allow',
      progress: 'off',
      native: true,
      warnUnsaved: true,
      submitHandler,
    });
    const slot = form(element)?.shadowRoot?.querySelector('slot');
    expect(slot?.assignedElements({ flatten: true }).map(({ textContent }) => textContent)).to.deep.equal([
      'I am no robot',
    ]);
  });

  it('and tells it the posting, wherever the form stands inside', async () => {
    class Consumer extends LitElement {
      context = new ContextConsumer(this, { context: postingContext, subscribe: true });
    }
    customElements.define('posting-consumer', Consumer);
    const element = await fixture<JobPosting>(
      html`<job-posting .data=${engineer}><posting-consumer slot="form"></posting-consumer></job-posting>`,
    );
    const consumer = element.querySelector<Consumer>('posting-consumer');
    expect(consumer?.context.value?.id).to.equal('harbour-engineer');
    element.data = gardener;
    await element.updateComplete;
    expect(consumer?.context.value?.id).to.equal('204');
  });
});

describe('<job-posting> that has no form', () => {
  it('links to where people apply', async () => {
    const element = await posting(external);
    const link = part(element, 'external');
    expect(element.matches(':state(external)')).to.equal(true);
    expect(form(element)).not.to.exist;
    expect(link?.getAttribute('href')).to.equal(external.url);
    expect(words(element, 'external')).to.equal('Apply at harbour-office.example');
    let heard: Event | undefined;
    element.addEventListener('posting-apply', (event) => {
      heard = event;
      event.preventDefault();
    });
    link?.click();
    expect(heard?.type).to.equal('posting-apply');
  });

  it('writes to an address', async () => {
    const element = await posting({ ...external, url: 'mailto:jobs@kelpworks.example' });
    expect(words(element, 'external')).to.equal('Apply by email: jobs@kelpworks.example');
  });

  it('writes to an address with a broken escape, as it stands', async () => {
    const element = await posting({ ...external, url: 'mailto:100%work@kelpworks.example' });
    expect(words(element, 'external')).to.equal('Apply by email: 100%work@kelpworks.example');
  });

  it('says that it is closed, and offers neither', async () => {
    const element = await posting(closed);
    expect(element.matches(':state(closed)')).to.equal(true);
    expect(words(element, 'notice')).to.contain('closed');
    expect(words(element, 'description')).to.contain('seedlings');
    for (const name of ['apply', 'application', 'external', 'form']) expect(part(element, name), name).not.to.exist;
  });
});

describe('<job-posting> for everybody', () => {
  const states: readonly (readonly [name: string, make: () => Promise<JobPosting>])[] = [
    ['a whole posting', () => posting(engineer)],
    ['plain text', () => posting(gardener)],
    ['external', () => posting(external)],
    ['closed', () => posting(closed)],
    ['empty', () => fixture(html`<job-posting></job-posting>`)],
    ['loading', () => fixture(html`<job-posting src="data:application/json,{}"></job-posting>`)],
    ['bad data', () => posting({})],
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

  it('fits 320 pixels', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsstellvertreterin';
    const table = `<table><tr>${'<td>wide wide wide</td>'.repeat(12)}</tr></table>`;
    const data = { ...engineer, title: long, description: `<p>${long}${long}</p>${table}` };
    const wrapper = await fixture<HTMLElement>(html`<div><job-posting .data=${data}></job-posting></div>`);
    Object.assign(wrapper.style, { width: '320px', overflow: 'auto' });
    await wrapper.querySelector('job-posting')?.updateComplete;
    expect(wrapper.scrollWidth).to.equal(320);
  });

  it('breaks lines of code, which paper could not scroll', async () => {
    const element = await posting({ ...engineer, description: `<pre>${'let rec fold '.repeat(40)}\n  in</pre>` });
    const code = part(element, 'description')?.querySelector('pre');
    expect(code?.scrollWidth).to.equal(code?.clientWidth);
    expect(code?.textContent).to.contain('\n  in');
  });

  it('keeps paragraphs apart wherever they stand, and one empty line where there is one', async () => {
    const description =
      '<div><p>One</p><p>Two</p></div><p>Three</p><blockquote><p>Four</p><p>Five</p></blockquote><div>Six</div><div><br></div><div>Seven</div>';
    const element = await posting({ ...engineer, description });
    const blocks = [...(part(element, 'description')?.querySelectorAll<HTMLElement>('p, div') ?? [])];
    const between = (one: string, other: string) => {
      const [above, below] = [one, other].map((text) => blocks.find(({ textContent }) => textContent === text));
      if (!(above && below)) throw new Error(`There is no ${one} or no ${other}.`);
      return (below.getBoundingClientRect().top - above.getBoundingClientRect().bottom) / 16;
    };
    for (const [one, other] of [
      ['One', 'Two'],
      ['Two', 'Three'],
      ['Three', 'Four'],
      ['Four', 'Five'],
      ['Five', 'Six'],
    ] as const) {
      expect(between(one, other), `${one} and ${other}`).to.be.closeTo(1, 0.1);
    }
    expect(between('Six', 'Seven')).to.be.closeTo(1.6, 0.1);
  });

  it('reads from right to left', async () => {
    const wrapper = await fixture(html`<div dir="rtl"><job-posting .data=${engineer}></job-posting></div>`);
    const element = wrapper.querySelector('job-posting');
    const title = element && part(element, 'title');
    const apply = element && part(element, 'apply');
    expect(apply?.getBoundingClientRect().right).to.be.closeTo(title?.getBoundingClientRect().right ?? 0, 1);
    // What is in another script keeps its own direction.
    const prose = element && part(element, 'description')?.querySelector('.prose');
    expect(prose?.matches(':dir(ltr)')).to.equal(true);
  });

  it('takes focus on its title', async () => {
    const element = await posting(engineer);
    element.focus();
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'title'));
  });
});

const page = (scheme: string) =>
  scheme === 'dark'
    ? { colorScheme: 'dark', background: '#121417', color: '#eceff3' }
    : { colorScheme: 'light', background: '#ffffff', color: '#1d2126' };
