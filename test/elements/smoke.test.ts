import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, html as lit } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('x-smoke')
class Smoke extends LitElement {
  @property() name = 'a';
  override render() {
    return lit`<input .value=${this.name} />`;
  }
}
describe('smoke', () => {
  it('re-renders', async () => {
    const el = await fixture<Smoke>(html`<x-smoke></x-smoke>`);
    el.name = 'b';
    await el.updateComplete;
    const input = el.shadowRoot!.querySelector('input')!;
    expect(input.value).to.equal('b');
    input.focus();
    await sendKeys({ type: 'cd' });
    expect(input.value).to.include('cd');
  });
});
