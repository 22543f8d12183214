import { expect, html } from '@open-wc/testing';
import { FormPage } from '../elements/apply-form/support.ts';
import { until } from '../support/until.ts';

const fields = [{ name: 'a', label: 'A' }];

interface CapWidget extends HTMLElement {
  solve(): Promise<{ readonly token: string }>;
}

/** The real widget and its real server. It makes workers out of blobs: a content policy must say `worker-src blob:`. */
describe('Cap in the slot', () => {
  before(async () => {
    // Without an address of the page's own it fetches its WebAssembly from a CDN; without any it does with JavaScript.
    Object.assign(window, { CAP_CUSTOM_WASM_URL: '/__cap/none.wasm', CAP_SILENT: true });
    const address = '/node_modules/@cap.js/widget/cap.min.js';
    await import(address);
  });

  async function validate(token: unknown): Promise<boolean> {
    const response = await fetch('/__cap/validate', { method: 'POST', body: JSON.stringify({ token }) });
    const { success }: { success: boolean } = await response.json();
    return success;
  }

  async function open() {
    const tokens: unknown[] = [];
    const replies = [{ status: 'flagged' }, { status: 'accepted' }] as const;
    const page = await FormPage.open(
      fields,
      {
        submitHandler: async (_application, body) => {
          const token = body.get('cap-token');
          if (!(await validate(token))) return { status: 'captcha', reason: 'invalid' };
          tokens.push(token);
          return replies[tokens.length === 1 ? 0 : 1];
        },
      },
      html`<cap-widget slot="captcha" data-cap-api-endpoint="/__cap/"></cap-widget>`,
    );
    const widget = page.element.querySelector<CapWidget>('cap-widget');
    if (!widget) throw new Error('There is no widget.');
    return { page, widget, tokens };
  }

  const field = (widget: CapWidget) => widget.querySelector<HTMLInputElement>('input[name="cap-token"]')?.value;

  it('is asked for, solved, sent, and started anew after an attempt', async () => {
    const { page, widget, tokens } = await open();
    await page.submit();
    await until(() => page.summary.length > 0);
    expect(page.summary).to.deep.equal(['Please complete the Cap above.']);

    const { token } = await widget.solve();
    expect(field(widget)).to.equal(token);
    await page.submit();
    await until(() => tokens.length === 1);
    expect(tokens).to.deep.equal([token]);
    expect(await validate(token)).to.equal(false);
    await until(() => field(widget) === '');

    await widget.solve();
    page.button('retry').click();
    await until(() => tokens.length === 2);
    expect(tokens[1]).to.not.equal(token);
    await until(() => page.text('[part~="success"]') !== '');
  });
});
