import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { fileOf } from '../support/transfer.ts';
import { until } from '../support/until.ts';

const options = [{ value: 'other', label: 'Other', freeText: true }];
const fields = [
  { name: 'why', label: 'Why us?', type: 'text', required: true, help: 'In short.' },
  { name: 'more', label: 'More?', type: 'radio', options },
  {
    name: 'cv',
    label: 'Resume',
    type: 'file',
    required: true,
    accept: ['txt'],
    textName: 'cv_text',
    help: 'In short.',
  },
];
const sections = [
  { title: 'You', description: '<p>Some words.</p>', fields },
  { voluntary: true, fields: [] },
];

/** What stands in an element's shadow root. */
const inside = (element: Element | null | undefined) => [...(element?.shadowRoot?.querySelectorAll('*') ?? [])];

/** The names under which an element hands on the parts inside. */
function handedOn(element: Element): Map<string, string> {
  const pairs = element.getAttribute('exportparts')?.split(',') ?? [];
  return new Map(
    pairs.map((pair) => {
      const [name = '', handed = name] = pair.split(':').map((part) => part.trim());
      return [name, handed];
    }),
  );
}

/** The parts in an element that a page can style, and those that it does not hand on under their name with the prefix. */
function partsOf(element: Element | null | undefined, prefix: string) {
  if (!element) throw new Error('There is no such element.');
  const handed = handedOn(element);
  const names = new Set(inside(element).flatMap((one) => [...one.part, ...handedOn(one).values()]));
  return { names: [...names], lost: [...names].filter((name) => handed.get(name) !== `${prefix}-${name}`) };
}

describe('the parts of a posting', () => {
  it('include everything in its form, and in the uploads of that', async () => {
    const posting = await fixture(
      html`<job-posting .data=${{ title: 'Pilot', application: { sections } }}></job-posting>`,
    );
    const form = () => posting.shadowRoot?.querySelector('apply-form');
    const find = (selector: string) => form()?.shadowRoot?.querySelector<HTMLElement>(selector);
    await until(() => inside(form()?.shadowRoot?.querySelector('file-drop')).length > 0, 'the form');
    const upload = form()?.shadowRoot?.querySelector('file-drop');
    await upload?.addFiles([fileOf('cv.txt', 'Some words.'), fileOf('cv.exe', 'MZ')]);
    find('input[value=other]')?.click();
    find('[part~=submit]')?.click();
    await until(() => find('[part~=summary]'), 'the summary');

    const inUpload = partsOf(upload, 'file-drop');
    expect(inUpload.names).to.include.members(['zone', 'choose', 'help', 'hints', 'file-name', 'refusal']);
    expect(inUpload.lost).to.deep.equal([]);
    const inForm = partsOf(form(), 'form');
    expect(inForm.names).to.include.members(['free-text', 'paste', 'section-description', 'file-drop-zone', 'summary']);
    expect(inForm.lost).to.deep.equal(['form']);
  });
});
