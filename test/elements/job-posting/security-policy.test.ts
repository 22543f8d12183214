import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { JobPosting } from '../../../src/elements/job-posting/job-posting.ts';
import engineer from '../../../stories/fixtures/harbour-engineer.json' with { type: 'json' };
import { until } from '../../support/until.ts';
import { part } from './support.ts';

interface StrictWindow extends Window {
  readonly Element?: { readonly prototype: object };
  readonly trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
}

/** A page under a strict policy that requires trusted types, with what it reports. */
async function openStrictPage() {
  const url = new URL('../../support/strict-page.html', import.meta.url).href;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A strict page" src=${url}></iframe>`);
  await until(() => frame.contentDocument?.URL === url && frame.contentDocument.readyState === 'complete');
  const page = frame.contentDocument;
  const view: StrictWindow | null = frame.contentWindow;
  if (!page || !view) throw new Error('The frame has no page.');
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  return { page, view, violations };
}

async function showIn(page: Document, view: StrictWindow): Promise<JobPosting> {
  const trust = view.trustedTypes?.createPolicy('test', { createScriptURL: (url: string) => url });
  const url = new URL('../../../src/define/job-posting.ts', import.meta.url).href;
  const script = page.createElement('script');
  script.type = 'module';
  // The page's own way to allow a script.
  script.setAttribute('src', trust ? trust.createScriptURL(url) : url);
  page.head.append(script);
  await view.customElements.whenDefined('job-posting');
  const element = page.createElement('job-posting');
  // What hiring systems and word processors leave in a description.
  const { description } = engineer;
  element.data = { ...engineer, description: `<p style="color: red" onclick="go()">As written.</p>${description}` };
  element.jsonLd = true;
  page.body.append(element);
  await element.updateComplete;
  return element;
}

describe('<job-posting> on a page that requires trusted types', () => {
  const makers: readonly (readonly [what: string, prepare: (view: StrictWindow) => void])[] = [
    ['with what the browser has', () => {}],
    [
      'with DOMPurify, although the page has taken the name of its policy',
      (view) => {
        if (view.Element) Reflect.deleteProperty(view.Element.prototype, 'setHTML');
        view.trustedTypes?.createPolicy('dompurify', { createHTML: () => '' });
      },
    ],
  ];
  for (const [what, prepare] of makers) {
    it(`shows everything without one violation, ${what}`, async () => {
      const { page, view, violations } = await openStrictPage();
      prepare(view);
      const element = await showIn(page, view);
      expect(part(element, 'description')?.querySelectorAll('li')).to.have.length(3);
      expect(getComputedStyle(part(element, 'facts') ?? element).display, 'its styles apply').to.equal('flex');
      await until(() => page.head.querySelector('script[type="application/ld+json"]')?.textContent);
      await aTimeout(50);
      expect(violations).to.deep.equal([]);
    });
  }
});
