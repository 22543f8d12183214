import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { action } from 'storybook/actions';
import '../src/define/apply-form.ts';
import type {
  ApplyErrorEvent,
  ApplyForm,
  ApplyInvalidEvent,
  ApplyProgressEvent,
  ApplySubmitEvent,
  ApplySuccessEvent,
  SubmitHandler,
  SubmitResult,
} from '../src/index.ts';
import everyField from './fixtures/forms/every-field.json';
import longLabels from './fixtures/forms/long-labels.json';
import sections from './fixtures/forms/sections.json';
import { puzzleCaptcha } from './puzzle-captcha.ts';

type Args = Partial<Omit<ApplyForm, 'values'>> & {
  values?: ApplyForm['values'];
  /** A stand-in for the page's captcha: a hidden field, as every vendor's own snippet makes one. */
  captchaToken?: string;
};
type Story = StoryObj<Args>;

const shortForm = [
  { name: 'name', label: 'Full name', type: 'text', required: true, autocomplete: 'name' },
  { name: 'email', label: 'Email', type: 'email', required: true, autocomplete: 'email' },
  { name: 'why', label: 'Why kelp?', type: 'textarea' },
];
const answers = {
  name: 'Jane Doe',
  email: 'jane@example.com',
  why: 'It grows half a metre a day and asks for nothing.',
};

const meta: Meta<Args> = {
  title: 'Elements/apply-form',
  component: 'apply-form',
  tags: ['autodocs'],
  render: (args) => html`
    <apply-form
      .fields=${args.fields}
      .values=${args.values ?? {}}
      .action=${args.action}
      .submitHandler=${args.submitHandler}
      .progress=${args.progress ?? 'on'}
      .native=${args.native ?? false}
      .warnUnsaved=${args.warnUnsaved ?? false}
      .captcha=${args.captcha}
      .captchaRequired=${args.captchaRequired ?? false}
      .captchaUnavailable=${args.captchaUnavailable ?? 'block'}
      .support=${args.support}
      .messages=${args.messages}
      @apply-start=${() => action('apply-start')()}
      @apply-invalid=${({ issues }: ApplyInvalidEvent) => action('apply-invalid')(issues)}
      @apply-captcha=${() => action('apply-captcha')()}
      @apply-submit=${({ application }: ApplySubmitEvent) => action('apply-submit')(application.values)}
      @apply-progress=${({ loaded, total }: ApplyProgressEvent) => action('apply-progress')(loaded, total)}
      @apply-success=${({ result }: ApplySuccessEvent) => action('apply-success')(result)}
      @apply-error=${({ result }: ApplyErrorEvent) => action('apply-error')(result)}
    >
      ${args.captchaToken === undefined ? nothing : captchaView(args.captchaToken)}
    </apply-form>
  `,
  args: { submitHandler: async () => ({ status: 'accepted' }) },
};
export default meta;

/** No questions given: name, email, phone, resume and cover letter. */
export const StandardQuestions: Story = {};

/** Every type of question. */
export const EveryField: Story = { args: { fields: everyField } };

/** Groups of questions under headings, the last one voluntary. */
export const Sections: Story = { args: { fields: sections } };

/** Answers that are known already. */
export const Prefilled: Story = { args: { fields: shortForm, values: answers } };

/** The page's captcha stands right above the button, in the page's own DOM. */
export const WithCaptcha: Story = { args: { fields: shortForm, captchaToken: 'token' } };

/** A captcha that the form drives itself, by an adapter. */
export const WithCaptchaAdapter: Story = { args: { fields: shortForm, captcha: puzzleCaptcha() } };

/** The page's own text between the questions and the button. */
export const WithPrivacyNotice: Story = {
  args: { fields: shortForm },
  render: ({ fields }) => html`
    <apply-form .fields=${fields}>
      <p slot="before">We read your application, and delete it after six months. <a href="#privacy">Privacy</a></p>
    </apply-form>
  `,
};

/** A plain form for browsers without JavaScript stands inside; what was filled in before the scripts came is taken over. */
export const PlainFormInside: Story = {
  args: { fields: shortForm },
  render: ({ fields }) => html`
    <apply-form .fields=${fields} native action="/applications">
      <form method="post" enctype="multipart/form-data" action="/applications">
        <label>Full name <input name="name" value="Jane Doe" required /></label>
        <label>Email <input type="email" name="email" value="jane@example.com" required /></label>
        <button>Send application</button>
      </form>
    </apply-form>
  `,
};

