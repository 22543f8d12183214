import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { JobBoard } from '../src/index.ts';
import engineer from './fixtures/harbour-engineer.json';
import { harbourJobs } from './fixtures/harbour-jobs.ts';
import firstOfPages from './fixtures/sources/smartrecruiters.json';

const jobs = [engineer, ...harbourJobs(24)];
const paged = 'https://api.smartrecruiters.example/v1/companies/drawbridge/postings';
const firstPage = () => Response.json(firstOfPages);
const unavailable = () => new Response('', { status: 503 });

const meta: Meta<JobBoard> = {
  title: 'Elements/job-board',
  component: 'job-board',
  tags: ['autodocs'],
  args: { data: jobs, action: '/applications' },
  beforeEach: () => withParameters({}),
  render: ({ data, src, action, groupBy, filters, sort, href }) => html`
    <job-board
      .data=${data}
      .src=${src}
      .action=${action}
      .groupBy=${groupBy}
      .filters=${filters}
      .sort=${sort}
      .href=${href}
    ></job-board>
  `,
};
export default meta;

type Story = StoryObj<JobBoard>;

/** Search, filters and a list. */
export const List: Story = {};

/** Parted by department, with headings. */
export const Groups: Story = { args: { groupBy: 'department' } };

/** As many postings as a large company has: the list is shown bit by bit. */
export const Many: Story = { args: { data: harbourJobs(191) } };

/** Only the filters that the page names. */
export const NamedFilters: Story = { args: { filters: 'department workplace' } };

/** One posting: nothing to search or filter. */
export const One: Story = { args: { data: [engineer] } };

/** A posting is open, under its own address. */
export const Open: Story = { beforeEach: () => withParameters({ job: 'harbour-engineer' }) };

/** An old link: the posting is there no more. */
export const NotFound: Story = { beforeEach: () => withParameters({ job: 'filled-long-ago' }) };

/** No posting matches what somebody searched for. */
export const NoMatches: Story = { beforeEach: () => withParameters({ q: 'astronaut' }) };

/** The page puts a posting of its own in place, with words around it. */
export const OwnPosting: Story = {
  beforeEach: () => withParameters({ job: 'harbour-engineer' }),
  render: ({ data }) => html`
    <job-board .data=${data}>
      <p>Questions? Call the harbour office.</p>
      <job-posting action="/applications"></job-posting>
    </job-board>
  `,
};

/** There are no postings; the page says what to do. */
export const Empty: Story = {
  render: () => html`
    <job-board .data=${[]}>
      <p slot="empty">We are not hiring at the moment. <a href="#letter">Write to us</a> all the same.</p>
    </job-board>
  `,
};

/** While the data is on its way: here no answer ever comes. */
export const Loading: Story = {
  args: { data: undefined, src: '/never.json' },
  beforeEach: () => answerWith(() => new Promise(() => {})),
};

/** The address cannot be reached: trying again may help. */
export const NetworkError: Story = {
  args: { data: undefined, src: '/unreachable.json' },
  beforeEach: () => answerWith(() => Promise.reject(new TypeError('Failed to fetch'))),
};

/** The data is no list of postings: trying again does not help. */
export const BadData: Story = { args: { data: { hello: 'world' } } };

/** The list comes in pages, and one of them cannot be had: what came stays, and trying again may help. */
export const RestFailed: Story = {
  args: { data: undefined, src: paged },
  tags: ['!autodocs'],
  beforeEach: () => answerWith(async (input) => (/offset=/.test(String(input)) ? unavailable() : firstPage())),
};

/** The list leaves out what the posting says, and that cannot be had. */
export const DetailsFailed: Story = {
  args: { data: undefined, src: paged },
  tags: ['!autodocs'],
  beforeEach: () => {
    const leave = withParameters({ job: '743999671674844' });
    const restore = answerWith(async (input) => (/postings\/\d/.test(String(input)) ? unavailable() : firstPage()));
    return () => {
      restore();
      leave();
    };
  },
};

/** A page in dark colours. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** A page that reads from right to left. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** A narrow column: what fits a phone of 320 pixels. Filters stand behind a button. */
export const Narrow: Story = { globals: { width: 'narrow' } };

/** Stories share a page: each begins with the address that it needs, and leaves the one that it found. */
function withParameters(parameters: Readonly<Record<string, string>>): () => void {
  const before = location.href;
  const url = new URL(before);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
  return () => history.replaceState(history.state, '', before);
}

/** Lets every request of the page end as a story needs it; returns what takes that back. */
function answerWith(answer: typeof fetch): () => void {
  const { fetch } = window;
  window.fetch = answer;
  return () => {
    window.fetch = fetch;
  };
}
