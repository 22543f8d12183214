import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { drag, fileOf, transferOf } from '../../support/transfer.ts';
import { Page } from './support.ts';

const text = (name: string, content = `This is ${name}.`) => fileOf(name, content);
const bad = () => fileOf('photo.png', 'x');
const open = () =>
  Page.open(html`
    <file-drop
      label="Work samples"
      name="work"
      help="Two pages are plenty."
      accept="pdf,doc,docx,txt,rtf"
      max-size="10MB"
      max-files="5"
      required
    ></file-drop>
  `);

/** What the person pressed opened the picker, where no picker can open. */
function countPickers(page: Page): () => number {
  let count = 0;
  page.input.addEventListener('click', (event) => {
    event.preventDefault();
    count += 1;
  });
  return () => count;
}

/** Where the first and the last character of a text stand, counted from the left; the first one being the one at `start`. */
function ends(element: HTMLElement, start: number): { readonly first: number; readonly last: number } {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const places: number[] = [];
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const { length } = currentNode.textContent?.trim() ?? '';
    for (let at = 0; at < length; at++) {
      const range = document.createRange();
      range.setStart(currentNode, at);
      range.setEnd(currentNode, at + 1);
      places.push(range.getBoundingClientRect().left);
    }
  }
  return { first: places[start] ?? Number.NaN, last: places.at(-1) ?? Number.NaN };
}

