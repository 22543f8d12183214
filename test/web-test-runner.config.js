import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { viteServer } from './compilers/vite-server.js';
import { hostPages } from './embed/support/pages.js';
import { enginesToTest, launchers } from './support/browsers.js';
import { capServer } from './support/cap-server.js';
import { httpFaults } from './support/http-faults.js';
import { objectStores } from './support/object-store.js';
import { tusServers } from './support/tus-server.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tus = tusServers();

export default {
  rootDir: root,
  files: process.env.TEST_FILES?.split(',') ?? [
    'test/{elements,services,controllers,transports,captcha,embed,compilers}/**/*.test.ts',
  ],
  nodeResolve: true,
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  // Busy machines take long for what a quiet one does in a second, such as axe on every kind of question.
  testFramework: { config: { timeout: 40_000 } },
  browsers: await launchers(enginesToTest()),
  middleware: [httpFaults(), capServer(), hostPages, tus.middleware, objectStores(), viteServer()],
  plugins: [
    tus.plugin,
    // Lit's decorators need TypeScript's own semantics for class fields; the plugin does not read tsconfig by itself.
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  ],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
};
