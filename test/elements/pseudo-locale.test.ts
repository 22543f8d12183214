import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { board } from '../../src/core/text/messages/en/board.ts';
import { draft } from '../../src/core/text/messages/en/draft.ts';
import { fileChecks } from '../../src/core/text/messages/en/file-checks.ts';
import { files } from '../../src/core/text/messages/en/files.ts';
import { form } from '../../src/core/text/messages/en/form.ts';
import { outcome } from '../../src/core/text/messages/en/outcome.ts';
import { posting } from '../../src/core/text/messages/en/posting.ts';
import type { ApplyForm } from '../../src/elements/apply-form/apply-form.ts';
import { registerMessages, type SubmitHandler } from '../../src/index.ts';
import { sampleTxt } from '../support/sample-files.ts';
import { fileOf } from '../support/transfer.ts';
import { until } from '../support/until.ts';
import { FormPage } from './apply-form/support.ts';

// Whatever the elements say stands in brackets, and whatever the data says begins with a mark: nothing else may have words.

const english = { board, posting, form, outcome, draft, files: { ...files, ...fileChecks } };

function bracketed<Words>(words: Words): Words {
  if (typeof words === 'string') return `[${words}]` as Words;
  if (typeof words === 'function') return ((...args: unknown[]) => `[${words(...args)}]`) as Words;
  if (Array.isArray(words)) return words.map(bracketed) as Words;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, bracketed(value)])) as Words;
}

registerMessages('en-XA', bracketed(english));

/** What the elements inside say to the eye and to screen readers. */
function* said(root: ParentNode): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        yield node.getAttribute(name) ?? '';
      }
      if (node.shadowRoot) yield* said(node.shadowRoot);
    } else if (node.parentElement?.localName !== 'style') {
      yield node.nodeValue ?? '';
    }
  }
}

/** Words that come from neither the messages nor the data. */
function untranslated(root: ParentNode): string[] {
  return [...said(root)].filter((text) => {
    let rest = text.replace(/¤[\p{L}\d.-]+/gu, '');
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/\[[^[\]]*\]/g, '');
    }
    // Dates, sizes and lists are the platform's.
    return /\p{L}{2}/u.test(rest.replace(/\b(?:March|April) \d+, 2026\b|\b\d+ (?:kB|bytes?)\b|^ and $/g, ''));
  });
}

const job = {
  identifier: '¤1',
  title: '¤Cook',
  description: '<p>¤Soups</p>',
  responsibilities: '<p>¤Soups</p>',
  qualifications: '<p>¤Soups</p>',
  skills: '<p>¤Soups</p>',
  jobBenefits: '<p>¤Soups</p>',
  industry: '¤Food',
  employmentUnit: '¤Kitchen',
  employmentType: ['FULL_TIME', 'INTERN'],
  jobLocationType: 'Hybrid',
  jobLocation: '¤Zürich',
  applicantLocationRequirements: '¤Europe',
  datePosted: '2026-03-01',
  validThrough: '2026-04-01',
  baseSalary: { currency: 'CHF', value: { minValue: 5000, unitText: 'MONTH' } },
};

const many = Array.from({ length: 40 }, (_, index) => ({
  ...job,
  identifier: `¤${index}`,
  title: `¤Cook${index}`,
  employmentUnit: `¤Unit${index % 20}`,
  jobLocation: index % 2 ? '¤Bern' : '¤Zürich',
  jobLocationType: index % 2 ? 'Remote' : 'Hybrid',
  hiringOrganization: `¤Company${index % 2}`,
}));

const options = [
  { value: 'a', label: '¤A' },
  { value: 'b', label: '¤B', freeText: true },
];
const fields = [
  ...['text', 'email', 'tel', 'url', 'number', 'date', 'textarea'].map((type) => ({
    name: type,
    type,
    label: `¤${type}`,
    required: true,
  })),
  ...['select', 'select-multiple', 'radio', 'checkboxes'].map((type) => ({
    name: type,
    type,
    label: `¤${type}`,
    required: true,
    options,
  })),
  { name: 'checkbox', type: 'checkbox', label: '¤checkbox', required: true },
  { name: 'file', type: 'file', label: '¤file', required: true, textName: 'file_text', accept: ['txt'], maxFiles: 2 },
];

async function open(properties: Partial<ApplyForm>, given: unknown = fields): Promise<FormPage> {
  const around = await fixture(html`<div lang="en-XA"><apply-form></apply-form></div>`);
  const page = new FormPage(around.querySelector('apply-form') as ApplyForm);
  await page.element.outcomes();
  Object.assign(page.element, { fields: given }, properties);
  await page.settled();
  return page;
}

