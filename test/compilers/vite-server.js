import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const base = '/__vite/';

/**
 * The sources as Vite's development server compiles them (and so Storybook), under `/__vite/`: a middleware for the test
 * runner's server. The server starts with the first request, so that other tests do not wait for it.
 */
export function viteServer() {
  let starting;
  return async (context, next) => {
    if (!context.path.startsWith(base)) return next();
    starting ??= start();
    const { middlewares } = await starting;
    context.respond = false;
    context.res.statusCode = 200;
    middlewares(context.req, context.res, () => context.res.writeHead(404).end());
  };
}

function start() {
  return createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    // What is bundled beforehand goes to a folder that other runs of Vite share.
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}
