import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import type { JobPosting } from '../src/index.ts';
import closed from './fixtures/closed.json';
import external from './fixtures/external.json';
import engineer from './fixtures/harbour-engineer.json';
import gardener from './fixtures/plain-text.json';

const meta: Meta<JobPosting> = {
  title: 'Elements/job-posting',
  component: 'job-posting',
  tags: ['autodocs'],
  args: { data: engineer, action: '/applications' },
  render: ({ data, src, action, headingLevel }) => html`
    <job-posting
      .data=${data}
      .src=${src}
      .action=${action}
      .headingLevel=${headingLevel ?? 2}
    ></job-posting>
  `,
};
export default meta;

type Story = StoryObj<JobPosting>;

/** Every fact and every text that a posting can have, with its form. */
export const Whole: Story = {};

/** A description in plain text: its line breaks, bullets and numbers become paragraphs and lists. */
export const PlainText: Story = { args: { data: gardener } };

/** People apply elsewhere: a link stands in place of the form. */
export const External: Story = { args: { data: external } };

/** `validThrough` has passed. */
export const Closed: Story = { args: { data: closed } };

/** Only what a posting must have. */
export const TitleOnly: Story = { args: { data: { title: 'Somebody who can help' } } };

/** The data comes in a child script, and the page's own text stands in place of the form. */
export const OwnWayToApply: Story = {
  render: () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(gardener);
    return html`
      <job-posting>
        ${script}
        <p slot="form">Come by on Thursday evening and bring a friend. <a href="#way">How to find us</a></p>
      </job-posting>
    `;
  },
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

/** The address answers with an error. */
export const HttpError: Story = {
  args: { data: undefined, src: '/gone.json' },
  beforeEach: () => answerWith(() => Promise.resolve(new Response('', { status: 404 }))),
};

/** The data is no posting: trying again does not help. */
export const BadData: Story = { args: { data: { hello: 'world' } } };

/** Nothing was given. */
export const Empty: Story = { args: { data: undefined } };

/** A page in dark colours. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** A page that reads from right to left. */
export const RightToLeft: Story = { globals: { direction: 'rtl' } };

/** A narrow column: what fits a phone of 320 pixels. */
export const Narrow: Story = { globals: { width: 'narrow' } };

/** Lets every request of the page end as a story needs it; returns what takes that back. */
function answerWith(answer: typeof fetch): () => void {
  const { fetch } = window;
  window.fetch = answer;
  return () => {
    window.fetch = fetch;
  };
}