const nothingUntranslated = (root: ParentNode) => {
  const list = [...said(root)];
  expect(list.filter((text) => text.includes('[')).length, 'words of ours').to.be.above(0);
  expect(untranslated(root)).to.deep.equal([]);
};

describe('no words but the messages’', () => {
  it('are found where there are some', async () => {
    const around = await fixture(html`<div lang="en"><job-posting .data=${job}></job-posting></div>`);
    await around.querySelector('job-posting')?.updateComplete;
    expect(untranslated(around)).to.include.members(['Location', 'What we offer']);
  });

  it('in a list', async () => {
    const around = await fixture(html`<div lang="en-XA"><job-board .data=${many}></job-board></div>`);
    const element = around.querySelector('job-board');
    await element?.updateComplete;
    nothingUntranslated(around);
    for (const groupBy of ['department', 'workplace']) {
      element?.setAttribute('group-by', groupBy);
      await element?.updateComplete;
      nothingUntranslated(around);
    }
    const query = element?.shadowRoot?.querySelector<HTMLInputElement>('#query');
    if (query) query.value = 'nobody';
    query?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element?.updateComplete;
    nothingUntranslated(around);
    await until(() => new URL(location.href).searchParams.get('q') === 'nobody', 'the address');
    history.replaceState(null, '', location.pathname);
  });

  it('where there is no list', async () => {
    const around = await fixture(html`<div lang="en-XA"></div>`);
    for (const [name, value] of [
      ['data', []],
      ['data', 'no JSON'],
      ['src', '/nothing/here.json'],
    ] as const) {
      const element = Object.assign(document.createElement('job-board'), { [name]: value });
      around.replaceChildren(element);
      await element.updateComplete;
      await until(() => element.matches(':state(empty), :state(error)'), 'the end');
      await element.updateComplete;
      nothingUntranslated(around);
    }
  });

  it('in a posting with its form', async () => {
    for (const data of [
      job,
      { ...job, validThrough: '2026-03-02' },
      { ...job, application: false, url: 'https://jobs.example.com/¤1' },
      {},
      'no JSON',
    ]) {
      const around = await fixture(html`<div lang="en-XA"><job-posting .data=${data}></job-posting></div>`);
      await around.querySelector('job-posting')?.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      nothingUntranslated(around);
    }
  });

  it('in a form, its mistakes and its files', async () => {
    const page = await open({});
    nothingUntranslated(page.root);
    page.find<HTMLInputElement>('[name="checkboxes"][value="b"]').click();
    page.fill({ email: 'nobody', url: 'nowhere', number: '1' });
    await page
      .drop('file')
      .addFiles([fileOf('¤cv.txt', sampleTxt()), fileOf('¤empty.txt', ''), fileOf('¤photo.jpg', 'x')]);
    await page.submit();
    await until(() => page.summary.length > 5, 'the mistakes');
    await page.settled();
    nothingUntranslated(page.root);
  });

  const outcomes: readonly (readonly [name: string, reply: ReturnType<SubmitHandler>])[] = [
    ['accepted', { status: 'accepted', applicationId: '¤7' }],
    ['flagged', { status: 'flagged', reference: '¤7' }],
    ['captcha', { status: 'captcha', reason: 'expired' }],
    ['duplicate', { status: 'duplicate' }],
    ['closed', { status: 'closed' }],
    ['rate-limited', { status: 'rate-limited', retryAfter: 20 }],
    ['failed', { status: 'failed', retryable: true }],
    ['refused', { status: 'failed', retryable: false }],
    ['invalid', { status: 'invalid', fieldErrors: { a: '¤No' } }],
  ];
  for (const [name, reply] of outcomes) {
    it(`once an application is ${name}`, async () => {
      const page = await open({ submitHandler: () => reply, support: '¤help@example.com' }, [
        { name: 'a', label: '¤A' },
      ]);
      page.button('submit').click();
      await until(() => page.root.querySelector('[part~="panel"], [part~="summary"]'), 'the outcome');
      await page.settled();
      nothingUntranslated(page.root);
    });
  }

  it('while an application is sent, and after it was cancelled', async () => {
    const page = await open({ submitHandler: () => new Promise(() => {}) }, [{ name: 'a', label: '¤A' }]);
    page.button('submit').click();
    await until(() => page.element.matches(':state(sending)'), 'sending');
    await page.settled();
    nothingUntranslated(page.root);
    page.button('cancel').click();
    await until(() => page.root.querySelector('[part~="panel"]'), 'the notice');
    nothingUntranslated(page.root);
  });
});
