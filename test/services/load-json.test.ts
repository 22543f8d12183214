import { expect } from '@open-wc/testing';
import { type Loaded, loadJson } from '../../src/services/load-json.ts';

const load = (src: string) => loadJson(src, new AbortController().signal);
const address = (text: string, type = 'application/json') => `data:${type},${encodeURIComponent(text)}`;
const kindOf = (loaded: Loaded) => ('error' in loaded ? loaded.error.kind : undefined);

describe('loadJson', () => {
  it('gives the JSON of an address', async () => {
    expect(await load(address('{"title":"Cook"}'))).to.deep.equal({ json: { title: 'Cook' } });
    expect(await load(address('\ufeff [1] '))).to.deep.equal({ json: [1] });
  });

  it('gives XML as its text', async () => {
    const xml = '<?xml version="1.0"?><workzag-jobs></workzag-jobs>';
    expect(await load(address(xml, 'text/xml'))).to.deep.equal({ json: xml });
  });

  it('tells a web page, an empty answer and broken JSON', async () => {
    for (const text of ['<!doctype html><p>Log in', '', '{"title":']) {
      expect(kindOf(await load(address(text))), text).to.equal('syntax');
    }
  });

  it('tells what the server said', async () => {
    const loaded = await load('/there/is/nothing/here.json');
    expect(kindOf(loaded)).to.equal('http');
    expect('error' in loaded && loaded.error.message).to.contain('404');
    expect('error' in loaded && loaded.error.url).to.equal(new URL('/there/is/nothing/here.json', location.href).href);
  });

  it('tells when nobody answers, and when the address is none', async () => {
    expect(kindOf(await load('http://127.0.0.1:1/nobody.json'))).to.equal('network');
    expect(kindOf(await load('https://'))).to.equal('network');
  });

  it('rejects only when it is aborted', async () => {
    const abort = new AbortController();
    const loading = loadJson(address('{}'), abort.signal);
    abort.abort();
    const outcome = await loading.then(
      () => 'loaded',
      (error: unknown) => (error instanceof DOMException ? error.name : error),
    );
    expect(outcome).to.equal('AbortError');
  });
});
