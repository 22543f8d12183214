import { expect, waitUntil } from '@open-wc/testing';
import { type BackEnd, startBackEnd } from './support/back-end.ts';

/** Loads a page of the demo, under its own content policy. */
async function openPage(address: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const view = frame.contentWindow;
  if (!view) throw new Error('The frame has no window.');
  return view as Window & typeof globalThis;
}

/** The closest a test comes to "nothing was blocked": one thing is made to be, and it is the only one reported. */
async function expectNoViolation(backEnd: BackEnd, view: Window & typeof globalThis): Promise<void> {
  const style = view.document.createElement('style');
  style.textContent = 'html { color: red }';
  view.document.head.append(style);
  await waitUntil(async () => (await backEnd.reports()).length > 0, 'Waited for the control.', { timeout: 30_000 });
  const reports = await backEnd.reports();
  const blocked = reports.map(({ 'csp-report': report }) => report['violated-directive'] ?? '');
  expect(JSON.stringify(reports)).to.match(/style-src/);
  expect(blocked).to.have.length(1);
}

describe('the demo, under the strictest content policy', () => {
  for (const name of ['backend-developer', 'tide-modeller', 'field-technician', 'harbour-liaison']) {
    it(`${name} shows its posting without a violation, and asks nobody else`, async () => {
      const backEnd = await startBackEnd();
      const view = await openPage(backEnd.url(`${name}.html`));
      const posting = () => view.document.querySelector('job-posting')?.shadowRoot;
      await waitUntil(() => posting()?.querySelector('[part~=title]'), 'Waited for the title.', { timeout: 30_000 });
      if (name !== 'harbour-liaison') {
        await waitUntil(
          () => posting()?.querySelector('apply-form')?.shadowRoot?.querySelector('file-drop')?.shadowRoot,
          'Waited for the form.',
          { timeout: 30_000 },
        );
        await waitUntil(
          () => view.document.querySelector('altcha-widget input[type=checkbox]'),
          'Waited for the captcha.',
          { timeout: 30_000 },
        );
      }
      const origins = view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
      expect(new Set(origins)).to.deep.equal(new Set([location.origin]));
      await expectNoViolation(backEnd, view);
      view.frameElement?.remove();
    });
  }

  it('solves its captcha in a worker of its own', async () => {
    const backEnd = await startBackEnd({ captcha: true });
    const view = await openPage(backEnd.url('tide-modeller.html'));
    const box = () => view.document.querySelector<HTMLInputElement>('altcha-widget input[type=checkbox]');
    await waitUntil(box, 'Waited for the captcha.', { timeout: 30_000 });
    box()?.click();
    const token = () => view.document.querySelector<HTMLInputElement>('altcha-widget input[name=altcha]')?.value;
    await waitUntil(() => token(), 'Waited for the token.', { timeout: 30_000 });
    await expectNoViolation(backEnd, view);
    view.frameElement?.remove();
  });

  it('offers to try each outcome', async () => {
    const backEnd = await startBackEnd();
    const view = await openPage(backEnd.url('backend-developer.html'));
    const select = view.document.querySelector<HTMLSelectElement>('.outcomes select');
    if (!select) throw new Error('There is no choice of outcomes.');
    select.value = 'flagged-once';
    select.dispatchEvent(new view.Event('change', { bubbles: true }));
    expect(view.document.querySelector('job-posting')?.getAttribute('action')).to.match(/\?provoke=flagged-once$/);
    view.frameElement?.remove();
  });

  it('leads from the list to each posting', async () => {
    const backEnd = await startBackEnd();
    const view = await openPage(backEnd.url(''));
    const links = [...view.document.querySelectorAll<HTMLAnchorElement>('.positions a')];
    expect(links).to.have.length(4);
    for (const { href } of links) expect((await fetch(href)).status, href).to.equal(200);
    view.frameElement?.remove();
  });
});
