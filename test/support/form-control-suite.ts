import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { fileOf } from './transfer.ts';

/** What native file inputs and our own control have in common. */
export interface FileControl extends HTMLElement {
  name: string;
  value: string;
  required: boolean;
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly labels: NodeListOf<HTMLLabelElement> | NodeList | null;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

export interface FormControlSubject {
  readonly tag: string;
  create(): FileControl;
  /** As the person does it; settles when the control has taken the files. */
  choose(control: FileControl, ...files: File[]): Promise<void>;
}

const cv = () => fileOf('cv.txt', 'Jane Doe, engineer');

/** How a form control for files behaves. It holds for the browser's own, and must hold for ours. */
export function describeFormControl({ tag, create, choose }: FormControlSubject): void {
  const place = async (change: (control: FileControl) => void = () => {}) => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const control = create();
    control.name = 'cv';
    change(control);
    form.append(control);
    await aTimeout(0);
    return { form, control };
  };
  const filesIn = (form: HTMLFormElement, name = 'cv') =>
    new FormData(form).getAll(name).filter((entry) => entry instanceof File && entry.name !== '') as File[];
  const pickersOpened = (control: FileControl) => {
    const opened: Event[] = [];
    control.addEventListener('click', (event) => {
      const target = event.composedPath()[0];
      if (!(target instanceof HTMLInputElement)) return;
      event.preventDefault();
      opened.push(event);
    });
    return opened;
  };

