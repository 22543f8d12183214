import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PostingsController } from '../../src/controllers/postings.ts';
import { fieldsOf } from '../../src/core/application/form.ts';
import { readForm } from '../../src/core/application/form-schema.ts';
import type { Posting } from '../../src/core/posting/posting.ts';
import { inSlices } from '../../src/services/in-slices.ts';

type News = Parameters<ConstructorParameters<typeof PostingsController>[1]>[0];

/** An element that has postings and shows nothing. */
class PostingsHost extends LitElement {
  static override properties = { data: { attribute: false }, src: {}, format: {} };
  declare data: unknown;
  declare src: string | undefined;
  declare format: string | undefined;
  news: News[] = [];
  /** The identifiers at each rendering. */
  grown: string[][] = [];
  readonly postings = new PostingsController(this, (news) => this.news.push(news), this.slices);

  get slices(): typeof inSlices | undefined {
    return inSlices;
  }

  get shown(): readonly Posting[] {
    const { state } = this.postings;
    return state.status === 'ready' ? state.postings : [];
  }

  protected override updated(): void {
    const ids = this.shown.map(({ id }) => id);
    if (ids.join() !== this.grown.at(-1)?.join()) this.grown.push(ids);
  }
}

class FirstPostingHost extends PostingsHost {
  override get slices() {
    return undefined;
  }
}

customElements.define('test-postings', PostingsHost);
customElements.define('test-first-posting', FirstPostingHost);

const list = 'https://api.smartrecruiters.example/v1/companies/harbour/postings';
const board = 'https://boards-api.greenhouse.example/v1/boards/harbour/jobs';

const page = (ids: readonly number[], offset: number, totalFound: number) => ({
  offset,
  limit: 100,
  totalFound,
  content: ids.map((id) => ({
    id: String(id),
    name: `Job ${id}`,
    refNumber: `REF${id}`,
    department: { label: 'Sea' },
  })),
});

const job = (id: number, more: object = {}) => ({
  id,
  title: `Job ${id}`,
  absolute_url: `https://x.example/${id}`,
  ...more,
});

describe('PostingsController with a list too long to be read at once', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => ({ '@type': 'JobPosting', title: `Job ${index}` }));

  for (const [what, drop] of [
    ['replaced', (host: PostingsHost) => (host.data = [])],
    ['taken out of the page', (host: PostingsHost) => host.remove()],
  ] as const) {
    it(`keeps nobody waiting for what is ${what} meanwhile`, async () => {
      const host = await fixture<PostingsHost>(html`<test-postings .data=${long}></test-postings>`);
      const { conversion } = host.postings;
      expect(conversion).to.be.an.instanceOf(Promise);
      drop(host);
      await conversion;
      expect(host.news.some((news) => news.status === 'error')).to.equal(false);
    });
  }
});

