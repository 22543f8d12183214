import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import '../src/define/file-drop.ts';

import type { FileAcceptEvent, FileDrop, FileRejectEvent } from '../src/index.ts';

type Args = Pick<
  FileDrop,
  'label' | 'help' | 'accept' | 'maxSize' | 'maxFiles' | 'multiple' | 'required' | 'disabled' | 'errorText'
>;

const text = (name: string, content: string) => new File([content], name, { type: 'text/plain' });
const resume = () => text('Jane Doe, resume.txt', 'Jane Doe\nBackend engineer\n'.repeat(200));
const letter = () => text('cover letter.txt', 'Dear team,\n'.repeat(40));
const longNamed = () => text(`Jane Doe, ${'selected publications and talks, '.repeat(3)}2024.txt`, 'A list.');
const photo = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'resume.pdf');
const empty = () => text('empty.txt', '');

/** Brings a control into a state that only people, or time, bring about. */
const after = (change: (element: FileDrop) => void): NonNullable<StoryObj<Args>['play']> => {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector('file-drop');
    if (!element) return;
    change(element);
    await element.whenChecked();
    await element.updateComplete;
  };
};

const meta: Meta<Args> = {
  title: 'Elements/file-drop',
  component: 'file-drop',
  tags: ['autodocs'],
  // The states of its files are brought about by play functions; none takes focus.
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    label: 'Resume',
    help: '',
    accept: 'pdf,doc,docx,txt,rtf',
    maxSize: '10MB',
    maxFiles: 1,
    multiple: false,
    required: false,
    disabled: false,
    errorText: '',
  },
  render: (args) => html`
    <file-drop
      name="resume"
      label=${args.label}
      help=${args.help}
      accept=${args.accept}
      max-size=${args.maxSize}
      max-files=${args.maxFiles ?? 1}
      ?multiple=${args.multiple}
      ?required=${args.required}
      ?disabled=${args.disabled}
      .errorText=${args.errorText}
      @input=${action('input')}
      @change=${action('change')}
      @file-accept=${({ file, detectedType }: FileAcceptEvent) => action('file-accept')(file.name, detectedType)}
      @file-reject=${({ file, code, message }: FileRejectEvent) => action('file-reject')(file.name, code, message)}
    ></file-drop>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing chosen yet. */
export const Idle: Story = {};

/** The label carries a mark; a form with the control empty is invalid. */
export const Required: Story = { args: { required: true, help: 'One or two pages are plenty.' } };

/** A control for one file: choosing another replaces it. */
export const WithFile: Story = { play: after((element) => void element.addFiles([resume()])) };

/** Long names lose their middle; the whole name is in the tooltip and in the button's name. */
export const SeveralFiles: Story = {
  args: { label: 'Work samples', maxFiles: 5 },
  play: after((element) => void element.addFiles([resume(), letter(), longNamed()])),
};

/** What a form around it found wrong with the answer. */
export const WithFormError: Story = { args: { required: true, errorText: 'Resume: choose a file.' } };

/** A picture under a document's name, an empty file, one too many: each with its reason, beside the good one. */
export const Refused: Story = {
  args: { label: 'Work samples', maxFiles: 2 },
  play: after((element) => void element.addFiles([resume(), photo(), empty(), letter(), longNamed()])),
};

/** While a check takes its time: here one of the page's own, which never answers. */
export const Checking: Story = {
  play: ({ canvasElement }) => {
    const element = canvasElement.querySelector('file-drop');
    if (!element) return;
    element.validators = [() => new Promise(() => {})];
    void element.addFiles([resume()]);
  },
};

/** Files are being dragged over it. */
export const Dragging: Story = {
  play: ({ canvasElement }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(resume());
    const event = new DragEvent('dragenter', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    canvasElement.querySelector('file-drop')?.dispatchEvent(event);
  },
};

/** Switched off with a file in it. */
export const Disabled: Story = {
  args: { disabled: true },
  play: after((element) => void element.addFiles([resume()])),
};

/** The page's own check refuses a file in its own words. */
export const OwnChecks: Story = {
  play: after((element) => {
    element.validators = [async ({ name }) => (/letter/i.test(name) ? 'This looks like a cover letter.' : null)];
    void element.addFiles([letter()]);
  }),
};

/** On a dark page. */
export const Dark: Story = {
  args: { label: 'Work samples', maxFiles: 3, required: true },
  globals: { theme: 'dark' },
  play: after((element) => void element.addFiles([resume(), photo()])),
};

/** As narrow as a small phone, or a page at 400 % zoom. */
export const Narrow: Story = {
  args: { label: 'Work samples', maxFiles: 3 },
  globals: { width: 'narrow' },
  play: after((element) => void element.addFiles([resume(), longNamed(), photo()])),
};

/** In a page that reads from right to left. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: after((element) => void element.addFiles([resume()])),
};

/** In any form: sent, validated and reset as a native control is, and named by an outer label. */
export const InPlainForm: Story = {
  render: () => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement)) return;
        action('submit')(
          [...new FormData(event.target)].map(([name, value]) => [name, value instanceof File ? value.name : value]),
        );
      }}
    >
      <label for="resume">Resume</label>
      <file-drop id="resume" name="resume" accept="pdf,doc,docx,txt,rtf" max-size="10MB" required></file-drop>
      <p>
        <button>Send</button>
        <button type="reset">Reset</button>
      </p>
    </form>
  `,
};
