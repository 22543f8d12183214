import { expect } from '@open-wc/testing';
import { Page, postingTag } from './support/page.ts';

/** Everything that one sees of the posting and its form, by what page styles could get at. */
const properties = [
  'display',
  'boxSizing',
  'fontSize',
  'fontFamily',
  'fontWeight',
  'lineHeight',
  'textTransform',
  'letterSpacing',
  'color',
  'backgroundColor',
  'borderTopWidth',
  'borderTopStyle',
  'borderTopColor',
  'borderTopLeftRadius',
  'paddingTop',
  'paddingLeft',
  'marginTop',
  'width',
  'height',
] as const;

function* insideOf(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* insideOf(element.shadowRoot);
  }
}

const nameOf = (element: Element) =>
  `${element.localName}${element.id && `#${element.id}`} ${element.getAttribute('part') ?? ''}`.trim();

/** How each element inside looks, in the order of the page. */
async function looksUnder(styles: string): Promise<readonly (readonly [name: string, look: object])[]> {
  // The page's own text style, which the elements take on, is the same on every page.
  const own = 'body { font: 16px/1.5 sans-serif; color: #222; margin: 0; inline-size: 800px; }';
  const page = await Page.open({ head: `<style>${own}${styles}</style>${head}`, body: `<main>${postingTag}</main>` });
  const { posting } = await page.posting();
  await page.document.fonts.ready;
  if (!posting.shadowRoot) throw new Error('The posting has not rendered.');
  return [...insideOf(posting.shadowRoot)].map((element) => {
    const style = page.window.getComputedStyle(element);
    return [nameOf(element), Object.fromEntries(properties.map((property) => [property, style[property]]))];
  });
}

const head = '<script type="module" src="/dist/embed/job-board.js"></script>';

describe('the embed on a page whose styles', () => {
  const harmless = {
    'set the root to 62.5 %, as older themes do': 'html { font-size: 62.5%; }',
    'set the root to 40 pixels': 'html { font-size: 40px; }',
    'dress every button, field and heading': `
      button, input, select, textarea, label, fieldset, legend { all: unset !important; font: 40px/3 serif !important;
        color: red !important; background: yellow !important; border: 9px dotted lime !important; padding: 3em !important;
        text-transform: uppercase !important; float: right !important; display: none !important; }
      h1, h2, h3, h4, p, ul, li, dl, dt, dd, a, div, section, form, span, svg { display: none !important; color: red !important;
        margin: 5em !important; font-size: 3px !important; }
      .button, .field, .error, .panel, .zone, .actions { display: none !important; }`,
    'reset the box model':
      '*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; min-inline-size: 0; }',
  };
  for (const [what, styles] of Object.entries(harmless)) {
    it(`${what} looks as on any other`, async () => {
      const expected = await looksUnder('');
      const looks = await looksUnder(styles);
      expect(looks.length).to.be.above(100);
      const changed = looks.flatMap(([name, look], index) =>
        JSON.stringify(look) === JSON.stringify(expected[index]?.[1])
          ? []
          : [{ name, look, expected: expected[index] }],
      );
      expect(changed.length, JSON.stringify(changed[0])).to.equal(0);
    });
  }

  for (const value of ['initial', 'unset', 'revert']) {
    it(`undo everything with \`* { all: ${value} }\` stays usable`, async () => {
      const styles = `* { all: ${value}; } head, head *, script { display: none; }`;
      const page = await Page.open({ head: `<style>${styles}</style>${head}`, body: postingTag });
      const { posting, form, drop } = await page.posting();
      const controls = [
        ...form.renderRoot.querySelectorAll<HTMLElement>(
          'input:not([name=form_hp], [type=hidden]), textarea, select, button',
        ),
        ...drop.renderRoot.querySelectorAll<HTMLElement>('button'),
      ];
      expect(controls.length).to.be.above(5);
      for (const control of controls) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), nameOf(control)).to.be.at.least(24);
      }
      const width = page.find<HTMLElement>('[part~=posting]', posting.renderRoot).offsetWidth;
      expect(width, 'not squeezed').to.be.above(600);
      page.expectQuiet();
    });
  }
});
