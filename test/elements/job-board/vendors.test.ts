import { expect, html } from '@open-wc/testing';
import type { JobBoard } from '../../../src/elements/job-board/job-board.ts';
import { until } from '../../support/until.ts';
import {
  boardFrom,
  focused,
  goBack,
  keepAddress,
  link,
  opened,
  part,
  parts,
  returned,
  titles,
  visit,
  warningsDuring,
  words,
} from './support.ts';

keepAddress();

const list = 'https://api.smartrecruiters.example/v1/companies/harbour/postings';
const job = (id: number) => ({ id: String(id), name: `Job ${id}`, refNumber: `REF${id}` });
const details = (id: number) => ({
  ...job(id),
  jobAd: { sections: { jobDescription: { title: 'The job', text: `<p>All about ${id}.</p>` } } },
});
const pages: Readonly<Record<string, unknown>> = {
  '0': { offset: 0, limit: 2, totalFound: 3, content: [job(1), job(2)] },
  '2': { offset: 2, limit: 2, totalFound: 3, content: [job(3)] },
};

describe('<job-board> on a hiring system’s own address', () => {
  const { fetch } = window;
  /** Addresses that fail; those that wait for `release`. */
  let failing: RegExp | undefined;
  let held: RegExp | undefined;
  let release: () => void;

  beforeEach(() => {
    failing = held = undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    window.fetch = async (input) => {
      const url = new URL(String(input));
      if (held?.test(url.href)) await released;
      if (failing?.test(url.href)) return new Response('', { status: 503 });
      const [, id] = /postings\/(\d+)$/.exec(url.pathname) ?? [];
      return Response.json(id ? details(Number(id)) : pages[url.searchParams.get('offset') ?? '0']);
    };
  });

  afterEach(() => {
    window.fetch = fetch;
  });

  const make = (): Promise<JobBoard> => boardFrom(html`<job-board src=${list}></job-board>`);

  it('loads on, page by page', async () => {
    held = /offset=2/;
    const element = await make();
    await until(() => titles(element).length === 2, 'the first page');
    release();
    await until(() => titles(element).length === 3, 'the second page');
    expect(words(element, 'count')).to.deep.equal(['3 jobs']);
    expect(parts(element, 'error')).to.have.length(0);
  });

  it('says when a page cannot be had, and loads it on demand', async () => {
    failing = /offset=2/;
    await warningsDuring(async () => {
      const element = await make();
      await until(() => parts(element, 'retry').length === 1, 'a button that tries again');
      expect(titles(element)).to.deep.equal(['Job 1', 'Job 2']);
      expect(words(element, 'error')[0]).to.contain('Some jobs could not be loaded');
      failing = undefined;
      part(element, 'retry').click();
      await until(() => titles(element).length === 3, 'the second page');
      expect(parts(element, 'error')).to.have.length(0);
    });
  });

  it('waits for a posting that its address names, until all pages are there', async () => {
    held = /offset=2/;
    visit({ job: '3' });
    const element = await make();
    await until(() => element.postings.length === 2, 'the first page');
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
    expect(parts(element, 'skeleton')).to.have.length(1);
    release();
    await until(() => element.posting, 'the posting');
  });

  it('loads what the list leaves out when a posting is opened, and moves focus to it then', async () => {
    held = /postings\/2$/;
    const element = await make();
    await until(() => titles(element).length === 3, 'the list');
    link(element, 'Job 2').click();
    await until(() => focused()?.matches('[part=skeleton]'), 'focus on its place');
    release();
    const posting = await opened(element);
    expect(words(posting, 'title')).to.deep.equal(['Job 2']);
    await until(() => words(posting, 'description')[0]?.includes('All about 2.'), 'its description');
    await goBack();
    expect(await returned()).to.equal('Job 2');
  });

  it('says when that cannot be had, and tries again on demand', async () => {
    failing = /postings\/2$/;
    await warningsDuring(async () => {
      const element = await make();
      await until(() => titles(element).length === 3, 'the list');
      link(element, 'Job 2').click();
      await until(() => focused()?.matches('[part=retry]'), 'focus on the button that tries again');
      expect(words(element, 'error')[0]).to.contain('This job could not be shown');
      failing = undefined;
      part(element, 'retry').click();
      expect(words(await opened(element), 'title')).to.deep.equal(['Job 2']);
      await goBack();
      await returned();
    });
  });
});
