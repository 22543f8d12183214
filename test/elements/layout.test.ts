import { expect, fixture } from '@open-wc/testing';
import '../../src/define.ts';

/** Ways in which pages lay out a part of themselves, some of which take its width from its content. */
const layouts: Readonly<Record<string, (content: string) => string>> = {
  'a block': (content) => `<div>${content}</div>`,
  'a row of a flex box': (content) => `<div style="display: flex">${content}</div>`,
  'a centred column': (content) =>
    `<div style="display: flex; flex-direction: column; align-items: center">${content}</div>`,
  'a cell of a grid': (content) => `<div style="display: grid; justify-items: start">${content}</div>`,
  'a float': (content) => `<div style="float: left">${content}</div>`,
  'an inline block': (content) => `<div style="display: inline-block">${content}</div>`,
  'a cell of a table': (content) => `<table style="border-spacing: 0"><td style="padding: 0">${content}</td></table>`,
};

describe('every element', () => {
  for (const tag of ['job-board', 'job-posting', 'apply-form', 'file-drop']) {
    for (const [name, layout] of Object.entries(layouts)) {
      it(`is as wide as there is room, <${tag}> in ${name}`, async () => {
        const page = await fixture<HTMLElement>(`<div style="inline-size: 500px">${layout(`<${tag}></${tag}>`)}</div>`);
        expect(page.querySelector(tag)?.getBoundingClientRect().width).to.be.within(495, 500);
        page.style.inlineSize = '200px';
        expect(page.querySelector(tag)?.getBoundingClientRect().width).to.be.within(195, 200);
      });
    }

    it(`leaves others their room, <${tag}>`, async () => {
      const page = await fixture<HTMLElement>(
        `<div style="display: flex; inline-size: 500px"><aside style="inline-size: 150px"></aside><${tag}></${tag}></div>`,
      );
      expect(page.querySelector('aside')?.getBoundingClientRect().width).to.be.within(149, 150);
      expect(page.querySelector(tag)?.getBoundingClientRect().width).to.be.within(350, 351);
    });
  }

  it('keeps its parts together beside something taller', async () => {
    const page = await fixture<HTMLElement>(
      '<div style="display: flex; block-size: 900px"><file-drop label="Resume"></file-drop></div>',
    );
    const drop = page.querySelector('file-drop');
    await drop?.updateComplete;
    const heights = [...(drop?.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => part.clientHeight);
    expect(Math.max(...heights)).to.be.within(40, 200);
  });
});
