import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import '../../../src/define/job-posting.ts';
import { until } from '../../support/until.ts';

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const titles = () => scripts().map(({ textContent }) => JSON.parse(textContent ?? '').title);

const cook = { identifier: 'cook', title: 'Cook', description: '<p>Stew.</p>', datePosted: '2026-08-05' };
const pilot = { identifier: 'pilot', title: 'Pilot' };

async function showing(data: object, jsonLd = true): Promise<JobPosting> {
  const element = await fixture<JobPosting>(html`<job-posting .data=${data} ?json-ld=${jsonLd}></job-posting>`);
  if (jsonLd) await until(() => titles().length > 0, 'structured data');
  return element;
}

describe('<job-posting json-ld>', () => {
  it('puts the posting into the head as structured data', async () => {
    await showing({ ...cook, hiringOrganization: 'Kelp', jobLocation: { address: { addressCountry: 'NO' } } });
    const [script] = scripts();
    const { description, ...json } = JSON.parse(script?.textContent ?? '');
    expect(description).to.contain('Stew.');
    expect(json).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Cook',
      datePosted: '2026-08-05',
      directApply: true,
      hiringOrganization: { '@type': 'Organization', name: 'Kelp' },
    });
  });

  it('does nothing without the attribute', async () => {
    await showing(cook, false);
    await aTimeout(50);
    expect(scripts()).to.have.length(0);
  });

  it('tells nothing twice that the page tells by the script that it was read from', async () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@context': 'https://schema.org', '@type': 'JobPosting', ...cook });
    const element = await fixture<JobPosting>(html`<job-posting json-ld>${script}</job-posting>`);
    expect(element.posting?.title).to.equal('Cook');
    await aTimeout(200);
    expect(titles()).to.deep.equal([]);
    // What the page gives in its place is nowhere else.
    element.data = pilot;
    await until(() => titles().join() === 'Pilot');
    element.data = undefined;
    await until(() => titles().length === 0);
  });

  it('lets no description end its script', async () => {
    const description = '<p>A</p></script><script>document.title = "taken"</script><!-- <script>';
    await showing({ ...cook, description });
    const [script] = scripts();
    const page = new DOMParser().parseFromString(script?.outerHTML ?? '', 'text/html');
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect(JSON.parse(page.querySelector('script')?.textContent ?? '').description).to.equal(description);
  });

  it('follows the posting, the attribute, and the element', async () => {
    const element = await showing(cook);
    element.data = pilot;
    await until(() => titles().join() === 'Pilot');

    element.removeAttribute('json-ld');
    await until(() => titles().length === 0);
    element.jsonLd = true;
    await until(() => titles().join() === 'Pilot');

    element.data = { hello: 'world' };
    await until(() => titles().length === 0);
    element.data = cook;
    await until(() => titles().join() === 'Cook');

    const { parentElement } = element;
    element.remove();
    await until(() => titles().length === 0);
    parentElement?.append(element);
    await until(() => titles().join() === 'Cook');
  });

  it('keeps its script where it is when the element moves', async () => {
    const element = await showing(cook);
    const [script] = scripts();
    document.body.append(element);
    await aTimeout(50);
    expect(scripts()).to.deep.equal([script]);
    element.remove();
    await until(() => titles().length === 0);
  });

  it('says nothing of a closed posting', async () => {
    await fixture(html`<job-posting json-ld .data=${{ ...cook, validThrough: '2020-01-01' }}></job-posting>`);
    await showing(pilot);
    expect(titles()).to.deep.equal(['Pilot']);
  });

  it('says the same posting once, as long as one element shows it', async () => {
    const one = await showing(cook);
    const other = await showing({ ...cook });
    await aTimeout(50);
    expect(titles()).to.deep.equal(['Cook']);
    one.remove();
    await aTimeout(50);
    expect(titles()).to.deep.equal(['Cook']);
    other.remove();
    await until(() => titles().length === 0);
  });
});
