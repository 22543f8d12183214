import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { postingContext } from '../../../src/context.ts';
import type { LoadError } from '../../../src/core/issue.ts';
import { readPosting } from '../../../src/core/posting/schema.ts';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import { fileOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';
import { FormPage, logged, replying } from './support.ts';

const field = (type: string, more: object = {}) => ({ name: 'question_1[]', label: 'Why us?', type, ...more });
const options = ['OCaml', { value: 'd', label: 'D' }];

describe('<apply-form> fields', () => {
  const inputs = ['text', 'email', 'tel', 'url', 'number', 'date', 'textarea', 'select', 'select-multiple', 'checkbox'];
  for (const type of inputs) {
    it(`asks "${type}" by the browser's own control with name, label, help and star`, async () => {
      const page = await FormPage.open([field(type, { options, required: true, help: 'In a few words.' })]);
      const control = page.control('question_1[]');
      expect(control.type).to.equal(type === 'select' ? 'select-one' : type);
      expect(control.labels).to.have.length(1);
      expect(control.labels?.[0]?.textContent?.trim()).to.equal('Why us? *');
      // `required` has Firefox call an empty answer invalid before anybody answered.
      expect(control.ariaRequired).to.equal('true');
      expect(control.matches(':invalid')).to.equal(false);
      expect(describedBy(page, control)).to.equal('In a few words.');
      expect(control.hasAttribute('aria-invalid')).to.equal(false);
    });
  }

  for (const [type, role] of [
    ['radio', 'radiogroup'],
    ['checkboxes', 'group'],
  ] as const) {
    it(`asks "${type}" in a fieldset with legend, help and star`, async () => {
      const page = await FormPage.open([field(type, { options, required: true, help: 'Be honest.' })]);
      const group = page.find('fieldset');
      expect(group.getAttribute('role')).to.equal(role);
      // No attribute tells that a group of boxes is required, and its star is for the eye.
      expect(page.text('legend')).to.equal(type === 'radio' ? 'Why us? *' : 'Why us? * (required)');
      expect(describedBy(page, group)).to.equal('Be honest.');
      const controls = [...group.querySelectorAll('input')];
      expect(controls.map(({ name, value }) => [name, value])).to.deep.equal([
        ['question_1[]', 'OCaml'],
        ['question_1[]', 'd'],
      ]);
      expect(controls.map(({ labels }) => labels?.[0]?.textContent?.trim())).to.deep.equal(['OCaml', 'D']);
    });
  }

  it('asks for files by <file-drop> and says the types in force', async () => {
    const page = await FormPage.open([
      field('file', { required: true, accept: ['pdf', 'txt'], maxSize: '5MB', maxFiles: 2, help: 'Two at most.' }),
    ]);
    const drop = page.drop('question_1[]');
    expect([drop.label, drop.required, drop.accept, drop.maxFiles, drop.help]).to.deep.equal([
      'Why us?',
      true,
      'pdf,txt',
      2,
      'Two at most.',
    ]);
    expect(drop.shadowRoot?.textContent).to.contain('File types: pdf, txt');
    await page.attach('question_1[]', fileOf('a.exe', 'MZ'));
    expect(drop.files).to.deep.equal([]);
  });

  it('can be read on a dark page that does not say that it is dark', async () => {
    const page = await FormPage.open([
      field('select', { options }),
      { ...field('select-multiple', { options }), name: 'several' },
    ]);
    page.element.style.color = 'rgb(221, 221, 221)';
    // A list that opens has a light ground there; one that is always open has that of the page.
    expect(getComputedStyle(page.find('select:not([multiple]) option[value=d]')).color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(page.find('select[multiple] option')).color).to.equal('rgb(221, 221, 221)');
    // Nobody can ask for the style of a picture inside a control, but for the rule that it has.
    const rules = page.root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const calendar = rules.find(({ cssText }) => cssText.includes('::-webkit-calendar-picker-indicator'));
    expect(calendar instanceof CSSMediaRule && calendar.conditionText, 'forced ones').to.equal('(forced-colors: none)');
    expect(calendar?.cssText).to.match(/background: .*gradient\(currentcolor/i);
  });

  it('sends hidden fields without showing them', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open([{ name: 'ref', type: 'hidden', value: 'a b' }], { submitHandler });
    expect(page.root.querySelectorAll('[part~="field"]')).to.have.length(0);
    await page.submit();
    expect(sent[0]?.body.get('ref')).to.equal('a b');
  });

  it('gives autocomplete to the standard questions, and to others only what they say', async () => {
    const page = await FormPage.open();
    const names = ['first_name', 'last_name', 'email', 'phone'];
    expect(names.map((name) => page.control(name).autocomplete)).to.deep.equal([
      'given-name',
      'family-name',
      'email',
      'tel',
    ]);
    expect(page.drop('resume').required).to.equal(true);
    expect(page.drop('cover_letter').required).to.equal(false);
    const own = await FormPage.open([field('text'), { name: 'b', label: 'B', type: 'text', autocomplete: 'url' }]);
    expect(own.control('question_1[]').hasAttribute('autocomplete')).to.equal(false);
    expect(own.control('b').getAttribute('autocomplete')).to.equal('url');
  });

  it('says what the star means before the first field', async () => {
    const page = await FormPage.open();
    const note = page.find('[part~="required-note"]');
    expect(note.textContent).to.equal('* Required');
    const order = note.compareDocumentPosition(page.find('[part~="field"]'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('groups sections, and requires nothing that is voluntary', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open(
      {
        sections: [
          { title: 'You', description: '<b>Hi</b><script>x</script>', fields: [field('text')] },
          {
            title: 'Equal opportunity',
            voluntary: true,
            fields: [{ name: 'g', label: 'Gender', type: 'select', required: true, options: ['A'] }],
          },
        ],
      },
      { submitHandler },
    );
    const titles = [...page.root.querySelectorAll('[part~="section"]')].map((section) => {
      const labelId = section.getAttribute('aria-labelledby');
      return labelId && page.find(`#${labelId}`).textContent;
    });
    expect(titles).to.deep.equal(['You', 'Equal opportunity']);
    // Where the browser has no sanitiser of its own, one is loaded first.
    await until(() => page.text('[part~="section-description"]') === 'Hi');
    expect(page.root.querySelector('script')).to.equal(null);
    expect(page.text('[part~="voluntary-note"]')).to.contain('voluntary');
    expect(page.control('g').ariaRequired).to.equal(null);
    await page.submit();
    expect(sent).to.have.length(1);
  });

  it('has the headings of sections and notices at the level that the page gives', async () => {
    const sections = [{ title: 'You', description: '<h1>Why</h1>', fields: [field('text', { required: true })] }];
    const page = await FormPage.open({ sections });
    await page.submit();
    const levels = () => {
      const headings = page.root.querySelectorAll('h1, h2, h3, h4, h5, h6');
      return [...headings].map((heading) => `${heading.localName} ${heading.textContent}`);
    };
    await until(() => levels().length === 3);
    expect(levels().slice(1)).to.deep.equal(['h3 You', 'h4 Why']);
    page.element.headingLevel = 5;
    await until(() => levels().slice(1).join() === 'h5 You,h6 Why');
    expect(levels()[0]).to.match(/^h5 /);
  });

  it('asks for a text where an option wants one, sends it, and insists on it', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const question = { options: ['A', { value: 'self', label: 'Other', freeText: true }] };
    const page = await FormPage.open([field('radio', question)], { submitHandler });
    expect(page.root.querySelector('[name="question_1_text"]')).to.equal(null);
    page.find<HTMLInputElement>('[value="self"]').click();
    await page.settled();
    await page.submit();
    expect(page.summary).to.deep.equal(['Tell us more about “Other” in “Why us?”.']);
    page.fill({ question_1_text: 'Ninja' });
    await page.submit();
    expect(sent[0]?.body.get('question_1_text')).to.equal('Ninja');
    expect(sent[0]?.application.values['question_1_text']).to.equal('Ninja');
  });

  it('has as much room for that text as for any other', async () => {
    const question = { options: ['A', { value: 'self', label: 'B', freeText: true }] };
    const page = await FormPage.open([{ name: 'a', label: 'A', type: 'text' }, field('radio', question)]);
    page.find<HTMLInputElement>('[value="self"]').click();
    await page.settled();
    for (const width of ['1000px', '300px']) {
      page.element.style.inlineSize = width;
      const [any, text] = [page.control('a'), page.control('question_1_text')].map((control) => control.offsetWidth);
      // But for the line before it.
      expect((any ?? 0) - (text ?? 0), width).to.be.within(0, 20);
    }
  });

  it('fits a narrow page with large print', async () => {
    const types = ['date', 'text', 'select', 'file', 'textarea'];
    const page = await FormPage.open(types.map((type) => ({ ...field(type, { options }), name: type })));
    Object.assign(page.element.style, { inlineSize: '288px', fontSize: '32px' });
    await page.settled();
    expect(page.form.scrollWidth).to.equal(288);
  });

  it('says what is still missing when the answer is half mended', async () => {
    const question = { required: true, options: ['A', { value: 'self', label: 'Other', freeText: true }] };
    const page = await FormPage.open([field('radio', question)]);
    await page.submit();
    expect(page.summary).to.have.length(1);
    expect(page.summary[0]).not.to.contain('Tell us more');
    page.find<HTMLInputElement>('[value="self"]').click();
    await page.settled();
    // The text it asks for is there only now, and with it another thing to mend.
    page.fill({ question_1_text: ' ' });
    await page.settled();
    expect(page.summary).to.deep.equal(['Tell us more about “Other” in “Why us?”.']);
  });

  it('takes "I do not wish to answer" only alone', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const question = { options: ['A', { value: 'no', label: 'Decline', decline: true }] };
    const page = await FormPage.open([field('checkboxes', question)], { submitHandler });
    for (const box of page.root.querySelectorAll<HTMLInputElement>('fieldset input')) box.click();
    await page.submit();
    expect(page.summary[0]).to.contain('Decline');
    expect(sent).to.have.length(0);
    page.find<HTMLInputElement>('[value="A"]').click();
    await page.submit();
    expect(sent[0]?.body.getAll('question_1[]')).to.deep.equal(['no']);
  });

  it('takes a pasted text in place of a required file', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await FormPage.open([field('file', { required: true, textName: 'resume_text' })], { submitHandler });
    await page.submit();
    expect(page.summary).to.have.length(1);
    page.fill({ resume_text: 'Jane Doe' });
    await page.settled();
    expect(page.summary).to.deep.equal([]);
    await page.submit();
    expect(sent[0]?.body.get('resume_text')).to.equal('Jane Doe');
  });

  it('limits the sum of all files', async () => {
    const page = await FormPage.open({
      fields: [
        { name: 'a', label: 'A', type: 'file', accept: ['txt'] },
        { name: 'b', label: 'B', type: 'file', accept: ['txt'] },
      ],
      maxTotalSize: 1000,
    });
    await page.attach('a', fileOf('a.txt', 'a'.repeat(600)));
    await page.attach('b', fileOf('b.txt', 'b'.repeat(600)));
    expect(page.drop('a').files).to.have.length(1);
    expect(page.drop('b').files).to.deep.equal([]);
    expect(page.drop('b').shadowRoot?.querySelector('[part~="refusals"]')?.textContent).to.contain('together');
  });

  it('reads and prefills answers', async () => {
    const page = await FormPage.open(
      [
        { name: 't', label: 'T', type: 'text', value: 'given' },
        { name: 's', label: 'S', type: 'select', options },
        { name: 'm', label: 'M', type: 'checkboxes', options, value: ['d'] },
        { name: 'c', label: 'C', type: 'checkbox' },
        { name: 'r', label: 'R', type: 'radio', options },
      ],
      { values: { s: 'd', c: true, unknown: 'x' } },
    );
    expect({ ...page.element.values }).to.deep.equal({ t: 'given', s: 'd', m: ['d'], c: true, r: '' });
    page.element.values = { t: 'new', m: ['OCaml'], r: 'd' };
    expect({ ...page.element.values }).to.deep.equal({ t: 'new', s: 'd', m: ['OCaml'], c: true, r: 'd' });
  });

  it('looks through a long form no oftener than through a short one', async () => {
    const looksIn = async (count: number): Promise<number> => {
      const page = await FormPage.open(
        Array.from({ length: count }, (_, index) => ({
          name: `question-${index}`,
          type: 'select',
          options: ['a', 'b'],
        })),
      );
      const { root } = page;
      const look = root.querySelectorAll.bind(root);
      let looks = 0;
      Object.defineProperty(root, 'querySelectorAll', {
        value: (selectors: string) => {
          looks++;
          return look(selectors);
        },
      });
      page.fill({ 'question-0': 'a' });
      await page.settled();
      expect(page.element.values).to.include({ 'question-0': 'a', 'question-1': '' });
      return looks;
    };
    expect(await looksIn(40)).to.equal(await looksIn(4));
  });

  it('leaves alone what the page knows nothing of: null for an answer, or for all', async () => {
    const page = await FormPage.open([
      { name: 'phone', label: 'Phone', type: 'tel', value: '+351' },
      { name: 'start', label: 'Start', type: 'date' },
    ]);
    const errors: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      errors.push(event.reason);
    };
    window.addEventListener('unhandledrejection', note);
    try {
      // A profile as JSON, before and after it has come.
      for (const values of [undefined, null, { phone: null, start: null }]) {
        Reflect.set(page.element, 'values', values);
        await page.settled();
        expect({ ...page.element.values }).to.deep.equal({ phone: '+351', start: '' });
      }
    } finally {
      window.removeEventListener('unhandledrejection', note);
    }
    expect(errors).to.deep.equal([]);
  });

  it('prefills the texts of options as well', async () => {
    const question = field('select', { options: ['A', { value: 'self', label: 'Other', freeText: true }] });
    const values = { 'question_1[]': 'self', question_1_text: 'Ninja' };
    const page = await FormPage.open([question], { values });
    expect({ ...page.element.values }).to.deep.equal(values);
    const later = await FormPage.open([question]);
    later.element.values = values;
    await later.settled();
    expect({ ...later.element.values }).to.deep.equal(values);
  });
});

