import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makePostings } from './postings.js';

/** The built embed, or another build of it: `EMBED=/tmp/embed npm run bench -- board`. */
const embed = process.env.EMBED
  ? pathToFileURL(`${process.env.EMBED}/`)
  : new URL('../../dist/embed/', import.meta.url);

/** Notes when the page's elements are defined and when the first rows are painted. */
const stopwatch = `
  globalThis.times = {};
  for (const tag of ['job-board', 'job-posting', 'lit-alone']) {
    customElements.whenDefined(tag).then(() => (times.defined ??= performance.now()));
  }
  const rows = () => document.querySelector('.row, job-board')?.shadowRoot?.querySelector('[part="row"]') ?? document.querySelector('.row');
  const look = () => {
    if (!rows()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (times.painted = performance.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);`;

/** Serves a page for each contender: \`/NAME\` waits for \`mount\`, \`/start/NAME\` brings fifty postings with it. */
export async function openSite() {
  if (!existsSync(new URL('job-board.js', embed))) throw new Error('There is no built embed yet: npm run build:embed');
  const modules = new Map();
  const server = createServer(async ({ url = '' }, response) => {
    const [, folder = '', name = ''] = url.split('/');
    const script = (text) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(text);
    if (folder === 'embed') return script(readFileSync(new URL(name, embed)));
    if (folder === 'bundle') return script(modules.get(name));
    if (folder === 'favicon.ico') return response.writeHead(204).end();
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(folder === 'start' ? startPage(name) : mountPage(folder));
  });
  for (const name of ['no-search', 'bare-filter', 'list-js', 'react-window', 'job-board', 'postings']) {
    modules.set(`${name}.js`, await bundle(name === 'postings' ? './postings.js' : `./contenders/${name}.js`));
  }
  modules.set('lit-alone.js', await bundle('./contenders/lit-alone.js'));
  modules.set('start-react-window.js', await bundle('./contenders/react-window.js', startCode));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const startCode = `
  import { mount } from './contenders/react-window.js';
  mount(document.querySelector('#app'), JSON.parse(document.querySelector('#postings').textContent));`;

async function bundle(entry, code) {
  const options = {
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Lit's own build for production is under no condition.
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const folder = new URL('.', import.meta.url).pathname;
  const input = code
    ? { stdin: { contents: code, resolveDir: folder } }
    : { entryPoints: [new URL(entry, import.meta.url).pathname] };
  const { outputFiles } = await build({ ...options, ...input });
  return outputFiles[0].text;
}

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${head}</head><body>${body}</body></html>`;

function mountPage(name) {
  const script = name === 'job-board' ? '<script type="module" src="/embed/job-board.js"></script>' : '';
  return page(
    script,
    `<div id="app"></div><script type="module">
      import { mount } from '/bundle/${name}.js';
      import { makePostings } from '/bundle/postings.js';
      Object.assign(globalThis, { mount, makePostings });
    </script>`,
  );
}

function startPage(name) {
  const json = JSON.stringify(makePostings(50));
  const data = (id) => `<script type="application/json"${id}>${json}</script>`;
  const [src, body] = {
    'lit-alone': ['/bundle/lit-alone.js', '<lit-alone></lit-alone>'],
    'job-board': ['/embed/job-board.js', `<job-board>${data('')}</job-board>`],
    'react-window': ['/bundle/start-react-window.js', `<div id="app"></div>${data(' id="postings"')}`],
  }[name];
  return page(`<script>${stopwatch}</script><script type="module" src="${src}"></script>`, body);
}
