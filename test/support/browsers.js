import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromium, firefox, webkit } from 'playwright-core';

const firstThatExists = (paths) => paths.find((path) => path && existsSync(path));

/** The browser that `npx playwright-core install` has put beside the package, if it has. */
function findPlaywrights(browserType) {
  try {
    return firstThatExists([browserType.executablePath()]);
  } catch {
    // Playwright builds none for this system.
    return undefined;
  }
}

/** Flags for a quiet Chromium: no sandbox (tests may run as root), no traffic of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds an installed Chromium or Chrome. `CHROMIUM_PATH` wins. */
export const findChromium = () =>
  firstThatExists([
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    findPlaywrights(chromium),
  ]);

/** Starts Chromium on its own, for what needs no test runner. */
export const launchChromium = () => chromium.launch({ executablePath: findChromium(), args: chromiumArguments });

/** Finds an installed Firefox. `FIREFOX_PATH` wins. */
export const findFirefox = () =>
  firstThatExists([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);

/** Finds WebKitGTK's driver, the browser it drives, and the screen that this needs. */
export function findWebKit() {
  const driver = firstThatExists([
    process.env.WEBKIT_DRIVER_PATH,
    '/usr/bin/WebKitWebDriver',
    '/usr/local/bin/WebKitWebDriver',
  ]);
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`)
    : [];
  const browser = firstThatExists([
    process.env.WEBKIT_BROWSER_PATH,
    ...libraries,
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ]);
  const screen = existsSync('/usr/bin/xvfb-run') && existsSync('/usr/bin/xauth');
  return driver && browser && screen ? { driver, browser } : undefined;
}

const found = {
  chromium: () => findChromium(),
  firefox: () => findFirefox() ?? findPlaywrights(firefox),
  webkit: () => findWebKit()?.driver ?? findPlaywrights(webkit),
};

/** The engines asked for, for example by `BROWSERS=chromium,webkit npm test`; else all three. */
export const wantedEngines = process.env.BROWSERS?.split(',') ?? Object.keys(found);
const unknown = wantedEngines.filter((engine) => !(engine in found));
if (unknown.length > 0) throw new Error(`BROWSERS takes ${Object.keys(found).join(', ')}, not ${unknown.join(', ')}.`);

/** Those of them that this machine lacks. */
export const missingEngines = () => wantedEngines.filter((engine) => !found[engine]());

/** The engines to test in: those that are here, and a word about each that is not. In CI none may be left out. */
export function enginesToTest() {
  const missing = missingEngines();
  if (missing.length > 0) {
    const message = `Not installed, so not tested in: ${missing.join(', ')}. See \`node test/support/install-browsers.js\`.`;
    if (process.env.CI || missing.length === wantedEngines.length) throw new Error(message);
    console.warn(message);
  }
  return wantedEngines.filter((engine) => !missing.includes(engine));
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts WebKitWebDriver on a free port, without a screen; it ends with this process. */
export async function startWebKitDriver() {
  const webkit = findWebKit();
  if (!webkit) throw new Error('WebKitWebDriver is not installed.');
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', webkit.driver, `--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const stop = () => {
    try {
      process.kill(-driver.pid, 'SIGTERM');
    } catch {
      // Already gone.
    }
  };
  process.once('exit', stop);
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return { port, browser: webkit.browser, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  stop();
  throw new Error('WebKitWebDriver did not answer within 15 seconds.');
}

/** The WebDriver capabilities under which WebKitGTK's MiniBrowser runs unattended. */
export const webKitCapabilities = (browser) => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
});

/** One test-runner launcher for each engine named. */
export async function launchers(engines) {
  // Drivers may reject late, for a page that is gone, where nobody waits. The runner would end the whole run for it and say
  // nothing of the tests that were left; those that are hurt by it fail by themselves.
  process.on('unhandledRejection', (reason) => console.log('A rejection that nobody waited for:', reason));
  const make = {
    chromium: () =>
      playwrightLauncher({
        product: 'chromium',
        launchOptions: { executablePath: findChromium(), args: chromiumArguments },
      }),
    firefox: () =>
      findFirefox()
        ? puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true } })
        : playwrightLauncher({ product: 'firefox' }),
    webkit: async () => {
      if (!findWebKit()) return playwrightLauncher({ product: 'webkit' });
      const { port, browser } = await startWebKitDriver();
      return webdriverLauncher({
        hostname: '127.0.0.1',
        port,
        path: '/',
        logLevel: 'error',
        capabilities: webKitCapabilities(browser),
      });
    },
  };
  return Promise.all(engines.map((engine) => make[engine]()));
}
