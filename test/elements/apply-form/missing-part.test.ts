import { expect, waitUntil } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import { FormPage, replying } from './support.ts';

/** What tells other outcomes than an acceptance. It is loaded apart, and a bad line may keep it away. */
const part = '/src/elements/apply-form/outcomes.ts';
const command = async (name: 'block' | 'unblock'): Promise<string[]> =>
  (await fetch(`/__faults/${name}?path=${part}`, { method: 'POST', cache: 'no-store' })).json();

let frame: HTMLIFrameElement;

/** A form in a page of its own, which has loaded nothing yet. */
async function open(properties: Partial<ApplyForm>, head = ''): Promise<FormPage> {
  frame = document.createElement('iframe');
  frame.src = '/__faults/html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument;
  if (!inside) throw new Error('The frame has no document.');
  if (head) {
    const map = inside.createElement('script');
    map.type = 'importmap';
    map.textContent = head;
    inside.head.append(map);
  }
  const script = inside.createElement('script');
  script.type = 'module';
  script.src = new URL('../../../src/define/apply-form.ts', import.meta.url).href;
  const ready = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', reject, { once: true });
  });
  inside.body.append(script);
  await ready;
  const element = inside.createElement('apply-form');
  Object.assign(element, { fields: [{ name: 'a', label: 'A' }], ...properties });
  inside.body.append(element);
  const page = new FormPage(element);
  await page.settled();
  return page;
}

const shown = (page: FormPage) => page.text('[part~="panel"]');

/** Does what starts an attempt, and waits until its outcome is told. */
async function attempt(page: FormPage, act: () => unknown): Promise<void> {
  const before = page.root.querySelector('[part~="panel"]');
  act();
  const isTold = () => {
    const panel = page.root.querySelector('[part~="panel"]');
    return panel !== null && panel !== before && !page.element.matches(':state(sending)');
  };
  await waitUntil(isTold, 'nothing is told', { timeout: 10_000 });
  await page.settled();
}

describe('<apply-form> without what tells other outcomes', () => {
  beforeEach(() => command('block'));
  afterEach(async () => {
    await command('unblock');
    frame.remove();
  });

  // First, as engines keep in memory what another frame was given.
  it('asks for no script that the hashes in the page do not cover', async () => {
    const { submitHandler } = replying({ status: 'closed' }, { status: 'accepted' });
    const page = await open({ submitHandler }, JSON.stringify({ integrity: {} }));
    await attempt(page, () => page.button('submit').click());
    expect(shown(page)).to.contain('Your application was not sent');
    page.button('retry').click();
    await waitUntil(() => page.element.matches(':state(accepted)'));
    // Some engines keep a refusal in memory, and do not ask the server again.
    const entries = frame.contentWindow?.performance.getEntriesByType('resource') ?? [];
    const asked = [...(await command('unblock')), ...entries.map(({ name }) => name)];
    expect(asked.some((address) => address.includes(part))).to.equal(true);
    expect(asked.filter((address) => address.includes('again'))).to.deep.equal([]);
  });

  it('says that it was not sent, loses nothing, and tells the outcome once the part can be had', async () => {
    const { sent, submitHandler } = replying(
      { status: 'flagged' },
      { status: 'failed', retryable: true },
      new Response(null, { status: 422 }),
      { status: 'flagged', reference: 'R-9' },
      { status: 'accepted' },
    );
    const page = await open({ submitHandler });
    page.fill({ a: 'Ada' });
    await attempt(page, () => page.button('submit').click());
    for (let round = 0; round < 3; round++) {
      expect(shown(page)).to.contain('Your application was not sent').and.to.contain('still here');
      expect(page.root.activeElement?.textContent).to.equal('Your application was not sent');
      expect(page.control('a').value).to.equal('Ada');
      expect(page.element.matches(':state(accepted)')).to.equal(false);
      if (round === 2) await command('unblock');
      await attempt(page, () => page.button('retry').click());
    }
    expect(shown(page)).to.contain('VPN').and.to.contain('R-9');
    page.button('retry').click();
    await waitUntil(() => page.element.matches(':state(accepted)'));
    expect(sent.map(({ body }) => body.get('a'))).to.deep.equal(Array(5).fill('Ada'));
    const keys = sent.map(({ context }) => context.idempotencyKey);
    // Only the silence of the second attempt leaves it open whether the application was received.
    expect(keys.map((key) => keys.indexOf(key))).to.deep.equal([0, 1, 1, 3, 4]);
  });

  it('is not needed by an application that is accepted', async () => {
    const { submitHandler } = replying({ status: 'accepted', applicationId: 'A-7' });
    const page = await open({ submitHandler });
    page.fill({ a: 'Ada' });
    page.button('submit').click();
    await waitUntil(() => page.element.matches(':state(accepted)'));
    await page.settled();
    expect(shown(page)).to.contain('Application sent').and.to.contain('A-7');
  });

  it('still says that one is offline, and offers another try once online', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await open({ submitHandler });
    const { contentWindow } = frame;
    if (!contentWindow) throw new Error('The frame has no window.');
    Object.defineProperty(Reflect.get(contentWindow, 'navigator'), 'onLine', { value: false, configurable: true });
    await attempt(page, () => page.button('submit').click());
    expect(shown(page)).to.contain('You are offline');
    expect(page.root.querySelector('[part~="retry"]')).to.equal(null);
    Reflect.deleteProperty(Reflect.get(contentWindow, 'navigator'), 'onLine');
    contentWindow.dispatchEvent(new Event('online'));
    await page.settled();
    expect(sent).to.have.length(0);
    page.button('retry').click();
    await waitUntil(() => page.element.matches(':state(accepted)'));
  });
});