describe('<apply-form> takes its questions', () => {
  const names = (page: FormPage) =>
    [...page.root.querySelectorAll('[part~="field"] [name]')].map((it) => it.getAttribute('name'));
  const standard = ['first_name', 'last_name', 'email', 'phone', 'resume', 'cover_letter'];
  const script = (json: unknown) => {
    const element = document.createElement('script');
    element.type = 'application/json';
    element.textContent = JSON.stringify(json);
    return element;
  };

  it('from nobody: the standard ones', async () => {
    expect(names(await FormPage.open())).to.deep.equal(standard);
  });

  it('from a child script, also one that comes or changes later', async () => {
    const element = document.createElement('apply-form');
    element.append(script([{ name: 'a', label: 'A' }]));
    const page = new FormPage(await fixture<ApplyForm>(html`${element}`));
    expect(names(page)).to.deep.equal(['a']);
    const late = await FormPage.open();
    late.element.append(script([{ name: 'b', label: 'B' }]));
    await late.settled();
    expect(names(late)).to.deep.equal(['b']);
    late.element.querySelector('script')?.replaceWith(script([{ name: 'c', label: 'C' }]));
    await late.settled();
    expect(names(late)).to.deep.equal(['c']);
  });

  it('from a child script that arrives bit by bit', async function () {
    // The driver of Firefox waits three minutes for a page that was written by hand, and gives up on all tests then.
    if (navigator.userAgent.includes('Firefox')) this.skip();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page that is arriving"></iframe>`);
    const { contentWindow: view, contentDocument: page } = frame;
    if (!view || !page) throw new Error('The frame has no page.');
    const warnings: unknown[][] = [];
    Reflect.get(view, 'console').warn = (...words: unknown[]) => warnings.push(words);
    const url = new URL('../../../src/define/apply-form.ts', import.meta.url).href;
    const [begun, rest] = [
      '<apply-form><script type="application/json">{"fields":[{"na',
      'me":"a","label":"A"}]}</script></apply-form>',
    ];
    page.open();
    page.write(`<script type="module" async src="${url}"></script>${begun}`);
    await view.customElements.whenDefined('apply-form');
    const element = page.querySelector('apply-form');
    await element?.updateComplete;
    page.write(rest);
    page.close();
    await until(() => element?.renderRoot.querySelector('[name=a]'), 'the question');
    expect(warnings.join()).not.to.contain('could not be used');
  });

  it('from the posting around it, and waits for that', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const provider = new ContextProvider(around, { context: postingContext });
    const element = document.createElement('apply-form');
    around.append(element);
    const page = new FormPage(element);
    await page.settled();
    expect(page.root.querySelector('form')).to.equal(null);
    const { posting } = readPosting(
      { id: '7', title: 'Cook', application: { fields: [{ name: 'a', label: 'A' }] } },
      '',
    );
    provider.setValue(posting);
    await page.settled();
    expect(names(page)).to.deep.equal(['a']);
    expect(page.form.getAttribute('aria-label')).to.contain('Cook');
    element.fields = [{ name: 'own', label: 'Own' }];
    await page.settled();
    expect(names(page)).to.deep.equal(['own']);
  });

  it('from a posting of which some cannot be read: it is told so, once, as of its other data', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const provider = new ContextProvider(around, { context: postingContext });
    const errors: LoadError[] = [];
    around.addEventListener('posting-error', ({ error }) => errors.push(error));
    const warnings = await logged('warn', async () => {
      const element = document.createElement('apply-form');
      around.append(element);
      const fields = [{ label: 'Nameless' }, { name: 'knives', label: 'Your knives', type: 'inventory' }];
      provider.setValue(readPosting({ title: 'Cook', application: { fields } }, 'jobs[3]').posting);
      const page = new FormPage(element);
      await page.settled();
      // Whatever renders again, the same is not said twice.
      element.lang = 'de';
      await page.settled();
      expect(names(page)).to.deep.equal(['knives']);
    });
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['schema']);
    expect(errors[0]?.issues.map(({ path }) => path)).to.deep.equal([
      'jobs[3].application.fields[0].name',
      'jobs[3].application.fields[1].type',
    ]);
    expect(warnings).to.have.length(1);
  });

  it('from the property, set before or after it is attached or upgraded', async () => {
    const fields = [{ name: 'a', label: 'A' }];
    const early = document.createElement('apply-form');
    early.fields = fields;
    const page = new FormPage(await fixture<ApplyForm>(html`${early}`));
    expect(names(page)).to.deep.equal(['a']);

    const inert = new DOMParser().parseFromString('<apply-form></apply-form>', 'text/html').querySelector('apply-form');
    if (!inert) throw new Error('The parser made no element.');
    Object.assign(inert, { fields });
    const upgraded = new FormPage(await fixture<ApplyForm>(html`${document.adoptNode(inert)}`));
    await upgraded.settled();
    expect(names(upgraded)).to.deep.equal(['a']);
  });

  it('as well as can be from broken data, and tells the developer', async () => {
    let page: FormPage | undefined;
    const warnings = await logged('warn', async () => {
      page = await FormPage.open('{"fields": [');
    });
    expect(page && names(page)).to.deep.equal(standard);
    expect(warnings).to.have.length(1);
  });
});

/** The text that a control's `aria-describedby` points at, in its own root. */
function describedBy(page: FormPage, control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => page.text(`#${id}`)).join(' ');
}
