import { expect } from '@open-wc/testing';
import type { ApplyForm } from '../../../src/elements/apply-form/apply-form.ts';
import { Part } from '../../support/framed-page.ts';
import { until } from '../../support/until.ts';
import { type FormPage, FramedPage, replying } from './support.ts';

/** What tells other outcomes than an acceptance. */
const outcomes = new Part('elements/apply-form/outcomes.ts');

let framed: FramedPage | undefined;

async function open(properties: Partial<ApplyForm>, pinned = {}): Promise<FormPage> {
  framed = await FramedPage.open(properties, undefined, { ...outcomes.imports(), ...pinned });
  return framed.page;
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
  await until(isTold);
  await page.settled();
}

describe('<apply-form> without what tells other outcomes', () => {
  beforeEach(() => outcomes.block());
  afterEach(async () => {
    await outcomes.unblock();
    framed?.close();
  });

  it('asks for no script that the hashes in the page do not cover', async () => {
    const { submitHandler } = replying({ status: 'closed' }, { status: 'accepted' });
    const page = await open({ submitHandler }, { integrity: {} });
    await attempt(page, () => page.button('submit').click());
    expect(shown(page)).to.contain('Your application was not sent');
    page.button('retry').click();
    await until(() => page.element.matches(':state(accepted)'));
    const asked = await outcomes.unblock();
    expect(asked.length).to.be.greaterThan(0);
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
      if (round === 2) await outcomes.unblock();
      await attempt(page, () => page.button('retry').click());
    }
    expect(shown(page)).to.contain('VPN').and.to.contain('R-9');
    page.button('retry').click();
    await until(() => page.element.matches(':state(accepted)'));
    expect(sent.map(({ body }) => body.get('a'))).to.deep.equal(Array(5).fill('Ada'));
    const keys = sent.map(({ context }) => context.idempotencyKey);
    // Only the silence of the second attempt leaves it open whether the application was received.
    expect(keys.map((key) => keys.indexOf(key))).to.deep.equal([0, 1, 1, 3, 4]);
  });

  it('points at the answers that must be mended, and says what is wrong with them once the part can be had', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const fields = [
      { name: 'a', label: 'Alias', required: true },
      { name: 'b', label: 'Boat', minLength: 3 },
    ];
    const page = await open({ submitHandler, fields });
    page.fill({ b: 'ox' });
    await attempt(page, () => page.button('submit').click());
    expect(shown(page)).to.contain('Check your answer to “Alias”.').and.to.contain('Check your answer to “Boat”.');
    expect(page.root.activeElement?.textContent).to.equal('There is a problem');

    await outcomes.unblock();
    page.button('submit').click();
    await until(() => shown(page)?.includes('Fill in “Alias”.'));
    expect(shown(page)).to.contain('Write at least 3 characters in “Boat”.');
    expect(sent).to.have.length(0);
    page.fill({ a: 'Ada', b: 'oxen' });
    page.button('submit').click();
    await until(() => page.element.matches(':state(accepted)'));
  });

  it('is not needed by an application that is accepted', async () => {
    const { submitHandler } = replying({ status: 'accepted', applicationId: 'A-7' });
    const page = await open({ submitHandler });
    page.fill({ a: 'Ada' });
    page.button('submit').click();
    await until(() => page.element.matches(':state(accepted)'));
    await page.settled();
    expect(shown(page)).to.contain('Application sent').and.to.contain('A-7');
  });

  it('still says that one is offline, and offers another try once online', async () => {
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const page = await open({ submitHandler });
    if (!framed) throw new Error('There is no frame.');
    const { window: inside } = framed;
    Object.defineProperty(inside.navigator, 'onLine', { value: false, configurable: true });
    await attempt(page, () => page.button('submit').click());
    expect(shown(page)).to.contain('You are offline');
    expect(page.root.querySelector('[part~="retry"]')).to.equal(null);
    Reflect.deleteProperty(inside.navigator, 'onLine');
    inside.dispatchEvent(new Event('online'));
    await page.settled();
    expect(sent).to.have.length(0);
    page.button('retry').click();
    await until(() => page.element.matches(':state(accepted)'));
  });
});

describe('<apply-form> without what shows a captcha', () => {
  it('asks for it once by itself, and again with each attempt', async () => {
    const widget = new Part('controllers/captcha-widget.ts');
    await widget.block();
    const { sent, submitHandler } = replying({ status: 'accepted' });
    const captcha = {
      provider: 'Puzzle',
      mount: () => {},
      getToken: async () => 'solved',
      reset: () => {},
      destroy: () => {},
    };
    framed = await FramedPage.open({ submitHandler, captcha }, undefined, widget.imports());
    const { page } = framed;
    const keys = ['A', 'Ad', 'Ada', 'Ada '];
    for (const a of keys) {
      page.fill({ a });
      page.element.requestUpdate();
      await page.settled();
    }
    // Under its own address, and under another one for engines that remember what failed.
    expect(new Set(await widget.unblock()).size).to.be.below(keys.length);
    page.button('submit').click();
    await until(() => page.element.matches(':state(accepted)'));
    expect(sent.map(({ body }) => body.get('captcha_token'))).to.deep.equal(['solved']);
    framed.close();
  });
});