  describe(`#7 form participation of <${tag}>`, () => {
    it('sends the file under its name, once, byte for byte', async () => {
      const { form, control } = await place();
      await choose(control, cv());
      const [sent, ...more] = filesIn(form);
      expect(more).to.deep.equal([]);
      expect(sent?.name).to.equal('cv.txt');
      expect(await sent?.text()).to.equal('Jane Doe, engineer');
    });

    it('sends no file while it is empty, and nothing without a name', async () => {
      const { form, control } = await place();
      expect(filesIn(form)).to.deep.equal([]);
      await choose(control, cv());
      control.name = '';
      expect([...new FormData(form).keys()]).to.deep.equal([]);
      control.name = 'renamed';
      expect(filesIn(form, 'renamed')).to.have.length(1);
    });

    it('tells its value as a made-up path and is cleared by the empty string', async () => {
      const { form, control } = await place();
      expect(control.value).to.equal('');
      await choose(control, cv());
      expect(control.value).to.equal('C:\\fakepath\\cv.txt');
      control.value = '';
      expect(control.value).to.equal('');
      expect(filesIn(form)).to.deep.equal([]);
    });

    it('is invalid while required and empty', async () => {
      const { form, control } = await place();
      expect(form.checkValidity()).to.equal(true);
      control.required = true;
      expect(control.validity.valueMissing).to.equal(true);
      expect(control.validationMessage).to.not.equal('');
      expect(form.checkValidity()).to.equal(false);
      expect(control.matches(':invalid')).to.equal(true);
      await choose(control, cv());
      expect(control.validity.valid).to.equal(true);
      expect(control.validationMessage).to.equal('');
      expect(form.checkValidity()).to.equal(true);
    });

    it('fires invalid when asked while invalid', async () => {
      const { control } = await place((it) => {
        it.required = true;
      });
      let invalid = 0;
      control.addEventListener('invalid', () => invalid++);
      expect(control.checkValidity()).to.equal(false);
      expect(invalid).to.equal(1);
    });

    it('takes focus when the form reports it', async () => {
      const { form } = await place((it) => {
        it.required = true;
      });
      expect(form.reportValidity()).to.equal(false);
      expect(document.activeElement?.localName).to.equal(tag);
    });

    it('keeps a custom validity until it is taken back', async () => {
      const { form, control } = await place();
      control.setCustomValidity('Not today.');
      expect(control.validity.customError).to.equal(true);
      expect(control.validationMessage).to.equal('Not today.');
      expect(form.checkValidity()).to.equal(false);
      control.setCustomValidity('');
      expect(form.checkValidity()).to.equal(true);
    });

    it('is emptied by a reset', async () => {
      const { form, control } = await place();
      await choose(control, cv());
      form.reset();
      expect(control.value).to.equal('');
      expect(filesIn(form)).to.deep.equal([]);
    });

    it('neither sends nor validates while disabled, and has its file back afterwards', async () => {
      const { form, control } = await place((it) => {
        it.required = true;
      });
      await choose(control, cv());
      control.disabled = true;
      expect(control.hasAttribute('disabled')).to.equal(true);
      expect(control.willValidate).to.equal(false);
      expect(filesIn(form)).to.deep.equal([]);
      control.disabled = false;
      expect(filesIn(form)).to.have.length(1);
    });

    it('is switched off by a disabled fieldset without losing its own attribute', async () => {
      const { form, control } = await place();
      await choose(control, cv());
      const fieldset = document.createElement('fieldset');
      form.append(fieldset);
      fieldset.append(control);
      fieldset.disabled = true;
      expect(control.matches(':disabled')).to.equal(true);
      expect(control.disabled).to.equal(false);
      expect(filesIn(form)).to.deep.equal([]);
      control.disabled = true;
      fieldset.disabled = false;
      expect(control.matches(':disabled')).to.equal(true);
      control.disabled = false;
      expect(control.matches(':disabled')).to.equal(false);
      expect(filesIn(form)).to.have.length(1);
    });

    it('opens its picker on a click on its label, unless disabled', async () => {
      const { form, control } = await place();
      const opened = pickersOpened(control);
      control.id = 'labelled';
      const label = document.createElement('label');
      label.htmlFor = 'labelled';
      label.textContent = 'Resume';
      form.prepend(label);
      expect(Array.from(control.labels ?? [])).to.deep.equal([label]);
      label.click();
      expect(opened).to.have.length(1);
      control.disabled = true;
      await aTimeout(0);
      label.click();
      expect(opened).to.have.length(1);
    });

    it('belongs to the form that its form attribute names', async () => {
      const root = await fixture(html`<div><form id="far"></form></div>`);
      const control = create();
      control.name = 'cv';
      control.setAttribute('form', 'far');
      root.append(control);
      await choose(control, cv());
      const form = root.querySelector('form');
      expect(control.form).to.equal(form);
      expect(form && filesIn(form)).to.have.length(1);
    });

    it('keeps its file and goes on working when it is moved', async () => {
      const { form, control } = await place();
      await choose(control, cv());
      const other = await fixture<HTMLFormElement>(html`<form></form>`);
      other.append(control);
      expect(filesIn(form)).to.deep.equal([]);
      expect(filesIn(other)).to.have.length(1);
      await choose(control, fileOf('other.txt', 'Another one'));
      expect(filesIn(other).map(({ name }) => name)).to.deep.equal(['other.txt']);
    });

    it('keeps to itself beside another one', async () => {
      const { form, control } = await place();
      const other = create();
      other.name = 'letter';
      form.append(other);
      await choose(control, cv());
      await choose(other, fileOf('letter.txt', 'Dear reader'));
      expect(filesIn(form, 'cv').map(({ name }) => name)).to.deep.equal(['cv.txt']);
      expect(filesIn(form, 'letter').map(({ name }) => name)).to.deep.equal(['letter.txt']);
    });

    it('fires input and then change, once for each choice, and both bubble', async () => {
      const { form, control } = await place();
      const fired: string[] = [];
      for (const type of ['input', 'change']) {
        form.addEventListener(type, (event) =>
          fired.push(`${type} ${event.target === control} ${control.value !== ''}`),
        );
      }
      await choose(control, cv());
      expect(fired).to.deep.equal(['input true true', 'change true true']);
    });
  });
}
