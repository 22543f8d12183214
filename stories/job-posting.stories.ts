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
  beforeEach: () => {
    const { fetch } = window;
    window.fetch = () => new Promise(() => {});
    return () => {
      window.fetch = fetch;
    };
  },
};

/** The address cannot be reached: trying again may help. */
export const NetworkError: Story = {
  args: { data: undefined, src: 'http://127.0.0.1:1/nobody-here.json' },
};

/** The data is no posting: trying again does not help. */
export const BadData: Story = { args: { data: { hello: 'world' } } };

/** Nothing was given. */
export const Empty: Story = { args: { data: undefined } };

/** A page in dark colours. */
export const Dark: Story = { decorators: [within('color-scheme: dark; background: #121417; color: #eceff3')] };

/** A page that reads from right to left. */
export const RightToLeft: Story = { decorators: [within('direction: rtl')] };

/** A narrow column: what fits a phone of 320 pixels. */
export const Narrow: Story = { decorators: [within('inline-size: 320px; padding: 0')] };

/** The page's own font, colours, corners and gaps. */
export const Themed: Story = {
  decorators: [
    within(
      'font-family: Georgia, serif; background: #fbf8f1; color: #23302b; --jb-accent: #0f6b4f; --jb-radius: 0; --jb-gap: 1.25em',
    ),
  ],
};

/** Puts the story into a page with a look of its own. */
function within(style: string) {
  return (story: () => unknown) => html`<div style="padding: 1.5em; ${style}">${story()}</div>`;
}
