import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import busboy from 'busboy';

/**
 * A back end that misbehaves in every way a network can, for tests of sending: a middleware for the test runner's server.
 * Each route below stands under `/__faults/`. `/__faults/elsewhere` tells the address of the same routes on another origin,
 * which answer to this one only under `/__faults/cors/…`.
 *
 * A file of the server's own is missing for a browser between `/__faults/block?path=…` and `/__faults/unblock?path=…`, or kept
 * back from `/__faults/hold?path=…` on; each tells the addresses under which it was asked for since.
 */
export function httpFaults() {
  /** Requests by the `id` in their address, so that a test sees what reached the server. */
  const seen = new Map();
  const elsewhere = createServer((request, response) => answer(request, response, seen));
  const origin = new Promise((resolve) => {
    elsewhere.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${elsewhere.address().port}`));
    elsewhere.unref();
  });

  /** By browser and path. */
  const blocked = new Map();
  const keyOf = (context, path) => `${context.get('user-agent')} ${path}`;

  return async (context, next) => {
    const block = blocked.get(keyOf(context, context.path));
    block?.asked.push(context.url);
    if (block?.command === 'block') {
      context.status = 503;
      return;
    }
    await block?.held;
    if (!context.path.startsWith('/__faults/')) return next();
    const [, command] = /^\/__faults\/(block|hold|unblock)$/.exec(context.path) ?? [];
    if (command) {
      const key = keyOf(context, context.query.path);
      const before = blocked.get(key);
      before?.release?.();
      const asked = command === 'unblock' ? (before?.asked ?? []) : [];
      const { promise: held, resolve: release } = command === 'hold' ? withResolvers() : {};
      blocked.set(key, { command, asked, held, release });
      context.body = JSON.stringify(asked);
      return;
    }
    if (context.path === '/__faults/elsewhere') {
      context.body = { origin: await origin };
      return;
    }
    context.respond = false;
    context.res.statusCode = 200;
    // Broken connections are the point here; Koa would log each.
    context.onerror = () => {};
    await answer(context.req, context.res, seen);
  };
}

function withResolvers() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function answer(request, response, seen) {
  const url = new URL(request.url, 'http://faults.invalid');
  let [route, ...rest] = url.pathname.slice('/__faults/'.length).split('/');
  if (route === 'cors') {
    [route, ...rest] = rest;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
  }
  const id = url.searchParams.get('id');
  if (id !== null && route !== 'seen') seen.set(id, [...(seen.get(id) ?? []), request.method]);
  const wait = url.searchParams.get('after');
  if (wait !== null) response.setHeader('retry-after', wait);
  response.on('error', () => {});
  request.on('error', () => {});
  await routes[route]?.({ request, response, rest, seen, id, url });
}

const json = (response, status, body, type = 'application/json') => {
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
};

const drained = async (request) => {
  for await (const _ of request);
};

const routes = {
  /** Takes the body whole, then answers with the status and the JSON in `body`. */
  async status({ request, response, rest, url }) {
    await drained(request);
    json(response, Number(rest[0]), JSON.parse(url.searchParams.get('body') ?? 'null'), 'application/problem+json');
  },

  /** Says which requests came under an id. */
  seen({ response, seen, id }) {
    json(response, 200, seen.get(id) ?? []);
  },

  /** Reads the multipart body and gives its parts back: in `message`, or on a page where one is asked for. */
  async parts({ request, response }) {
    const parts = [];
    const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => parts.push([name, value]));
    parser.on('file', async (name, stream, { filename }) => {
      const part = [name, filename, 0, ''];
      parts.push(part);
      const hash = createHash('sha256');
      for await (const chunk of stream) {
        part[2] += chunk.length;
        hash.update(chunk);
      }
      part[3] = hash.digest('hex');
    });
    await new Promise((resolve) => request.pipe(parser).on('close', resolve));
    const { accept } = request.headers;
    if (accept.startsWith('text/html')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><pre>${JSON.stringify(parts).replaceAll('<', '&lt;')}</pre>`);
      return;
    }
    json(response, 200, { message: JSON.stringify({ parts, accept }) });
  },

  /** Closes the connection: before reading, in the middle of the upload, or with the application received. */
  async drop({ request, rest }) {
    if (rest[0] === 'during') await new Promise((resolve) => request.once('data', resolve));
    if (rest[0] === 'after') await drained(request);
    request.socket.destroy();
  },

  /** Sends a reply's head and half its body, then closes the connection. */
  async cut({ request, response }) {
    await drained(request);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"applicationId": "');
    setTimeout(() => request.socket.destroy(), 50);
  },

  /** Never answers. */
  async silent({ request }) {
    await drained(request);
  },

  /** Begins a body that never ends. */
  async endless({ request, response }) {
    await drained(request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"applicationId": "');
  },

  /** 20 MB of JSON. */
  async huge({ request, response, rest }) {
    await drained(request);
    json(response, Number(rest[0] ?? 200), { applicationId: '7', errors: { email: 'x'.repeat(20_000_000) } });
  },

  async html({ request, response, rest }) {
    await drained(request);
    response.writeHead(Number(rest[0] ?? 200), { 'content-type': 'text/html' }).end('<!doctype html><h1>Thanks</h1>');
  },

  /** Leads from the POST to a page, as servers without JavaScript do. */
  async redirect({ request, response, rest }) {
    await drained(request);
    response.writeHead(Number(rest[0]), { location: '/__faults/html' }).end();
  },

  async loop({ request, response, url }) {
    await drained(request);
    response.writeHead(302, { location: `${url.pathname}${url.search}` }).end();
  },

  /** Refuses the body before it has been read, as proxies do, and closes the connection. */
  'early-413'({ request, response }) {
    response.writeHead(413, { 'content-type': 'text/html', connection: 'close' }).end('<h1>Too large</h1>');
    response.once('finish', () => request.socket.destroySoon());
  },
};
