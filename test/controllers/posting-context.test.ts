import { ContextConsumer } from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { postingContext } from '../../src/context.ts';
import { PostingConsumer } from '../../src/controllers/posting-consumer.ts';
import { PostingProvider } from '../../src/controllers/posting-provider.ts';
import { parsePosting } from '../../src/core/posting/parse.ts';

class Reader extends LitElement {
  readonly around = new PostingConsumer(this);
}
customElements.define('posting-reader', Reader);

/** A consumer that is not ours: the protocol is the community's. */
class ForeignReader extends LitElement {
  readonly around = new ContextConsumer(this, { context: postingContext, subscribe: true });
}
customElements.define('foreign-posting-reader', ForeignReader);

function place(title: string): { host: HTMLElement; provider: PostingProvider } {
  const host = document.createElement('div');
  const provider = new PostingProvider(host);
  provider.posting = posting(title);
  document.body.append(host);
  return { host, provider };
}

const posting = (title: string) => parsePosting({ title }).posting;

describe('the posting around an element', () => {
  let reader: Reader;

  beforeEach(() => {
    reader = new Reader();
  });

  it('reaches it at any depth, across shadow roots, and as it changes', () => {
    const { host, provider } = place('Cook');
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append(reader);
    host.append(inner);
    expect(reader.around.value?.title).to.equal('Cook');
    provider.posting = posting('Pilot');
    expect(reader.around.value?.title).to.equal('Pilot');
    host.remove();
  });

  it('is that of its new place when it is moved, and of no other', () => {
    const from = place('Cook');
    const to = place('Pilot');
    from.host.append(reader);
    to.host.append(reader);
    expect(reader.around.value?.title).to.equal('Pilot');
    from.provider.posting = posting('Mate');
    expect(reader.around.value?.title).to.equal('Pilot');
    from.host.remove();
    to.host.remove();
  });

  it('is not followed any more by an element that left', () => {
    const { host, provider } = place('Cook');
    host.append(reader);
    reader.remove();
    provider.posting = posting('Pilot');
    expect(reader.around.value?.title).to.equal('Cook');
    host.remove();
  });

  it('is told from none', () => {
    document.body.append(reader);
    expect(reader.around.provided).to.be.false;
    const { host, provider } = place('Cook');
    provider.posting = undefined;
    host.append(reader);
    expect(reader.around.provided).to.be.true;
    expect(reader.around.value).to.equal(undefined);
    host.remove();
  });

  it('is there once the element around it becomes a provider, which may be later', () => {
    const host = document.createElement('div');
    host.append(reader);
    document.body.append(host);
    expect(reader.around.provided).to.be.false;
    const provider = new PostingProvider(host);
    expect(reader.around.provided).to.be.true;
    provider.posting = posting('Cook');
    expect(reader.around.value?.title).to.equal('Cook');
    host.remove();
  });

  it('is there whichever of the two is upgraded first', () => {
    class Late extends LitElement {
      readonly around = new PostingConsumer(this);
    }
    class Around extends HTMLElement {
      readonly provider = new PostingProvider(this);
    }
    for (const order of ['reader', 'provider'] as const) {
      const wrapper = document.createElement('div');
      wrapper.innerHTML = `<late-${order}-around><p><late-${order}-reader></late-${order}-reader></p></late-${order}-around>`;
      document.body.append(wrapper);
      const defineReader = () => customElements.define(`late-${order}-reader`, class extends Late {});
      const defineAround = () => customElements.define(`late-${order}-around`, class extends Around {});
      if (order === 'reader') defineReader();
      defineAround();
      if (order === 'provider') defineReader();
      const around = wrapper.querySelector(`late-${order}-around`);
      const late = wrapper.querySelector(`late-${order}-reader`);
      if (!(around instanceof Around && late instanceof Late)) throw new Error('They are not upgraded.');
      around.provider.posting = posting('Cook');
      expect(late.around.value?.title, order).to.equal('Cook');
      wrapper.remove();
    }
  });

  it('is that of the nearer of two providers, also of one that comes later', () => {
    const { host } = place('Cook');
    const inner = document.createElement('div');
    inner.append(reader);
    host.append(inner);
    expect(reader.around.value?.title).to.equal('Cook');
    const nearer = new PostingProvider(inner);
    nearer.posting = posting('Pilot');
    expect(reader.around.value?.title).to.equal('Pilot');
    host.remove();
  });

  it('is there for other consumers of the protocol, and other contexts pass', () => {
    const { host, provider } = place('Cook');
    const foreign = new ForeignReader();
    host.append(foreign);
    expect(foreign.around.value?.title).to.equal('Cook');
    provider.posting = posting('Pilot');
    expect(foreign.around.value?.title).to.equal('Pilot');
    let passed = false;
    document.body.addEventListener('context-request', () => (passed = true), { once: true });
    const request = new Event('context-request', { bubbles: true, composed: true });
    foreign.dispatchEvent(Object.assign(request, { context: Symbol('other'), callback: () => {} }));
    expect(passed).to.be.true;
    host.remove();
  });
});