describe('what <file-drop> says', () => {
  it('shows label, mark, help, types and limits', async () => {
    const page = await open();
    expect(page.part('label').textContent).to.equal('Work samples *');
    expect(page.part('help').textContent).to.equal('Two pages are plenty.');
    const hints = [...page.part('hints').children].map((hint) => hint.textContent);
    expect(hints).to.deep.equal(['File types: pdf, doc, docx, txt, rtf', 'Up to 10 MB', 'At most 5 files']);
    // One sentence with the button, however many files it asks for.
    expect(page.part('choose').textContent).to.contain('Choose files');
    expect(page.part('drop-hint').textContent).to.equal('or drop here');
  });

  it('keeps sizes in order on a page that reads from right to left', async () => {
    const page = await Page.open(
      html`<div dir="rtl"><file-drop label="CV" accept="txt" max-size="500"></file-drop></div>`,
    );
    await page.choose(text('cv.txt', '12345'));
    for (const [part, start] of [
      ['file-size', 0],
      ['hints', 'File types: txtUp to '.length],
    ] as const) {
      const { first, last } = ends(page.part(part), start);
      expect(first, part).to.be.below(last);
    }
    // The name keeps to the side where a line begins.
    const { left, right } = page.part('file-name').getBoundingClientRect();
    expect(ends(page.part('file-name'), 0).last).to.be.above((left + right) / 2);
  });

  it('names the choose button by its label and describes it by what stands around it', async () => {
    const page = await open();
    const button = page.part<HTMLButtonElement>('choose');
    const described = () =>
      button
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => page.root.getElementById(id));
    expect(button.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Choose files: Work samples, required');
    expect(described()).to.deep.equal([page.part('help'), page.part('hints')]);
    expect(button.hasAttribute('aria-invalid')).to.equal(false);

    page.element.errorText = 'Work samples: choose a file.';
    await page.choose(bad());
    expect(described()).to.deep.equal([
      page.part('help'),
      page.part('error'),
      page.part('hints'),
      page.root.getElementById('refusals'),
    ]);
    expect(page.part('error').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Error: Work samples: choose a file.');
    expect(button.getAttribute('aria-invalid')).to.equal('true');
    // A label on what is referred to, or within, would be read in place of its text.
    for (const element of described() ?? []) {
      expect([element, ...(element?.querySelectorAll('*') ?? [])].filter((node) => node?.ariaLabel)).to.deep.equal([]);
    }
  });

  it('takes its name from an outer label when it has none of its own', async () => {
    const page = await Page.open(
      html`<div><label for="outer">Cover letter</label><file-drop id="outer"></file-drop></div>`,
    );
    expect(page.part('choose').textContent).to.contain('Cover letter');
    expect(page.parts('label')).to.deep.equal([]);
  });

  it('#16 gives the picker extensions and media types, and one file unless there may be more', async () => {
    const page = await open();
    expect(page.input.accept.split(',')).to.include.members(['.pdf', '.docx', 'application/pdf', 'application/msword']);
    expect(page.input.multiple).to.equal(true);
    page.element.maxFiles = 1;
    page.element.accept = '';
    await page.settled();
    expect(page.input.multiple).to.equal(false);
    expect(page.input.hasAttribute('accept')).to.equal(false);
  });

  it('#19 shows name and size of each file, long names without their middle', async () => {
    const page = await open();
    const long = `Jane Doe ${'very '.repeat(30)}long resume 2024.txt`;
    await page.choose(text('cv.txt', 'x'.repeat(1234)), text(long));
    expect(page.texts('file-size')[0]).to.equal('1.2 kB');
    const [short, shortened] = page.parts('file-name');
    expect(short?.textContent).to.equal('cv.txt');
    expect(shortened?.textContent).to.match(/^Jane Doe .*….*2024\.txt$/);
    expect(shortened?.textContent?.length).to.be.below(50);
    expect(shortened?.title).to.equal(long);
    expect(page.parts('remove')[1]?.ariaLabel).to.equal(`Remove ${long}`);
  });

  it('keeps the reasons for refusals until the next choice, or until they are dismissed', async () => {
    const page = await open();
    await page.choose(bad());
    page.element.help = 'Changed meanwhile.';
    await page.settled();
    expect(page.texts('refusal')).to.have.length(1);
    await page.choose(text('cv.txt'));
    expect(page.texts('refusal')).to.deep.equal([]);
    await page.choose(bad());
    page.part('dismiss').click();
    await page.settled();
    expect(page.texts('refusal')).to.deep.equal([]);
    expect(page.focused).to.equal('choose');
  });

  it('speaks with the words of the page and in the language around it', async () => {
    const page = await Page.open(html`<div lang="de"><file-drop></file-drop></div>`);
    page.element.messages = { files: { chooseFile: 'Datei wählen', empty: ({ name }) => `${name} ist leer.` } };
    await page.choose(text('cv.txt', 'x'.repeat(1234)));
    expect(page.texts('file-size')).to.deep.equal(['1,2 kB']);
    await page.choose(text('leer.txt', ''));
    expect(page.texts('refusal')).to.deep.equal(['leer.txt ist leer.']);
  });
});

describe('#13 the live region', () => {
  it('is there and silent from the first rendering', async () => {
    const page = await open();
    expect(page.root.querySelectorAll('[role=status]')).to.have.length(1);
    expect(page.status).to.equal('');
  });

  it('tells each batch once: what was added, and what was not and why', async () => {
    const page = await open();
    const said: string[] = [];
    const region = page.root.querySelector('[role=status]');
    const observer = new MutationObserver(() => {
      if (page.status) said.push(page.status);
    });
    if (region) observer.observe(region, { childList: true, subtree: true, characterData: true });
    await page.choose(text('a.txt'), bad(), text('b.txt'));
    await aTimeout(0);
    expect(said).to.deep.equal([`a.txt added. b.txt added. ${page.texts('refusal')[0]}`]);

    page.parts('remove')[0]?.click();
    await aTimeout(0);
    expect(said.at(-1)).to.equal('a.txt removed.');
    observer.disconnect();
  });

  it('says the same words again when the same happens again', async () => {
    const page = await open();
    const region = page.root.querySelector('[role=status]');
    await page.choose(bad());
    let changed = 0;
    const observer = new MutationObserver(() => changed++);
    if (region) observer.observe(region, { childList: true, subtree: true, characterData: true });
    await page.choose(bad());
    await aTimeout(0);
    observer.disconnect();
    expect(changed).to.be.above(0);
    expect(page.status).to.contain('photo.png');
  });

  it('tells when files come over the control and when they leave it', async () => {
    const page = await open();
    drag(page.part('zone'), 'dragenter', transferOf(text('cv.txt')));
    await page.settled();
    expect(page.status).to.contain('drop area');
    drag(page.part('zone'), 'dragleave', transferOf(text('cv.txt')));
    await page.settled();
    expect(page.status).to.match(/^Left/);
  });
});

describe('#12 <file-drop> by keyboard', () => {
  it('has one stop for choosing and one for each action on a file', async () => {
    const page = await open();
    await page.choose(text('a.txt'), text('b.txt'), bad());
    page.element.focus();
    const stops = [page.focused];
    // WebKit on Linux goes through buttons with Tab, as the others do.
    for (let press = 0; press < 3; press++) {
      await sendKeys({ press: 'Tab' });
      stops.push(page.focused);
    }
    expect(stops).to.deep.equal(['choose', 'dismiss', 'remove', 'remove']);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`opens the picker with ${name}`, async () => {
      const page = await open();
      const pickers = countPickers(page);
      page.element.focus();
      expect(page.focused).to.equal('choose');
      await sendKeys({ press: key });
      expect(pickers()).to.equal(1);
    });
  }

  it('opens the picker by a click on the button, the label, or the area around it', async () => {
    const page = await open();
    const pickers = countPickers(page);
    page.part('choose').click();
    expect(pickers()).to.equal(1);
    page.part('label').click();
    expect(pickers()).to.equal(2);
    page.part('zone').click();
    expect(pickers()).to.equal(3);
    page.element.disabled = true;
    await page.settled();
    for (const part of ['choose', 'label', 'zone']) page.part(part).click();
    expect(pickers()).to.equal(3);
  });

  it('moves focus to the next file after removing one, then to the one before, at last to the choose button', async () => {
    const page = await open();
    await page.choose(text('a.txt'), text('b.txt'), text('c.txt'));
    const focusedName = () => page.root.activeElement?.getAttribute('aria-label');
    page.parts('remove')[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt', 'c.txt']);
    expect(focusedName()).to.equal('Remove c.txt');
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(focusedName()).to.equal('Remove a.txt');
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.names).to.deep.equal([]);
    expect(page.focused).to.equal('choose');
  });

  it('tells of a removal as of any change', async () => {
    const page = await open();
    await page.choose(text('a.txt'));
    page.fired.length = 0;
    page.part('remove').click();
    expect(page.fired).to.deep.equal(['input', 'change']);
    expect(page.names).to.deep.equal([]);
  });

  it('takes no file and gives none away while disabled', async () => {
    const page = await open();
    await page.choose(text('a.txt'));
    page.element.disabled = true;
    await page.settled();
    expect(page.part<HTMLButtonElement>('choose').disabled).to.equal(true);
    page.part('remove').click();
    drag(page.part('zone'), 'drop', transferOf(text('b.txt')));
    await page.settled();
    expect(page.names).to.deep.equal(['a.txt']);
  });

  it('has targets of 44 pixels, in small print too', async () => {
    const page = await Page.open(html`<div style="font-size: 10px"><file-drop></file-drop></div>`);
    await page.choose(text('a.txt'));
    for (const target of [page.part('choose'), page.part('remove')]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });
});

describe('#14 <file-drop> to axe', () => {
  const states: Record<string, (page: Page) => unknown> = {
    idle: () => {},
    dragging: (page) => drag(page.part('zone'), 'dragenter', transferOf(text('cv.txt'))),
    'with errors': (page) => {
      page.element.errorText = 'Work samples: choose a file.';
      return page.choose(bad());
    },
    'with files': (page) => page.choose(text('a.txt'), text('b.txt')),
    checking: (page) => {
      page.element.validators = [() => new Promise(() => {})];
      void page.element.addFiles([text('a.txt')]);
    },
    disabled: (page) => {
      page.element.disabled = true;
    },
  };
  for (const [scheme, style] of [
    ['light', 'color-scheme: light; background: #fff; color: #222'],
    ['dark', 'color-scheme: dark; background: #111; color: #eee'],
  ]) {
    for (const [name, bring] of Object.entries(states)) {
      it(`has no violation ${name}, ${scheme}`, async () => {
        const stage = await fixture(html`<div style=${style}></div>`);
        const element = document.createElement('file-drop');
        Object.assign(element, { label: 'Work samples', accept: 'pdf,txt', maxFiles: 5, required: true });
        stage.append(element);
        await element.updateComplete;
        const page = new Page(element);
        await bring(page);
        await element.updateComplete;
        await expectNoAxeViolations(stage);
      });
    }
  }
});

describe('the look of <file-drop>', () => {
  for (const [scheme, background, color] of [
    ['light', '#ffffff', '#222222'],
    ['dark', '#111111', '#eeeeee'],
  ] as const) {
    it(`frames the drop area, and highlights it, with a contrast of 3:1 on a ${scheme} page`, async () => {
      const stage = await fixture(
        html`<div style="background: ${background}; color: ${color}"><file-drop></file-drop></div>`,
      );
      const page = new Page(stage.querySelector('file-drop') as Page['element']);
      const zone = page.part('zone');
      expect(contrast(getComputedStyle(zone).borderTopColor, background)).to.be.at.least(3);
      drag(zone, 'dragenter', transferOf(text('cv.txt')));
      await page.settled();
      expect(page.element.matches(':state(dragging)')).to.equal(true);
      expect(contrast(getComputedStyle(zone).outlineColor, background)).to.be.at.least(3);
    });
  }

  it('fits a width of 280 pixels without scrolling sideways, long names included', async () => {
    const stage = await fixture(
      html`<div style="inline-size: 280px"><file-drop label="Resume" multiple></file-drop></div>`,
    );
    const page = new Page(stage.querySelector('file-drop') as Page['element']);
    await page.choose(text(`${'unbroken'.repeat(20)}.txt`), text('empty.txt', ''));
    expect(page.element.scrollWidth).to.be.at.most(280);
    for (const part of page.root.querySelectorAll('[part]')) {
      expect(part.getBoundingClientRect().right, part.getAttribute('part') ?? '').to.be.at.most(
        stage.getBoundingClientRect().right + 0.5,
      );
    }
  });
});

/** WCAG's contrast ratio of a colour, which may let some of the ground through, on that ground. */
function contrast(color: string, ground: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('No canvas.');
  const luminance = (...layers: string[]) => {
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(ground), luminance(ground, color)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
