/**
 * ALTCHA from this site's own files, under a policy that allows scripts from nowhere else: its `external` build, which
 * brings neither inline styles nor workers out of strings.
 */
import '/vendor/altcha/altcha.min.js';

globalThis.$altcha.defaults.set({
  // The footer's link would be the one piece of markup that the widget writes past Trusted Types; the page has it instead.
  hideFooter: true,
  // The drawn box lies under its own tick mark, where a click on its middle does not reach it.
  type: 'native',
});

const workerUrl = '/vendor/altcha/workers/pbkdf2.js';

// Under `require-trusted-types-for 'script'` the address of a worker needs a policy to vouch for it.
const policy = globalThis.trustedTypes?.createPolicy('altcha-worker', { createScriptURL: () => workerUrl });

globalThis.$altcha.algorithms.set('PBKDF2/SHA-256', () => new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl));
