import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.ts';
import engineer from './fixtures/harbour-engineer.json';

const meta: Meta = { title: 'Examples/Host page' };
export default meta;

type Story = StoryObj;

/** A printed look: serifs, a green for the accent, square corners, all through custom properties and parts. */
export const Printed: Story = { render: () => hostPage('printed', printed) };

/** A bright look of its own, dark whatever the system says. */
export const Neon: Story = { render: () => hostPage('neon', neon) };

function hostPage(name: string, styles: unknown) {
  return html`
    ${styles}
    <div class="host ${name}">
      <header><strong>Kelpworks</strong> <a href="#jobs">All jobs</a></header>
      <main>
        <job-posting .data=${engineer} action="/applications" heading-level="1"></job-posting>
      </main>
    </div>
  `;
}

const printed = html`
  <style>
    .page:has(.host) {
      padding: 0;
    }

    .printed {
      padding: 2em clamp(1em, 6vw, 5em);
      background: #fbf8f1;
      color: #23302b;
      color-scheme: light;
      font: 1.0625em/1.6 Georgia, 'Liberation Serif', serif;
      --jb-accent: #0f6b4f;
      --jb-focus-color: #0f6b4f;
      --jb-border-color: #23302b40;
      --jb-control-background: #fff;
      --jb-radius: 0;
      --jb-gap: 1.25em;
      --jb-measure: 40em;
    }

    .printed header {
      display: flex;
      justify-content: space-between;
      margin-block-end: 2.5em;
      padding-block-end: 0.75em;
      border-block-end: 3px double currentColor;
    }

    .printed a {
      color: #0b5a42;
    }

    .printed ::part(title) {
      font-weight: 400;
      font-size: 2.4em;
      letter-spacing: -0.01em;
    }

    .printed ::part(fact-name) {
      font-variant-caps: all-small-caps;
      letter-spacing: 0.06em;
    }

    .printed ::part(form-submit) {
      padding-inline: 2.5em;
      letter-spacing: 0.04em;
    }
  </style>
`;

const neon = html`
  <style>
    .page:has(.host) {
      padding: 0;
    }

    .neon {
      min-block-size: 100vh;
      box-sizing: border-box;
      padding: 2em clamp(1em, 6vw, 5em);
      background: #130f26;
      color: #f2eeff;
      color-scheme: dark;
      font: 1em/1.55 'Trebuchet MS', 'DejaVu Sans', sans-serif;
      --jb-accent: #b7f34d;
      --jb-on-accent: #130f26;
      --jb-link-color: #b7f34d;
      --jb-danger: #ff9db0;
      --jb-control-background: #1f1940;
      --jb-control-border-color: #8f83c9;
      --jb-radius: 1.25em;
    }

    .neon header {
      display: flex;
      justify-content: space-between;
      margin-block-end: 2em;
    }

    .neon a {
      color: #b7f34d;
    }

    .neon ::part(apply),
    .neon ::part(form-submit) {
      text-transform: uppercase;
      letter-spacing: 0.08em;
    }
  </style>
`;
