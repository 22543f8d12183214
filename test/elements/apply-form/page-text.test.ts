import { expect } from '@open-wc/testing';
import { FormPage } from './support.ts';

const fields = [
  { name: 'consent', label: 'Keep my papers', type: 'checkbox' },
  { name: 'base', label: 'Home', type: 'radio', options: ['Porto', 'Bergen'] },
  { name: 'resume', label: 'Resume', type: 'file' },
];

describe('the page’s own text', () => {
  for (const [what, font] of [
    ['of usual size', '16px/1.5 sans-serif'],
    ['twice as large', '32px/1.5 sans-serif'],
    ['in lines far apart', '16px/3 sans-serif'],
  ] as const) {
    it(`${what} has boxes to tick beside it that fit`, async () => {
      const page = await FormPage.open(fields);
      page.element.style.font = font;
      for (const name of ['consent', 'base']) {
        const box = page.control(name).getBoundingClientRect();
        const text = page.control(name).nextElementSibling?.getBoundingClientRect();
        expect(box.height, name).to.be.at.least(Number.parseInt(font, 10));
        expect(box.top + box.height / 2, name).to.be.closeTo((text?.top ?? 0) + (text?.height ?? 0) / 2, 2);
      }
    });
  }

  it('may keep its line breaks, which are none of the form’s', async () => {
    const page = await FormPage.open(fields);
    const usual = page.element.offsetHeight;
    const parent = page.element.parentElement;
    if (!parent) throw new Error('The form stands nowhere.');
    parent.style.whiteSpace = 'pre-line';
    expect(page.element.offsetHeight).to.equal(usual);
  });
});