describe('PostingsController with a hiring system', () => {
  const { fetch } = window;
  let answers: Record<string, unknown> = {};
  let requests: { url: string; signal: AbortSignal | null | undefined }[] = [];
  let held: ((url: string) => boolean) | undefined;
  let release: (() => void)[] = [];

  beforeEach(() => {
    answers = {};
    requests = [];
    held = undefined;
    release = [];
    window.fetch = async (input, init) => {
      const url = String(input);
      requests.push({ url, signal: init?.signal });
      if (held?.(url)) {
        await new Promise<void>((resolve, reject) => {
          release.push(resolve);
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        });
      }
      const answer = answers[url];
      return answer === undefined ? new Response('', { status: 503 }) : new Response(JSON.stringify(answer));
    };
  });

  afterEach(() => {
    window.fetch = fetch;
  });

  const hosts = async (src: string) => fixture<PostingsHost>(html`<test-postings src=${src}></test-postings>`);

  async function until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 12_000; Date.now() < end && !condition(); ) await aTimeout(5);
    expect(condition(), 'in time').to.equal(true);
  }

  const complete = ({ postings: { state } }: PostingsHost) => state.status === 'ready' && state.complete;
  const addresses = () => requests.map(({ url }) => url);
  const ids = (host: PostingsHost) => host.shown.map(({ id }) => id);

  const second = `${list}?offset=2&limit=100`;
  const third = `${list}?limit=100&offset=4`;

  function answerThreePages(): void {
    answers = { [list]: page([1, 2], 0, 5), [second]: page([3, 4], 2, 5), [third]: page([5], 4, 5) };
  }

  it('shows the first page, then each further one, and tells of the first and the last', async () => {
    answerThreePages();
    const host = await hosts(list);
    await until(() => complete(host));
    await host.updateComplete;
    expect(addresses()).to.deep.equal([list, second, third]);
    expect(host.grown.filter(({ length }) => length > 0)).to.deep.equal([
      ['1', '2'],
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4', '5'],
    ]);
    expect(host.news.map((news) => news.status === 'ready' && [news.postings.length, news.complete])).to.deep.equal([
      [2, false],
      [5, true],
    ]);
    expect(Object.isFrozen(host.shown)).to.equal(true);
  });

  it('says what is wrong on a later page once, and where', async () => {
    answerThreePages();
    answers[list] = page([1, 2], 0, 4);
    answers[second] = { ...page([3], 2, 4), content: [{ id: '3', refNumber: 'x' }, ...page([4], 0, 0).content] };
    const host = await hosts(list);
    await until(() => host.news.length === 2);
    expect(ids(host)).to.deep.equal(['1', '2', '4']);
    const issues = host.news.map((news) => (news.status === 'ready' ? news.issues : []));
    expect(issues.map(({ length }) => length)).to.deep.equal([0, 1]);
    expect(issues[1]?.[0]?.path).to.equal('content[0].name');
    expect(issues[1]?.[0]?.message).to.contain(second);
  });

  it('lists a posting once that slipped to the next page meanwhile', async () => {
    answerThreePages();
    answers[second] = page([2, 3], 2, 4);
    const host = await hosts(list);
    await until(() => complete(host));
    expect(ids(host)).to.deep.equal(['1', '2', '3']);
  });

  it('stops where pages lead round in circles', async () => {
    const feed = (next: string, id: string) => ({
      items: [{ id, title: `Job ${id}`, _jobposting: { '@type': 'JobPosting', title: `Job ${id}` } }],
      next_url: next,
    });
    const [one, two] = ['https://feed.example/jobs.json', 'https://feed.example/jobs.json?page=2'];
    answers = { [one]: feed(two, '1'), [two]: feed(one, '2') };
    const host = await hosts(one);
    await until(() => complete(host));
    expect(addresses()).to.deep.equal([one, two]);
    expect(ids(host)).to.deep.equal(['1', '2']);
  });

  it('keeps what is there when a later page fails, says why, and loads the rest when it is tried again', async () => {
    answerThreePages();
    const { [third]: last, ...others } = answers;
    answers = others;
    const host = await hosts(list);
    await until(() => host.news.length === 2);
    const { state } = host.postings;
    expect(state.status === 'ready' && state.error?.kind).to.equal('http');
    expect(state.status === 'ready' && state.complete).to.equal(false);
    expect(host.news[1]?.status).to.equal('error');
    expect(ids(host)).to.deep.equal(['1', '2', '3', '4']);
    await aTimeout(20);
    expect(addresses()).to.deep.equal([list, second, third]);

    answers = { ...others, [third]: last };
    host.postings.retry();
    await until(() => complete(host));
    expect(addresses()).to.deep.equal([list, second, third, third]);
    expect(ids(host)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(host.postings.state).not.to.have.property('error');
  });

  it('drops further pages with the source', async () => {
    answerThreePages();
    held = (url) => url === second;
    answers['/other.json'] = [{ '@type': 'JobPosting', title: 'Other' }];
    answers[new URL('/other.json', location.href).href] = answers['/other.json'];
    const host = await hosts(list);
    await until(() => requests.length === 2);
    host.src = '/other.json';
    await until(() => host.shown[0]?.title === 'Other');
    expect(requests[1]?.signal?.aborted).to.equal(true);
    await aTimeout(20);
    expect(host.shown.map(({ title }) => title)).to.deep.equal(['Other']);
  });

  it('pauses while it is out of the page, and goes on when it is back', async () => {
    answerThreePages();
    held = (url) => url === second;
    const host = await hosts(list);
    await until(() => requests.length === 2);
    const { parentElement } = host;
    host.remove();
    await aTimeout(20);
    expect(requests[1]?.signal?.aborted).to.equal(true);
    held = undefined;
    parentElement?.append(host);
    await until(() => complete(host));
    expect(addresses()).to.deep.equal([list, second, second, third]);
    expect(host.news.map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
  });

  it('loads no page more than it is asked for', async () => {
    answerThreePages();
    answers[`${list}/1`] = {
      id: '1',
      name: 'Job 1',
      jobAd: { sections: { jobDescription: { title: 'Work', text: '<p>Row.</p>' } } },
    };
    const host = await fixture<PostingsHost>(html`<test-first-posting src=${list}></test-first-posting>`);
    await until(() => complete(host));
    await aTimeout(20);
    expect(addresses()).to.deep.equal([list, `${list}/1`]);
    expect(host.shown[0]?.description).to.equal('<h3>Work</h3><p>Row.</p>');
    expect(host.shown[0]?.employmentUnit).to.equal('Sea');
    expect(host.news).to.have.length(1);
  });

  it('loads details once, and puts them on top of what the list said', async () => {
    answers[board] = { jobs: [job(1, { location: { name: 'Oslo' } }), job(2)] };
    const address = `${board}/1?questions=true&pay_transparency=true`;
    const field = { name: 'question_9', type: 'input_text', values: [] };
    answers[address] = job(1, {
      title: 'Job 1',
      content: '&lt;p&gt;Row.&lt;/p&gt;',
      questions: [{ label: 'Why?', required: true, fields: [field] }],
    });
    const host = await hosts(board);
    await until(() => complete(host));
    const [posting] = host.shown;
    if (!posting) throw new Error('No posting');
    expect(host.postings.detailsStatus(posting)).to.equal('none');
    expect(host.postings.withDetails(posting)).to.equal(posting);
    host.postings.loadDetails(posting);
    host.postings.loadDetails(posting);
    expect(host.postings.detailsStatus(posting)).to.equal('loading');
    await until(() => host.postings.detailsStatus(posting) === 'ready');
    expect(addresses()).to.deep.equal([board, address]);
    const full = host.postings.withDetails(posting);
    expect(host.postings.withDetails(posting)).to.equal(full);
    expect([full.id, full.description, full.jobLocation[0]?.name]).to.deep.equal(['1', '<p>Row.</p>', 'Oslo']);
    const { form } = readForm(full.application);
    if (!form) throw new Error('No form');
    expect(fieldsOf(form).map(({ name }) => name)).to.include('question_9');
    const [, other] = host.shown;
    expect(other && host.postings.detailsStatus(other)).to.equal('none');
  });

  it('reports details that cannot be had, and loads them when it is tried again', async () => {
    answers[list] = page([1], 0, 1);
    const host = await hosts(list);
    await until(() => complete(host));
    const [posting] = host.shown;
    if (!posting) throw new Error('No posting');
    host.postings.loadDetails(posting);
    await until(() => host.postings.detailsStatus(posting) === 'error');
    await host.updateComplete;
    expect(host.postings.state.status).to.equal('ready');
    expect(host.news.map(({ status }) => status)).to.deep.equal(['ready', 'error']);
    expect(host.postings.detailsError(posting)?.kind).to.equal('http');
    expect(host.postings.detailsError(posting)?.url).to.equal(`${list}/1`);
    expect(host.postings.withDetails(posting)).to.equal(posting);
    host.postings.loadDetails(posting);
    expect(requests).to.have.length(2);

    answers[`${list}/1`] = { id: '1', name: 'Job 1', jobAd: { sections: { jobDescription: { text: '<p>Row.</p>' } } } };
    host.postings.retryDetails(posting);
    expect(host.postings.detailsStatus(posting)).to.equal('loading');
    await until(() => host.postings.detailsStatus(posting) === 'ready');
    expect(host.postings.withDetails(posting).description).to.equal('<p>Row.</p>');
  });

  it('asks for no details where the vendor has no address for them', async () => {
    answers[new URL('/jobs.json', location.href).href] = { jobs: [job(1)] };
    answers['/jobs.json'] = { jobs: [job(1)] };
    const host = await hosts('/jobs.json');
    await until(() => complete(host));
    const [posting] = host.shown;
    if (!posting) throw new Error('No posting');
    host.postings.loadDetails(posting);
    expect(host.postings.detailsStatus(posting)).to.equal('none');
    expect(requests).to.have.length(1);
  });
});
