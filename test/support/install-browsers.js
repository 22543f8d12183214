import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { missingEngines, wantedEngines } from './browsers.js';

/**
 * Sees to it that the browsers for the tests are here: installs them where it may (root on Debian), else says what to run. On
 * a system without Debian's packages the tests run in what is there, and the rest is named.
 */
const packages = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'] };

let missing = missingEngines();
if (missing.length > 0 && hasDebiansPackages()) {
  const install = (prefix = '') =>
    `${prefix}apt-get update && ${prefix}apt-get install -y --no-install-recommends ${missing.flatMap((engine) => packages[engine] ?? []).join(' ')}`;
  if (process.getuid?.() !== 0) {
    fail(
      `The tests need ${missing.join(', ')}. Install what is missing with\n\n  ${install('sudo ')}\n\nand run them again.`,
    );
  }
  console.log(`Installing what the tests need: ${install()}`);
  spawnSync('sh', ['-c', install()], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  missing = missingEngines();
  if (missing.length > 0)
    fail(`These browsers could not be installed: ${missing.join(', ')}. What was tried:\n\n  ${install()}`);
}
if (missing.length > 0) {
  const message = `Not installed, so not tested in: ${missing.join(', ')}. To test there too:\n\n  npx playwright-core install --with-deps ${missing.join(' ')}\n`;
  if (process.env.CI || missing.length === wantedEngines.length) fail(message);
  console.warn(message);
}

/** Ubuntu has packages of these names that only lead to its snaps. */
function hasDebiansPackages() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return false;
  return !existsSync('/etc/os-release') || !/^ID=.*ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
