import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { FileDrop } from '../../../src/elements/file-drop/file-drop.ts';
import { drag, fileOf, transferOf } from '../../support/transfer.ts';
import { until } from '../../support/until.ts';

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
}

/** A page of its own under a strict policy, with what it reports. */
async function openStrictPage() {
  const url = new URL('../../support/strict-page.html', import.meta.url).href;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A strict page" src=${url}></iframe>`);
  await until(() => frame.contentDocument?.URL === url && frame.contentDocument.readyState === 'complete');
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) throw new Error('The frame has no page.');
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  return { page, view, violations };
}

async function defineIn(page: Document, view: Window): Promise<void> {
  const { trustedTypes } = view as Window & { trustedTypes?: TrustedTypes };
  const trust = trustedTypes?.createPolicy('test', { createScriptURL: (url: string) => url });
  const url = new URL('../../../src/define/file-drop.ts', import.meta.url).href;
  const script = page.createElement('script');
  script.type = 'module';
  script.src = trust ? trust.createScriptURL(url) : url;
  page.head.append(script);
  await view.customElements.whenDefined('file-drop');
}

describe('#15 <file-drop> under a strict content security policy', () => {
  it('does everything without one violation', async () => {
    const { page, view, violations } = await openStrictPage();
    await defineIn(page, view);
    const element = page.createElement('file-drop') as FileDrop;
    Object.assign(element, { label: 'Work', help: 'Help.', accept: 'pdf,txt', maxFiles: 2, errorText: 'An error.' });
    page.body.append(element);
    await element.updateComplete;
    const zone = element.shadowRoot?.querySelector('.zone');
    if (!zone) throw new Error('It did not render.');
    expect(getComputedStyle(zone).borderTopStyle, 'its styles apply').to.equal('dashed');

    drag(zone, 'dragenter', transferOf(fileOf('cv.txt', 'Jane Doe')));
    await element.addFiles([fileOf('cv.txt', 'Jane Doe'), fileOf('empty.txt', '')]);
    await element.updateComplete;
    expect(element.files.map(({ name }) => name)).to.deep.equal(['cv.txt']);
    expect(element.shadowRoot?.querySelectorAll('[part=refusal]')).to.have.length(1);
    await aTimeout(0);
    expect(violations).to.deep.equal([]);

    // The policy is in force, and its reports arrive.
    element.setAttribute('style', 'color: red');
    await until(() => violations.length > 0, 'a report');
    expect(violations).to.have.length(1);
  });
});