/** The page's own words in place of ours. */
export const OwnWords: Story = {
  args: { fields: shortForm, messages: { form: { submit: 'Come aboard', requiredNote: '* We cannot do without' } } },
};

/** Questions that need room. */
export const LongLabels: Story = { args: { fields: longLabels } };

/** Sent with nothing filled in: a summary that leads to each question, and the reason beside it. */
export const Errors: Story = driven({ fields: everyField });

/** Questions need room, and their errors too, on a page of 320 pixels. */
export const ErrorsNarrow: Story = { ...driven({ fields: longLabels }), globals: { width: 'narrow' } };

/** Texts that chosen options ask for. */
export const FreeText: Story = {
  args: { fields: sections, values: { gender: 'self' } },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('apply-form');
    await form?.updateComplete;
    form?.shadowRoot?.querySelector<HTMLInputElement>('input[value="self"]')?.click();
  },
};

/** On its way, and how far. */
export const Sending: Story = driven({
  submitHandler: (_application, _body, { progress }) => {
    progress(2_600_000, 4_100_000);
    return new Promise(() => {});
  },
});

/** On its way; nobody can say how far. */
export const SendingWithoutProgress: Story = driven({ submitHandler: () => new Promise(() => {}) });

/** Received. */
export const Accepted: Story = driven({ submitHandler: answering({ status: 'accepted' }) });

/** Received; the back end says more. */
export const AcceptedInTheirWords: Story = driven({
  submitHandler: answering({
    status: 'accepted',
    applicationId: 'KW-2051',
    message: 'Thank you, Jane. Ana from Moorings reads your application this week.',
  }),
});

/** The back end refused some answers, and the application as a whole. */
export const Invalid: Story = driven({
  submitHandler: answering({
    status: 'invalid',
    fieldErrors: { email: 'This address takes no mail.' },
    formErrors: ['Applications from two people on one address are not taken.'],
  }),
});

/** Taken for a bot: what a person can do about it. */
export const Flagged: Story = driven({
  support: 'mailto:help@kelpworks.example',
  submitHandler: answering({ status: 'flagged' }),
});

/** Taken for a bot, with the reply's own words, reference and support. */
export const FlaggedInTheirWords: Story = driven({
  submitHandler: answering({
    status: 'flagged',
    message: 'Too many applications came from your network today.',
    reference: '7f3a-91bc',
    support: { email: 'people@kelpworks.example', url: 'https://kelpworks.example/help' },
  }),
});

/** Nobody solved the captcha: nothing is sent. */
export const CaptchaMissing: Story = driven({ captchaToken: '' });

/** Nobody solved the captcha that the form drives: it says its name. */
export const CaptchaAdapterMissing: Story = driven({ captcha: puzzleCaptcha() });

/** The captcha's script is blocked: nothing is sent, the candidate is told, and the developer by `console.error`. */
export const CaptchaBlocked: Story = {
  ...driven({ captcha: puzzleCaptcha({ blocked: true }) }),
  tags: ['!autodocs', 'logs-error'],
};

/** The back end found the captcha's token too old. */
export const CaptchaExpired: Story = driven({
  captchaToken: 'token',
  submitHandler: answering({ status: 'captcha', reason: 'expired' }),
});

/** The back end did not believe the captcha's token. */
export const CaptchaInvalid: Story = driven({
  captchaToken: 'token',
  submitHandler: answering({ status: 'captcha', reason: 'invalid' }),
});

/** Too many attempts: a countdown, after which it can be tried again. */
export const RateLimited: Story = driven({ submitHandler: answering({ status: 'rate-limited', retryAfter: 90 }) });

/** They applied before. */
export const Duplicate: Story = driven({ submitHandler: answering({ status: 'duplicate' }) });

/** The posting was closed meanwhile. */
export const Closed: Story = driven({ submitHandler: answering({ status: 'closed' }) });

/** Nothing is lost; it can be tried again. */
export const Failed: Story = driven({ submitHandler: answering({ status: 'failed', retryable: true }) });

/** Trying again would not help. */
export const Refused: Story = driven({
  support: 'https://kelpworks.example/help',
  submitHandler: answering({ status: 'failed', retryable: false }),
});

