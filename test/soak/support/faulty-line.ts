import { once } from 'node:events';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as requestHttp,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.ts';

/** What came back from the back end, whole. */
interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** One application on the line. */
interface Exchange {
  readonly response: ServerResponse;
  /** The whole body. */
  read(): Promise<Buffer>;
  /** Hands it to the back end, perhaps more than once. */
  passOn(): Promise<Reply>;
  /** Hands half of it over, and breaks off. */
  passOnHalf(): Promise<void>;
  answer(reply: Reply): void;
  hangUp(): void;
}

const html = (status: number, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: Buffer.from('<!doctype html><h1>Something is wrong</h1>'),
});

/** Everything that goes wrong between a form and its back end, by name. */
const faults: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
  'dropped before the upload': async ({ hangUp }) => hangUp(),
  'error page 500': async ({ read, answer }) => {
    await read();
    answer(html(500));
  },
  'error page 502': async ({ read, answer }) => {
    await read();
    answer(html(502));
  },
  'too many requests, 429': async ({ read, answer }) => {
    await read();
    answer(html(429, { 'retry-after': '1' }));
  },
  'unavailable for a second, 503': async ({ read, answer }) => {
    await read();
    answer(html(503, { 'retry-after': new Date(Date.now() + 1_000).toUTCString() }));
  },
  'request timed out, 408': async ({ read, answer }) => {
    await read();
    answer(html(408));
  },
  'dropped during the upload': async ({ passOnHalf, hangUp }) => {
    await passOnHalf();
    hangUp();
  },
  'dropped after storing': async ({ passOn, hangUp }) => {
    await passOn();
    hangUp();
  },
  'dropped in the middle of the reply': async ({ passOn, response, hangUp }) => {
    const { status, headers, body } = await passOn();
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2));
    await pause(20);
    hangUp();
  },
  'gave up waiting, 504 after storing': async ({ passOn, answer }) => {
    await passOn();
    answer(html(504));
  },
  'limited after storing, 429': async ({ passOn, answer }) => {
    await passOn();
    answer(html(429, { 'retry-after': '1' }));
  },
  slow: async ({ read, passOn, response }) => {
    await read();
    await pause(400);
    const { status, headers, body } = await passOn();
    await pause(400);
    response.writeHead(status, { ...headers, 'content-length': body.length });
    for (const byte of body.subarray(0, 8)) {
      response.write(Buffer.of(byte));
      await pause(10);
    }
    response.end(body.subarray(8));
  },
  'delivered twice at once': async ({ passOn, answer }) => {
    const [, second] = await Promise.all([passOn(), passOn()]);
    answer(second);
  },
  'delivered again later': async ({ passOn, answer }) => {
    const first = await passOn();
    await passOn();
    answer(first);
  },
};

/**
 * The line between a browser and the back end, which fails for a share of all applications in every way there is; all else
 * goes through as it is. Each kind of fault comes as often as any other.
 */
export class FaultyLine {
  readonly url: string;
  /** How often each fault was played. */
  readonly played = new Map(Object.keys(faults).map((name) => [name, 0]));
  /** Applications that came along, resent ones included. */
  requests = 0;
  readonly #close: () => void;

  private constructor(url: string, close: () => void) {
    this.url = url;
    this.#close = close;
  }

  /** @param page the host page, served at `/` under the strictest content policy that the elements run under */
  static async open(backEnd: string, options: { page: string; share: number; random: Random }): Promise<FaultyLine> {
    const server = createServer((request, response) => {
      // Broken connections are the point here.
      request.on('error', () => {});
      response.on('error', () => {});
      if (request.url === '/') {
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(options.page);
        return;
      }
      const exchange = makeExchange(backEnd, request, response);
      const fault = request.method === 'POST' ? line.#chooseFault(options.share, options.random) : undefined;
      const played = fault ? faults[fault]?.(exchange) : exchange.passOn().then(exchange.answer);
      played?.catch(exchange.hangUp);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const line = new FaultyLine(`http://127.0.0.1:${port}`, () => {
      server.close();
      server.closeAllConnections();
    });
    return line;
  }

  get faults(): number {
    return [...this.played.values()].reduce((sum, times) => sum + times, 0);
  }

  close(): void {
    this.#close();
  }

  #chooseFault(share: number, random: Random): string | undefined {
    this.requests++;
    if (!random.chance(share)) return undefined;
    const [name, times] = [...this.played].reduce((least, next) => (next[1] < least[1] ? next : least));
    this.played.set(name, times + 1);
    return name;
  }
}

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; " +
  "require-trusted-types-for 'script'";

function makeExchange(backEnd: string, request: IncomingMessage, response: ServerResponse): Exchange {
  const { socket } = request;
  let body: Promise<Buffer> | undefined;
  const read = () => {
    body ??= buffer(request);
    return body;
  };
  return {
    response,
    read,
    passOn: async () => {
      const whole = await read();
      const passed = startRequest(backEnd, request).end(whole);
      const [reply] = (await once(passed, 'response')) as [IncomingMessage];
      return { status: reply.statusCode ?? 502, headers: reply.headers, body: await buffer(reply) };
    },
    passOnHalf: async () => {
      const half = Number(request.headers['content-length']) / 2;
      const passed = startRequest(backEnd, request);
      passed.on('error', () => {});
      let size = 0;
      for await (const chunk of request) {
        size += chunk.length;
        passed.write(size > half ? chunk.subarray(0, chunk.length / 2) : chunk);
        if (size > half) break;
      }
      // Long enough for the back end to have taken what came.
      await pause(20);
      passed.destroy();
    },
    answer: ({ status, headers, body: text }) => {
      response.writeHead(status, { ...headers, 'content-length': text.length }).end(text);
    },
    hangUp: () => socket.destroy(),
  };
}

/** On a connection of its own, so that one that breaks concerns no other. */
function startRequest(backEnd: string, { url, method, headers }: IncomingMessage): ClientRequest {
  return requestHttp(new URL(url ?? '/', backEnd), { method, headers, agent: false });
}
