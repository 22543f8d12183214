import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { tsImport } from 'tsx/esm/api';
import { enginesToTest, launchers } from '../support/browsers.js';

const { backEnds } = await tsImport('./support/back-ends.ts', import.meta.url);
const { middleware, plugin } = backEnds();

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built embed against the running back end. */
export default {
  rootDir: root,
  files: process.env.TEST_FILES?.split(',') ?? ['test/e2e/*.test.ts'],
  nodeResolve: true,
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 60_000 } },
  browsers: await launchers(enginesToTest()),
  middleware: [middleware],
  plugins: [plugin, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
};