/** The candidate stopped it. */
export const Cancelled: Story = {
  ...driven({ submitHandler: () => new Promise(() => {}) }),
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('apply-form');
    if (!form) return;
    await form.updateComplete;
    const leaves = new Promise((resolve) => form.addEventListener('apply-submit', resolve));
    form.requestSubmit();
    await leaves;
    // Fetched with the first answer, when somebody types.
    await form.outcomes();
    form.cancel();
    await form.updateComplete;
  },
};

/** Said before sending; it can be tried again once the browser is online. */
export const Offline: Story = {
  ...driven({}),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

/** The browser is online again: now it can be sent. */
export const BackOnline: Story = {
  ...Offline,
  play: async (context) => {
    await Offline.play?.(context);
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    const form = context.canvasElement.querySelector('apply-form');
    if (form) await shown(form, '[part~="retry"]');
  },
};

/** The page has nobody who sends: the candidate is told, and the developer by `console.error`. */
export const Unhandled: Story = {
  ...driven({ submitHandler: undefined }),
  tags: ['!autodocs', 'logs-error'],
};

/** A draft from an earlier visit is back in the form, with its file, and can be discarded. */
export const DraftBack: Story = {
  tags: ['!autodocs'],
  render: () => html`<div class="visits"></div>`,
  play: async ({ canvasElement }) => {
    const place = canvasElement.querySelector('.visits') ?? canvasElement;
    const visit = async () => {
      const form = document.createElement('apply-form');
      form.draft = 'session';
      place.replaceChildren(form);
      await form.updateComplete;
      return form;
    };
    const first = await visit();
    await shown(first, '[role="status"] + form');
    for (const [name, value] of Object.entries({ first_name: 'Jane', last_name: 'Doe', email: 'jane@example.com' })) {
      const control = first.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (control) control.value = value;
    }
    const resume = first.shadowRoot?.querySelector('file-drop');
    await resume?.addFiles([new File(['Grew up on a pier.\n'], 'jane-doe.txt', { type: 'text/plain' })]);
    const stored = () => Object.values(sessionStorage).some((text) => text.includes('"files":{"resume"'));
    for (let frame = 0; frame < 60 && !stored(); frame++) await new Promise(requestAnimationFrame);
    first.remove();
    await shown(await visit(), '[part~="draft"]');
  },
};

/** The same on a phone. */
export const DraftBackNarrow: Story = { ...DraftBack, globals: { width: 'narrow' } };

/** A page in dark colours. */
export const Dark: Story = { ...driven({ fields: everyField }), globals: { theme: 'dark' } };

/** A page that reads from right to left. */
export const RightToLeft: Story = { ...driven({ fields: everyField }), globals: { direction: 'rtl' } };

/** A phone of 320 pixels. */
export const Narrow: Story = {
  args: { fields: everyField, captchaToken: 'token' },
  globals: { width: 'narrow' },
};

/** Sending takes little room. */
export const SendingNarrow: Story = { ...Sending, globals: { width: 'narrow' } };

/**
 * A state that comes about by sending. Told moves focus, so these stand as stories only: on the docs page they would fight
 * for it.
 */
function driven(args: Args): Story {
  return {
    args: { fields: shortForm, values: 'fields' in args ? {} : answers, ...args },
    tags: ['!autodocs'],
    play: async ({ canvasElement }) => {
      const form = canvasElement.querySelector('apply-form');
      if (!form) return;
      await form.updateComplete;
      form.requestSubmit();
      await settled(form);
    },
  };
}

/** Waits until the form shows what its attempt came to, or that it is on its way. */
function settled(form: ApplyForm): Promise<void> {
  return shown(form, '[part~="panel"], [part~="progress-bar"][value]');
}

async function shown(form: ApplyForm, selector: string): Promise<void> {
  const isShown = () => form.shadowRoot?.querySelector(selector);
  for (let frame = 0; frame < 60 && !isShown(); frame++) await new Promise(requestAnimationFrame);
  await form.updateComplete;
}

/** Answers as a back end would. */
function answering(result: SubmitResult): SubmitHandler {
  return async () => result;
}

function captchaView(token: string) {
  return html`
    <div slot="captcha">
      <label><input type="checkbox" ?checked=${token !== ''} /> I am no robot</label>
      <input type="hidden" name="captcha" value=${token} />
    </div>
  `;
}
