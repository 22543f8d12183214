import { html, LitElement } from 'lit';

class LitAlone extends LitElement {
  render() {
    return html`<p>Hello</p>`;
  }
}

customElements.define('lit-alone', LitAlone);
